"""Files read back as others read them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = re.compile(r"\d+\.\d%")


def pdf_of(blob: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(blob))


def pdf_text(blob: bytes) -> str:
    return "\n".join(page.extract_text() for page in pdf_of(blob).pages)


def spots(page: Any) -> list[tuple[float, float, str]]:
    """Return the words of a page with the place of each: from the left, from below."""
    found: list[tuple[float, float, str]] = []

    def take(text: str, moved: Any, place: Any, _font: Any, _size: Any) -> None:
        x = moved[0] * place[4] + moved[2] * place[5] + moved[4]
        y = moved[1] * place[4] + moved[3] * place[5] + moved[5]
        if text.strip():
            found.append((round(x, 1), round(y, 1), text.strip()))

    page.extract_text(visitor_text=take)
    return found


def tags(pdf: PdfReader) -> list[DictionaryObject]:
    """Return every tag of a PDF that a reader without sight walks through."""
    return list(_below(pdf.trailer["/Root"]["/StructTreeRoot"]))


def _below(element: Any) -> Iterator[DictionaryObject]:
    kids = element.get("/K", [])
    for held in kids if isinstance(kids, list) else [kids]:
        kid = held.get_object()
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield kid
            yield from _below(kid)


def part_of(blob: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(blob)) as held:
        return etree.fromstring(held.read(name))


def word_text(blob: bytes) -> str:
    """Return the words of body and footnotes, paragraph by paragraph."""
    with zipfile.ZipFile(io.BytesIO(blob)) as held:
        names = [n for n in held.namelist() if re.match(r"word/\w+\d*\.xml", n)]
    held_by = (one for name in names for one in part_of(blob, name).iter(f"{W}p"))
    return "\n".join(
        "".join(text.text or "" for text in one.iter(f"{W}t")) for one in held_by
    )


def shares_in(text: str) -> set[str]:
    """Return every share that a text states, however a line was broken."""
    return set(NUMBER.findall("".join(text.split())))
