"""Rows are read by column: each cell once, each question once for every answer."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from core.columns import size
from core.intake.reader.gathering import Gathered, ProblemLog
from core.intake.reader.observing.observing import observe
from core.intake.reader.recipes.binding import Binding, LabelColumn, ValueColumn
from core.intake.reader.recipes.recipe import ColumnRule, RowRule, TableRule
from core.intake.reader.recipes.rewriting import Rewriting
from core.intake.reader.workbook.grid import ErrorCell
from core.observed import FIELDS
from tests.core.intake.reader.reading import sheet

ANY = re.compile("")
HEADER = ["Country", "Year", "Value", "Mark"]


def label(at, role, **more):
    return LabelColumn(at, ColumnRule(ANY, role, **more))


def bound(rows, *, labels=None, values=None, **more):
    """Return the rows below a header bound as countries, years and one value."""
    rule = more.pop("rule", TableRule(kind="indicator"))
    return Binding(
        rule,
        (0,),
        1,
        len(rows) + 1,
        labels or (label(0, "economy"), label(1, "year")),
        values or (ValueColumn(2, {}, 0),),
        **more,
    )


class Table:
    """What was read of some rows."""

    def __init__(self, rows, binding, gathered=None):
        self.gathered = gathered or Gathered("a", binding.rule.kind)
        self.problems = ProblemLog()
        data = sheet(HEADER, *rows)
        self.gathered.sheets[1] = data.name
        self.tally = observe(data, binding, self.gathered, self.problems)

    def said(self, *fields):
        [*_before, part] = self.gathered.found
        return list(zip(*(part[field].cells() for field in fields), strict=True))

    @property
    def values(self):
        return [value for (value,) in self.said("value")]

    @property
    def labels(self):
        return [self.gathered.terms[term].label for (term,) in self.said("economy")]

    @property
    def codes(self):
        return [problem.code for problem in self.problems]


def read(*rows, gathered=None, **more):
    return Table(rows, bound(rows, **more), gathered)


JAPAN, KOREA = ["Japan", 2020.0, 1.0, None], ["Korea", 2020.0, 2.0, None]


def test_that_every_field_of_an_observation_is_given():
    table = read(JAPAN)
    [part] = table.gathered.found
    assert set(part) == set(FIELDS)
    assert {size(column) for column in part.values()} == {1}


def test_that_a_row_that_another_table_takes_is_neither_read_nor_counted():
    table = read(JAPAN, KOREA, others=frozenset({1}))
    assert (table.values, table.labels) == ([2.0], ["Korea"])
    assert (table.tally.observations, table.tally.labels) == (1, 2)


def test_that_the_last_values_of_another_table_are_no_end_of_this_one():
    note = ["a note", None, None, None]
    table = read(JAPAN, note, KOREA, others=frozenset({3}))
    assert (table.tally.notes, table.values) == (1, [1.0])


def test_that_a_column_that_another_table_takes_is_not_counted():
    table = read(["Japan", 2020.0, 1.0, 9.0], beyond=frozenset({3}))
    assert (table.tally.observations, table.tally.labels) == (1, 2)


def test_that_a_restated_row_says_something_else():
    table = read(JAPAN, KOREA, restated={2: {"economy": "China", "measure": "Exports"}})
    assert table.labels == ["Japan", "China"]
    assert [term.dimension for term in table.gathered.terms].count("measure") == 1


def test_that_an_empty_text_takes_back_what_holds():
    sections = {1: {"measure": "Exports"}, 2: {"measure": ""}}
    table = read(JAPAN, KOREA, sections=sections)
    assert table.said("measure")[1] == (None,)


def test_that_an_empty_text_takes_back_what_a_label_says():
    table = read(JAPAN, KOREA, restated={2: {"economy": ""}})
    assert table.said("economy")[1] == (None,)


@pytest.mark.parametrize(
    ("mark", "said"),
    [("p", ("provisional", "")), ("see below", ("", "see below")), (None, ("", ""))],
)
def test_that_a_mark_beside_a_value_is_a_flag_or_a_note(mark, said):
    values = (ValueColumn(2, {}, 0, flag_at=3),)
    table = read(["Japan", 2020.0, 1.0, mark], values=values)
    assert table.said("flag", "note") == [said]


def test_that_a_mark_joins_the_flag_of_the_cell():
    values = (ValueColumn(2, {}, 0, flag_at=3),)
    table = read(["Japan", "2020 p", "1.5e", "r"], values=values)
    assert table.said("value", "flag") == [(1.5, "provisional,estimated,revised")]


def test_that_multiplier_and_unit_may_stand_in_two_columns():
    labels = (label(0, "scale"), label(1, "unit"))
    table = read(["Millions", "US dollars", 3.0, None], labels=labels)
    assert table.said("value", "unit") == [(3e6, "USD")]


def test_that_units_may_change_from_row_to_row():
    labels = (label(0, "economy"), label(1, "unit"))
    rows = (["A", "USD thousand", 1.0, None], ["B", "USD", 2.0, None])
    assert read(*rows, labels=labels).values == [1000.0, 2.0]


def test_that_a_unit_of_a_heading_holds_where_rows_have_others():
    labels = (label(0, "economy"), label(1, "unit"))
    values = (ValueColumn(2, {"unit": "percent"}, 0),)
    rows = (["A", "USD thousand", "1r", None], ["B", "USD", 2.0, None])
    table = read(*rows, labels=labels, values=values)
    assert table.said("value", "unit") == [(1.0, "percent"), (2.0, "percent")]


def test_that_a_label_holds_for_the_blanks_below():
    labels = (label(0, "economy", fill_down=True), label(1, "year"))
    table = read(JAPAN, [None, 2021.0, 3.0, None], labels=labels)
    assert table.labels == ["Japan", "Japan"]


def test_that_a_label_of_a_row_without_values_holds_below():
    labels = (label(0, "economy", fill_down=True), label(1, "year"))
    head = ["Japan", None, None, None]
    table = read(head, [None, 2021.0, 3.0, None], labels=labels)
    assert (table.labels, table.tally.labels) == (["Japan"], 2)


def test_that_rows_set_aside_come_with_their_reason_in_their_order():
    rule = TableRule(
        kind="indicator",
        set_aside=(RowRule((("economy", re.compile("Korea")),), "aggregate"),),
    )
    table = read(
        JAPAN, KOREA, ["Japan", 2021.0, 5.0, None], rule=rule, aside={3: "total"}
    )
    assert [(one.row, one.why) for one in table.gathered.aside] == [
        (3, "aggregate"),
        (4, "total"),
    ]
    assert (table.values, table.tally.set_aside) == ([1.0], 6)


def test_that_a_row_without_values_is_not_set_aside():
    table = read(
        JAPAN,
        ["Total", None, None, None],
        ["Japan", 2021.0, 1.0, None],
        aside={2: "total"},
    )
    assert (table.gathered.aside, table.tally.labels) == ([], 5)


def test_that_a_role_rewritten_by_another_depends_on_it():
    rule = TableRule(
        kind="indicator",
        rewriting=Rewriting(
            (
                RowRule((("year", re.compile("2021")),), "", {"measure": "new"}),
                RowRule((("measure", re.compile("new")),), "", {"economy": "World"}),
            )
        ),
    )
    table = read(JAPAN, ["Japan", 2021.0, 2.0, None], rule=rule)
    assert table.labels == ["Japan", "World"]


# --- values said twice ---


def test_that_rows_that_say_the_same_are_told_with_the_first_address():
    table = read(JAPAN, KOREA, JAPAN)
    [problem] = table.problems
    assert (problem.code, problem.named["first"]) == ("repeated_observation", "Data!C2")
    assert (table.values, table.tally.problems) == ([1.0, 2.0], 1)


def test_that_columns_that_say_the_same_are_told():
    values = (ValueColumn(2, {}, 0), ValueColumn(3, {}, 0))
    table = read(["Japan", 2020.0, 1.0, 2.0], values=values)
    assert (table.codes, table.values) == (["repeated_observation"], [1.0])


def test_that_columns_with_headings_of_their_own_say_different_things():
    values = (ValueColumn(2, {"measure": "a"}, 0), ValueColumn(3, {"measure": "b"}, 0))
    table = read(["Japan", 2020.0, 1.0, 2.0], values=values)
    assert (table.codes, table.values) == ([], [1.0, 2.0])


def test_that_months_of_headings_go_with_the_years_of_rows():
    values = (ValueColumn(2, {"month": "Jan"}, 0), ValueColumn(3, {"month": "Feb"}, 0))
    rows = (["Japan", 2020.0, 1.0, 2.0], ["Japan", 2021.0, 3.0, 4.0])
    table = read(*rows, values=values)
    assert [period for (period,) in table.said("period")] == [
        "2020-01",
        "2020-02",
        "2021-01",
        "2021-02",
    ]
    assert table.codes == []


def test_that_a_second_table_of_a_dataset_repeats_the_first():
    first = read(JAPAN)
    second = read(KOREA, JAPAN, gathered=first.gathered)
    assert (second.codes, second.values) == (["repeated_observation"], [2.0])


def test_that_units_tell_values_apart():
    labels = (label(0, "economy"), label(1, "unit"))
    rows = (["A", "USD", 1.0, None], ["A", "JPY", 2.0, None])
    assert read(*rows, labels=labels).codes == []


def test_that_cells_with_a_unit_of_their_own_say_the_same_under_other_units():
    labels = (label(0, "economy"), label(1, "unit"))
    rows = (["A", "USD", "12%", None], ["A", "JPY", "13%", None])
    assert read(*rows, labels=labels).codes == ["repeated_observation"]


def test_that_units_that_differ_by_their_multiplier_tell_nothing_apart():
    labels = (label(0, "economy"), label(1, "unit"))
    rows = (["A", "USD", 1.0, None], ["A", "USD thousand", 2.0, None])
    assert read(*rows, labels=labels).codes == ["repeated_observation"]


def test_that_periods_that_differ_by_their_mark_tell_nothing_apart():
    rows = (["A", "2020", 1.0, None], ["A", "2020 p", 2.0, None])
    assert read(*rows).codes == ["repeated_observation"]


# --- values that are refused ---


def test_that_a_blank_between_values_is_no_observation():
    rows = (JAPAN, ["Korea", 2020.0, None, "x"], ["China", 2020.0, "..", None])
    table = read(*rows)
    assert table.said("value", "reason") == [(1.0, None), (None, "not_available")]


def test_that_errors_are_told_before_what_concerns_their_row():
    rule = TableRule(kind="output")
    rows = (["Japan", 2020.0, ErrorCell("#N/A"), None], ["Korea", "soon", 1.0, None])
    labels = (label(0, "economy"), label(1, "year"))
    table = Table(
        rows, replace(bound(rows, labels=labels, rule=rule), facts={"industry": "C"})
    )
    assert table.codes == ["error_cell", "unreadable_period"]
    assert table.tally.problems == 2


def test_that_a_value_about_nothing_is_refused_once_for_its_row():
    rule = TableRule(kind="supplier_share")
    values = (ValueColumn(2, {}, 0), ValueColumn(3, {}, 0))
    table = read(["Japan", 2020.0, 1.0, 2.0], rule=rule, values=values)
    [problem] = table.problems
    assert (problem.code, problem.named["cells"]) == ("label_missing", "2")


def test_that_a_table_without_rows_has_no_observations():
    table = read()
    assert (table.gathered.found, table.tally.used) == ([], 0)
