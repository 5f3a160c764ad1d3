"""The table of languages behind Qt on Linux, without those that nobody here reads.

Qt sorts names of files by ICU, whose library of data holds every language, calendar and
code page there is: thirty megabytes, of which the program can use one. The data are one
file inside a shared library: a header, a table of names and places in the order of the
names, and the items, each at a multiple of sixteen bytes.
(https://unicode-org.github.io/icu/userguide/icu_data/)
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT: Final = re.compile(
    r"(coll/)?(root|ja|en|en_US|pool|res_index)\.res"
    r"|coll/ucadata\.icu|cnvalias\.icu|nfkc\w*\.nrm|zoneinfo64\.res|keyTypeData\.res"
    r"|timezoneTypes\.res|metaZones\.res|supplementalData\.res|likelySubtags\.res"
)
FORMAT: Final = b"CmnD"
FORMAT_AT: Final = 12
ALIGNED: Final = 16
SYMBOL: Final = re.compile(rb"icudt\d+_dat")
ASSEMBLY: Final = """.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",@progbits
"""


class Item(NamedTuple):
    """One table of the data, `name` beginning with that of the whole."""

    name: bytes
    content: bytes


def common_data(library: bytes) -> bytes:
    """Return the data from their header on, with whatever follows them in the file.

    Raises:
        ValueError: There are none in it.
    """
    at = library.find(FORMAT)
    while at >= 0:
        start = at - FORMAT_AT
        if library[start + 2 : start + 4] == b"\xda\x27":
            return library[start:]
        at = library.find(FORMAT, at + 1)
    raise ValueError("no ICU data in this library")


def items(data: bytes) -> tuple[bytes, list[Item]]:
    """Return the header of the data and what is in them.

    The last item ends where the data do, which nothing tells; it is one of the tables
    that are left out, and what follows it is not looked at.
    """
    (size,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, size)
    table = [
        struct.unpack_from("<II", data, size + 4 + 8 * number)
        for number in range(count)
    ]
    places = [place for _name, place in table] + [len(data) - size]
    found = []
    for number, (name_at, place) in enumerate(table):
        name = data[size + name_at : data.index(b"\0", size + name_at)]
        found.append(Item(name, data[size + place : size + places[number + 1]]))
    return data[:size], found


def reduced(data: bytes) -> bytes:
    """Return the data with English, Japanese and what belongs to no language.

    Raises:
        ValueError: The last item would have to be kept, whose end is not known.
    """
    header, found = items(data)
    kept = [one for one in found if KEPT.fullmatch(_within(one.name))]
    if found[-1] in kept:
        raise ValueError(f"{found[-1].name!r} is the last item of the ICU data")
    return header + _laid_out(kept)


def _within(name: bytes) -> str:
    return name.decode("ascii").partition("/")[2]


def _laid_out(kept: list[Item]) -> bytes:
    table_size = 4 + 8 * len(kept)
    names, name_places = b"", []
    for one in kept:
        name_places.append(table_size + len(names))
        names += one.name + b"\0"
    body, places = b"", []
    start = table_size + len(names)
    start += -start % ALIGNED
    for one in kept:
        places.append(start + len(body))
        body += one.content + b"\0" * (-len(one.content) % ALIGNED)
    table = struct.pack("<I", len(kept))
    for pair in zip(name_places, places, strict=True):
        table += struct.pack("<II", *pair)
    head = table + names
    return head + b"\0" * (start - len(head)) + body


def with_reduced_data(
    entries: Iterable[tuple[str, str, str]], folder: Path
) -> list[tuple[str, str, str]]:
    """Return what PyInstaller has found, with the reduced library for the whole one."""
    changed = []
    for name, source, kind in entries:
        library = Path(name).name
        if kind == "BINARY" and library.startswith("libicudata."):
            write_reduced(Path(source), folder / library, folder)
            changed.append((name, str(folder / library), kind))
        else:
            changed.append((name, source, kind))
    return changed


def write_reduced(library: Path, target: Path, folder: Path) -> None:
    """Write the shared library anew with less in it; needs binutils.

    Args:
        library: That of Qt, such as libicudata.so.73.
        target: Where the smaller one goes.
        folder: A place for what is made on the way.

    Raises:
        ValueError: It is not such a library.
        subprocess.CalledProcessError: The assembler or the linker refuses.
    """
    whole = library.read_bytes()
    symbol = SYMBOL.search(whole)
    if symbol is None:
        raise ValueError(f"{library.name} names no ICU data")
    (folder / "icu.dat").write_bytes(reduced(common_data(whole)))
    text = ASSEMBLY.format(symbol=symbol[0].decode(), data="icu.dat")
    (folder / "icu.s").write_text(text, "ascii")
    _run(["as", "-o", "icu.o", "icu.s"], folder)
    name = library.name
    link = ["ld", "-shared", "-soname", name, "--build-id=none", "-z", "noexecstack"]
    _run([*link, "-o", str(target.resolve()), "icu.o"], folder)


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, cwd=folder)
