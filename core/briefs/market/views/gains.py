"""Who gained and who lost: where a change of shares, or growth, came from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableCell
from core.briefs.framing import table_of
from core.briefs.market.views.framing import from_the_largest
from core.briefs.market.views.gains_words import (
    ARITHMETIC,
    CHANGES,
    TITLES,
    UNITS,
    added_up,
    gained,
    grown,
)
from core.briefs.market.views.over_years import ends, framed_change, why_no_change
from core.formulas.market.changes import share_change
from core.formulas.market.contributions import (
    OTHERS,
    contribution,
    disjoint,
    has_others,
    movement,
)
from core.i18n import _
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.market.asking import Asked, Scene
    from core.briefs.market.source import MarketSource
    from core.figure import Figure

OF_SHARE: Final = "share"
OF_VALUE: Final = "value"


class Parts(NamedTuple):
    """What each economy had in a change.

    Attributes:
        changes: By economy, the most first; unknown ones last.
        losses: By economy that lost, which part of all that was lost.
    """

    changes: Mapping[str, Figure]
    losses: Mapping[str, Figure]


def gains(scene: Scene) -> Exhibit | str:
    """Return what each economy gained or lost, all others included."""
    unknown = why_no_change(scene)
    if unknown is not None:
        return unknown
    source, asked = scene.source, scene.asked
    of = divided(scene)
    asked = asked._replace(measure=of)
    parts = _parts(source, asked)
    if all(change.value is None for change in parts.changes.values()):
        return _(
            "Nothing is known of {industry} both in {first} and in {last}."
        ).format(industry=asked.industry_name, first=asked.years[0], last=asked.year)
    chart = BarSpec(
        tuple(
            Bar(code, _name(source, code), datum(change), code in asked.economies)
            for code, change in parts.changes.items()
        ),
        "pp",
    )
    title = _(TITLES[of]).format(industry=asked.industry_name)
    unit = _(UNITS[of, asked.of_listed])
    return framed_change(
        scene._replace(asked=asked),
        ("gains", title, unit),
        (chart, _table(source, asked, parts), _reading(source, asked, parts)),
        (_(ARITHMETIC), added_up(of, parts.changes.get(OTHERS))),
    )


def gains_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the control for what is divided among the economies."""
    names = {code: _(CHANGES[code]) for code in _divisible(scene)}
    return (fields.one("market.part", _("Chan&ge"), names, divided(scene)),)


def divided(scene: Scene) -> str:
    """Return what is divided: the change of shares, or the growth in value."""
    chosen = scene.asked.choice.part
    return chosen if chosen in _divisible(scene) else OF_SHARE


def _divisible(scene: Scene) -> tuple[str, ...]:
    if isinstance(scene.source.table, PublishedTable):
        return (OF_SHARE,)
    return (OF_SHARE, OF_VALUE)


def _parts(source: MarketSource, asked: Asked) -> Parts:
    table = source.table
    if asked.measure == OF_SHARE or isinstance(table, PublishedTable):
        found = movement(table, asked.industry, ends(asked))
        return Parts(_ordered(found.changes), found.losses)
    codes = (*disjoint(table), *((OTHERS,) if has_others(table) else ()))
    part_of = partial(contribution, table, industry=asked.industry, years=ends(asked))
    return Parts(_ordered({code: part_of(economy=code) for code in codes}), {})


def _ordered(changes: Mapping[str, Figure]) -> dict[str, Figure]:
    ranked = sorted(changes.items(), key=lambda change: from_the_largest(change[1]))
    return dict(ranked)


def _name(source: MarketSource, code: str) -> str:
    return _("All others") if code == OTHERS else source.economies[code]


def _table(source: MarketSource, asked: Asked, parts: Parts) -> TableSpec:
    heads = [_("Economy"), str(asked.years[0]), str(asked.year), _("Points")]
    last = _("Part of all losses") if asked.measure == OF_SHARE else _("Per cent")
    return table_of((*heads, last), _rows(source, asked, parts))


def _rows(
    source: MarketSource, asked: Asked, parts: Parts
) -> Iterator[tuple[TableCell, ...]]:
    blank = TableCell("", None)
    for code, change in parts.changes.items():
        levels = [blank, blank]
        if code != OTHERS:
            figure_of = partial(source.figure, asked.measure, code, asked.industry)
            levels = [cell(figure_of(year)) for year in ends(asked)]
        last = blank
        if code in parts.losses:
            last = cell(parts.losses[code])
        elif asked.measure == OF_VALUE and code != OTHERS:
            last = cell(_growth(source, asked, code))
        yield label_cell(_name(source, code)), *levels, cell(change), last


def _growth(source: MarketSource, asked: Asked, code: str) -> Figure:
    over = code, asked.industry, ends(asked), OF_VALUE
    return share_change(source.table, "percent_change", *over)


def _reading(source: MarketSource, asked: Asked, parts: Parts) -> str:
    names = {code: source.in_sentence(code) for code in parts.changes if code != OTHERS}
    names[OTHERS] = _("all others")
    if asked.measure == OF_SHARE:
        return gained(asked, names, parts.changes, parts.losses)
    return grown(asked, names, parts.changes, _growth(source, asked, "WLD"))
