"""What lies where a workbook is looked for and is none."""

from __future__ import annotations

import gzip
import json
import os
import socket
import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.casefile.case import Case
from tests.core.intake.formats.hostile import SHEET
from tests.core.intake.formats.ods_writer import ods
from tests.core.intake.formats.xls_writer import xls
from tests.core.intake.formats.xlsb_writer import xlsb
from tests.core.intake.hostile.designed import Hostile, designed
from tests.core.intake.making import TABLE, package, workbook

if TYPE_CHECKING:
    from collections.abc import Callable

BOOK = partial(workbook, TABLE)
CSV = "Economy,2023\nJapan,5\nChina,7\n"


def files():
    yield from designed("false name", NAMES)
    yield from designed("no workbook", OTHERS)
    yield from designed(
        "no bytes", {"empty.xlsx": bytes, "empty.csv": bytes}, code="empty_file"
    )
    if sys.platform == "linux":
        for name, (place, code) in PLACES.items():
            yield Hostile("no regular file", name, place, code=code)
    for name, making in OURS.items():
        yield Hostile("file of ours", name, making)


def _at(name: str, make: Callable[[Path], object]) -> Callable[[Path], Path]:
    def place(folder: Path) -> Path:
        path = folder / name
        make(path)
        return path

    return place


def _socket(path: Path) -> None:
    # The name of a socket is short; the folder's may be long.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def _sparse(size: int, start: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(start)
        os.truncate(path, size)

    return make


def _case(path: Path) -> None:
    Case.create(path).close()


def _database(path: Path) -> None:
    link = sqlite3.connect(path)
    link.execute("CREATE TABLE sheet (evil)")
    link.commit()
    link.close()


RECIPE = json.dumps(
    {"format": "statecraft-recipe", "version": 1, "title": "a", "sheets": []}
)
GIGABYTE = 10**9
PLACES = {
    "pipe.xlsx": (_at("pipe.xlsx", os.mkfifo), "not_a_file"),
    "folder.xlsx": (_at("folder.xlsx", Path.mkdir), "not_a_file"),
    "link-to-zeros.xlsx": (
        _at("zeros.xlsx", lambda path: path.symlink_to("/dev/zero")),
        "not_a_file",
    ),
    "link-to-noise.xlsx": (
        _at("noise.xlsx", lambda path: path.symlink_to("/dev/urandom")),
        "not_a_file",
    ),
    "link-to-a-terminal.xlsx": (
        _at("terminal.xlsx", lambda path: path.symlink_to("/dev/tty")),
        "",
    ),
    "link-to-itself.xlsx": (_at("self.xlsx", lambda path: path.symlink_to(path)), ""),
    "link-to-nothing.xlsx": (
        _at("nothing.xlsx", lambda path: path.symlink_to(path.parent / "none")),
        "missing",
    ),
    "link-to-memory.xlsx": (
        _at("memory.xlsx", lambda path: path.symlink_to("/proc/self/mem")),
        "",
    ),
    "socket.xlsx": (_at("socket.xlsx", _socket), "not_a_file"),
    "sparse-gigabyte.xlsx": (
        _at("sparse.xlsx", _sparse(GIGABYTE, BOOK())),
        "file_too_large",
    ),
    "sparse-300-megabytes.xlsx": (_at("sparse.xlsx", _sparse(300_000_000, BOOK())), ""),
    "sparse-300-megabytes.csv": (
        _at("sparse.csv", _sparse(300_000_000, CSV.encode())),
        "",
    ),
    "not-there.xlsx": (lambda folder: folder / "not-there.xlsx", "missing"),
    "below-a-file.xlsx": (
        lambda folder: _at("a", Path.touch)(folder) / "b.xlsx",
        "missing",
    ),
    "name-with-an-end.xlsx": (lambda folder: folder / "a\0b.xlsx", "missing"),
    "name-too-long.xlsx": (lambda folder: folder / ("a" * 999 + ".xlsx"), ""),
}
NAMES = {
    "xlsx-named.xls": BOOK,
    "xlsx-named.csv": BOOK,
    "xlsx-named.pdf": BOOK,
    "xls-named.xlsx": lambda: xls(SHEET),
    "xlsb-named.xlsx": lambda: xlsb(SHEET),
    "xlsb-named.xls": lambda: xlsb(SHEET),
    "ods-named.xlsx": lambda: ods(SHEET),
    "csv-named.xlsx": lambda: CSV,
    "csv-named.xls": lambda: CSV,
    "page-named.xlsx": lambda: f"<html><table><tr><td>{CSV}</table>",
}
OTHERS = {
    "document.xlsx": lambda: package({"word/document.xml": "<a/>"}),
    "presentation.xlsx": lambda: package({"ppt/presentation.xml": "<a/>"}),
    "archive.xlsx": lambda: package({"a.txt": "a"}),
    "document-and-workbook.xlsx": lambda: workbook(
        TABLE, more={"word/document.xml": "<a/>"}
    ),
    "pdf.xlsx": lambda: b"%PDF-1.7\n" + BOOK(),
    "program.xlsx": lambda: b"MZ" + BOOK(),
    "program-of-another-system.xlsx": lambda: b"\x7fELF" + BOOK(),
    "picture.xlsx": lambda: b"\x89PNG\r\n\x1a\n" + bytes(99),
    "packed.xlsx": lambda: gzip.compress(BOOK(), mtime=0),
    "page-and-archive.xlsx": lambda: b"<html><table><tr><td>a</table>" + BOOK(),
    "noise.xlsx": lambda: bytes((n * 197 + n // 7) % 256 for n in range(50_000)),
    "zeros.xlsx": lambda: bytes(50_000),
    "ones.xlsx": lambda: b"\xff" * 50_000,
    "lock-of-excel.xlsx": lambda: b"\x05evil" + b" " * 160,
    "macro-of-a-terminal.csv": lambda: "\x1b]0;evil\x07\x1b[2J" + CSV,
}
OURS = {
    "case.statecraft": _at("case.statecraft", _case),
    "case-named.xlsx": _at("case.xlsx", _case),
    "database-with-our-tables.xlsx": _at("database.xlsx", _database),
    "recipe.statecraft-recipe": _at(
        "a.statecraft-recipe", lambda path: path.write_text(RECIPE)
    ),
    "recipe-named.xlsx": _at("recipe.xlsx", lambda path: path.write_text(RECIPE)),
    "recipe-named.csv": _at("recipe.csv", lambda path: path.write_text(RECIPE)),
}
