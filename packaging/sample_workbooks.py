"""Writes the sample workbooks from the published figures.

python packaging/sample_workbooks.py ../shared/data resources/samples
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbooks import controls, diplomacy, policy, series
from workbooks.census import census_sheets
from workbooks.hamilton import hamilton_sheets
from workbooks.output import ncses_sheet, oecd_sheet
from workbooks.sheets import write_workbook

if TYPE_CHECKING:
    from workbooks.sheets import TemplateSheet


def sample_workbooks(data: Path) -> dict[str, tuple[TemplateSheet, ...]]:
    """Return the sheets of every sample workbook by file name."""
    publishers, sample = data / "publishers", data / "sample"
    return {
        "oecd-iot-2021-value-added": (oecd_sheet(publishers),),
        "ncses-10758-value-added": (ncses_sheet(publishers),),
        "itif-hamilton-published": hamilton_sheets(sample),
        "census-goods-balance": census_sheets(publishers),
        "controls-seed": controls.control_sheets(sample),
        "controls-supplier-shares-cset": (controls.supplier_sheet(sample),),
        "indicators": indicator_sheets(sample),
    }


def indicator_sheets(sample: Path) -> tuple[TemplateSheet, ...]:
    """Return the sheets of the indicators, one dataset each."""
    return (
        series.gdp_sheet(sample),
        series.steel_sheet(sample),
        series.reserves_sheet(sample),
        series.exchange_rate_sheet(sample),
        series.japan_china_sheet(sample),
        policy.solar_sheet(sample),
        policy.subsidies_sheet(sample),
        policy.targets_sheet(sample),
        policy.exposure_sheet(sample),
        policy.jobs_sheet(sample),
        diplomacy.membership_sheet(sample),
        diplomacy.coercion_sheet(sample),
    )


def main() -> None:
    """Write every sample workbook into the folder that is named second."""
    data, folder = map(Path, sys.argv[1:])
    for name, sheets in sample_workbooks(data).items():
        path = folder / f"{name}.xlsx"
        write_workbook(path, sheets)
        rows = sum(len(sheet.rows) for sheet in sheets)
        print(f"{path.name}: {rows} rows, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
