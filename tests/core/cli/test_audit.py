"""`statecraft audit`: a draft against a case, as text, as JSON and as a file."""

from __future__ import annotations

import io

import pytest

CLEAN = "In 2020 China's share of advanced industries was 25.3 percent."
WRONG = "In 2020 China's share of advanced industries was 52.3 percent."


@pytest.fixture
def draft(tmp_path):
    def written(text, name="draft.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_that_a_draft_that_agrees_ends_well(run, sample, draft):
    answer = run("audit", sample, draft(CLEAN))
    assert answer.status == 0
    assert "paragraph 1: 25.3 percent: Reconciles" in answer.out
    assert "It prints as the draft has it." in answer.out


def test_that_a_figure_that_differs_sets_the_status(run, sample, draft):
    answer = run("audit", sample, draft(WRONG))
    assert answer.status == 1
    assert "The case has 27 pp less than the draft." in answer.out


def test_that_it_never_says_what_is_true(run, sample, draft):
    assert run("audit", sample, draft(CLEAN)).out.endswith(
        "It does not say whether a claim is true.\n"
    )


def test_that_json_keeps_the_contract(run, sample, draft):
    said = run("audit", sample, draft(WRONG), "--json").json
    assert {"figures", "problems", "findings"} <= said.keys()
    [problem] = said["problems"]
    assert (problem["code"], problem["severity"]) == ("differs", "warning")
    assert problem["file"] == "draft.txt"


def test_that_a_finding_has_its_place_its_interval_and_its_candidates(
    run, sample, draft
):
    said = run("audit", sample, draft(CLEAN), "--json").json
    [finding] = said["findings"]
    start, length = finding["start"], finding["length"]
    assert CLEAN[start : start + length] == finding["text"] == "25.3 percent"
    assert (finding["low"], finding["high"]) == pytest.approx((25.25, 25.35))
    assert finding["verdict"] == finding["candidates"][0]["verdict"] == "reconciles"


def test_that_its_figures_can_be_traced(run, sample, draft):
    said = run("audit", sample, draft(CLEAN), "--json").json
    [name] = {figure["id"] for figure in said["figures"]}
    assert run("trace", sample, name).status == 0


def test_that_a_report_is_written_where_it_is_wanted(run, sample, draft, tmp_path):
    out = tmp_path / "report.csv"
    answer = run("audit", sample, draft(CLEAN), "--out", out)
    assert answer.out.endswith("report.csv was written.\n")
    assert "Reconciles" in out.read_text(encoding="utf-8-sig")


def test_that_a_typed_text_is_read_from_the_standard_input(run, sample, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(CLEAN))
    assert "Reconciles" in run("audit", sample, "-").out


def test_that_it_speaks_japanese(run, sample, draft):
    answer = run("--lang", "ja", "audit", sample, draft(CLEAN))
    assert "整合" in answer.out


def test_that_a_damaged_pdf_is_refused_with_what_to_do(refusal, sample, tmp_path):
    path = tmp_path / "draft.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    assert "copy its text and paste it instead" in refusal("audit", sample, path)


def test_that_a_draft_that_is_not_there_is_refused(refusal, sample, tmp_path):
    assert "no.txt" in refusal("audit", sample, tmp_path / "no.txt")
