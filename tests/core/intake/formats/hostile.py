"""Workbooks of every format, damaged at random and by design."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from tests.core.intake.formats.ods_writer import ods
from tests.core.intake.formats.sheets import Cell, table
from tests.core.intake.formats.text_writers import as_csv, as_html, as_xlsx, as_xml
from tests.core.intake.formats.xls_writer import book_stream, old_xls, xls
from tests.core.intake.formats.xlsb_writer import xlsb
from tests.core.intake.making import package

DAY = Cell(date(2023, 1, 31), format="yyyy-mm-dd")
SHEET = table(
    [Cell("Economy", bold=True), "Value", "Day"],
    *(
        [Cell(f"Country {n}", indent=1), Cell(n / 7, format="0.0%"), DAY, n % 2 == 0]
        for n in range(40)
    ),
    [Cell(error="#N/A"), Cell(1.0, formula=True)],
    hidden_rows={3},
    hidden_columns={2},
    merged=[(1, 1, 1, 2)],
)
XML_SHEET = table(["Economy", 80.5, DAY], [Cell(error="#N/A"), True])
EXTREMES = (
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\0\0\0\x80",
    b"\1\0",
)
WORDS = (
    b'"-1"',
    b'"99999999999"',
    b'"NaN"',
    b'"1e999"',
    b'""',
    b"<",
    b">",
    b"&#0;",
    b"\0",
)


def seeds():
    """Return a sound workbook of every format, by its ending."""
    return {
        "xlsx": as_xlsx(XML_SHEET),
        "xlsb": xlsb(SHEET),
        "xls": xls(SHEET),
        "bare.xls": book_stream(SHEET),
        "excel2.xls": old_xls(2, *[["Japan", 80.5, 1.0]] * 40),
        "excel4.xls": old_xls(4, *[["Japan", 80.5, 1.0]] * 40),
        "ods": ods(SHEET),
        "xml": as_xml(XML_SHEET),
        "html": as_html(SHEET),
        "csv": as_csv(SHEET),
    }


def damaged(data, random):
    """Return the workbook damaged in one of the ways files are, or are made to be.

    Half of those that are archives are damaged inside and packed again whole.
    """
    if data.startswith(b"PK") and random.random() < 0.7:
        return _inside(data, random)
    return _bytes(data, random)


def _inside(data, random):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    at = random.choice([name for name, part in parts.items() if part])
    return package(parts | {at: _bytes(parts[at], random)})


def _bytes(data, random):
    changed = bytearray(data)
    for _change in range(random.choice((1, 1, 2, 5, 20))):
        _change_once(changed, random)
    return bytes(changed)


def _change_once(changed, random):
    at = random.randrange(len(changed) + 1)
    much = min(random.choice((1, 2, 8, 64, 512)), len(changed))
    match random.randrange(6):
        case 0:
            changed[at : at + 1] = bytes([random.randrange(256)])
        case 1:
            extreme = random.choice(EXTREMES)
            changed[at : at + len(extreme)] = extreme
        case 2:
            del changed[at : at + much]
        case 3:
            changed[at:at] = changed[at : at + much]
        case 4:
            changed[at:at] = random.choice(WORDS)
        case 5:
            del changed[max(at, 1) :]
