"""Texts, names of sheets and names of files that mean something else."""

from __future__ import annotations

import os
import sys
from functools import partial
from html import escape

from tests.core.intake.hostile.designed import Hostile, designed
from tests.core.intake.making import TABLE, cell, row, workbook

MARKS = "\u202e\u2066\u200f\u061c"
IMAGE = '<img src="file:////192.0.2.1/share/a.png">'
EVIL = {
    "turns-round": f"napaJ{MARKS}5202",
    "as-markup": IMAGE,
    "as-a-link": '<a href="http://192.0.2.1">Japan</a>',
    "as-a-script": "<script>alert(1)</script>",
    "as-a-formula": "=cmd|'/c calc'!A0",
    "as-plus": "+1+cmd|' /C calc'!A0",
    "as-minus": "-1+1|cmd",
    "as-at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "as-tab": "\t=1+1",
    "as-return": "\r=1+1",
    "as-wide-equals": "＝1+1",
    "as-placeholders": "{name} {0.__class__.__mro__} {limit:>999999999} %s %(name)n",
    "as-a-query": "'); DROP TABLE sheet; --",
    "as-a-path": "../../../../etc/passwd",
    "as-a-share": "\\\\192.0.2.1\\share\\a",
    "as-a-device": "CON",
    "as-an-ampersand": "&amp;&lt;&#0;",
    "as-colours": "_x001B_[31mJapan",
    "of-marks-on-marks": "J" + "\u0301" * 10_000,
    "of-nothing-to-be-seen": "\u200b\u2060\u180e\u3164\ufe0f",
    "of-tags": "Japan" + "".join(chr(0xE0000 + ord(c)) for c in "evil"),
    "of-no-characters": "\ufdd0\ufdd1",
    "of-private-characters": "\ue000\U0010fffd",
    "of-families": "👨‍👩‍👧‍👦" * 1_000,
    "of-line-breaks": "\n" * 1_000 + "\u2028\u2029",
    "of-spaces": " " * 30_000,
    "of-32768-letters": "a" * 32_768,
    "of-a-million-letters": "a" * 1_000_000,
    "of-a-million-words": "Japan " * 160_000,
    "of-brackets": "(" * 30_000,
    "of-digits-and-commas": "1,2,3," * 5_000,
    "of-repeated-units": "USD million per " * 2_000,
    "of-half-years": "2023-" * 6_000,
}


def texts():
    yield from designed(
        "text of a cell", {f"{n}.xlsx": partial(in_cells, t) for n, t in EVIL.items()}
    )
    yield from designed(
        "name of a sheet", {f"{n}.xlsx": partial(in_name, t) for n, t in EVIL.items()}
    )
    yield from designed("name of a sheet", NAMES)
    for name, file in file_names().items():
        yield Hostile("name of a file", name, partial(named, file))


def in_cells(text):
    """Return a table in which the text stands as title, heading, label and value."""
    said = escape(text)
    return workbook(
        row(1, cell("A1", said))
        + row(2, cell("A2", "Economy"), cell("B2", "2023"), cell("C2", said))
        + row(3, cell("A3", "Japan"), cell("B3", 80.5), cell("C3", 1.5))
        + row(4, cell("A4", said), cell("B4", 7), cell("C4", said))
        + row(5, cell("A5", "China"), cell("B5", said), cell("C5", 2))
        + row(6, cell("A6", f"Note: {said}"))
    )


def in_name(text):
    return workbook(TABLE, names=[escape(text)])


NAMES = {
    "of-nothing.xlsx": lambda: workbook(TABLE, names=[""]),
    "alike.xlsx": lambda: workbook(TABLE, TABLE, names=["Data", "Data"]),
    "alike-but-for-capitals.xlsx": lambda: workbook(
        TABLE, TABLE, names=["Data", "DATA"]
    ),
    "alike-but-for-marks.xlsx": lambda: workbook(
        TABLE, TABLE, names=["Da", "Da\u200f"]
    ),
    "of-tables-of-ours.xlsx": lambda: workbook(
        *[TABLE] * 3, names=["sqlite_master", "sheet", "problem"]
    ),
}


def named(file, folder):
    path = folder / file
    path.write_bytes(workbook(TABLE))
    return path


def file_names():
    """Return names of files as this system allows them."""
    names = {
        "turns-round": "trade\u202excslx.xlsx",
        "as-markup": "<img src=a>.xlsx",
        "as-placeholders": "{name}{0.__class__}%s.xlsx",
        "as-a-formula": "=cmd|calc.xlsx",
        "as-an-option": "--reader.xlsx",
        "with-a-line-break": "trade\n2023\r.xlsx",
        "with-colours": "\x1b[31mtrade.xlsx",
        "with-a-bell": "trade\a.xlsx",
        "of-no-letters": ".xlsx",
        "of-the-longest": "a" * 250 + ".xlsx",
        "of-a-lock": "~$trade.xlsx",
        "of-quotes": "'\"`“”.xlsx",
        "of-a-query": "'); DROP TABLE source; --.xlsx",
        "of-marks-on-marks": "J" + "\u0301" * 100 + ".xlsx",
        "of-no-ending": "trade",
        "of-two-endings": "trade.xlsx.exe",
        "with-spaces": "  trade .xlsx  ",
    }
    if sys.platform == "win32":
        return {"of-two-endings": "trade.xlsx.exe"}
    if sys.platform == "linux":
        names["of-no-encoding"] = os.fsdecode(b"trade\xff\xfe.xlsx")
    return names
