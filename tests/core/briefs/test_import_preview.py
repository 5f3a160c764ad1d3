"""What an import would do, in words, before it is done."""

from __future__ import annotations

import shutil
import sqlite3

import openpyxl
import pytest

from core.briefs.import_preview import import_preview
from core.briefs.importing import COLUMN_ROLES, ROW_ROLES
from core.errors import IntakeError
from core.i18n import use_language
from core.intake import correction
from core.intake.correction import Correction
from core.intake.imports import hold_workbook, read_workbook
from core.intake.staged import Staged
from core.intake.staged_values import Source

ROWS = (
    ("Exports of Japan",),
    ("Area", "2022", "2023"),
    ("China", 10, 12),
    ("Germany", 4, 5),
    ("All areas", 14, 17),
    ("Source: customs",),
)


@pytest.fixture
def held(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.title = "Trade"
    for row in ROWS:
        workbook.active.append(row)
    workbook.create_sheet("Empty")
    workbook.save(tmp_path / "a.xlsx")
    with hold_workbook(tmp_path / "a.xlsx") as one:
        yield one


@pytest.fixture
def again(held):
    """Return a function that returns the preview of a correction."""

    def reading(**said):
        with held.read(corrections={1: Correction(**said)}) as staged:
            return import_preview(staged)

    return reading


def test_that_every_role_that_can_be_said_has_words():
    assert tuple(ROW_ROLES) == correction.ROW_ROLES
    assert set(COLUMN_ROLES) == set(correction.COLUMN_ROLES)


def test_that_it_says_what_will_come_in(held):
    preview = import_preview(held.staged, 2, 3)
    assert (preview.name, preview.number, preview.total) == ("a.xlsx", 2, 3)
    assert preview.will[:2] == (
        "4 values will come in.",
        "3 cells of totals and repeated rows are set aside.",
    )


def test_that_rows_and_columns_have_their_roles(held):
    sheet = import_preview(held.staged).sheets[0]
    assert [(span.first, span.last, span.role) for span in sheet.rows] == [
        (1, 1, "title"),
        (2, 2, "header"),
        (3, 4, "value"),
        (5, 5, "total"),
        (6, 6, "note"),
    ]
    assert [(one.column, one.role) for one in sheet.columns] == [
        (1, "partner"),
        (2, "value"),
        (3, "value"),
    ]


def test_that_a_column_says_what_its_heading_means(held):
    sheet = import_preview(held.staged).sheets[0]
    assert (sheet.columns[1].heading, sheet.columns[1].says) == ("2022", "2022")


def test_that_a_sheet_without_cells_holds_no_table(held):
    assert import_preview(held.staged).sheets[1].standing == "nothing"


def test_that_the_sheet_that_asks_is_in_front(held):
    preview = import_preview(held.staged)
    assert preview.sheets[preview.front].standing == "guessed"


def test_that_facts_can_be_chosen_or_written(held):
    facts = {one.name: one for one in import_preview(held.staged).sheets[0].facts}
    assert facts["kind"].value == "trade"
    assert "indicator" in dict(facts["kind"].choices)
    assert (facts["economy"].value, facts["economy"].choices) == ("Japan", ())


def test_that_remarks_name_their_cells(held):
    remarks = import_preview(held.staged).sheets[0].remarks
    assert {remark.place.address for remark in remarks if remark.place} == {"A2"}


def test_that_a_sheet_left_out_brings_nothing(again):
    preview = again(left=True)
    assert preview.sheets[0].standing == "left"
    assert preview.will == ("Nothing of this workbook will come in.",)


def test_that_a_unit_once_said_is_remarked_no_more(again):
    before = [remark.text for remark in again(rows={6: "note"}).sheets[0].remarks]
    after = [remark.text for remark in again(facts={"unit": "USD"}).sheets[0].remarks]
    assert any("No unit" in text for text in before)
    assert not any("No unit" in text for text in after)


def test_that_its_words_are_in_the_language_in_use(held):
    use_language("ja")
    try:
        preview = import_preview(held.staged)
    finally:
        use_language("en")
    assert preview.language == "ja"
    assert "4" in preview.will[0]
    assert "values" not in preview.will[0]


@pytest.mark.parametrize(
    "roles",
    ['{"rows": [[1, 1, "king", null]]}', '{"rows": 5}', '{"columns": [{}]}', "[]"],
)
def test_that_a_reader_that_says_what_was_not_agreed_is_not_believed(
    held, tmp_path, roles
):
    path = tmp_path / "altered.sqlite"
    shutil.copyfile(held.staged.path, path)
    with sqlite3.connect(path) as link:
        link.execute("UPDATE reading SET roles = ?", (roles,))
    link.close()
    source = Source("a.xlsx", "00", 1, "xlsx")
    with Staged(path, source) as staged, pytest.raises(IntakeError):
        import_preview(staged)


def test_that_a_column_of_a_table_of_texts_is_read_as_text(tmp_path):
    book = openpyxl.Workbook()
    for row in (("Item", "Japan", "US"), ("EUV", "X", None), ("HBM", None, "X")):
        book.active.append(row)
    book.save(tmp_path / "wide.xlsx")
    with read_workbook(tmp_path / "wide.xlsx") as staged:
        [sheet] = import_preview(staged).sheets
    assert all(column.is_text for column in sheet.columns)
    assert {fact.name: fact.value for fact in sheet.facts} == {
        "cross": "unclear",
        "blank": "unknown",
    }
