"""`trace` lists the cells and the formula behind every number `show` prints."""

from __future__ import annotations

import pytest

CHINA = (
    "market_share/dataset=oecd-iot-2021/economy=CHN/industry=hamilton-10/period=2018"
)
CHANGE = (
    "pp_change/dataset=ncses-10758/economy=CHN/industry=hamilton-7/period=2002:2022"
)
DEFICIT = (
    "cumulative_balance/dataset=census-balance-2023-01/economy=USA/partner=CHN"
    "/product=/measure=NSA/period="
)
CONTROLS = "dataset=controls-seed"


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param(
            (
                *("market-share", "--dataset", "oecd-iot-2021", "--year", "2018"),
                *("--industries", "hamilton-10", "--economies", "CHN,USA,JPN"),
            ),
            id="market-share",
        ),
        pytest.param(
            ("market-share", "--dataset", "itif-hamilton-2023", "--economies", "CHN"),
            id="published",
        ),
        pytest.param(
            ("trade", "--partners", "CHN", "--years", "2020:2022"), id="trade"
        ),
        pytest.param(
            ("controls", "--coalition", "US,JP", "--measure", "coverage,coverage_low"),
            id="controls",
        ),
    ],
)
def test_that_every_number_shown_leads_to_cells(run, sample, argv):
    for figure_id, figure in run("show", sample, *argv, "--json").figures.items():
        said = run("trace", sample, figure_id, "--json").json
        assert said["figure"] == figure
        assert said["cells"] or figure["value"] is None


def test_that_the_cells_are_largest_first_with_their_raw_text(run, sample):
    said = run("trace", sample, CHINA, "--json").json
    assert len(said["cells"]) == 660
    assert said["cells"][0].keys() == {"file", "sheet", "cell", "raw", "what", "value"}
    assert float(said["cells"][0]["raw"]) > float(said["cells"][-1]["raw"])


def test_that_the_inputs_lead_on_to_other_figures(run, sample):
    inputs = run("trace", sample, CHANGE, "--json").json["inputs"]
    assert [given["name"] for given in inputs] == ["share_before", "share_after"]
    for given in inputs:
        assert run("trace", sample, given["figure"], "--json").status == 0


def test_that_text_says_what_the_figure_is_first(run, sample):
    lines = run("trace", sample, CHINA).out.splitlines()
    assert lines[0].startswith("World share, China")
    assert lines[1] == "24.8%"
    assert any(line.startswith("  oecd-iot-2021-value-added.xlsx ") for line in lines)


@pytest.mark.parametrize(
    "figure",
    [
        pytest.param("", id="empty"),
        pytest.param("guess", id="no-id"),
        pytest.param("market_share/period=2018", id="no-dims"),
        pytest.param(CHINA.replace("/period=2018", ""), id="no-period"),
        pytest.param(CHINA.replace("/industry=hamilton-10", ""), id="dim-missing"),
        pytest.param(
            "market_share/economy=CHN/dataset=oecd-iot-2021/industry=C26/period=2018",
            id="other-order",
        ),
        pytest.param(CHINA.replace("/period", "/foo=bar/period"), id="dim-too-many"),
        pytest.param(CHINA.replace("2018", "x"), id="no-year"),
        pytest.param(CHINA.replace("2018", "٢٠١٨"), id="arabic-digits"),
        pytest.param(CHINA.replace("2018", "9" * 5000), id="huge-year"),
        pytest.param("x" * 100_000, id="huge"),
        pytest.param(CHINA.replace("CHN", "x" * 100_000), id="huge-dim"),
        pytest.param(CHINA.replace("CHN", "%00"), id="nul"),
        pytest.param(CHINA.replace("oecd-iot-2021", "%00"), id="nul-dataset"),
        pytest.param(CHINA.replace("2018", "%00"), id="nul-period"),
        pytest.param(CHINA.replace("CHN", "XXX"), id="unknown-economy"),
        pytest.param(CHINA.replace("oecd-iot-2021", "gone"), id="unknown-dataset"),
        pytest.param(CHINA.replace("oecd-iot-2021", "gdp-nominal"), id="other-kind"),
        pytest.param(CHINA.replace("/", "\n/", 1), id="line-break"),
        pytest.param(f"{DEFICIT}1:99999999999", id="endless-span"),
        pytest.param(f"{DEFICIT}99999999999:1", id="endless-span-backwards"),
        pytest.param(f"{DEFICIT}2001", id="no-span"),
        pytest.param(f"exports/{CONTROLS}/period=", id="trade-of-controls"),
        pytest.param(
            f"alignment_jaccard/{CONTROLS}/jurisdiction=XX/with=JP/period=",
            id="unknown-jurisdiction",
        ),
        pytest.param(
            f"effective_coverage_low/{CONTROLS}/coalition=US,XX/target=CHN/item=all"
            "/period=",
            id="unknown-member",
        ),
        pytest.param(
            f"effective_coverage_low/{CONTROLS}/coalition=US/target=XXX/item=all"
            "/period=",
            id="unknown-target",
        ),
        pytest.param(
            f"effective_coverage_low/{CONTROLS}/coalition=US/target=CHN/item=none"
            "/period=",
            id="unknown-item",
        ),
    ],
)
def test_that_what_is_no_figure_of_the_case_is_refused(refusal, sample, figure):
    assert len(refusal("trace", sample, figure)) < 400
