"""On how few economies each industry rests, over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.data import datum
from core.briefs.exhibit import Bar, BarSpec, Line, LineSpec, Pair, PairSpec
from core.briefs.framing import Told, framed, span
from core.briefs.market import words
from core.briefs.market.members import members_of
from core.briefs.market.views.concentration_table import concentration_table
from core.briefs.market.views.concentration_words import reading
from core.formulas.market.concentration import market
from core.i18n import _, ngettext
from core.joining import listed, sentences

if TYPE_CHECKING:
    from core.briefs.exhibit import ChartSpec, Exhibit
    from core.briefs.market.asking import Scene
    from core.formulas.market.concentration import Market

MOST_DRAWN: Final = 11
"""Lines of more industries than these cannot be told apart; the table has all."""

Markets = dict[str, list["Market"]]
"""By industry its markets, one a year."""


def concentration_view(scene: Scene) -> Exhibit:
    """Return how concentrated the industries of a set are, or a single one."""
    source, asked = scene.source, scene.asked
    codes = (asked.industry, *members_of(source, asked.industry))
    markets = {
        code: [market(source.table, code, year) for year in asked.years]
        for code in codes
    }
    drawn = _drawn(markets, asked.industry)
    years = span(asked.years[0], asked.year)
    named = _("{industry}: concentration").format(industry=asked.industry_name)
    told = Told(
        key="market_share.concentration",
        title=listed((named, *words.left_out(source), years)),
        unit=_("Herfindahl-Hirschman index, 0 to 1"),
        reading=reading(scene, markets[asked.industry]),
        definition=_definition(scene),
    )
    chart = _chart(scene, {code: markets[code] for code in drawn})
    table = concentration_table(scene, markets)
    return framed(source.dataset, told, chart, table, _notes(codes, drawn))


def _definition(scene: Scene) -> str:
    meant = _(
        "Sum of the squared shares of the economies ({denominator}). The effective "
        "number is how many equal economies would be as concentrated."
    ).format(denominator=scene.source.denominator)
    return sentences((meant, scene.source.dataset.said("definition")))


def _notes(codes: tuple[str, ...], drawn: tuple[str, ...]) -> tuple[str, ...]:
    if len(drawn) == len(codes):
        return ()
    said = ngettext(
        "The {count} most concentrated industry is drawn; the table has all.",
        "The {count} most concentrated industries are drawn; the table has all.",
        len(drawn) - 1,
    )
    return (said.format(count=len(drawn) - 1),)


def _drawn(markets: Markets, whole: str) -> tuple[str, ...]:
    """Return what is drawn: the whole, and as many of its parts as can be read."""
    if len(markets) <= MOST_DRAWN:
        return tuple(markets)
    parts = [code for code in markets if code != whole]
    parts.sort(key=lambda code: -(markets[code][-1].outcome("hhi_low").value or 0.0))
    return (whole, *parts[: MOST_DRAWN - 1])


def _chart(scene: Scene, markets: Markets) -> ChartSpec:
    is_range = any(one.supplied.rest > 0 for along in markets.values() for one in along)
    if len(scene.asked.years) == 1:
        return _of_one_year(scene, markets, is_range=is_range)
    return _over_years(scene, markets, is_range=is_range)


def _over_years(scene: Scene, markets: Markets, *, is_range: bool) -> LineSpec:
    """Return a line for each industry: its lower bound, where it has two.

    Of the whole the upper one is drawn as well; two lines for each of its parts could
    not be told apart.
    """
    names, whole = scene.source.industries, scene.asked.industry
    formula = "hhi_low" if is_range else "hhi"
    lines = [
        Line(
            code,
            _("{industry}, at least").format(industry=names[code])
            if is_range
            else names[code],
            tuple(datum(one.figure(formula)) for one in along),
        )
        for code, along in markets.items()
    ]
    if is_range:
        high = tuple(datum(one.figure("hhi_high")) for one in markets[whole])
        name = _("{industry}, at most").format(industry=names[whole])
        lines.insert(0, Line(whole, name, high, "bound"))
    years = scene.asked.years
    return LineSpec(
        tuple(map(float, years)), tuple(map(str, years)), tuple(lines), "index"
    )


def _of_one_year(scene: Scene, markets: Markets, *, is_range: bool) -> ChartSpec:
    names, whole = scene.source.industries, scene.asked.industry
    ordered = sorted(
        markets, key=lambda code: -(markets[code][-1].outcome("hhi_low").value or -1.0)
    )
    last = {code: markets[code][-1] for code in ordered}
    if not is_range:
        return BarSpec(
            tuple(
                Bar(code, names[code], datum(one.figure("hhi")), code == whole)
                for code, one in last.items()
            ),
            "index",
        )
    pairs = (
        Pair(
            "",
            names[code],
            datum(one.figure("hhi_low")),
            datum(one.figure("hhi_high")),
            chosen=code == whole,
        )
        for code, one in last.items()
    )
    return PairSpec((_("lower bound"), _("upper bound")), tuple(pairs), "index")
