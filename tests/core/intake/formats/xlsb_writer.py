"""Writes .xlsb workbooks, as few records as a reader needs."""

from __future__ import annotations

import struct
from datetime import date

from tests.core.intake.formats.sheets import look_of
from tests.core.intake.formats.xls_writer import ERRORS, serial
from tests.core.intake.making import PACKAGE, RELATIONS, package

TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="bin"'
    ' ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
)


def record(code, content=b""):
    kind = bytes([code]) if code < 128 else bytes([code & 0x7F | 0x80, code >> 7])
    size, length = b"", len(content)
    while length >= 128:
        size, length = size + bytes([length & 0x7F | 0x80]), length >> 7
    return kind + size + bytes([length]) + content


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def cell_record(column, style, cell):
    at = struct.pack("<II", column - 1, style)
    value = serial(cell.value) if isinstance(cell.value, date) else cell.value
    tail = b"\0\0" + struct.pack("<II", 3, 0) + b"" if cell.formula else b""
    if cell.error:
        return record(
            11 if cell.formula else 3, at + bytes([ERRORS[cell.error]]) + tail
        )
    if isinstance(value, bool):
        return record(10 if cell.formula else 4, at + bytes([value]) + tail)
    if isinstance(value, str):
        return record(8 if cell.formula else 6, at + wide(value) + tail)
    return record(9 if cell.formula else 5, at + struct.pack("<d", value) + tail)


def sheet_part(table, styles):
    columns = [
        record(60, struct.pack("<IIIIH", n - 1, n - 1, 9 << 8, 0, 1))
        for n in sorted(table.hidden_columns)
    ]
    rows = []
    for row, cells in table.rows.items():
        hidden = 0x10 if row in table.hidden_rows else 0
        rows.append(
            record(0, struct.pack("<IIHBBBI", row - 1, 0, 300, 0, hidden, 0, 0))
        )
        rows += [
            cell_record(column, styles.index(look_of(cell)), cell)
            for column, cell in cells.items()
        ]
    last_row, last_column = max(table.rows), max(column for _, column in table.cells)
    size = record(148, struct.pack("<IIII", 0, last_row - 1, 0, last_column - 1))
    merged = [
        record(176, struct.pack("<IIII", a - 1, c - 1, b - 1, d - 1))
        for a, b, c, d in table.merged
    ]
    return b"".join(
        (
            *(record(129), size, record(390), *columns, record(391), record(145)),
            *(*rows, record(146), record(177), *merged, record(178), record(130)),
        )
    )


def styles_part(styles):
    formats = sorted({style[2] for style in styles} - {"General"})
    numbers = {code: 164 + at for at, code in enumerate(formats)} | {"General": 0}
    fonts = [record(43, struct.pack("<HHH", 220, 0, w) + bytes(19)) for w in (400, 700)]
    xfs = [
        record(
            47,
            struct.pack("<HHHHHBBI", 0, numbers[code], int(bold), 0, 0, 0, indent, 0),
        )
        for bold, indent, code in styles
    ]
    return b"".join(
        (
            *(record(278), record(615, struct.pack("<I", len(formats)))),
            *(
                record(44, struct.pack("<H", numbers[code]) + wide(code))
                for code in formats
            ),
            *(record(616), record(611, bytes(4)), *fonts, record(612)),
            *(record(617, struct.pack("<I", len(xfs))), *xfs, record(618), record(279)),
        )
    )


def xlsb(*tables, more=None):
    """Return an .xlsb workbook of the tables."""
    styles = list(dict.fromkeys(style for one in tables for style in one.styles))
    bundles = b"".join(
        record(
            156, struct.pack("<II", one.hidden, at) + wide(f"rId{at}") + wide(one.name)
        )
        for at, one in enumerate(tables, start=1)
    )
    targets = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONS}/worksheet"'
        f' Target="worksheets/sheet{at}.bin"/>'
        for at in range(1, len(tables) + 1)
    )
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"/>',
        "xl/workbook.bin": record(131)
        + record(153, bytes(12))
        + record(143)
        + bundles
        + record(144)
        + record(132),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{targets}</Relationships>",
        "xl/styles.bin": styles_part(styles),
    }
    for at, one in enumerate(tables, start=1):
        parts[f"xl/worksheets/sheet{at}.bin"] = sheet_part(one, styles)
    return package(parts | (more or {}))
