"""Zip archives that open out without end, or whose list of contents lies."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

from tests.core.intake.formats.ods_writer import KIND, content
from tests.core.intake.formats.sheets import table
from tests.core.intake.formats.xlsb_writer import xlsb
from tests.core.intake.hostile.designed import designed
from tests.core.intake.making import TABLE, package, row, workbook

MUCH = 110_000_000
SHEET = "xl/worksheets/sheet1.xml"
METHOD, CRC, PACKED, SIZE, OFFSET = (
    (10, "<H"),
    (16, "<I"),
    (20, "<I"),
    (24, "<I"),
    (42, "<I"),
)
"""Where a field of the list of contents stands, and how it is written."""


def archives():
    yield from designed("zip bomb", BOMBS, slow=SLOW)
    yield from designed("zip that lies", LIES)


def lying(part, field, value, data=None):
    """Return a workbook whose list of contents says something else of a part."""
    changed = bytearray(data or workbook(TABLE))
    at, form = field
    start = entry_of(changed, part)
    struct.pack_into(form, changed, start + at, value)
    return bytes(changed)


def entry_of(data, part):
    """Return where the entry of a part stands in the list of contents."""
    at = data.find(b"PK\1\2")
    while data[at + 46 : at + 46 + len(part)] != part.encode():
        at = data.find(b"PK\1\2", at + 4)
    return at


def nested(depth):
    """Return an archive in an archive, so many times, with spaces at the bottom."""
    inner = package({"a.xml": b" " * 10_000_000})
    for _level in range(depth):
        inner = package({f"{n}.zip": inner for n in range(4)})
    return workbook(TABLE, more={"xl/embeddings/inner.zip": inner})


def many(count):
    return workbook(TABLE, more={f"xl/media/{n}.xml": b"<a/>" for n in range(count)})


def overlapping(copies=2_000):
    """Return a workbook that lists one packed part of 1 MB under many names."""
    data = workbook(TABLE, more={"xl/media/kernel.bin": b" " * 1_000_000})
    at = entry_of(data, "xl/media/kernel.bin")
    end = data.rfind(b"PK\5\6")
    length = 46 + len("xl/media/kernel.bin")
    entry = data[at : at + length]
    more = b"".join(
        entry[:46] + f"xl/media/k{n:05}.bin".encode() for n in range(copies)
    )
    more = more.replace(struct.pack("<H", 19) + entry[30:46], entry[28:46])
    listed = data[data.find(b"PK\1\2") : end] + more
    count = len(zipfile.ZipFile(io.BytesIO(data)).namelist()) + copies
    tail = struct.pack(
        "<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(listed), data.find(b"PK\1\2"), 0
    )
    return data[: data.find(b"PK\1\2")] + listed + tail


def end_lying(at, form, value):
    """Return a workbook whose last record says something else."""
    data = bytearray(workbook(TABLE))
    struct.pack_into(form, data, data.rfind(b"PK\5\6") + at, value)
    return bytes(data)


def sized_in_64_bits(size):
    """Return a workbook of which a part says in 64 bits how long it is."""
    data = workbook(TABLE)
    start, end = data.find(b"PK\1\2"), data.rfind(b"PK\5\6")
    at = entry_of(data, SHEET)
    extra = struct.pack("<HHQQ", 1, 16, size, size)
    entry = bytearray(data[at : at + 46 + len(SHEET)])
    struct.pack_into("<II", entry, 20, 0xFFFFFFFF, 0xFFFFFFFF)
    struct.pack_into("<H", entry, 30, len(extra))
    listed = data[start:at] + bytes(entry) + extra
    tail = bytearray(data[end:])
    struct.pack_into("<HHI", tail, 8, *[_count(data)] * 2, len(listed))
    return data[:start] + listed + bytes(tail)


def _count(data):
    return len(zipfile.ZipFile(io.BytesIO(data)).namelist())


def twice(name):
    """Return a workbook that holds another part under a name it has already."""
    target = io.BytesIO(workbook(TABLE))
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, f"<worksheet>{row(1)}</worksheet>")
    return target.getvalue()


def packed(way):
    """Return a workbook packed in a way that no spreadsheet program uses."""
    target = io.BytesIO()
    source = io.BytesIO(workbook(TABLE))
    with zipfile.ZipFile(source) as plain, zipfile.ZipFile(target, "w", way) as archive:
        for name in plain.namelist():
            archive.writestr(name, plain.read(name))
    return target.getvalue()


def sheet_of(text):
    return workbook("", more={SHEET: text})


BOMBS = {
    "spaces-in-media.xlsx": lambda: workbook(TABLE, more={"xl/m/a.xml": b" " * MUCH}),
    "spaces-in-the-sheet.xlsx": lambda: sheet_of(b" " * MUCH),
    "spaces-below-the-ratio.xlsx": lambda: sheet_of(b" " * 99_000_000),
    "spaces-in-shared-texts.xlsx": lambda: workbook(
        TABLE, more={"xl/sharedStrings.xml": b" " * MUCH}
    ),
    "spaces-in-styles.xlsx": lambda: workbook(
        TABLE, more={"xl/styles.xml": b" " * MUCH}
    ),
    "nothing-but-zeros.xlsb": lambda: xlsb(
        table(["a"]), more={"xl/worksheets/sheet1.bin": bytes(MUCH)}
    ),
    "zeros-below-the-ratio.xlsb": lambda: xlsb(
        table(["a"]), more={"xl/worksheets/sheet1.bin": bytes(90_000_000)}
    ),
    "spaces-in-content.ods": lambda: package(
        {"mimetype": KIND, "content.xml": content(" " * MUCH)}
    ),
    "spaces-below-the-ratio.ods": lambda: package(
        {"mimetype": KIND, "content.xml": content(" " * 90_000_000)}
    ),
    "archives-in-archives.xlsx": lambda: nested(3),
    "ten-thousand-parts.xlsx": lambda: many(10_001),
    "nearly-ten-thousand-parts.xlsx": lambda: many(9_900),
    "one-part-under-many-names.xlsx": overlapping,
    "one-part-under-names-beyond-the-total.xlsx": lambda: overlapping(5_000),
    "rows-of-nothing.xlsx": lambda: workbook("<row/>" * 1_000_000),
    "cells-of-nothing.xlsx": lambda: workbook(f"<row>{'<c/>' * 2_000_000}</row>"),
}
SLOW = frozenset(BOMBS) - {"spaces-in-media.xlsx"}

LIES = {
    "says-it-is-one-byte.xlsx": lambda: lying(SHEET, SIZE, 1),
    "says-it-is-four-gigabytes.xlsx": lambda: lying(SHEET, SIZE, 0xFFFFFFF0),
    "says-it-is-packed-into-nothing.xlsx": lambda: lying(SHEET, PACKED, 0),
    "says-it-is-packed-into-four-gigabytes.xlsx": lambda: lying(
        SHEET, PACKED, 0xFFFFFFF0
    ),
    "sum-is-wrong.xlsx": lambda: lying(SHEET, CRC, 0),
    "begins-beyond-the-end.xlsx": lambda: lying(SHEET, OFFSET, 0x7FFFFFFF),
    "begins-in-another-part.xlsx": lambda: lying(SHEET, OFFSET, 0),
    "packed-in-no-known-way.xlsx": lambda: lying(SHEET, METHOD, 99),
    "says-it-is-not-packed.xlsx": lambda: lying(SHEET, METHOD, 0),
    "locked-by-a-flag.xlsx": lambda: lying(SHEET, (8, "<H"), 1),
    "packed-as-bzip2.xlsx": lambda: packed(zipfile.ZIP_BZIP2),
    "packed-as-lzma.xlsx": lambda: packed(zipfile.ZIP_LZMA),
    "size-of-64-bits.xlsx": lambda: sized_in_64_bits(2**63),
    "size-of-all-bits.xlsx": lambda: sized_in_64_bits(2**64 - 1),
    "count-of-65535.xlsx": lambda: end_lying(10, "<H", 0xFFFF),
    "list-begins-beyond-the-end.xlsx": lambda: end_lying(16, "<I", 0x7FFFFFFF),
    "list-is-four-gigabytes.xlsx": lambda: end_lying(12, "<I", 0xFFFFFFF0),
    "remark-longer-than-the-file.xlsx": lambda: end_lying(20, "<H", 0xFFFF),
    "sheet-there-twice.xlsx": lambda: twice(SHEET),
    "sheet-there-twice-in-capitals.xlsx": lambda: twice(SHEET.upper()),
    "parts-named-as-paths.xlsx": lambda: workbook(
        TABLE,
        more={"../../../../evil": "x", "/etc/passwd": "x", "C:\\evil.dll": "x"},
    ),
    "part-named-with-an-end.xlsx": lambda: workbook(TABLE, more={"xl/a\0.xml": "x"}),
    "folder-in-place-of-a-part.xlsx": lambda: workbook(
        TABLE, more={"xl/workbook.xml/": b""}
    ),
    "something-before-it.xlsx": lambda: b"PK\3\4" + bytes(9_000) + workbook(TABLE),
    "two-in-one.xlsx": lambda: workbook(TABLE) + workbook(row(1)),
    "only-an-end.xlsx": lambda: b"PK\5\6" + bytes(18),
    "only-a-start.xlsx": lambda: b"PK\3\4" + bytes(26),
}
