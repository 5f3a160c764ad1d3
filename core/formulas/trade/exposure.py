"""What hangs on one partner that buys, and who else could buy it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import Input, Question, each, several
from core.formulas.market.consistency import size_input
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import given, stream_dims
from core.formulas.trade.shares import partner_share
from core.i18n import ngettext
from core.indicators.exposure import part_of_gdp, second_order_exposure
from core.indicators.outcome import Outcome, total, unknown
from core.indicators.trade_shares import trade_share
from core.tables.products import WHOLE
from core.tables.streams import WORLD, Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.tables.sizes import SizeTable
    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable

EXPOSURES: Final = (
    *("export_stake", "exports_to_gdp"),
    *("second_order_exposure", "importer_share"),
)
"""What is said of a partner that buys, and of others that could."""


def export_stake(table: TradeTable, stream: Stream, year: str) -> Figure:
    """Return which part of all exports a partner's purchases of a product are."""
    part = flow_of(table, stream, "exports", year)
    whole = stream._replace(partner=WORLD, product=WHOLE)
    every = flow_of(table, whole, "exports", year)
    return Question(
        "export_stake", stream_dims(table.dataset.slug, stream), year
    ).answered(
        trade_share(part.value, every.value),
        "share",
        (given("partner_trade", part), given("all_exports", every)),
        every.note,
    )


def exports_to_gdp(
    table: TradeTable, sizes: SizeTable, stream: Stream, year: str
) -> Figure:
    """Return what a partner's purchases are beside the economy's GDP."""
    part = flow_of(table, stream, "exports", year)
    gdp = sizes.value(stream.reporter, int(year))
    dims = stream_dims(table.dataset.slug, stream)
    outcome = part_of_gdp(part.value, gdp.value)
    if sizes.unit != part.unit:
        outcome = unknown("units_differ")
    return Question(
        "exports_to_gdp", (*dims, ("other", sizes.dataset.slug)), year
    ).answered(
        outcome if gdp.value is not None else gdp,
        "share",
        (
            given("partner_trade", part),
            size_input(sizes, "own_gdp", stream.reporter, int(year)),
        ),
        sizes.dataset.title,
    )


def second_order(table: TradeTable, stream: Stream, year: str) -> Figure:
    """Return which part of exports hangs on a partner, through others as well.

    Of the others only those count that report themselves: the number is the least that
    it can be. What they export on is looked at whole, as a product does not leave as
    the one that came in.
    """
    direct = partner_share(table, "export_exposure", stream, year)
    own = _sums(table, stream, "partner", year)
    home = {*table.reporters_of(stream.reporter), *table.partners_of(stream.partner)}
    others = stream._replace(product=WHOLE)
    onward = _sums(table, others, "reporter", year)
    abroad = _sums(table, others._replace(partner=WORLD), "reporter", year)
    routes = [code for code in own if code in abroad and code not in home]
    whole = flow_of(table, stream._replace(partner=WORLD), "exports", year).value
    pairs = [
        (_share(own[code].value, whole), _onward(code, onward, abroad))
        for code in routes
    ]
    question = Question(
        "second_order_exposure", stream_dims(table.dataset.slug, stream), year
    )
    outcome = second_order_exposure(direct.value, pairs)
    if not routes:
        outcome = unknown("one_reporter")
    text = ngettext(
        "through the {count} partner that reports",
        "through the {count} partners that report",
        len(routes),
    )
    return question.answered(
        Outcome(None, direct.reason) if direct.value is None else outcome,
        "share",
        (
            Input("direct_share", direct.value, "share", figure_id=direct.id),
            *_routes(table, stream, year, dict(zip(routes, pairs, strict=True))),
        ),
        text.format(count=len(routes)),
    )


def _routes(
    table: TradeTable,
    stream: Stream,
    year: str,
    pairs: dict[str, tuple[float | None, float | None]],
) -> tuple[Input, ...]:
    """Return by partner its share, and the share that it sends on."""
    slug, found = table.dataset.slug, []
    for code, (share, on) in pairs.items():
        first = stream._replace(partner=code)
        second = stream._replace(reporter=code, product=WHOLE)
        for name, value, one in (
            ("route_share", share, first),
            ("onward_share", on, second),
        ):
            asked = Question("export_exposure", stream_dims(slug, one), year)
            figure = asked.answered(Outcome(value), "share", ())
            found.append(Input(name, value, "share", figure_id=figure.id))
    return tuple(found)


def _sums(table: TradeTable, stream: Stream, by: str, year: str) -> dict[str, Flow]:
    """Return exports by single partner, or those of every reporter to a partner."""
    products = table.products.parts(stream.product)
    reporters = table.reporters_of(stream.reporter) if by == "partner" else ()
    partners = (
        table.each_partner if by == "partner" else table.partners_of(stream.partner)
    )
    if not (products and partners):
        return {}
    of = (reporters, partners, products, (year,), ("export",))
    found = table.rows.sums(table.rows.at(Where("year", stream.basis, *of)), by)
    return {code: one for code, one in found.items() if code not in table.aggregates}


def _share(part: float | None, whole: float | None) -> float | None:
    return trade_share(part, whole).value


def _onward(
    code: str, onward: dict[str, Flow], abroad: dict[str, Flow]
) -> float | None:
    """Return which part of a partner's exports goes on; none that is listed is none."""
    part = onward[code].value if code in onward else 0.0
    return _share(part, abroad[code].value)


def importers(table: TradeTable, stream: Stream, year: str) -> dict[str, Flow]:
    """Return what every single reporter imports from the world, without two of them.

    Args:
        table: The dataset.
        stream: Its reporter and its partner are those left out.
        year: Of all values.
    """
    left_out = {
        *table.reporters_of(stream.reporter),
        *table.partners_of(stream.partner),
    }
    products = table.products.parts(stream.product)
    if not products:
        return {}
    of = ((), table.partners_of(WORLD), products, (year,), ("import",))
    found = table.rows.sums(table.rows.at(Where("year", stream.basis, *of)), "reporter")
    single = {*table.reporters} - {*table.aggregates, *left_out}
    return {code: one for code, one in found.items() if code in single}


def importer_share(
    table: TradeTable, stream: Stream, without: tuple[str, str], year: str
) -> Figure:
    """Return which part of the imports of all others one reporter's are.

    Args:
        table: The dataset.
        stream: Whose imports, in what.
        without: Who does not count: the exporter, and the partner it would lose.
        year: Of all values.
    """
    asked = stream._replace(reporter=without[0], partner=without[1])
    found = importers(table, asked, year)
    figure = importer_figure(table, stream, without, year, found)
    world = stream._replace(partner=WORLD)
    return figure._replace(
        inputs=tuple(
            given(
                "own_imports" if code == stream.reporter else "others_imports",
                flow_of(table, world._replace(reporter=code), "imports", year),
            )
            for code in found
        )
    )


def importer_figure(
    table: TradeTable,
    stream: Stream,
    without: tuple[str, str],
    year: str,
    found: Mapping[str, Flow],
) -> Figure:
    """Return the same of flows that are at hand, without its inputs."""
    own, whole = found.get(stream.reporter), total(one.value for one in found.values())
    dims = (
        *stream_dims(table.dataset.slug, stream._replace(partner=WORLD)),
        ("without", several(without)),
    )
    return Question("importer_share", dims, year).answered(
        trade_share(own.value if own else None, whole.value), "share", ()
    )


def left_out_of(text: str) -> tuple[str, str]:
    """Return the two that an id leaves out; raises ValueError if they are not two."""
    first, second = each(text)
    return first, second
