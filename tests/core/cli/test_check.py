"""`check` says what is damaged, and saves what is whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case


@pytest.fixture
def damaged(run, tmp_path):
    """The sample case with a dataset that has changed by itself."""
    path = tmp_path / "c.statecraft"
    run("sample", path)
    with closing(sqlite3.connect(path)) as link:
        link.execute("UPDATE term SET label = 'X' WHERE dataset_id = 1 AND term_no = 1")
        link.commit()
    return path


def test_that_a_damaged_case_is_done_with_problems(run, damaged):
    answer = run("check", damaged)
    assert (answer.status, answer.err) == (1, "")
    first, second, hint = answer.out.splitlines()
    assert first == "c.statecraft is damaged in:"
    assert second == "  oecd-iot-2021"
    assert hint.endswith("whole: statecraft check c.statecraft --salvage NEW")


def test_that_what_is_damaged_is_a_problem_for_programs(run, damaged):
    said = run("check", damaged, "--json").json
    assert said["damaged"] == ["oecd-iot-2021"]
    assert [one["severity"] for one in said["problems"]] == ["error"]


def test_that_a_salvage_says_what_is_lost_and_what_to_do(run, damaged, tmp_path):
    answer = run("check", damaged, "--salvage", tmp_path / "new.statecraft", "--json")
    [lost] = answer.json["lost"]
    assert answer.status == 1
    assert (lost["part"], lost["name"]) == ("dataset", "oecd-iot-2021")
    assert lost["file"] == "oecd-iot-2021-value-added.xlsx"
    assert lost["to_do"].startswith("Import oecd-iot-2021-value-added.xlsx again (SHA")


def test_that_what_was_saved_opens_as_a_case(run, damaged, tmp_path):
    said = run(
        "check", damaged, "--salvage", tmp_path / "new.statecraft", "--json"
    ).json
    with Case.open(tmp_path / "new.statecraft") as case:
        found = [dataset.slug for dataset in case.datasets()]
    assert said["salvaged"]["datasets"] == found
    assert "oecd-iot-2021" not in found


def test_that_the_salvage_of_a_whole_case_is_done(run, sample, tmp_path):
    answer = run("check", sample, "--salvage", tmp_path / "new.statecraft")
    assert answer.status == 0
    assert answer.out.endswith("; pieces of the briefing: 21. Not saved: 0.\n")


def test_that_a_salvage_replaces_no_file(refusal, damaged, tmp_path):
    there = tmp_path / "mine.statecraft"
    there.write_text("precious", encoding="utf-8")
    said = refusal("check", damaged, "--salvage", there)
    assert said == "mine.statecraft is there already; choose another name."


def test_that_what_is_no_case_is_refused(refusal, tmp_path):
    path = tmp_path / "c.statecraft"
    path.write_bytes(b"no case at all")
    assert "first bytes" in refusal("check", path, "--salvage", tmp_path / "n")
