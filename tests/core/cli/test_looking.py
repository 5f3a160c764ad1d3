"""`tables` and `explain` look at a file without a case."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from core.briefs.explanation import explained
from core.economies import load_economies
from core.intake.imports import read_workbook

PUBLISHERS = Path(__file__).parents[3] / "../shared/data/publishers"
SCALES = {
    "USD million": ("USD", 1e6),
    "USD": ("USD", 1.0),
    "USD thousand": ("USD", 1e3),
}
SPOTTED = ("us-census/country.xlsx", "oecd/", "nsf-ncses/")
TABLE_KEYS = {
    *("region", "title_rows", "header_rows", "label_columns", "group_rows"),
    *("total_rows", "note_rows", "units", "why", "doubts"),
}
EXPLAINED = {
    *("cell", "role", "raw", "value", "unit", "dims", "period", "partial", "why"),
    "recipe",
}


def spots():
    """Yield the published values of the layouts we know, if they are at hand."""
    listed = PUBLISHERS / "SPOTS.csv"
    if listed.exists():
        with listed.open(encoding="utf-8", newline="") as lines:
            yield from (
                spot
                for spot in csv.DictReader(lines)
                if spot["file"].startswith(SPOTTED)
            )


def spotted(wanted):
    return [
        pytest.param(spot, id=f"{spot['file']}-{spot['cell']}")
        for spot in spots()
        if wanted(spot)
    ]


@pytest.fixture(scope="module")
def staged():
    """Return a function that reads a published workbook once."""
    with ExitStack() as opened:

        @cache
        def of(file):
            return opened.enter_context(read_workbook(PUBLISHERS / file))

        yield of


def require_published(said, spot):
    """Make sure that a cell says what its publisher printed, to the last digit."""
    unit, scale = SCALES[spot["unit"]]
    assert (said["role"], said["unit"]) == ("value", unit)
    _whole, _point, decimals = spot["value"].partition(".")
    printed = scale * 10.0 ** -len(decimals)
    assert abs(said["value"] - float(spot["value"]) * scale) <= printed / 2
    assert said["partial"] == ("partial" in spot["what"])


@pytest.mark.parametrize("spot", spotted(lambda spot: True))
def test_that_a_published_value_is_explained_in_the_unit_of_a_case(staged, spot):
    sheet, _mark, address = spot["cell"].rpartition("!")
    said = explained(staged(spot["file"]), load_economies(), address, sheet)
    require_published(said, spot)


@pytest.mark.parametrize(
    "spot", spotted(lambda spot: "partial" in spot["what"] or "oecd" in spot["file"])
)
def test_that_explain_says_the_published_value(run, spot):
    answer = run("explain", PUBLISHERS / spot["file"], spot["cell"], "--json")
    assert answer.status == 0
    require_published(answer.json, spot)


def test_that_the_published_values_are_at_hand():
    if not PUBLISHERS.exists():
        pytest.skip("the published workbooks are not beside the project")
    assert len([*spots()]) >= 5


def test_that_an_explanation_has_the_keys_of_the_contract(run, workbook):
    said = run("explain", workbook, "Data!E6", "--json").json
    assert said.keys() >= EXPLAINED
    assert (said["cell"], said["value"], said["recipe"]) == (
        *("E6", 80500000.0, "template-output"),
    )


def test_that_the_sheet_may_be_named_by_itself(run, workbook):
    said = run("explain", workbook, "E6", "--sheet", "Data", "--json").json
    assert said["sheet"] == "Data"


def test_that_a_cell_with_a_problem_is_explained_with_it(run, workbook):
    answer = run("explain", workbook, "Data!E8", "--json")
    assert answer.status == 1
    assert [one["code"] for one in answer.json["problems"]] == ["unreadable_number"]


def test_that_a_cell_with_a_problem_is_explained_in_text(run, workbook):
    lines = run("explain", workbook, "Data!E8").out.splitlines()
    assert lines[0] == "cell: E8"
    assert lines[-1].startswith("error: chips.xlsx Data!E8: “about ten”")


def test_that_a_text_explanation_leaves_out_what_is_empty(run, workbook):
    lines = run("explain", workbook, "Data!A9").out.splitlines()
    assert "role: blank" in lines
    assert not any(line.startswith(("unit", "value", "raw")) for line in lines)


def test_that_a_bad_address_is_refused(refusal, workbook):
    assert refusal("explain", workbook, "6E") == (
        "6E is no cell address; write one such as AC5466."
    )


def test_that_an_unknown_sheet_is_refused(refusal, workbook):
    assert refusal("explain", workbook, "Nowhere!A1") == (
        "There is no sheet Nowhere in chips.xlsx; its sheets are Data."
    )


def test_that_the_tables_of_a_file_have_the_shape_of_the_contract(run, workbook):
    answer = run("tables", workbook, "--json")
    [found] = answer.json["sheets"]
    assert found["name"] == "Data"
    [table] = found["tables"]
    assert table.keys() == TABLE_KEYS
    assert (table["region"], table["header_rows"]) == ("A5:E8", [5])
    assert {each["row"] for each in table["why"]} == {5}
    assert answer.status == 1


def test_that_the_tables_of_a_file_are_told_in_text(run, workbook):
    lines = run("tables", workbook).out.splitlines()
    assert lines[:2] == ["Data", "  A5:E8"]
    assert lines[2].startswith("    row 5: header: ")


def test_that_reasons_and_doubts_are_told_in_the_language_in_use(run, tmp_path, speech):
    book = tmp_path / "odd.csv"
    book.write_text("Japan,1.5,2.5\nChina,3.5,4.5\nTotal,5,7\n", encoding="utf-8")
    speech |= {
        "row {row}: {role}: {reason}": "第{row}行：{role}（{reason}）",
        "total": "合計",
        "its label says “{word}”": "見出しに「{word}」とある",
        "doubt: {doubt}": "疑義：{doubt}",
        "no header was found": "見出し行が見つからない",
    }
    lines = run("tables", book).out.splitlines()
    assert "    第3行：合計（見出しに「Total」とある）" in lines
    assert "    疑義：見出し行が見つからない" in lines


def test_that_a_doubt_about_a_layout_is_told(run, tmp_path):
    book = tmp_path / "odd.csv"
    book.write_text("x,2019,2020\nJapan,1,2\nNarnia,3,4\nTotal,4,6\n", encoding="utf-8")
    said = run("tables", book, "--json").json
    doubts = [
        text for one in said["sheets"] for t in one["tables"] for text in t["doubts"]
    ]
    told = run("tables", book).out
    assert all(f"    doubt: {text}" in told for text in doubts)


@pytest.mark.parametrize("verb", [("tables",), ("explain",)])
def test_that_a_missing_file_is_refused(refusal, tmp_path, verb):
    rest = ("A1",) if verb == ("explain",) else ()
    assert "gone.xlsx" in refusal(*verb, tmp_path / "gone.xlsx", *rest)


def test_that_a_case_is_no_workbook(refusal, sample):
    refusal("tables", sample)
