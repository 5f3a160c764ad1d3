"""`statecraft quality`: what is doubtful, as text, as JSON and as a file."""

from __future__ import annotations

import pytest


@pytest.fixture
def sample(run, tmp_path):
    path = tmp_path / "sample.statecraft"
    run("sample", path)
    return path


def test_that_the_report_is_one_object_by_source(run, sample):
    said = run("quality", sample, "--dataset", "ncses-10758", "--json").json
    assert [source["id"] for source in said["sources"]] == ["ncses-10758"]


def test_that_each_finding_has_its_cells(run, sample):
    said = run("quality", sample, "--dataset", "ncses-10758", "--json").json
    found = said["sources"][0]["findings"]
    assert found
    assert all(one["cells"] and one["message"] for one in found)


def test_that_findings_that_matter_set_the_status(run, sample):
    assert run("quality", sample, "--dataset", "ncses-10758").status == 1


def test_that_a_source_in_order_ends_well(run, sample):
    assert run("quality", sample, "--dataset", "oecd-iot-2021").status == 0


def test_that_the_lines_are_grouped_by_kind(run, sample):
    out = run("quality", sample, "--dataset", "ncses-10758").out
    assert out.count("  Breaks in series\n") == 1


def test_that_the_report_is_written_where_it_is_wanted(run, sample, tmp_path):
    path = tmp_path / "report.csv"
    assert "report.csv" in run("quality", sample, "--out", path).out
    assert path.read_text("utf-8-sig").startswith("No.,Source,File")


def test_that_an_unknown_dataset_is_refused(refusal, sample):
    assert "no dataset none" in refusal("quality", sample, "--dataset", "none")
