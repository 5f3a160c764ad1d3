"""The sample case: real figures, brought in through the same door as any workbook."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

from core.casefile import Case
from core.economies import load_economies
from core.intake.imports import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

WORKBOOKS: Final = (
    "oecd-iot-2021-value-added.xlsx",
    "ncses-10758-value-added.xlsx",
    "itif-hamilton-published.xlsx",
    "census-goods-balance.xlsx",
    "controls-seed.xlsx",
    "controls-supplier-shares-cset.xlsx",
    "indicators.xlsx",
)
"""In the order in which the sample shows them."""

SAMPLE_CASE: Final = "sample.statecraft"

BUILT_ON: Final = datetime(2026, 11, 23, tzinfo=UTC)
"""The time of import the sample states, so that building it again changes nothing."""


def copy_sample(path: Path) -> None:
    """Write the embedded sample case to `path`."""
    with as_file(files("resources") / "samples" / SAMPLE_CASE) as embedded:
        shutil.copyfile(embedded, path)


def build_sample(path: Path) -> None:
    """Make the sample case anew from its workbooks, with a briefing of it."""
    # Copying the sample, which is asked far more often, needs none of these.
    from core.library import Library  # noqa: PLC0415
    from core.sample_briefing import write_briefing  # noqa: PLC0415

    economies = load_economies()
    with Case.create(path) as case:
        for name in WORKBOOKS:
            with (
                as_file(files("resources") / "samples" / name) as workbook,
                read_workbook(workbook) as staged,
            ):
                case.take_in(staged, economies, now=BUILT_ON)
        write_briefing(case, Library(case, economies), BUILT_ON.date().isoformat())
        case.forget_steps()
