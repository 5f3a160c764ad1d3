"""The spots of the publishers' own workbooks, asked for as `explain` asks for them."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from core.briefs.explanation import explained
from core.economies import load_economies
from core.intake.imports import read_workbook
from core.intake.reader.words.units import unit_of
from tests.core.intake.reader.reading import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PUBLISHERS = SHARED / "publishers"
UNITS = {
    "million chained 2012 dollars": "USD chained 2012",
    "as published": "percent",
    "percent": "percent",
}
"""Units of the spots that are not money, as a case writes them."""

USA_EXPORTS = {"economy": "USA", "flow": "export"}
MEANT: dict[str, tuple[dict[str, str], str]] = {
    "country!AC5466": ({**USA_EXPORTS, "partner": "CHN", "measure": "NSA"}, "2022"),
    "country!P5466": ({"economy": "USA", "partner": "CHN", "flow": "import"}, "2022"),
    "country!AC5680": ({**USA_EXPORTS, "partner": "JPN"}, "2022"),
    "country!AC151": ({**USA_EXPORTS, "partner": "WLD", "product": "ATP"}, "2022"),
    "country!AC5467": ({**USA_EXPORTS, "partner": "CHN"}, "2023"),
    "E23": ({**USA_EXPORTS, "partner": "WLD", "measure": "SA"}, "2021"),
    "B23": ({"economy": "USA", "flow": "balance", "measure": "SA"}, "2021"),
    "B373": ({**USA_EXPORTS, "product": "Total Census Basis"}, "2020"),
    "G118": ({"economy": "California", "flow": "export", "partner": "CHN"}, "2017"),
    "C6286": ({**USA_EXPORTS, "partner": "CHN"}, "2010-01"),
    "Customs Value!G6315": (
        {"partner": "MEX", "flow": "import", "product": "8537109170"},
        "2024",
    ),
    "OECD.Stat export!T51": ({"economy": "CHN", "industry": "C26"}, "2018"),
    "OECD.Stat export!T27": ({"economy": "JPN", "industry": "C26"}, "2018"),
    "Data!AB175": ({"economy": "CHN", "partner": "WLD", "flow": "export"}, "2023"),
    "Data!BP124": ({"economy": "JPN", "measure": "NY.GNP.PCAP.CD"}, "2023"),
    "Partner!F39": ({"economy": "USA", "partner": "CHN", "flow": "import"}, "2022"),
    "Report!BX6": ({**USA_EXPORTS, "partner": "WLD"}, "2020"),
    "AT104": ({"economy": "CHN", "partner": "JPN", "flow": "export"}, "2020"),
    "B18": ({"economy": "DEU"}, "2013"),
    "B12": ({"measure": "U6RATE"}, "1994-01"),
    "平成３０!D10": ({"economy": "JPN", "industry": "C"}, "2018"),
}
"""By cell, the dimensions that tell its value from others, and the period."""


class Spot(NamedTuple):
    """One line of SPOTS.csv."""

    file: str
    kind: str
    cell: str
    value: float
    unit: str


def spots() -> Iterator[Spot]:
    path = PUBLISHERS / "SPOTS.csv"
    if not path.is_file():
        return
    with path.open(encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream):
            names = ("file", "dataset_kind", "cell")
            value = float(line["value"])
            yield Spot(*(line[name] for name in names), value, line["unit"])


@pytest.fixture(scope="module")
def said() -> Callable[[Spot], dict[str, Any]]:
    """Explain a spot; each workbook is read only once."""
    economies = load_economies()
    opened = cache(lambda file: read_workbook(PUBLISHERS / file))

    def asked(spot: Spot) -> dict[str, Any]:
        sheet, _mark, address = spot.cell.rpartition("!")
        staged = opened(spot.file)
        kinds = {dataset.kind for dataset in staged.datasets()}
        return {**explained(staged, economies, address, sheet), "kinds": kinds}

    return asked


PARAMETERS = [pytest.param(spot, id=f"{spot.file} {spot.cell}") for spot in spots()]


@pytest.mark.skipif(not PARAMETERS, reason="the publishers' workbooks are not here")
@pytest.mark.parametrize("spot", PARAMETERS)
def test_that_a_spot_is_read_as_it_was_published(
    said: Callable[[Spot], dict[str, Any]], spot: Spot
) -> None:
    found = said(spot)
    unit = unit_of(spot.unit)
    value = spot.value * 10**unit.exponent
    assert found["value"] == pytest.approx(
        value, abs=0.5 * 10 ** max(unit.exponent - 2, -3)
    )
    assert found["unit"] == UNITS.get(spot.unit, unit.name)
    assert spot.kind in found["kinds"]
    dims, period = MEANT[spot.cell]
    assert dims.items() <= found["dims"].items()
    assert found["period"] == period
    assert found["partial"] == (spot.cell == "country!AC5467")
