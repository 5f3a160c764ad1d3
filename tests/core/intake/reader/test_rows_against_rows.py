"""What is read by column is what a reader finds who goes from row to row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.kinds import DIMENSIONS
from core.intake.reader.gathering import Gathered, ProblemLog
from core.intake.reader.observing.cell_values import cell_value, joined
from core.intake.reader.observing.observing import observe
from core.intake.reader.recipes.binding import Binding, LabelColumn, ValueColumn
from core.intake.reader.recipes.recipe import ColumnRule, RowRule, TableRule
from core.intake.reader.recipes.rewriting import Rewriting
from core.intake.reader.words.periods import read_period
from core.intake.reader.words.texts import text_of
from core.intake.reader.words.units import unit_of
from core.intake.reader.workbook.grid import ErrorCell
from tests.core.intake.reader.reading import sheet

ANY = re.compile("")
RULE = TableRule(
    kind="trade",
    rewriting=Rewriting(
        (RowRule((("partner", re.compile("EU")),), "", {"measure": "group"}),)
    ),
    set_aside=(RowRule((("partner", re.compile("World")),), "aggregate"),),
)
PARTNERS = st.sampled_from([None, "Japan", "Korea", "EU", "World"])
YEARS = st.sampled_from([None, 2020.0, "2021", "2021 p", "soon"])
UNITS = st.sampled_from([None, "USD", "USD thousand"])
CELLS = st.one_of(
    st.none(),
    st.sampled_from([1.0, 2.5, "..", "3r", "12%", "x", "wide", ErrorCell("#N/A")]),
)
HEADINGS = st.lists(
    st.sampled_from([{}, {"flow": "import"}, {"flow": "export"}, {"year": "2019"}]),
    min_size=2,
    max_size=2,
)
SECTIONS = st.dictionaries(
    st.integers(1, 7),
    st.sampled_from([{"flow": "re-export"}, {"measure": "a"}, {"measure": ""}]),
    max_size=3,
)


@st.composite
def tables(draw):
    """Return a sheet and how its rows and columns are bound."""
    rows = draw(st.lists(st.tuples(PARTNERS, YEARS, UNITS, CELLS, CELLS), max_size=7))
    labels = (
        LabelColumn(0, ColumnRule(ANY, "partner", fill_down=draw(st.booleans()))),
        LabelColumn(1, ColumnRule(ANY, "year")),
        LabelColumn(2, ColumnRule(ANY, "unit")),
    )
    headings = draw(HEADINGS)
    values = tuple(ValueColumn(3 + at, facts, 0) for at, facts in enumerate(headings))
    binding = Binding(
        RULE,
        (0,),
        1,
        len(rows) + 1,
        labels,
        values,
        facts={"flow": "domestic export"} if draw(st.booleans()) else {},
        sections=draw(SECTIONS),
        skipped=frozenset(draw(st.sets(st.integers(1, 7), max_size=2))),
        aside=dict.fromkeys(draw(st.sets(st.integers(1, 7), max_size=2)), "total"),
    )
    return sheet(list("abcde"), *rows), binding


@dataclass
class Found:
    """What a reader notes who goes from row to row."""

    values: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    aside: list = field(default_factory=list)


def from_row_to_row(data, binding):
    """Return what the rows say, one after another."""
    found, running, above, seen = Found(), dict(binding.facts), "", set()
    columns = [value.at for value in binding.values]
    last = max(
        (
            at
            for at, row in enumerate(data.rows)
            if at and any(row[c] is not None for c in columns)
        ),
        default=0,
    )
    for at in range(1, last + 1):
        row = data.rows[at]
        running |= binding.sections.get(at, {})
        said = {
            "partner": text_of(row[0]),
            "year": text_of(row[1]),
            "unit": text_of(row[2]),
        }
        if binding.labels[0].rule.fill_down:
            said["partner"] = above = said["partner"] or above
        if at in binding.skipped or all(row[c] is None for c in columns):
            continue
        why = binding.aside.get(at) or (
            "aggregate" if said["partner"] == "World" else ""
        )
        if why:
            found.aside.append((at + 1, why))
            continue
        facts = {**running, **{role: text for role, text in said.items() if text}}
        if said["partner"] == "EU":
            facts["measure"] = "group"
        read_one_row(found, (at, row), facts, binding, seen)
    return found


def read_one_row(found, where, facts, binding, seen):
    at, row = where
    refused = []
    for value in binding.values:
        if row[value.at] is None:
            continue
        own = {**facts, **value.facts}
        period = read_period(own["year"]) if own.get("year") else None
        place = (at + 1, value.at + 1)
        if period is None:
            refused.append(
                (*place, "unreadable_period" if own.get("year") else "period_missing")
            )
            continue
        if not (own.get("partner") and own.get("flow")):
            refused.append((*place, "label_missing"))
            continue
        read = cell_value(row[value.at], unit_of(facts.get("unit", "")))
        if read.reason in {"error_cell", "not_a_number"}:
            code = "error_cell" if read.reason == "error_cell" else "unreadable_number"
            found.problems.append((*place, code))
            continue
        about = tuple(own.get(name) or None for name in DIMENSIONS)
        if (about, period.text, read.unit) in seen:
            found.problems.append((*place, "repeated_observation"))
            continue
        seen.add((about, period.text, read.unit))
        flag = joined(period.flag, read.flag)
        said = (read.value, read.unit, flag, read.reason, read.note)
        found.values.append((*place, about, period.text, *said))
    for code in dict.fromkeys(code for _row, _column, code in refused):
        found.problems.append(next(one for one in refused if one[2] == code))


def by_column(data, binding):
    """Return what the reader says of the same."""
    gathered, problems = Gathered("a", "trade"), ProblemLog()
    gathered.sheets[1] = data.name
    tally = observe(data, binding, gathered, problems)
    found = Found()
    for part in gathered.found:
        fields = (
            "row",
            "col",
            *DIMENSIONS,
            "period",
            "value",
            "unit",
            "flag",
            "reason",
            "note",
        )
        for cells in zip(*(part[name].cells() for name in fields), strict=True):
            terms = [
                None if term is None else gathered.terms[term].label
                for term in cells[2:8]
            ]
            found.values.append((*cells[:2], tuple(terms), *cells[8:]))
    found.problems = [(p.place.row, p.place.column, p.code) for p in problems]
    found.aside = [(one.row, one.why) for one in gathered.aside]
    return found, tally


@settings(max_examples=400)
@given(tables())
def test_that_columns_say_what_rows_say(table):
    found, tally = by_column(*table)
    expected = from_row_to_row(*table)
    assert found.values == expected.values
    assert found.problems == expected.problems
    assert found.aside == expected.aside
    assert tally.observations == len(expected.values)


@given(tables())
def test_that_every_filled_cell_is_in_one_class(table):
    data, _binding = table
    _found, tally = by_column(*table)
    body = data.rows[1:]
    assert tally.used == sum(cell is not None for row in body for cell in row)
