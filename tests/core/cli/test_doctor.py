"""`statecraft doctor`: the rules, the findings, and the cleaned copy."""

from __future__ import annotations

import openpyxl
import pytest


@pytest.fixture
def messy(tmp_path):
    book = openpyxl.Workbook()
    for row in (("Country", 2019), ("Japan", "１２３"), ("Korea", 5), ("China", 7)):
        book.active.append(row)
    path = tmp_path / "messy.xlsx"
    book.save(path)
    return path


def test_that_each_rule_has_its_state(run, messy):
    said = run("doctor", messy, "--json").json
    states = {rule["number"]: rule["state"] for rule in said["rules"]}
    assert (states["1-1"], states["1-3"], states["1-12"]) == (
        *("kept", "broken"),
        "not_checked",
    )


def test_that_a_finding_names_its_cells(run, messy):
    said = run("doctor", messy, "--json").json
    [found] = next(r for r in said["rules"] if r["number"] == "1-3")["findings"]
    assert (found["cells"], found["fixed"]) == (["Sheet!B2"], True)


def test_that_broken_rules_set_the_status(run, messy):
    assert run("doctor", messy).status == 1


def test_that_what_the_copy_mends_is_marked(run, messy):
    assert "    + Numbers are stored as text" in run("doctor", messy).out


def test_that_the_copy_is_written_and_counted(run, messy, tmp_path):
    path = tmp_path / "clean.xlsx"
    said = run("doctor", messy, "--clean", path, "--json").json
    assert said["clean"] == {"file": "clean.xlsx", "cells": 8}
    assert openpyxl.load_workbook(path).active["B2"].value == 123


def test_that_a_copy_of_another_kind_is_refused(refusal, messy, tmp_path):
    assert "must end in .xlsx" in refusal(
        "doctor", messy, "--clean", tmp_path / "a.csv"
    )
