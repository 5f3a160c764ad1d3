"""A workbook as ministries send it: nothing is where a machine would put it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

PARTNERS = (
    ("総額", 300, 330, 10, 200, 220, 10),
    ("　アジア計", 270, 300, 11.1, 160, "１６５", 3.1),
    ("　　中国", 150, "△165", 10, 100, 110, 10),
    ("　　Korea, Rep.", 100, 110, 10, 50, 40, -20),
    ("　　Other Asia nes", 20, 355, 25, 10, "15 p", 50),
    ("　米国", 30, 30, 0, 40, 55, 37.5),
    ("　　うちハワイ", "…", "－", None, "ｘ", 1, None),
)
GOODS = (
    ("84", "機械類", "1,000", 1100, 1200, 0),
    ("8407", "エンジン", 600, 640, 700, 1),
    ("8408", "その他", 400, 460, 500, 1),
    (None, "小計", 1000, 1100, 1200, 0),
    ("87", "輸送機器", 2000, 2100, 2200, 0),
    ("8703", "乗用車", 1500, 1600, 1700, 1),
    ("8708", "その他", 500, 500, 500, 1),
    (None, "小計", 2000, 2100, 2200, 0),
    (None, "合計", 3000, 3200, 3400, 0),
)
BRANCHES = (
    ("令和4年",),
    ("電子部品", 10, 20),
    ("一般機械", 30, 40),
    ("計", 40, 60),
    ("令和5年",),
    ("電子部品", 11, 21),
    ("一般機械", 31, 41),
    ("計", 42, 62),
)


def ministry_workbook(*, first_year: int = 4) -> bytes:
    """Return the workbook; the next edition begins a year later."""
    book = Workbook()
    _partners(book.active, first_year)
    _goods(book.create_sheet("品目別"))
    _branches(book.create_sheet("産業別"))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _partners(sheet: Worksheet, year: int) -> None:
    sheet.title = "国別"
    sheet["A1"], sheet["A2"] = "別紙１", "日本の国・地域別輸出入額"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A2:G2")
    sheet["G3"] = "（単位：百万円、％）"
    sheet["A4"], sheet["B4"], sheet["E4"] = "国・地域", "輸　出", "輸　入"
    for cells in ("A4:A5", "B4:D4", "E4:G4"):
        sheet.merge_cells(cells)
    names = (f"令和{year}年", f"令和{year + 1}年（速報）", "前年比")
    for column, name in enumerate((*names, *names), start=2):
        sheet.cell(5, column, name)
    for row, cells in enumerate(PARTNERS, start=6):
        for column, cell in enumerate(cells, start=1):
            sheet.cell(row, column, cell)
    sheet["A14"] = "（注１）令和５年は速報値。"
    sheet["A15"] = "資料：財務省「貿易統計」"


def _goods(sheet: Worksheet) -> None:
    sheet["A1"] = "表２　日本の対中輸出（品目別）"
    sheet["A2"] = "単位：千ドル"
    for column, name in enumerate(
        ("ＨＳ", "品目", "平成30年度", "令和元年度", "2年度"), 1
    ):
        sheet.cell(4, column, name)
    for row, (code, name, *values, indent) in enumerate(GOODS, start=5):
        sheet.cell(row, 1, code)
        sheet.cell(row, 2, name).alignment = Alignment(indent=indent)
        for column, value in enumerate(values, start=3):
            sheet.cell(row, column, value)


def _branches(sheet: Worksheet) -> None:
    sheet["A1"], sheet["C2"] = "我が国の産業別生産", "（億円）"
    for column, name in enumerate(("産業", "生産額", "付加価値額"), 1):
        sheet.cell(3, column, name)
    for row, cells in enumerate(BRANCHES, start=4):
        for column, cell in enumerate(cells, start=1):
            sheet.cell(row, column, cell)
