"""Binary workbooks: compound files that lead round in circles, records that lie."""

from __future__ import annotations

import struct

from tests.core.intake.formats.hostile import SHEET
from tests.core.intake.formats.sheets import Cell, Table, table
from tests.core.intake.formats.xls_writer import (
    book_stream,
    compound,
    old_xls,
    record,
    text16,
    xls,
)
from tests.core.intake.formats.xlsb_writer import record as part_record
from tests.core.intake.formats.xlsb_writer import wide, xlsb
from tests.core.intake.hostile.designed import designed
from tests.core.intake.making import compound as shape_of_compound

MOST = 0xFFFFFFFF


def binaries():
    yield from designed("password", LOCKED, code="encrypted")
    yield from designed("password", LOCKED_INSIDE)
    yield from designed("compound file", COMPOUNDS)
    yield from designed("xls records", RECORDS)
    yield from designed("xlsb records", PARTS)


def put(at, form, *values):
    """Return an .xls workbook in which other bytes stand at a place."""
    data = bytearray(xls(SHEET))
    struct.pack_into(form, data, at, *values)
    return bytes(data)


def after_head(*records):
    """Return an .xls workbook with such records before its sheets."""
    return xls(SHEET, more=b"".join(records))


def in_sheet(*records):
    """Return an .xls workbook with such records among the cells of its sheet."""
    stream = book_stream(table(["Economy", "2023"], ["Japan", 80.5]))
    end = stream.rfind(record(0x000A))
    return compound(stream[:end] + b"".join(records) + stream[end:])


def cells(rows, columns):
    return Table({(row, column): Cell(1.0) for row in rows for column in columns})


FAT, DIRECTORY = 512, 1024
LOCKED = {
    "encrypted-package.xlsx": lambda: shape_of_compound(
        "Root Entry", "EncryptionInfo", "EncryptedPackage"
    ),
    "encrypted-package-named-xls.xls": lambda: shape_of_compound("EncryptedPackage"),
    "encrypted-package-and-workbook.xls": lambda: shape_of_compound(
        "Workbook", "EncryptedPackage"
    ),
}
LOCKED_INSIDE = {
    "password-of-xor.xls": lambda: after_head(record(0x002F, bytes(6))),
    "password-of-rc4.xls": lambda: after_head(
        record(0x002F, struct.pack("<HHH", 1, 1, 1) + bytes(48))
    ),
    "password-cut-off.xls": lambda: after_head(record(0x002F)),
}
COMPOUNDS = {
    "chain-to-itself.xls": lambda: put(FAT + 8, "<I", 2),
    "chain-backwards.xls": lambda: put(FAT + 20, "<I", 2),
    "chain-beyond-the-end.xls": lambda: put(FAT + 8, "<I", 0x7FFFFFF0),
    "chain-of-free-sectors.xls": lambda: put(FAT + 8, "<I", MOST),
    "directory-chain-to-itself.xls": lambda: put(FAT + 4, "<I", 1),
    "table-of-4-billion-sectors.xls": lambda: put(44, "<I", MOST),
    "table-in-itself.xls": lambda: put(76, "<109I", *[0] * 109),
    "table-continued-in-itself.xls": lambda: put(68, "<II", 0, MOST),
    "small-table-in-itself.xls": lambda: put(60, "<II", 0, MOST),
    "sectors-of-a-gigabyte.xls": lambda: put(30, "<H", 30),
    "sectors-of-2-to-the-65535.xls": lambda: put(30, "<H", 0xFFFF),
    "sectors-of-one-byte.xls": lambda: put(30, "<H", 0),
    "small-sectors-of-a-gigabyte.xls": lambda: put(32, "<H", 30),
    "limit-of-small-streams.xls": lambda: put(56, "<I", MOST),
    "directory-beyond-the-end.xls": lambda: put(48, "<I", 0x7FFFFFF0),
    "bytes-turned-round.xls": lambda: put(28, "<H", 0xFEFF),
    "version-65535.xls": lambda: put(26, "<H", 0xFFFF),
    "workbook-of-4-gigabytes.xls": lambda: put(DIRECTORY + 128 + 120, "<I", MOST),
    "workbook-beyond-the-end.xls": lambda: put(DIRECTORY + 128 + 116, "<I", 0x7FFFFFF0),
    "workbook-of-nothing.xls": lambda: put(DIRECTORY + 128 + 120, "<I", 0),
    "entry-below-itself.xls": lambda: put(DIRECTORY + 128 + 68, "<III", 1, 1, 1),
    "entry-of-no-length.xls": lambda: put(DIRECTORY + 128 + 64, "<H", 0),
    "entry-of-a-long-name.xls": lambda: put(DIRECTORY + 128 + 64, "<H", 0xFFFF),
    "root-that-is-a-stream.xls": lambda: put(DIRECTORY + 66, "<B", 2),
    "only-a-head.xls": lambda: xls(SHEET)[:512],
    "only-a-signature.xls": lambda: xls(SHEET)[:8],
    "nothing-but-names.xls": lambda: shape_of_compound("Root Entry", "Workbook"),
    "names-of-both-ages.xls": lambda: shape_of_compound("Workbook", "Book"),
    "document.xls": lambda: shape_of_compound("WordDocument"),
    "nothing-known.xls": lambda: shape_of_compound("Evil"),
    "all-of-one-bits.xls": lambda: xls(SHEET)[:8] + b"\xff" * 9_000,
}
ROW = struct.pack("<HHH", 2, 0, 0)
RECORDS = {
    "record-longer-than-the-file.xls": lambda: in_sheet(
        struct.pack("<HH", 0x0203, 0xFFFF)
    ),
    "records-of-nothing.xls": lambda: in_sheet(record(0x0203) * 9_000),
    "records-nobody-knows.xls": lambda: in_sheet(
        *(record(n, b"evil") for n in range(0xF000, 0xFF00))
    ),
    "continued-without-a-start.xls": lambda: in_sheet(
        record(0x003C, bytes(8_000)) * 20
    ),
    "texts-of-4-billion.xls": lambda: after_head(
        record(0x00FC, struct.pack("<II", MOST, MOST))
    ),
    "text-longer-than-its-record.xls": lambda: after_head(
        record(0x00FC, struct.pack("<IIH", 1, 1, 0xFFFF) + b"\1a")
    ),
    "text-with-endless-runs.xls": lambda: after_head(
        record(0x00FC, struct.pack("<IIHBHI", 1, 1, 1, 0x0D, 0xFFFF, MOST) + b"a")
    ),
    "text-continued-without-end.xls": lambda: after_head(
        record(0x00FC, struct.pack("<IIH", 1, 1, 0xFFFF) + b"\0" + b"a" * 8_000),
        *[record(0x003C, b"\1" + b"a\0" * 4_000)] * 9,
    ),
    "index-of-4-billion.xls": lambda: in_sheet(
        record(0x00FD, ROW + struct.pack("<I", MOST))
    ),
    "many-numbers-backwards.xls": lambda: in_sheet(
        record(0x00BD, struct.pack("<HH", 1, 200) + bytes(12) + struct.pack("<H", 1))
    ),
    "many-numbers-of-nothing.xls": lambda: in_sheet(
        record(0x00BD, struct.pack("<HHH", 1, 0, 0xFFFF))
    ),
    "many-blanks-beyond.xls": lambda: in_sheet(
        record(
            0x00BE, struct.pack("<HH", 1, 0) + bytes(8_000) + struct.pack("<H", 0xFFFF)
        )
    ),
    "last-row-last-column.xls": lambda: in_sheet(
        record(0x0203, struct.pack("<HHHd", 0xFFFF, 0xFFFF, 0, 1.0))
    ),
    "far-corners.xls": lambda: xls(cells((1, 65_536), (1, 256))),
    "not-a-number.xls": lambda: in_sheet(
        record(0x0203, ROW + struct.pack("<Q", 2**64 - 1))
    ),
    "infinite.xls": lambda: in_sheet(
        record(0x0203, ROW + struct.pack("<d", float("inf")))
    ),
    "error-255.xls": lambda: in_sheet(record(0x0205, ROW + b"\xff\1")),
    "truth-of-255.xls": lambda: in_sheet(record(0x0205, ROW + b"\xff\0")),
    "formula-cut-off.xls": lambda: in_sheet(record(0x0006, ROW)),
    "formula-of-endless-tokens.xls": lambda: in_sheet(
        record(0x0006, ROW + bytes(14) + struct.pack("<H", 0xFFFF) + b"\x44" * 99)
    ),
    "formula-of-a-text-that-is-not-there.xls": lambda: in_sheet(
        record(0x0006, ROW + b"\0\0\0\0\0\0\xff\xff" + bytes(6) + b"\0\0") * 50
    ),
    "style-65535.xls": lambda: in_sheet(
        record(0x0203, struct.pack("<HHHd", 2, 0, 0xFFFF, 1.0))
    ),
    "text-of-65535.xls": lambda: in_sheet(
        record(0x0204, ROW + struct.pack("<H", 0xFFFF) + b"\1a")
    ),
    "text-of-half-a-pair.xls": lambda: in_sheet(
        record(0x0204, ROW + b"\1\0\1\x00\xd8")
    ),
    "columns-to-65535.xls": lambda: in_sheet(
        record(0x007D, struct.pack("<6H", 0, 0xFFFF, 9, 0, 1, 0))
    ),
    "merged-65535-times.xls": lambda: in_sheet(
        record(0x00E5, struct.pack("<H", 0xFFFF) + b"\xff" * 80)
    ),
    "sheet-in-a-sheet.xls": lambda: in_sheet(record(0x0809, bytes(16)) * 10_000),
    "sheet-beyond-the-end.xls": lambda: after_head(
        record(0x0085, struct.pack("<IH", 0x7FFFFFF0, 0) + b"\1\0A")
    ),
    "sheet-that-is-the-workbook.xls": lambda: after_head(
        record(0x0085, struct.pack("<IH", 0, 0) + b"\1\0A")
    ),
    "sheet-5000-times.xls": lambda: after_head(
        *(
            record(0x0085, struct.pack("<IH", 0, 0) + text16(str(n), "<B"))
            for n in range(5_000)
        )
    ),
    "sheet-name-longer-than-its-record.xls": lambda: after_head(
        record(0x0085, struct.pack("<IH", 0, 0) + b"\xff\1A")
    ),
    "macro-sheet.xls": lambda: xls(SHEET, sheet_kinds=(1,)),
    "chart-sheet.xls": lambda: xls(SHEET, sheet_kinds=(2,)),
    "format-longer-than-its-record.xls": lambda: after_head(
        record(0x041E, struct.pack("<HH", 170, 0xFFFF) + b"\1a")
    ),
    "format-that-hangs.xls": lambda: xls(
        table(["Economy", Cell(5.0, format='"' * 2_901)])
    ),
    "page-of-code-65535.xls": lambda: after_head(record(0x0042, b"\xff\xff")),
    "times-of-1904-twice.xls": lambda: after_head(record(0x0022, b"\1\0") * 2),
    "no-end.xls": lambda: compound(book_stream(SHEET)[:-4]),
    "bare-records.xls": lambda: book_stream(SHEET)[:400],
    "old-cut-off.xls": lambda: old_xls(2, ["Japan", 5.0])[:-9],
    "old-and-far.xls": lambda: (
        old_xls(4, ["Japan", 5.0])[:-4]
        + record(0x0203, struct.pack("<HHHd", 0xFFFF, 0xFFFF, 0xFFFF, 1.0))
    ),
    "old-of-version-8.xls": lambda: record(0x0809, bytes(16)) + bytes(999),
}


def part(*records, head=True):
    """Return an .xlsb workbook whose sheet holds such records."""
    start = part_record(129) + part_record(145) if head else b""
    said = {"xl/worksheets/sheet1.bin": start + b"".join(records)}
    return xlsb(SHEET, more=said)


def row_at(number):
    return part_record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))


def at(column, style=0):
    return struct.pack("<II", column, style)


ONE = part_record(5, at(0) + struct.pack("<d", 1.0))
PARTS = {
    "record-longer-than-the-file.xlsb": lambda: part(row_at(0), b"\5\xff\xff\xff\x7f"),
    "record-of-an-endless-length.xlsb": lambda: part(b"\5" + b"\xff" * 99),
    "record-of-an-endless-number.xlsb": lambda: part(b"\xff" * 99),
    "records-of-nothing.xlsb": lambda: part(row_at(0), part_record(5) * 50_000),
    "records-nobody-knows.xlsb": lambda: part(
        *(part_record(n, b"evil") for n in range(9_000, 9_900))
    ),
    "row-of-4-billion.xlsb": lambda: part(row_at(MOST), ONE),
    "row-beyond-the-last.xlsb": lambda: part(row_at(1_048_576), ONE),
    "rows-going-up.xlsb": lambda: part(*(row_at(n) + ONE for n in range(99, 0, -1))),
    "row-a-thousand-times.xlsb": lambda: part((row_at(3) + ONE) * 1_000),
    "column-of-4-billion.xlsb": lambda: part(
        row_at(0), part_record(5, at(MOST) + struct.pack("<d", 1.0))
    ),
    "column-beyond-the-last.xlsb": lambda: part(
        row_at(0), part_record(5, at(16_384) + struct.pack("<d", 1.0))
    ),
    "far-corners.xlsb": lambda: part(
        row_at(0),
        ONE,
        row_at(1_048_575),
        part_record(5, at(16_383) + struct.pack("<d", 1.0)),
    ),
    "cell-without-a-row.xlsb": lambda: part(ONE),
    "text-of-4-billion.xlsb": lambda: part(
        row_at(0), part_record(6, at(0) + struct.pack("<I", MOST))
    ),
    "index-of-4-billion.xlsb": lambda: part(
        row_at(0), part_record(7, at(0) + struct.pack("<I", MOST))
    ),
    "style-of-all-bits.xlsb": lambda: part(
        row_at(0), part_record(5, at(0, MOST) + bytes(8))
    ),
    "not-a-number.xlsb": lambda: part(row_at(0), part_record(5, at(0) + b"\xff" * 8)),
    "error-255.xlsb": lambda: part(row_at(0), part_record(3, at(0) + b"\xff")),
    "text-of-half-a-pair.xlsb": lambda: part(
        row_at(0), part_record(6, at(0) + struct.pack("<I", 1) + b"\x00\xd8")
    ),
    "size-of-everything.xlsb": lambda: part(
        part_record(148, struct.pack("<IIII", 0, MOST, 0, MOST)), row_at(0), ONE
    ),
    "merged-everything.xlsb": lambda: part(
        row_at(0),
        ONE,
        part_record(146),
        part_record(176, b"\0\0\0\0\xff\xff\xff\xff" * 2) * 9_000,
    ),
    "columns-to-4-billion.xlsb": lambda: part(
        part_record(60, struct.pack("<IIIIH", 0, MOST, 0, 0, 1)), row_at(0), ONE
    ),
    "columns-hidden-200000-times.xlsb": lambda: part(
        part_record(60, struct.pack("<IIIIH", 0, 16_383, 0, 0, 1)) * 200_000,
        *(row_at(0), ONE),
    ),
    "no-records.xlsb": lambda: part(head=False),
    "no-sheet.xlsb": lambda: xlsb(SHEET, more={"xl/_rels/workbook.bin.rels": "<a/>"}),
    "no-workbook.xlsb": lambda: xlsb(SHEET, more={"xl/workbook.bin": b""}),
    "styles-that-lie.xlsb": lambda: xlsb(
        SHEET, more={"xl/styles.bin": part_record(617, struct.pack("<I", MOST))}
    ),
    "sheet-name-of-4-billion.xlsb": lambda: xlsb(
        SHEET,
        more={
            "xl/workbook.bin": part_record(156, bytes(8) + wide("rId1") + b"\xff" * 4)
        },
    ),
    "sheet-5000-times.xlsb": lambda: xlsb(
        SHEET,
        more={
            "xl/workbook.bin": part_record(143)
            + b"".join(
                part_record(156, bytes(8) + wide("rId1") + wide(str(n)))
                for n in range(5_000)
            )
        },
    ),
    "texts-of-4-billion.xlsb": lambda: xlsb(
        SHEET, more={"xl/sharedStrings.bin": part_record(159, b"\xff" * 8)}
    ),
}
