"""What the reader said of cells, gathered for the dataset they belong to."""

from __future__ import annotations

from core.casefile.datasets import Dataset, Part, Source
from core.problems import Place, Problem, Severity
from core.quality.finding import Kind
from core.quality.told import told

SOURCE = Source(1, "a.xlsx", "", 0, "xlsx", "")
DATASET = Dataset(1, "a", "trade", "", (), SOURCE, (Part("Data", "B3:D9", ()),), 0)
ERROR, NOTE = Severity.ERROR, Severity.NOTE


def found(*problems, dataset=DATASET, file="a.xlsx"):
    return {
        dict(one.said)["kind"]: one
        for one in told(dataset, [(file, problem) for problem in problems])
    }


def at(row, column, code="unreadable_number", severity=ERROR, **said):
    return Problem.of(code, severity, Place("Data", row, column), **said)


def test_that_cells_of_one_kind_are_one_finding():
    one = found(at(4, 2), at(5, 2))["unreadable_number"]
    assert (one.kind, one.cells) == (Kind.REFUSED, 2)


def test_that_those_that_were_only_counted_count():
    further = at(1, 1, "further_problems", count=30, kind="unreadable_number")
    one = found(at(4, 2), further)["unreadable_number"]
    assert (one.cells, len(one.places)) == (31, 1)


def test_that_cells_of_another_table_are_left_out():
    assert found(at(40, 2), at(4, 20)) == {}


def test_that_another_file_is_another_source():
    assert found(at(4, 2), file="b.xlsx") == {}


def test_that_what_is_said_of_the_whole_sheet_belongs_to_its_tables():
    errors = at(1, 1, "error_cells", NOTE, sheet="Data", count=7, example="#N/A")
    assert found(errors)["error_cells"].cells == 7


def test_that_a_note_on_the_file_is_no_question():
    assert found(at(4, 2, "hidden_rows", NOTE, sheet="Data", count=2)) == {}
    assert found(Problem.of("macros_present", NOTE)) == {}


def test_that_a_region_nobody_can_read_takes_its_whole_sheet():
    odd = DATASET._replace(parts=(Part("Data", "", ()),))
    assert found(at(99, 99), dataset=odd)


def test_that_a_count_that_is_none_is_one_cell():
    further = at(1, 1, "further_problems", count="9" * 40, kind="error_cell")
    assert found(further)["error_cell"].cells == 1
