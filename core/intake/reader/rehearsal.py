"""What a reader does while it waits: it reads two made sheets, as it will read others.

Reading compiles hundreds of patterns and loads what only some layouts need. All that is
kept for the life of the process, so that the workbook that comes finds it done.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.intake.reader.apply import read_sheets
from core.intake.reader.job import ReadJob
from core.intake.reader.staging import StagingWriter
from core.intake.reader.workbook.grid import Sheet
from core.intake.recipes import shipped_recipes

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Value

_ENGLISH: Final[list[list[Value]]] = [
    ["Table 1. Value added by industry, 2019-2023", None, None, None, None],
    ["(Millions of dollars)", None, None, None, None],
    [None, None, None, None, None],
    ["Country / industry", "2019", "2020", "2021r", "2022 (p)"],
    ["Japan", None, None, None, None],
    ["  Machinery", 1.5, 2.5, "..", 4.5],
    ["  Chemicals", 1.0, 2.0, "(D)", 4.0],
    ["  Total", 2.5, 4.5, "1,234", 8.5],
    ["Korea, Rep.", None, None, None, None],
    ["  Machinery", 3.5, 3.0, "-", 2.0],
    ["  Chemicals", 1.0, "n.a.", "5.5 p", "6.0\N{SUPERSCRIPT ONE}"],
    ["  Total", 4.5, 3.0, "0", 8.0],
    ["Note: Figures may not add up. r = revised.", None, None, None, None],
    ["Source: Statistics of the ministry.", None, None, None, None],
]
_JAPANESE: Final[list[list[Value]]] = [
    ["第１表　国別輸出額", None, None, None],
    [None, None, None, "（単位：百万円）"],
    ["国名", "品目", "令和４年", "令和５年"],
    ["米国", "機械", "１，２３４", "△５６"],
    [None, "化学", 12.0, 13.0],
    ["合計", None, 24.0, 26.0],
    ["注　①は速報値。", None, None, None],
    ["資料：財務省", None, None, None],
]


def rehearse() -> None:
    """Read the made sheets with all layouts of publishers, and keep nothing of it."""
    sheets = [Sheet("Table 1", 0, _ENGLISH), Sheet("第１表", 1, _JAPANESE)]
    job = ReadJob("rehearsal.xlsx", shipped_recipes())
    with StagingWriter(Path(":memory:")) as staging:
        for sheet in sheets:
            staging.add_sheet(sheet)
        read_sheets(sheets, job, staging)
