"""Production beside trade, and targets beside what was reached."""

from __future__ import annotations

from random import Random

import pytest

from core.briefs.trade.brief import trade_brief
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.formulas.trade.penetration import PENETRATIONS
from tests.core.briefs.making import OUTPUT, TRADE, sheet
from tests.core.briefs.test_indicators_view import INDICATOR, indicators
from tests.core.briefs.walking import choosing, field

PRODUCED = {"Definition": "Production, gross"}
DIMS = (
    "dataset=small-trade/other=small-output/economy=JPN/partner=WLD/product=C26"
    "/measure="
)
AIM = "aims/Target: chips"


def made(*rows, **banner):
    return sheet("output", OUTPUT, *rows, **{**PRODUCED, **banner})


def chips(*rows, product="C26"):
    return sheet(
        "trade",
        TRADE,
        *(("Japan", "World", product, *row, None) for row in rows),
    )


def aims(*rows):
    return sheet(
        "indicator",
        INDICATOR,
        *(("Japan", "Target: chips", *row, "percent") for row in rows),
        dataset="aims",
        unit="percent",
        Definition="Self-sufficiency",
    )


def shown(library, **chosen):
    return trade_brief(library, choosing(trade_view="sufficiency", **chosen))


@pytest.fixture
def both(library_of):
    return library_of(
        Output=made(
            ("Japan", "Electronics", "C26", 2020, 90.0),
            ("Japan", "Electronics", "C26", 2022, 60.0),
        ),
        Trade=chips((2020, 30.0, 60.0), (2021, 30.0, 60.0), (2022, 20.0, 40.0)),
        Aims=aims((2021, 70.0), (2022, 80.0), (2019, 50.0)),
    )


def test_that_what_is_made_and_imported_is_a_share_of_what_is_used(both):
    brief = shown(both)
    assert brief.exhibit.reading == (
        "In 2022 production in Japan came to 75.0% of what was used there, and imports "
        "to 50.0%: C26."
    )
    assert brief.exhibit.chart.periods == ("2020", "2022")


def test_that_both_datasets_are_cited(both):
    assert "small-output" in shown(both).exhibit.source
    assert "small-trade" in shown(both).exhibit.source


def test_that_a_figure_leads_to_the_cells_of_both(both):
    found = figure(both, f"self_sufficiency/{DIMS}/period=2022")
    [cell] = both.case.observations(found.inputs[0].cells)
    assert cell.value == 60e6
    behind = [figure(both, one.figure_id).value for one in found.inputs[1:]]
    assert behind == [20e6, 40e6]


def test_that_shares_equal_an_oracle_on_random_numbers(library_of):
    dice = Random(9)  # noqa: S311  # the same numbers every time
    years = range(2000, 2012)
    sides = {year: [dice.uniform(1, 9e5) for _side in range(3)] for year in years}
    library = library_of(
        Output=made(
            *(("Japan", "", "C26", year, one[0]) for year, one in sides.items())
        ),
        Trade=chips(*((year, one[1], one[2]) for year, one in sides.items())),
    )
    for year, (q, x, m) in sides.items():
        used = q - x + m
        oracle = {
            "apparent_consumption": used * 1e6,
            "import_penetration": m / used if used > 0 else None,
            "self_sufficiency": q / used if used > 0 else None,
            "net_import_dependence": (m - x) / used if used > 0 else None,
            "export_ratio": x / q,
        }
        for formula in PENETRATIONS:
            found = figure(library, f"{formula}/{DIMS}/period={year}").value
            expected = oracle[formula]
            if expected is not None:
                expected = pytest.approx(expected, rel=1e-12)
            assert found == expected


def test_that_a_target_is_held_against_what_was_reached_by_then(both):
    brief = shown(both, trade_beside=AIM)
    assert field(brief, "trade.beside").chosen == (AIM,)
    assert brief.exhibit.reading.endswith(
        "Japan: 75.0% reached (2020) against a target of 70.0% for 2021: 5.0 pp above "
        "it. Japan: 75.0% reached (2022) against a target of 80.0% for 2022: 5.0 pp "
        "short."
    )
    assert "Self-sufficiency" in brief.exhibit.notes[0]


def test_that_a_gap_is_a_figure_of_both(both):
    gaps = [
        figure(both, one.figure_id)
        for one in shown(both, trade_beside=AIM).exhibit.mentions
        if one.figure_id.startswith("computed_target_gap")
    ]
    assert [gap.value for gap in gaps] == pytest.approx([5.0, -5.0])
    assert gaps[0].note == "reached in 2020, target for 2021"
    assert gaps[1].note == ""
    assert [one.name for one in gaps[0].inputs] == ["reached", "target"]


def test_that_value_added_is_not_held_against_imports(library_of):
    added = made(("Japan", "", "C26", 2022, 60.0), Definition="Gross value added")
    library = library_of(Output=added, Trade=chips((2022, 20.0, 40.0)))
    assert "holds value added, not production" in shown(library).empty
    found = figure(library, f"self_sufficiency/{DIMS}/period=2022")
    assert (found.value, found.reason) == (None, "not_production")


def test_that_what_does_not_say_that_it_is_production_is_not_taken_for_it(library_of):
    unsaid = made(("Japan", "", "C26", 2022, 60.0), Definition="By industry")
    library = library_of(Output=unsaid, Trade=chips((2022, 20.0, 40.0)))
    assert "does not say whether it holds production" in shown(library).empty


def test_that_two_units_are_not_set_side_by_side(library_of):
    yen = made(("Japan", "", "C26", 2022, 60.0), unit="JPY million")
    library = library_of(Output=yen, Trade=chips((2022, 20.0, 40.0)))
    assert "in another unit" in shown(library).empty


def test_that_products_coded_otherwise_are_said(library_of):
    output = made(("Japan", "", "C26", 2022, 60.0))
    library = library_of(Output=output, Trade=chips((2022, 2.0, 4.0), product="8542"))
    assert "has the code of a product here" in shown(library).empty


def test_that_a_case_without_output_says_what_to_import(library_of):
    library = library_of(Trade=chips((2022, 20.0, 40.0)))
    assert shown(library).empty.startswith("No dataset of output is in this case")


def test_that_years_known_on_one_side_alone_are_said(library_of):
    output = made(("Japan", "", "C26", 2001, 60.0))
    library = library_of(Output=output, Trade=chips((2022, 20.0, 40.0)))
    assert "has no year and product of Japan" in shown(library).empty


def test_that_more_exported_than_there_can_be_is_unknown(library_of):
    output = made(("Japan", "", "C26", 2022, 10.0))
    library = library_of(Output=output, Trade=chips((2022, 50.0, 20.0)))
    found = figure(library, f"import_penetration/{DIMS}/period=2022")
    assert found.reason == "apparent_consumption_not_positive"


def test_that_a_target_indicator_is_held_against_another(library_of):
    reached = [
        ("Japan", "Share made at home", year, 30.0, "percent") for year in (2018, 2020)
    ]
    library = library_of(
        Aims=aims((2020, 70.0)),
        Reached=sheet(
            "indicator", INDICATOR, *reached, dataset="reached", unit="percent"
        ),
    )
    brief = indicators(
        library, trade_source="aims", trade_beside="reached/Share made at home"
    )
    assert brief.exhibit.reading.endswith(
        "Japan: 30.0% reached (2020) against a target of 70.0% for 2020: 40.0 pp short."
    )
    gap = brief.exhibit.table.rows[-1]
    assert gap[0].text == "Japan: gap to the target"
    assert figure(library, gap[-1].figure_id).value == -40.0


def test_that_a_gap_to_what_is_no_share_is_refused(both):
    aim = "aims/economy=JPN/indicator=Target: chips/unit=percent".replace(" ", "%20")
    reached = f"apparent_consumption/{DIMS}/period=2022"
    quoted = reached.replace("/", "%2F").replace("=", "%3D")
    with pytest.raises(RequestError):
        figure(both, f"target_gap/dataset={aim}/reached={quoted}/period=2022")
