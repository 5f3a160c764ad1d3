"""What is asked of the numbers of a dataset: one kind of doubt after another."""

from __future__ import annotations

import numpy as np
import pytest

from core.problems import Severity
from core.quality.breaks import breaks
from core.quality.finding import Amount, Kind
from core.quality.gaps import gaps
from core.quality.grouping import grouped, medians
from core.quality.missing import missing, partial
from core.quality.names import names
from core.quality.parts import parts, years
from core.quality.periods import UNDATED, step
from core.quality.repeats import repeats
from core.quality.rounding import half_unit
from core.quality.units import units
from tests.core.quality.seen import line, seen

STEADY = (100, 104, 108, 113, 118, 122, 127, 133, 138, 144)


def only(findings):
    [found] = findings
    return found


def said(finding):
    return dict(finding.said)


# --- values that are not there ---


def test_that_missing_values_are_counted_by_reason():
    found = list(
        missing(
            seen(
                {"reason": "blank"},
                {"reason": "blank"},
                {"reason": "suppressed"},
                {"value": 1.0},
            )
        )
    )
    assert [(one.cells, said(one)["reason"]) for one in found] == [
        (2, "blank"),
        (1, "suppressed"),
    ]


def test_that_a_suppressed_value_is_no_fault_and_a_blank_is_doubtful():
    found = missing(seen({"reason": "blank"}, {"reason": "suppressed"}))
    assert [one.severity for one in found] == [Severity.WARNING, Severity.NOTE]


def test_that_an_error_is_listed_among_the_errors():
    assert only(missing(seen({"reason": "error_cell"}))).kind is Kind.ERRORS


def test_that_partial_periods_name_the_first_and_the_last():
    found = only(
        partial(
            seen(
                {"period": "2022", "value": 1.0, "flag": "revised"},
                {"period": "2023", "value": 2.0, "flag": "partial,provisional"},
                {"period": "2024", "value": 3.0, "flag": "partial"},
            )
        )
    )
    assert (found.cells, said(found)["first"], said(found)["last"]) == (
        2,
        "2023",
        "2024",
    )
    assert found.largest == Amount(3.0, "USD")


# --- the same thing twice ---


def test_that_two_spellings_of_one_thing_are_told_if_they_differ():
    found = only(
        repeats(
            seen(
                {"economy": "KOR", "period": "2020", "value": 1.0},
                {"economy": "KOR", "period": "2020", "value": 2.0},
                {"economy": "JPN", "period": "2020", "value": 2.0},
            )
        )
    )
    assert (found.code, found.severity, found.cells) == (
        *("repeated_differs", Severity.WARNING),
        2,
    )
    assert [str(place) for place in found.places] == ["Data!A2", "Data!A1"]


def test_that_two_cells_that_agree_are_a_note():
    again = {"economy": "KOR", "period": "2020", "value": 1.0}
    found = only(repeats(seen(again, again)))
    assert (found.code, found.severity) == ("repeated_agrees", Severity.NOTE)


def test_that_nothing_is_twice_in_a_table_without_rows():
    assert list(repeats(seen())) == []


# --- units and names ---


def test_that_values_without_a_unit_are_told():
    found = only(units(seen({"value": 1.0, "unit": ""}, {"value": 2.0})))
    assert (found.code, found.cells) == ("unit_missing", 1)


def test_that_a_measure_in_two_currencies_is_doubtful():
    found = only(
        units(
            seen(
                {"measure": "Aid", "value": 1.0},
                {"measure": "Aid", "value": 2.0},
                {"measure": "Aid", "value": 300.0, "unit": "JPY"},
            )
        )
    )
    assert (found.code, found.severity, found.cells) == (
        *("units_mixed", Severity.WARNING),
        1,
    )
    assert (said(found)["usual"], said(found)["others"]) == ("USD", "JPY")


def test_that_two_measures_may_have_two_units():
    rows = ({"measure": "Aid", "value": 1.0}, {"measure": "Steel", "unit": "Mt"})
    assert list(units(seen(*rows))) == []


def test_that_an_unknown_economy_is_named_with_its_money():
    rows = (
        {"economy": "Atlantis", "value": 5.0},
        {"economy": "Atlantis", "value": 7.0},
        {"economy": "JPN", "value": 9.0},
    )
    found = only(names(seen(*rows, roles={"Atlantis": "unmatched"})))
    assert (found.cells, found.largest) == (2, Amount(7.0, "USD"))


# --- gaps ---


def test_that_a_year_that_others_have_is_a_gap():
    rows = [
        *line((1, 2, 3, 4), economy="JPN"),
        {"economy": "KOR", "period": "2000", "value": 1.0},
        {"economy": "KOR", "period": "2003", "value": 2.0},
    ]
    found = only(gaps(seen(*rows)))
    assert (found.code, found.cells) == ("gap_in_series", 2)
    assert [str(place) for place in found.places] == ["Data!A6"]
    assert (said(found)["first"], said(found)["last"]) == ("2000", "2003")


def test_that_a_year_nobody_has_is_told_once():
    rows = [
        *(row for row in line((1, 2, 3, 4, 5, 6), economy="JPN") if row["value"] != 3),
        *(row for row in line((1, 2, 3, 4, 5, 6), economy="KOR") if row["value"] != 3),
    ]
    found = only(gaps(seen(*rows)))
    assert (found.code, found.cells) == ("gap_in_dataset", 1)


def test_that_every_fifth_year_is_a_rhythm_and_no_gap():
    rows = [{"period": str(year), "value": 1.0} for year in (1990, 1995, 2000, 2005)]
    assert list(gaps(seen(*rows))) == []


# --- breaks ---


def test_that_a_steady_series_has_no_break():
    assert list(breaks(seen(*line(STEADY)))) == []


def test_that_a_level_that_jumps_and_stays_is_asked_about():
    values = (*STEADY[:5], *(value * 5 for value in STEADY[5:]))
    found = only(breaks(seen(*line(values))))
    assert (found.code, said(found)["period"]) == ("break_of_level", "2005")
    assert [str(place) for place in found.places] == ["Data!A6", "Data!A5"]


def test_that_a_thousandfold_jump_looks_like_a_unit():
    values = (*STEADY[:5], *(value * 1000 for value in STEADY[5:]))
    assert only(breaks(seen(*line(values)))).code == "break_of_unit"


def test_that_a_single_peak_is_no_new_level():
    values = (*STEADY[:5], 9000, *STEADY[6:])
    assert list(breaks(seen(*line(values)))) == []


def test_that_what_all_series_do_at_once_is_no_break_of_one():
    values = (*STEADY[:5], *(value * 5 for value in STEADY[5:]))
    rows = [row for name in "ABCDEF" for row in line(values, economy=name)]
    assert list(breaks(seen(*rows))) == []


def test_that_a_series_that_always_jumps_has_no_break():
    values = (1, 9, 2, 19, 3, 80, 70, 900, 800, 9000)
    assert list(breaks(seen(*line(values)))) == []


# --- wholes and parts ---


def table(world, *economies, unit="USD"):
    rows = [{"economy": "WLD", "period": "2020", "value": world, "unit": unit}]
    return rows + [
        {"economy": name, "period": "2020", "value": value, "unit": unit}
        for name, value in zip("ABCDE", economies, strict=False)
    ]


WORLD = {"WLD": "aggregate"}


def test_that_economies_that_exceed_the_world_are_told():
    found = only(parts(seen(*table(100.5, 60.5, 50.5), roles=WORLD), {}))
    assert (found.code, said(found)["added"]) == (
        "parts_exceed_world",
        Amount(111, "USD"),
    )
    assert said(found)["apart"] == Amount(10.5, "USD")


def test_that_a_world_larger_than_what_is_listed_is_in_order():
    assert list(parts(seen(*table(500.0, 60.0, 50.0), roles=WORLD), {})) == []


def test_that_rounding_is_no_difference():
    rows = table(100.0, 33.0, 34.0, 34.0)
    assert list(parts(seen(*rows, roles=WORLD), {})) == []


def test_that_shares_are_not_added_up():
    rows = table(0.5, 0.4, 0.3, unit="share")
    assert list(parts(seen(*rows, roles=WORLD), {})) == []


GROUP = [
    {"economy": "G", "period": "2020", "value": 90.5},
    {"economy": "A", "period": "2020", "value": 60.5},
    {"economy": "B", "period": "2020", "value": 50.5},
]


def test_that_a_group_that_is_not_its_members_is_told():
    found = only(parts(seen(*GROUP, roles={"G": "aggregate"}), {"G": ("A", "B")}))
    assert (found.code, said(found)["parts"]) == ("group_differs", 2)


def test_that_a_group_of_which_a_member_is_missing_is_left_alone():
    found = parts(seen(*GROUP, roles={"G": "aggregate"}), {"G": ("A", "B", "C")})
    assert list(found) == []


def months(*years):
    rows = []
    for year, whole in years:
        rows.append({"period": str(year), "value": whole})
        rows += [
            {"period": f"{year}-{month:02}", "period_kind": "month", "value": 10.5}
            for month in range(1, 13)
        ]
    return rows


def test_that_a_year_that_is_not_its_months_is_told():
    found = only(years(seen(*months((2019, 126.0), (2020, 126.0), (2021, 150.0)))))
    assert (found.code, said(found)["period"]) == ("months_differ", "2021")


def test_that_averages_of_months_are_no_sums():
    assert list(years(seen(*months((2019, 10.5), (2020, 10.5))))) == []


# --- arithmetic ---


@pytest.mark.parametrize(
    ("values", "half"),
    [((1200.0, 3400.0, 100.0), 50.0), ((0.25, 1.5), 0.005), ((), 0.0), ((0.0,), 0.0)],
    ids=["hundreds", "hundredths", "nothing", "zero"],
)
def test_that_the_last_place_is_that_of_the_numbers(values, half):
    assert half_unit(np.array(values, np.float64)) == pytest.approx(half)


def test_that_numbers_of_full_precision_were_not_rounded():
    assert half_unit(np.array([1 / 3, 2 / 7])) == 0.0


def test_that_very_many_columns_can_be_grouped():
    wide = np.array([0, 2**40, 2**40], np.int64)
    assert grouped([wide, wide, wide]).tolist() == [0, 1, 1]


def test_that_the_median_of_nothing_is_nothing():
    assert medians(np.zeros(0), np.zeros(0, np.int64)).tolist() == []


@pytest.mark.parametrize("period", ["", "2001:2019", "soon"])
def test_that_what_is_no_single_period_has_no_step(period):
    assert step(period) == UNDATED
