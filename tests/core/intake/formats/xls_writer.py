"""Writes .xls workbooks, as few records as a reader needs."""

from __future__ import annotations

import struct
from datetime import date

from tests.core.intake.formats.sheets import look_of

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
ERRORS = {
    "#NULL!": 0,
    "#DIV/0!": 7,
    "#VALUE!": 15,
    "#REF!": 23,
    "#NAME?": 29,
    "#NUM!": 36,
    "#N/A": 42,
}
FREE, END, OF_FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(code, content=b""):
    return struct.pack("<HH", code, len(content)) + content


def serial(day):
    return float((day - date(1899, 12, 30)).days)


def text16(text, length="<H"):
    return struct.pack(length, len(text)) + b"\1" + text.encode("utf-16-le")


def bof(kind):
    return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0x06))


def font(*, bold):
    weight = 700 if bold else 400
    said = struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, weight, 0, 0, 0, 0, 0)
    return record(0x0031, said + b"\5\0Arial")


def xf(font_number, format_number, indent, *, cell):
    kind = 0x0001 if cell else 0xFFF5
    said = struct.pack("<HHHBBBB", font_number, format_number, kind, 0x20, 0, indent, 0)
    return record(0x00E0, said + bytes(10))


def cell_records(row, column, style, cell):
    at = struct.pack("<HHH", row - 1, column - 1, style)
    value = serial(cell.value) if isinstance(cell.value, date) else cell.value
    if cell.formula:
        result = (
            struct.pack("<d", value)
            if not cell.error
            else (bytes([2, 0, ERRORS[cell.error], 0, 0, 0, 0xFF, 0xFF]))
        )
        tokens = b"\x1e\x01\x00"
        return record(0x0006, at + result + bytes(6) + struct.pack("<H", 3) + tokens)
    if cell.error:
        return record(0x0205, at + bytes([ERRORS[cell.error], 1]))
    if isinstance(value, bool):
        return record(0x0205, at + bytes([value, 0]))
    if isinstance(value, str):
        return record(0x0204, at + text16(value))
    return record(0x0203, at + struct.pack("<d", value))


def sheet_stream(table, styles):
    parts = [bof(0x0010)]
    parts += [
        record(0x007D, struct.pack("<6H", column - 1, column - 1, 9, 0, 1, 0))
        for column in sorted(table.hidden_columns)
    ]
    for row, cells in table.rows.items():
        flags = 0x0100 | (0x20 if row in table.hidden_rows else 0)
        parts.append(
            record(0x0208, struct.pack("<8H", row - 1, 0, 9, 255, 0, 0, flags, 15))
        )
        parts += [
            cell_records(row, column, styles.index(look_of(cell)) + 1, cell)
            for column, cell in cells.items()
        ]
    if table.merged:
        ranges = [(a - 1, c - 1, b - 1, d - 1) for a, b, c, d in table.merged]
        said = b"".join(struct.pack("<4H", *one) for one in ranges)
        parts.append(record(0x00E5, struct.pack("<H", len(ranges)) + said))
    return b"".join([*parts, record(0x000A)])


def book_stream(*tables, more=b"", sheet_kinds=()):
    """Return the stream of a BIFF8 workbook."""
    styles = list(dict.fromkeys(style for one in tables for style in one.styles))
    formats = sorted({style[2] for style in styles} - {"General"})
    numbers = {code: 164 + at for at, code in enumerate(formats)} | {"General": 0}
    head = [
        bof(0x0005),
        record(0x0042, struct.pack("<H", 1200)),
        record(0x0022, b"\0\0"),
    ]
    head += [font(bold=False), font(bold=True)]
    head += [record(0x041E, struct.pack("<H", numbers[c]) + text16(c)) for c in formats]
    head.append(xf(0, 0, 0, cell=False))
    head += [
        xf(int(bold), numbers[code], indent, cell=True) for bold, indent, code in styles
    ]
    head.append(more)
    sheets = [sheet_stream(one, styles) for one in tables]
    bounds = [
        b"\xff" * 4 + bytes([one.hidden, kind]) + text16(one.name, "<B")
        for one, kind in zip(tables, [*sheet_kinds, *[0] * len(tables)], strict=False)
    ]
    at = sum(map(len, head)) + sum(4 + len(one) for one in bounds) + 4
    parts = []
    for bound, sheet in zip(bounds, sheets, strict=True):
        parts.append(record(0x0085, struct.pack("<I", at) + bound[4:]))
        at += len(sheet)
    return b"".join([*head, *parts, record(0x000A), *sheets])


def compound(stream, *more):
    """Return a compound file with a workbook, and with entries of other names."""
    stream = stream.ljust(4096, b"\0")
    stream += bytes(-len(stream) % 512)
    sectors = len(stream) // 512
    fats = (sectors + 2) // 128 + 1
    used = [OF_FAT] * fats + [END]
    first = fats + 1
    used += [*range(first + 1, first + sectors), END]
    fat = struct.pack(f"<{fats * 128}I", *used, *[FREE] * (fats * 128 - len(used)))
    header = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack(
        "<IIIIIIIIII", 0, fats, fats, 0, 4096, END, 0, END, 0, 0
    )
    header = header[:76] + struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    entries = entry("Root Entry", 5, child=1) + entry(
        "Workbook", 2, start=first, size=len(stream), right=2 if more else FREE
    )
    for at, name in enumerate(more, start=3):
        entries += entry(name, 1, right=at if at < len(more) + 2 else FREE)
    return header + fat + entries.ljust(512, b"\0") + stream


def entry(name, kind, *, start=END, size=0, child=FREE, right=FREE):
    wide = (name + "\0").encode("utf-16-le")
    said = struct.pack("<HBBIII", len(wide), kind, 1, FREE, right, child)
    return (
        wide.ljust(64, b"\0") + said + bytes(36) + struct.pack("<III", start, size, 0)
    )


def xls(*tables, entries=(), **more):
    """Return an .xls workbook of the tables."""
    return compound(book_stream(*tables, **more), *entries)


def old_xls(version, *rows):
    """Return a workbook of Excel 2, 3 or 4 with one sheet, beginning in A1."""
    codes = {
        2: (0x0009, 0x0003, 0x0004),
        3: (0x0209, 0x0203, 0x0204),
        4: (0x0409, 0x0203, 0x0204),
    }
    start, number, label = codes[version]
    parts = [
        record(start, struct.pack("<HHH", version, 0x10, 0)[: 4 if version == 2 else 6])
    ]
    attributes = bytes(3) if version == 2 else bytes(2)
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            at = struct.pack("<HH", row, column) + attributes
            if isinstance(value, str):
                length = bytes([len(value)]) + (b"" if version == 2 else b"\0")
                parts.append(record(label, at + length + value.encode("cp1252")))
            else:
                parts.append(record(number, at + struct.pack("<d", value)))
    return b"".join([*parts, record(0x000A)])
