"""The quality of a source, from the workbook to the sentence and the exported file."""

from __future__ import annotations

import csv

import openpyxl
import pytest

from core.briefs.quality import group_names, quality
from core.briefs.quality_words import COUNTED, TEXTS
from core.errors import ExportError, RequestError
from core.exports.quality import write_quality
from core.i18n import use_language
from tests.core.briefs.making import OUTPUT, case_of, sheet, write_workbook

ROWS = (
    ("Japan", "Electronics", "C26", 2019, 150.0),
    ("Japan", "Electronics", "C26", 2020, "n.a."),
    ("Japan", "Electronics", "C26", 2021, "many"),
    ("Atlantis", "Electronics", "C26", 2019, 900.0),
    ("+Lemuria", "Electronics", "C26", 2019, 7.0),
    ("World", "Electronics", "C26", 2019, 1000.0),
)
LOOSE = (
    ("Exports", None, None),
    ("Country", 2019, 2020),
    ("Japan", 10, 20),
    ("Korea", 30, 40),
    ("China", 50, 60),
    ("Total", 90, 130),
)


@pytest.fixture
def sources(tmp_path):
    path = write_workbook(tmp_path / "small.xlsx", Data=sheet("output", OUTPUT, *ROWS))
    with case_of(tmp_path / "small.statecraft", path) as library:
        yield quality(library)


def rows_of(sources):
    return {row.code: row for source in sources for row in source.rows}


def test_that_a_refused_cell_leads_to_its_address(sources):
    row = rows_of(sources)["unreadable_number"]
    assert [place.address for place in row.places] == ["E8"]
    assert "many" in row.text


def test_that_a_value_not_available_is_told_with_its_reason(sources):
    assert "published as not available" in rows_of(sources)["missing_values"].text


def test_that_unknown_economies_come_by_their_money(sources):
    names = [row for row in sources[0].rows if row.code == "economy_unmatched"]
    assert ["Atlantis" in row.text for row in names] == [True, False]


def test_that_more_than_the_world_is_told(sources):
    assert "1.1 billion" in rows_of(sources)["parts_exceed_world"].text


def test_that_a_total_on_a_loose_sheet_is_compared_with_its_rows(tmp_path):
    path = write_workbook(tmp_path / "loose.xlsx", Sheet1=LOOSE)
    with case_of(tmp_path / "loose.statecraft", path) as library:
        row = rows_of(quality(library))["total_differs"]
    assert (row.cells, str(row.places[0])) == (1, "Sheet1!C6")
    assert "C3:C5 adds up to 120" in row.text


NATIONAL = (
    ("Value added", None, None),
    ("Industry", "Tokyo", "Osaka"),
    ("Farms", 10.5, 20.5),
    ("Factories", 30.5, 40.5),
    ("Total", 41.0, 61.0),
    ("（控除）Tax", 1.5, 2.5),
    ("Total", 39.5, 58.5),
)


def test_that_the_labels_say_what_is_taken_away(tmp_path):
    path = write_workbook(tmp_path / "national.xlsx", Sheet1=NATIONAL)
    with case_of(tmp_path / "national.statecraft", path) as library:
        assert "total_differs" not in rows_of(quality(library))


def test_that_a_guess_is_a_doubt_of_the_reading_and_no_refusal(tmp_path):
    path = write_workbook(tmp_path / "loose.xlsx", Sheet1=LOOSE)
    with case_of(tmp_path / "loose.statecraft", path) as library:
        assert rows_of(quality(library))["layout_guessed"].kind == "reading"


def test_that_a_dataset_nobody_has_is_refused(tmp_path):
    path = write_workbook(tmp_path / "small.xlsx", Data=sheet("output", OUTPUT, *ROWS))
    with (
        case_of(tmp_path / "small.statecraft", path) as library,
        pytest.raises(RequestError),
    ):
        quality(library, "none")


def test_that_a_source_in_order_says_so(tmp_path):
    path = write_workbook(
        tmp_path / "small.xlsx", Data=sheet("output", OUTPUT, ROWS[0])
    )
    with case_of(tmp_path / "small.statecraft", path) as library:
        [source] = quality(library)
    assert source.rows == ()
    assert "nothing" in source.summary


def test_that_names_stay_texts_in_a_workbook(sources, tmp_path):
    path = tmp_path / "report.xlsx"
    write_quality(path, sources)
    book = openpyxl.load_workbook(path)
    cells = [cell for row in book["Findings"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert book["Cells"]["D2"].value == "E8"


def test_that_names_are_no_formulas_in_a_text_file(sources, tmp_path):
    path = tmp_path / "report.csv"
    named = sources[0]._replace(title="=1+1")
    write_quality(path, (named,))
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["Source"] for row in rows} == {"'=1+1"}


def test_that_a_file_of_another_kind_is_refused(sources, tmp_path):
    with pytest.raises(RequestError):
        write_quality(tmp_path / "report.pdf", sources)


def test_that_a_folder_that_is_not_there_leaves_a_sentence(sources, tmp_path):
    with pytest.raises(ExportError, match="could not be written"):
        write_quality(tmp_path / "none" / "report.csv", sources)


def test_that_every_kind_has_a_name_in_japanese():
    use_language("ja")
    try:
        assert not any(name.isascii() for name in group_names().values())
    finally:
        use_language("en")


def test_that_no_finding_has_two_sentences():
    assert not TEXTS.keys() & COUNTED.keys()


@pytest.mark.parametrize(("why", "told"), [("total_word", True), ("working", False)])
def test_that_a_row_set_aside_as_a_total_is_compared_as_well(tmp_path, why, told):
    rows = (*LOOSE[:-1], ("Everything else", 90, 130))
    path = write_workbook(tmp_path / "loose.xlsx", Sheet1=rows)
    with case_of(tmp_path / "loose.statecraft", path) as library:
        ask = library.case.rows
        library.case.rows = lambda query, *values: (
            [("Sheet1", 6, why)] if "set_aside" in query else ask(query, *values)
        )
        assert ("total_differs" in rows_of(quality(library))) is told
