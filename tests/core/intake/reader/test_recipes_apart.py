"""A recipe knows the sheets of its own family, and takes no stranger for one."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest

from core.intake.reader.recipes.header_row import HeaderRows
from core.intake.reader.recipes.laying import bind
from core.intake.reader.recipes.recipe_reading import recipe_from
from tests.core.intake.reader.reading import SHARED, real_sheets, sheet, shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.intake.reader.recipes.recipe import Recipe
    from core.intake.reader.workbook.grid import Sheet
    from tests.core.intake.reader.reading import Read

CENSUS = "us-census"
FAMILIES = {
    f"{CENSUS}/country.xlsx": "census-balance",
    f"{CENSUS}/exh1.xlsx": "census-ft900",
    f"{CENSUS}/realexp.xls": "census-ft900-real",
    f"{CENSUS}/exctyall.xls": "census-state-trade",
    f"{CENSUS}/Standard Report - Exports.xlsx": "usa-trade-online",
    "usitc/DataWeb-Query-Export_hts.xlsx": "usitc-dataweb",
    "oecd/sector_gva_data.xlsx": "oecd-stat-value-added",
    "worldbank-databank/P_Data_Extract_From_Global_Economic_Monitor_(GEM).xlsx": (
        "worldbank-databank"
    ),
    "worldbank-wdi/API_NY.GNP.PCAP.CD_DS2_en_excel_v2_875.xls": "worldbank-wdi",
    "worldbank-wits/WITS-Partner.xlsx": "worldbank-wits",
    "wto/WtoData.xlsx": "wto-stats",
    "imf/Exports_to_Count_China.xlsx": "imf-dots",
    "eurostat/tec00115_page_spreadsheet.xlsx": "eurostat",
    "fred/fredgraph.xls": "fred-graph",
    "fred/fredgraph.xlsx": "fred-graph",
    "fred/fredgraph.ods": "fred-graph",
    "japan-cao-sna/30s2n_jp.xlsx": "cabinet-office-sna",
    "un/Download-GDPcurrent-USD-countries.xlsx": "un-national-accounts",
    "nsf-ncses/table_10758.csv": "ncses-10758",
    "derived/wiod2013_va_1995_2011_long.csv": "wiod-long",
}
SAID = {
    "oecd/sector_gva_data.xlsx": {"sheet_not_read"},
    "nsf-ncses/table_10758.csv": {"label_missing"},
}
"""Problems that a workbook has indeed; the others have none."""


@cache
def recipes() -> Sequence[Recipe]:
    found = map(recipe_from, shipped())
    return [one for one in found if not any(table.template for table in one.tables)]


def knowing(one: Sheet) -> set[str]:
    """Return the recipes that know a sheet by its data."""
    if not one.rows:
        return set()
    rows = HeaderRows(one)
    return {
        recipe.id
        for recipe in recipes()
        for table in recipe.tables
        if table.kind != "notes" and bind(table, one, rows=rows) is not None
    }


@pytest.mark.parametrize("file", FAMILIES)
def test_that_a_workbook_is_known_by_its_own_recipe_only(file: str) -> None:
    known = [knowing(one) for one in real_sheets(f"publishers/{file}")]
    assert set().union(*known) == {FAMILIES[file]}


@pytest.mark.parametrize("name", ["saus", "troy", "cius", "govuk"])
def test_that_no_recipe_takes_a_sheet_of_strangers(name: str) -> None:
    path = SHARED / "table-bench" / name / "sheets.jsonl.gz"
    if not path.is_file():
        pytest.skip("the labelled sheets are not beside this checkout")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            labelled = json.loads(line)
            rows = [[cell or None for cell in row] for row in labelled["rows"]]
            assert not rows or knowing(sheet(*rows)) == set(), labelled["file"]


@pytest.mark.parametrize("file", FAMILIES)
def test_that_a_workbook_is_read_whole_by_its_recipe(
    read: Callable[..., Read], file: str
) -> None:
    sheets = real_sheets(f"publishers/{file}")
    found = read(*sheets, name=PurePath(file).name)
    assert found.recipes_used == {FAMILIES[file]}
    assert set(found.problems) == SAID.get(file, set())
    assert len(found.values) > 200
