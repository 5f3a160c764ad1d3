"""One statement about a change for every start and end year: does it stand anywhere?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, HeatSpec, TableCell
from core.briefs.framing import table_of
from core.briefs.market import words
from core.briefs.market.views.change import formulas_of
from core.briefs.market.views.change_words import HEADS
from core.briefs.market.views.framing import from_the_largest
from core.briefs.market.views.over_years import (
    ends,
    framed_change,
    whose,
    whose_field,
    why_no_change,
)
from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.formulas.market.changes import change_between
from core.i18n import N_, _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.market.asking import Asked, Scene
    from core.figure import Figure

STATEMENTS: Final = {
    "fold": N_("Became n-fold"),
    "percent_change": N_("Per cent"),
    "pp_change": N_("Points"),
    "cagr": N_("Growth a year"),
}
UNITS: Final = {
    "fold": N_(
        "multiple of the earlier value; from the year at the left to that above"
    ),
    "percent_change": N_("per cent; from the year at the left to that above"),
    "pp_change": N_("percentage points; from the year at the left to that above"),
    "cagr": N_("per cent a year; from the year at the left to that above"),
}
MIDDLES: Final = {"fold": 1.0}
"""Where nothing changed, if not at nought."""
RANKED: Final = N_(
    "{economy}, {industry}, {first} to {last}: {change}, number {place} of {count} "
    "pairs of years from the largest down; those that end in {last} give {low} to "
    "{high}."
)
ALONE: Final = N_(
    "{economy}, {industry}, {first} to {last}: {change}; there is no other pair of "
    "years to compare it with."
)
UNKNOWN: Final = N_("{economy}, {industry}, {first} to {last}: not known ({reason}).")


class Pairs(NamedTuple):
    """The statement for every start year and every later end year.

    Attributes:
        levels: What is compared, by year.
        changes: By start and end year.
        chosen: The pair that was asked for.
    """

    levels: Mapping[int, Figure]
    changes: Mapping[tuple[int, int], Figure]
    chosen: tuple[int, int]


def starts(scene: Scene) -> Exhibit | str:
    """Return one statement for every start and end year, the chosen pair marked."""
    unknown = why_no_change(scene)
    if unknown is not None:
        return unknown
    source, asked = scene.source, scene.asked
    pairs, statement = _pairs(scene), statement_of(asked)
    title = listed((words.title(asked), source.economies[whose(asked)]))
    return framed_change(
        scene,
        ("starts", title, _(UNITS[statement])),
        (
            _chart(source.years, pairs, statement),
            _table(asked, pairs),
            _reading(scene, pairs),
        ),
        years=(source.years[0], source.years[-1]),
    )


def starts_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls for whose change it is, and what is said of it."""
    names = {code: _(STATEMENTS[code]) for code in _statements(scene.asked)}
    chosen = statement_of(scene.asked)
    said = fields.one("market.statement", _("Cha&nge"), names, chosen)
    return whose_field(scene), said


def statement_of(asked: Asked) -> str:
    """Return what is said of a change: how many times its old self it became."""
    chosen = asked.choice.statement
    return chosen if chosen in _statements(asked) else "fold"


def _statements(asked: Asked) -> tuple[str, ...]:
    offered = formulas_of(asked)
    return tuple(code for code in STATEMENTS if code in offered)


def _pairs(scene: Scene) -> Pairs:
    source, asked = scene.source, scene.asked
    economy, statement = whose(asked), statement_of(asked)
    levels = {
        year: source.figure(asked.measure, economy, asked.industry, year)
        for year in source.years
    }
    changes = {
        (first, last): change_between(statement, levels[first], levels[last])
        for first in source.years
        for last in source.years
        if first < last
    }
    return Pairs(levels, changes, ends(asked))


def _chart(years: tuple[int, ...], pairs: Pairs, statement: str) -> HeatSpec:
    firsts, lasts = years[:-1], years[1:]
    first, last = pairs.chosen
    return HeatSpec(
        rows=tuple(map(str, firsts)),
        columns=tuple(map(str, lasts)),
        cells=tuple(
            tuple(
                datum(pairs.changes[start, end]) if start < end else Datum(None)
                for end in lasts
            )
            for start in firsts
        ),
        unit=pairs.changes[pairs.chosen].unit,
        middle=MIDDLES.get(statement, 0.0),
        marked=(firsts.index(first), lasts.index(last)),
        is_terse=True,
        is_even=True,
    )


def _table(asked: Asked, pairs: Pairs) -> TableSpec:
    said = _(HEADS[statement_of(asked)])
    heads = (_("Rank"), _("From"), _("To"), _("At the start"), _("At the end"), said)
    return table_of(heads, _rows(pairs), labels=3)


def _rows(pairs: Pairs) -> Iterator[tuple[TableCell, ...]]:
    ranked = sorted(pairs.changes.items(), key=lambda pair: from_the_largest(pair[1]))
    for place, ((first, last), change) in enumerate(ranked, start=1):
        known = change.value is not None
        yield (
            TableCell(str(place), place) if known else TableCell("", None),
            label_cell(str(first), first),
            label_cell(str(last), last),
            cell(pairs.levels[first]),
            cell(pairs.levels[last]),
            cell(change),
        )


def _reading(scene: Scene, pairs: Pairs) -> str:
    """Return where the chosen pair stands, and what other start years would say."""
    source, asked = scene.source, scene.asked
    first, last = pairs.chosen
    chosen = pairs.changes[pairs.chosen]
    said = {
        "economy": source.in_sentence(whose(asked)),
        "industry": asked.industry_name,
        "first": first,
        "last": last,
    }
    if chosen.value is None:
        sentence = _(UNKNOWN).format(**said, reason=reason_text(chosen.reason))
        return sentence[:1].upper() + sentence[1:]
    if len(pairs.changes) == 1:
        sentence = _(ALONE).format(**said, change=mentioned(chosen))
        return sentence[:1].upper() + sentence[1:]
    known = [one for one in pairs.changes.values() if one.value is not None]
    ending = [one for one in known if one.period.endswith(f":{last}")]
    ending.sort(key=from_the_largest)
    larger = sum((one.value or 0.0) > chosen.value for one in known)
    sentence = _(RANKED).format(
        **said,
        change=mentioned(chosen),
        place=larger + 1,
        count=len(known),
        low=mentioned(ending[-1]),
        high=mentioned(ending[0]),
    )
    return sentence[:1].upper() + sentence[1:]
