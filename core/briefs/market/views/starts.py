"""One statement about a change for every start and end year: does it stand anywhere?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
from core.formulas.market.pairs import Pairs, known_figure, pairs, place_figure
from core.i18n import N_, _
from core.joining import capitalised, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.briefs.market.asking import Asked, Scene

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


def starts(scene: Scene) -> Exhibit | str:
    """Return one statement for every start and end year, the chosen pair marked."""
    unknown = why_no_change(scene)
    if unknown is not None:
        return unknown
    source, asked = scene.source, scene.asked
    found, statement = _pairs(scene), statement_of(asked)
    title = listed((words.title(asked), source.economies[whose(asked)]))
    return framed_change(
        scene,
        ("starts", title, _(UNITS[statement])),
        (
            _chart(source.years, found, ends(asked)),
            _table(asked, found),
            _reading(scene, found),
        ),
        years=(source.years[0], source.years[-1]),
    )


def starts_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls for whose change it is, and what is said of it."""
    names = {code: _(STATEMENTS[code]) for code in _statements(scene.asked)}
    chosen = statement_of(scene.asked)
    said = fields.one("market.statement", _("Chan&ge"), names, chosen)
    return whose_field(scene), said


def statement_of(asked: Asked) -> str:
    """Return what is said of a change: how many times its old self it became."""
    chosen = asked.choice.statement
    return chosen if chosen in _statements(asked) else "fold"


def _statements(asked: Asked) -> tuple[str, ...]:
    offered = formulas_of(asked)
    return tuple(code for code in STATEMENTS if code in offered)


def _pairs(scene: Scene) -> Pairs:
    asked, statement = scene.asked, statement_of(scene.asked)
    over = whose(asked), asked.industry, asked.measure
    return pairs(scene.source.table, statement, *over)


def _chart(years: tuple[int, ...], found: Pairs, chosen: tuple[int, int]) -> HeatSpec:
    firsts, lasts = years[:-1], years[1:]
    first, last = chosen
    return HeatSpec(
        rows=tuple(map(str, firsts)),
        columns=tuple(map(str, lasts)),
        cells=tuple(
            tuple(
                datum(found.changes[start, end]) if start < end else Datum(None)
                for end in lasts
            )
            for start in firsts
        ),
        unit=found.changes[chosen].unit,
        middle=MIDDLES.get(found.formula, 0.0),
        marked=(firsts.index(first), lasts.index(last)),
        is_terse=True,
        is_even=True,
    )


def _table(asked: Asked, found: Pairs) -> TableSpec:
    said = _(HEADS[statement_of(asked)])
    heads = (_("Rank"), _("From"), _("To"), _("At the start"), _("At the end"), said)
    return table_of(heads, _rows(found), labels=3)


def _rows(found: Pairs) -> Iterator[tuple[TableCell, ...]]:
    ranked = sorted(found.changes.items(), key=lambda pair: from_the_largest(pair[1]))
    for place, ((first, last), change) in enumerate(ranked, start=1):
        known = change.value is not None
        yield (
            TableCell(str(place), place) if known else TableCell("", None),
            label_cell(str(first), first),
            label_cell(str(last), last),
            cell(found.levels[first]),
            cell(found.levels[last]),
            cell(change),
        )


def _reading(scene: Scene, found: Pairs) -> str:
    """Return where the chosen pair stands, and what other start years would say."""
    source, asked = scene.source, scene.asked
    first, last = ends(asked)
    chosen = found.changes[first, last]
    said = {
        "economy": source.in_sentence(whose(asked)),
        "industry": asked.industry_name,
        "first": first,
        "last": last,
    }
    if chosen.value is None:
        sentence = _(UNKNOWN).format(**said, reason=reason_text(chosen.reason))
        return capitalised(sentence)
    if len(found.changes) == 1:
        sentence = _(ALONE).format(**said, change=mentioned(chosen))
        return capitalised(sentence)
    known = [one for one in found.changes.values() if one.value is not None]
    ending = [one for one in known if one.period.endswith(f":{last}")]
    ending.sort(key=from_the_largest)
    sentence = _(RANKED).format(
        **said,
        change=mentioned(chosen),
        place=mentioned(place_figure(found, (first, last))),
        count=mentioned(known_figure(found)),
        low=mentioned(ending[-1]),
        high=mentioned(ending[0]),
    )
    return capitalised(sentence)
