"""`import` takes workbooks in whole or not at all; `--dry-run` keeps nothing."""

from __future__ import annotations

import pytest

from core.intake.refusals import refused
from tests.core.briefs.making import OUTPUT, sheet, write_workbook

COUNTED = {"cells", "observations", "labels", "notes", "set_aside", "problems"}


@pytest.fixture
def case(tmp_path):
    return tmp_path / "new.statecraft"


def test_that_a_workbook_makes_a_new_case(run, workbook, case):
    said = run("import", workbook, "--case", case, "--json").json
    [dataset] = said["datasets"]
    assert (dataset["id"], dataset["kind"]) == ("small-output", "output")
    assert (dataset["file"], dataset["recipe"]) == ("chips.xlsx", "template-output")
    [known] = run("show", case, "sources", "--json").json["datasets"]
    assert known["id"] == "small-output"


def test_that_the_counts_of_a_table_add_up(run, workbook, case):
    [table] = run("import", workbook, "--case", case, "--json").json["tables"]
    assert (table["sheet"], table["dataset"]) == ("Data", "small-output")
    counts = table["counts"]
    assert counts.keys() == COUNTED
    assert counts.pop("cells") == sum(counts.values())


def test_that_a_cell_that_cannot_be_read_makes_the_status_one(run, workbook, case):
    answer = run("import", workbook, "--case", case, "--json")
    assert answer.status == 1
    [problem] = answer.json["problems"]
    assert problem == {
        "code": "unreadable_number",
        "severity": "error",
        "file": "chips.xlsx",
        "sheet": "Data",
        "cell": "E8",
        "message": "“about ten” was left out because it is neither a number nor a "
        "marker for a missing one; correct the cell and import the workbook again.",
    }


def test_that_a_sound_workbook_makes_the_status_zero(run, tmp_path, case):
    rows = [("Japan", "Electronics", "C26", 2020, 80.5)]
    sound = write_workbook(tmp_path / "b.xlsx", Data=sheet("output", OUTPUT, *rows))
    assert run("import", sound, "--case", case).status == 0


def test_that_text_says_what_came_of_each_table(run, workbook, case):
    lines = run("import", workbook, "--case", case).out.splitlines()
    assert lines[0] == "small-output (output): chips.xlsx"
    assert lines[1].startswith("  Data!A1:E8: cells 26, observations 2")
    assert lines[2].startswith("  error: chips.xlsx Data!E8: “about ten” was left out")


def test_that_the_same_workbook_is_refused_and_the_case_stays(
    run, refusal, workbook, case
):
    run("import", workbook, "--case", case)
    before = case.read_bytes()
    sentence = refusal("import", workbook, "--case", case)
    assert sentence.startswith("chips.xlsx is already in this case")
    assert case.read_bytes() == before


def test_that_a_dry_run_creates_no_case(run, workbook, case):
    answer = run("import", workbook, "--case", case, "--dry-run", "--json")
    assert answer.status == 1
    assert not case.exists()


def test_that_a_dry_run_leaves_a_case_as_it_is(run, workbook, tmp_path, case):
    run("import", workbook, "--case", case)
    before = case.read_bytes()
    other = write_workbook(tmp_path / "b.xlsx", Data=sheet("output", OUTPUT))
    run("import", other, "--case", case, "--dry-run")
    assert case.read_bytes() == before


def test_that_a_dry_run_shows_the_first_and_last_observations(run, workbook):
    [dataset] = run("import", workbook, "--dry-run", "--json").json["datasets"]
    assert dataset["first"] == dataset["last"]
    assert dataset["first"][0] == {
        "cell": "Data!E6",
        "dims": {"economy": "Japan", "industry": "Electronics"},
        "period": "2020",
        "value": 80500000.0,
        "unit": "USD",
        "flag": "",
        "reason": None,
    }


def test_that_a_long_dataset_shows_five_from_each_end(run, tmp_path):
    rows = [("Japan", "Electronics", "C26", year, 1.0) for year in range(1990, 2010)]
    book = write_workbook(tmp_path / "b.xlsx", Data=sheet("output", OUTPUT, *rows))
    [dataset] = run("import", book, "--dry-run", "--json").json["datasets"]
    assert [len(dataset[end]) for end in ("first", "last")] == [5, 5]
    assert dataset["last"][-1]["period"] == "2009"


def test_that_several_workbooks_come_in_together(run, workbook, tmp_path, case):
    row = ("Japan", "Electronics", "C26", 2020, 80.5)
    other = write_workbook(
        tmp_path / "b.xlsx", Data=sheet("output", OUTPUT, row, dataset="other")
    )
    said = run("import", workbook, other, "--case", case, "--json").json
    assert [one["id"] for one in said["datasets"]] == ["small-output", "other"]


def test_that_a_second_edition_of_one_name_keeps_its_own_id(
    run, workbook, tmp_path, case
):
    rows = [("Japan", "Electronics", "C26", 2020, 81.0)]
    second = write_workbook(tmp_path / "b.xlsx", Data=sheet("output", OUTPUT, *rows))
    said = run("import", workbook, second, "--case", case, "--json").json
    assert [one["id"] for one in said["datasets"]] == ["small-output", "small-output-2"]


@pytest.mark.parametrize("options", [(), ("--dry-run",)], ids=["import", "dry-run"])
def test_that_a_refusal_comes_after_what_was_done_before_it(
    run, workbook, tmp_path, case, options
):
    gone = tmp_path / "gone.xlsx"
    answer = run("import", workbook, gone, "--case", case, "--json", *options)
    assert answer.status == 2
    assert [one["id"] for one in answer.json["datasets"]] == ["small-output"]
    assert [one["code"] for one in answer.json["problems"]] == ["unreadable_number"]
    assert answer.err == str(refused("missing", "gone.xlsx")) + "\n"


def test_that_a_refusal_comes_after_the_lines_of_what_was_done(
    run, workbook, tmp_path, case
):
    answer = run("import", workbook, tmp_path / "gone.xlsx", "--case", case)
    assert answer.out.startswith("small-output (output): chips.xlsx\n")
    assert answer.err.count("\n") == 1


def test_that_what_came_in_before_a_refusal_stays_in(run, workbook, tmp_path, case):
    run("import", workbook, tmp_path / "gone.xlsx", "--case", case)
    [known] = run("show", case, "sources", "--json").json["datasets"]
    assert known["id"] == "small-output"


def test_that_the_same_workbook_twice_on_a_line_comes_in_once(run, workbook, case):
    answer = run("import", workbook, workbook, "--case", case, "--json")
    assert [one["id"] for one in answer.json["datasets"]] == ["small-output"]
    assert answer.err.startswith("chips.xlsx is already in this case")


def test_that_a_workbook_without_a_table_says_so(run, tmp_path, case):
    book = write_workbook(tmp_path / "b.xlsx", Data=[("hello",), ("world",)])
    said = run("import", book, "--case", case, "--json").json
    assert said["datasets"] == []
    assert [one["code"] for one in said["problems"]] == ["no_table_found"]


def test_that_a_case_must_be_named_to_keep_anything(refusal, workbook):
    assert refusal("import", workbook) == "Say which case to import into with --case."


def test_that_a_missing_workbook_is_refused_and_makes_no_case(refusal, tmp_path, case):
    assert "gone.xlsx" in refusal("import", tmp_path / "gone.xlsx", "--case", case)
    assert not case.exists()


def test_that_what_is_no_case_is_not_written_to(refusal, workbook, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("not a case", encoding="utf-8")
    refusal("import", workbook, "--case", other)
    assert other.read_text(encoding="utf-8") == "not a case"


def test_that_a_case_in_a_missing_folder_is_refused(refusal, workbook, tmp_path):
    refusal("import", workbook, "--case", tmp_path / "none" / "c.statecraft")


def test_that_an_unknown_kind_is_refused(refusal, workbook, case):
    sentence = refusal("import", workbook, "--case", case, "--as", "soup")
    assert sentence.startswith("Argument --as: invalid choice: 'soup'")


def test_that_a_recipe_that_does_not_fit_is_a_problem(run, workbook, case):
    answer = run("import", workbook, "--case", case, "--recipe", "none", "--json")
    assert "recipe_does_not_fit" in {one["code"] for one in answer.json["problems"]}
