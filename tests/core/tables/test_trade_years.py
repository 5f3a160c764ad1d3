"""Years of which only the months are published."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from core.tables.streams import Where
from core.tables.trade_frame import FIELDS
from core.tables.trade_periods import published
from core.tables.trade_rows import TradeRows

ALL = tuple(f"{n:02}" for n in range(1, 13))


def month(period, value, **said):
    return {"period_kind": "month", "period": period, "value": value, **said}


def year(period, value, **said):
    return {"period_kind": "year", "period": period, "value": value, **said}


def of_year(name, value, *, months=ALL, **said):
    return [month(f"{name}-{number}", value, **said) for number in months]


def rows(*said):
    usual = {"reporter": "USA", "partner": "CHN", "flow": "export", "unit": "USD"}
    every = [{**dict.fromkeys(FIELDS, ""), **usual, **one} for one in said]
    frame = {
        name: pd.Categorical([one[name] for one in every])
        for name in FIELDS
        if name != "value"
    }
    values = [float("nan") if one["value"] is None else one["value"] for one in every]
    return TradeRows(pd.DataFrame({**frame, "value": values}))


def years(found, basis="", **asked):
    where = Where("year", basis)._replace(**asked)
    return {
        period: (flows["export"].value, flows["export"].partial)
        for period, flows in found.flows(found.at(where)).items()
    }


def test_that_twelve_months_are_a_year():
    found = rows(*of_year(2020, 2.0))
    assert years(found) == {"2020": (24.0, False)}
    assert published(found, "", "export", ("2020",))[0] == "2020-01"
    assert len(published(found, "", "export", ("2020",))) == 12


def test_that_a_year_that_is_not_over_is_partial():
    found = rows(*of_year(2020, 2.0), *of_year(2021, 3.0, months=ALL[:2]))
    assert years(found)["2021"] == (6.0, True)


def test_that_a_series_without_a_month_that_others_have_is_not_known():
    found = rows(*of_year(2020, 2.0), *of_year(2020, 1.0, months=ALL[1:], partner="X"))
    by = found.sums(found.at(Where("year", "")), "partner")
    assert by["CHN"].value == 24.0
    assert (by["X"].value, by["X"].reason) == (None, "months_missing")


def test_that_a_month_withheld_leaves_its_year_unknown():
    months = of_year(2020, 2.0, months=ALL[1:])
    found = rows(*months, month("2020-01", None, reason="withheld"))
    assert years(found) == {"2020": (None, False)}


def test_that_a_partial_month_makes_its_year_partial():
    months = of_year(2020, 2.0, months=ALL[:-1])
    found = rows(*months, month("2020-12", 1.0, flag="partial"))
    assert years(found) == {"2020": (23.0, True)}


def test_that_a_published_year_is_never_replaced():
    other = of_year(2020, 5.0, partner="X")
    found = rows(*of_year(2020, 2.0), *other, year("2020", 23.5))
    assert years(found) == {"2020": (23.5, False)}
    assert found.summed == frozenset()
    assert published(found, "", "export", ("2020",)) == ("2020",)


def test_that_a_year_published_as_unknown_is_not_made_up():
    found = rows(*of_year(2020, 2.0), year("2020", None, reason="withheld"))
    assert years(found) == {"2020": (None, False)}


def test_that_a_year_on_one_basis_does_not_stand_for_another():
    found = rows(
        year("2020", 9.0, basis="SA"),
        *of_year(2020, 2.0, basis="NSA"),
        *of_year(2021, 3.0, basis="SA"),
    )
    assert years(found, "SA") == {"2020": (9.0, False), "2021": (36.0, False)}
    assert years(found, "NSA") == {"2020": (24.0, False)}


def test_that_months_in_two_units_are_not_added_up():
    half = len(ALL) // 2
    found = rows(
        *of_year(2020, 2.0, months=ALL[:half]),
        *of_year(2020, 2.0, months=ALL[half:], unit="EUR"),
    )
    assert years(found) == {"2020": (None, False)}


def test_that_a_few_months_alone_are_no_years():
    found = rows(*of_year(2020, 2.0, months=ALL[:7]))
    assert years(found) == {}


def test_that_two_codes_of_one_economy_are_added_in_each_month():
    found = rows(*of_year(2020, 2.0), *of_year(2020, 1.0))
    assert years(found) == {"2020": (36.0, False)}


@pytest.mark.parametrize("seed", range(20))
def test_that_years_are_what_adding_by_hand_makes_them(seed):
    chance = np.random.default_rng(seed)
    said = [
        month(f"{year}-{number}", chance.uniform(0, 1e9), partner=partner, product=code)
        for year in (2019, 2020)
        for number in ALL
        for partner in ("CHN", "DEU", "JPN")
        for code in ("84", "85")
        if chance.random() > 0.02
    ]
    chance.shuffle(said)
    told = {one["period"] for one in said}
    found = rows(*said)
    for name in ("2019", "2020"):
        for partner in ("CHN", "DEU", "JPN"):
            own = {
                (one["period"], one["product"]): one["value"]
                for one in said
                if one["period"].startswith(name) and one["partner"] == partner
            }
            for code in ("84", "85"):
                values = [own.get((period, code)) for period in sorted(told)]
                mine = [
                    v for v, p in zip(values, sorted(told), strict=True) if name in p
                ]
                where = Where("year", "", ("USA",), (partner,), (code,), (name,))
                flow = found.flows(found.at(where)).get(name, {}).get("export")
                if None in mine:
                    assert flow is None or flow.value is None
                else:
                    assert flow.value == pytest.approx(sum(mine), rel=1e-12)
