"""`statecraft refresh`: what has changed in the workbooks of a case."""

from __future__ import annotations

import shutil

import pytest

from tests.core.refresh.books import ROWS, lines, write

LATER = [(*ROWS[0][:-1], 151.0), *ROWS[1:], ("Italy", "Chips", "C26", 2021, 5.0)]


@pytest.fixture
def case(run, tmp_path):
    """A case of one workbook in a folder of its own."""
    folder = tmp_path / "case"
    folder.mkdir()
    path = folder / "a.statecraft"
    assert (
        run("import", write(tmp_path / "chips.xlsx", lines()), "--case", path).status
        == 0
    )
    return path


@pytest.fixture
def book(tmp_path):
    return tmp_path / "chips.xlsx"


def test_that_nothing_is_told_where_nothing_has_changed(run, case):
    answer = run("refresh", case)
    assert (answer.status, answer.out) == (
        0,
        "chips.xlsx is as it was when it was imported.\n",
    )


def test_that_changes_are_told_and_not_taken(run, case, book):
    write(book, lines(LATER))
    before = case.read_bytes()
    answer = run("refresh", case)
    assert answer.out.splitlines() == [
        "chips.xlsx has changed since it was imported.",
        "  1 cell differs.",
        "  Rows: 1 added, 0 removed.",
        "  Numbers: 1 revised, 1 new, 0 dropped.",
        "  New periods: 2021.",
    ]
    assert case.read_bytes() == before


def test_that_changes_are_taken_when_it_is_said(run, case, book):
    write(book, lines(LATER))
    answer = run("refresh", case, "--take", "--json").json
    assert answer["sources"][0]["taken"] is True
    [dataset] = run("show", case, "sources", "--json").json["datasets"]
    assert (dataset["id"], dataset["counts"]["observations"]) == ("chips", 8)


def test_that_taken_changes_are_changes_no_more(run, case, book):
    write(book, lines(LATER))
    run("refresh", case, "--take")
    assert run("refresh", case).out == "chips.xlsx is as it was when it was imported.\n"


def test_that_the_json_names_each_cell_and_each_number(run, case, book):
    write(book, lines(LATER))
    [source] = run("refresh", case, "--json").json["sources"]
    cells = [(c["what"], c["cell"], c["old"], c["new"]) for c in source["cells"]]
    values = [(v["what"], v["cell"], v["old"], v["new"]) for v in source["values"]]
    assert cells == [
        ("changed", "Data!E7", "150", "151"),
        ("row_added", "Data!A14", "", "Italy | Chips | C26 | 2021 | 5"),
    ]
    assert values == [
        ("revised", "Data!E7", 150_000_000.0, 151_000_000.0),
        ("new_period", "Data!E14", None, 5_000_000.0),
    ]


def test_that_no_path_is_told(run, case, book, tmp_path):
    write(book, lines(LATER))
    assert str(tmp_path) not in run("refresh", case, "--json").out


def test_that_no_path_goes_into_the_case(case, tmp_path):
    assert str(tmp_path).encode() not in case.read_bytes()


def test_that_a_workbook_that_is_gone_is_said_with_status_1(run, case, book):
    book.unlink()
    answer = run("refresh", case, "--json")
    assert answer.status == 1
    [problem] = answer.json["problems"]
    assert (problem["code"], problem["severity"]) == ("source_missing", "warning")


def test_that_a_workbook_nobody_knows_the_place_of_is_a_note(
    run, case, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
    answer = run("refresh", case, "--json")
    assert answer.status == 0
    assert answer.json["problems"][0]["code"] == "source_unknown"


def test_that_a_workbook_is_found_beside_the_case(
    run, case, book, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
    shutil.copyfile(book, case.with_name("chips.xlsx"))
    assert "as it was" in run("refresh", case).out


def test_that_the_workbook_can_be_named(run, case, tmp_path):
    (tmp_path / "new").mkdir()
    moved = write(tmp_path / "new" / "chips.xlsx", lines(LATER))
    assert "1 cell differs." in run("refresh", case, moved).out


def test_that_a_new_edition_of_another_name_can_be_named(run, case, tmp_path):
    april = write(tmp_path / "chips-april.xlsx", lines(LATER))
    answer = run("refresh", case, april, "--source", "chips.xlsx")
    assert "1 cell differs." in answer.out


def test_that_a_file_of_no_source_is_refused(refusal, case, tmp_path):
    other = write(tmp_path / "other.xlsx", lines())
    assert refusal("refresh", case, other) == (
        "No source of a.statecraft is called other.xlsx; `show CASE sources` lists "
        "them, and --source says which one a file is a new edition of."
    )


def test_that_a_source_without_its_file_is_refused(refusal, case):
    assert "name the one file" in refusal("refresh", case, "--source", "chips.xlsx")


def test_that_a_workbook_that_is_none_any_more_leaves_the_case_as_it_is(
    run, case, book
):
    book.write_text("Dear minister")
    book.rename(book.with_suffix(".txt"))
    book.write_bytes(b"PK\x03\x04 no workbook")
    before = case.read_bytes()
    answer = run("refresh", case, "--take", "--json")
    assert (answer.status, answer.json["sources"][0]["taken"]) == (1, False)
    assert answer.json["problems"][0]["severity"] == "error"
    assert case.read_bytes() == before
