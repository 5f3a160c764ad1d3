from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from tests.core.intake.reader.reading import banner, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Sheet, Value
    from tests.core.intake.reader.reading import Read

ENTRY = ["Item", "Jurisdiction", "List number", "Status", "Rationale"]
ENTRY += ["Licensing policy", "Effective date", "Citation", "Verification"]


def entries(*rows: list[Value]) -> Sheet:
    return sheet(*banner("control_entry", dataset="controls"), ENTRY, *rows)


def test_that_a_list_number_stays_text(read: Callable[..., Read]) -> None:
    found = read(entries(["A", "US", "3E001", "controlled"]))
    assert found.records("control_entry")[0]["list_no"] == "3E001"


def test_that_a_list_number_stored_as_a_number_is_restored_or_told(
    read: Callable[..., Read],
) -> None:
    found = read(entries(["A", "US", 30.0, "controlled"], ["B", "US", 31.5, "expired"]))
    assert found.particulars("code_restored") == {"text": "30", "number": "3E001"}
    assert found.particulars("code_stored_as_number") == {"text": "31.5"}


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Controlled_narrower", "narrower"),
        ("controlled broader", "broader"),
        ("not listed", "not_listed"),
        ("in_force", "controlled"),
        ("Proposed", "proposed"),
    ],
)
def test_that_a_status_has_one_spelling(
    read: Callable[..., Read], printed: str, status: str
) -> None:
    found = read(entries(["A", "US", "3B001", printed]))
    assert found.records("control_entry")[0]["status"] == status


def test_that_an_unknown_status_is_unknown_and_told(read: Callable[..., Read]) -> None:
    found = read(entries(["A", "US", "3B001", "perhaps"]))
    assert found.records("control_entry")[0]["status"] == "unknown"
    assert found.problems == ["unknown_status"]


def test_that_blank_cells_are_left_out(read: Callable[..., Read]) -> None:
    [record] = read(entries(["A", "US", None, "unknown"])).records("control_entry")
    assert set(record) == {"item_id", "jurisdiction_id", "status"}


def test_that_a_row_without_a_key_is_refused(read: Callable[..., Read]) -> None:
    found = read(entries([None, "US", "3B001"]))
    assert (found.records("control_entry"), found.problems) == (
        [],
        ["record_without_key"],
    )


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (ErrorCell("#REF!"), "error_cell"),
        (UncalculatedCell(), "uncalculated_formula"),
    ],
)
def test_that_a_failed_cell_is_refused(
    read: Callable[..., Read], cell: Value, code: str
) -> None:
    found = read(entries(["A", "US", cell]))
    assert found.problems == [code]


def test_that_text_below_a_blank_row_is_a_note(read: Callable[..., Read]) -> None:
    found = read(entries(["A", "US"], [None], ["Not legal advice."]))
    assert found.counts[0]["notes"] == 1


def test_that_a_column_nobody_knows_is_counted_as_notes(
    read: Callable[..., Read],
) -> None:
    head = ["Date", "Actor", "Target", "Kind", "Weather"]
    row = ["2010-09", "China", "Japan", "export stop", "rain"]
    found = read(sheet(*banner("event", dataset="e"), head, row))
    assert found.records("event")[0]["kind"] == "export stop"
    assert found.counts[0]["notes"] == 1
