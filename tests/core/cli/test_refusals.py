"""Every refusal is one sentence on stderr and status 2."""

from __future__ import annotations

import os
import sys

import pytest

from core.casefile import Case
from core.casefile.pins import Pin

MARKET = ("market-share", "--dataset", "oecd-iot-2021")


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param((), id="no-verb"),
        pytest.param(("soup",), id="unknown-verb"),
        pytest.param(("show",), id="no-case"),
        pytest.param(("show", "c", "soup"), id="unknown-tab"),
        pytest.param(("tables", "f", "--soup"), id="unknown-option"),
        pytest.param(("check", "c", "--lang", "fr"), id="unknown-language"),
    ],
)
def test_that_a_command_line_that_is_wrong_is_refused(refusal, argv):
    assert "--help` lists what there is." in refusal(*argv)


@pytest.mark.parametrize("verb", ["import", "show", "sample", "--help"])
def test_that_help_is_no_refusal(capsys, run, verb):
    argv = [verb] if verb == "--help" else [verb, "--help"]
    with pytest.raises(SystemExit) as left:
        run(*argv)
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("usage: statecraft")


@pytest.mark.parametrize(
    "years",
    ["2020:", ":2020", "x:y", "2022:2001", "", "1:99999", "2020-2021", "２０２０"],
)
def test_that_odd_years_are_refused(refusal, sample, years):
    assert "is no span such as 1995:2020" in refusal(
        "show", sample, "trade", f"--years={years}"
    )


@pytest.mark.parametrize("year", ["", "x", "-5", "99999", "20.5"])
def test_that_an_odd_year_is_refused(refusal, sample, year):
    assert "is no year such as 2018" in refusal(
        "show", sample, "trade", f"--year={year}"
    )


def test_that_a_year_and_a_span_exclude_each_other(refusal, sample):
    refusal("show", sample, "trade", "--year", "2018", "--years", "2018:2019")


@pytest.mark.parametrize("codes", ["", ",", "CHN,,USA"])
def test_that_a_list_with_a_hole_is_refused(refusal, sample, codes):
    assert "is no list of codes" in refusal(
        "show", sample, *MARKET, f"--economies={codes}"
    )


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        pytest.param(
            (*MARKET, "--economies", "CHN,XXX"),
            "No economy is called XXX; write codes such as CHN,USA.",
            id="economy",
        ),
        pytest.param(
            ("market-share", "--dataset", "itif-hamilton-2023", "--economies", "chn"),
            "No economy is called chn; write codes such as CHN,USA.",
            id="economy-of-published",
        ),
        pytest.param(
            (*MARKET, "--industries", "Z99"),
            "No industry is called Z99; the dataset has A-U, ",
            id="industry",
        ),
        pytest.param(
            (*MARKET, "--measure", "guess"),
            "No measure is called guess; there are value_added, ",
            id="measure",
        ),
        pytest.param(
            ("trade", "--partners", "XXX"),
            "The dataset has no partner XXX; write codes such as CHN.",
            id="partner",
        ),
        pytest.param(
            ("trade", "--economies", "JPN"),
            "The dataset has no reporter JPN; it has USA.",
            id="reporter",
        ),
        pytest.param(
            ("trade", "--products", "soup"),
            "The dataset has no product soup; it has ATP.",
            id="product",
        ),
        pytest.param(
            ("controls", "--coalition", "US,XX,YY"),
            "No jurisdiction is called XX, YY; the dataset has US, JP, NL, DE, ",
            id="jurisdiction",
        ),
        pytest.param(
            ("controls", "--dataset", "oecd-iot-2021"),
            "No dataset of this tab is called oecd-iot-2021; it has controls-seed, ",
            id="dataset-of-another-tab",
        ),
        pytest.param(
            ("controls", "--as-of", "soon"),
            "Argument --as-of: “soon” is no date such as 2026-12-01",
            id="date",
        ),
        pytest.param(
            ("trade", "--dataset", "gone"),
            "No dataset of this tab is called gone; it has census-balance-2023-01.",
            id="dataset",
        ),
    ],
)
def test_that_an_unknown_code_is_refused(refusal, sample, argv, sentence):
    assert refusal("show", sample, *argv).startswith(sentence)


def test_that_a_tab_without_a_dataset_is_refused(run, refusal, workbook, tmp_path):
    case = tmp_path / "c.statecraft"
    run("import", workbook, "--case", case)
    assert refusal("show", case, "trade") == (
        "This case has no dataset for that tab; import one."
    )
    assert refusal("show", case, "trade", "--dataset", "x").endswith("it has -.")


@pytest.mark.parametrize("verb", [("show", "sources"), ("trace", "x"), ("check",)])
def test_that_a_missing_case_is_refused(refusal, tmp_path, verb):
    name, *rest = verb
    assert refusal(name, tmp_path / "gone.statecraft", *rest) == (
        "There is no case at gone.statecraft; check the name and the folder."
    )


@pytest.mark.parametrize("verb", [("show", "sources"), ("trace", "x"), ("check",)])
def test_that_what_is_no_case_is_refused(refusal, workbook, verb):
    name, *rest = verb
    refusal(name, workbook, *rest)


def test_that_a_case_being_written_elsewhere_is_refused(run, refusal, tmp_path):
    path = tmp_path / "c.statecraft"
    run("sample", path)
    with Case.open(path) as case:
        case.add_pin(Pin("trade.balance", "a", "b", "c", "{}"))
        assert refusal("show", path, "sources") == (
            "c.statecraft is open in another window; close it there first."
        )


def test_that_a_sound_case_is_whole(run, sample):
    answer = run("check", sample, "--json")
    assert answer.status == 0
    assert answer.json == {"case": "sample.statecraft", "damaged": []}


def test_that_a_damaged_case_is_not_whole(run, tmp_path):
    path = tmp_path / "c.statecraft"
    run("sample", path)
    stored = bytearray(path.read_bytes())
    at = stored.index(b"Semiconductor")
    stored[at : at + 4] = b"SEMI"
    path.write_bytes(stored)
    answer = run("check", path)
    assert answer.status == 1
    assert answer.out.startswith("c.statecraft is damaged")


def test_that_the_sample_is_written_and_can_be_opened(run, tmp_path):
    path = tmp_path / "c.statecraft"
    assert run("sample", path, "--json").json == {"case": "c.statecraft"}
    assert run("check", path).out == "The case is whole.\n"


def test_that_the_sample_replaces_no_file(refusal, tmp_path):
    path = tmp_path / "mine.statecraft"
    path.write_text("precious", encoding="utf-8")
    assert refusal("sample", path) == (
        "mine.statecraft is there already; choose another name."
    )
    assert path.read_text(encoding="utf-8") == "precious"


def test_that_the_sample_makes_no_folder(refusal, tmp_path):
    assert refusal("sample", tmp_path / "none" / "c.statecraft") == (
        "The folder for c.statecraft does not exist; make it first."
    )


@pytest.mark.parametrize("verb", [("sample",), ("check",), ("show", "sources")])
def test_that_a_name_the_system_refuses_is_refused(refusal, tmp_path, verb):
    name, *rest = verb
    refusal(name, tmp_path / ("a" * 300), *rest)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc takes no files")
def test_that_a_folder_that_takes_no_files_is_refused(refusal):
    assert refusal("sample", "/proc/c.statecraft").startswith(
        "c.statecraft was refused by the system ("
    )


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="may write everywhere"
)
def test_that_a_folder_that_may_not_be_written_is_refused(refusal, tmp_path):
    tmp_path.chmod(0o500)
    assert "refused by the system" in refusal("sample", tmp_path / "c.statecraft")
    tmp_path.chmod(0o700)
