"""Reads a draft: told from its bytes what it is, and refused in words for drafts."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from core.intake.reader.drafts.passages import Passages
from core.intake.reader.drafts.slides import read_slides
from core.intake.reader.drafts.word import read_word
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.encodings import decode
from core.intake.reader.workbook.package import check_markup, check_sizes, opened
from core.intake.reader.workbook.sniff import has_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.limits import Limits
    from core.intake.reader.job import Errand

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_FOREIGN: Final = (
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"SQLite format 3\x00", "database"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_OWN_WORDS: Final = {
    "damaged": "draft_damaged",
    "encrypted": "draft_encrypted",
    "document_type": "draft_damaged",
    "encoding_unknown": "draft_encoding",
}
"""By code of a refusal of a workbook, what is said of a draft instead."""
_CONTROLS: Final = frozenset(map(chr, (*range(9), *range(14, 32))))
MANY_CONTROLS: Final = 100
"""One control character in so many is more than any text has."""


def read_draft(errand: Errand) -> dict[str, object]:
    """Write the passages of a draft to the staging file and say what it was.

    Raises:
        Refusal: It is none, is damaged, protected or too long.
    """
    passages = Passages()
    with _in_words_for_drafts():
        form = _read(errand.copy.read_bytes(), errand.limits, passages)
    if not passages.found:
        raise Refusal("draft_empty")
    errand.staging.write_text(json.dumps(passages.found), encoding="utf-8")
    return {"format": form, "sheets": len(passages.found), "datasets": 0}


@contextmanager
def _in_words_for_drafts() -> Iterator[None]:
    try:
        yield
    except Refusal as refusal:
        code = _OWN_WORDS.get(refusal.code, refusal.code)
        raise Refusal(code, **refusal.particulars) from refusal


def _read(data: bytes, limits: Limits, passages: Passages) -> str:
    if data.startswith(_ZIP):
        return _read_package(data, limits, passages)
    if b"%PDF-" in data[:1024]:
        from core.intake.reader.drafts.pdf import read_pdf  # noqa: PLC0415  # pypdf

        read_pdf(data, passages)
        return "pdf"
    if data.startswith(_COMPOUND):
        is_locked = has_entry(data, "EncryptedPackage")
        raise Refusal("draft_encrypted" if is_locked else "draft_old")
    if data.startswith(b"{\\rtf"):
        raise Refusal("draft_old")
    for start, what in _FOREIGN:
        if data.startswith(start):
            raise Refusal("not_a_draft", what=what)
    return _read_text(data, passages)


def _read_text(data: bytes, passages: Passages) -> str:
    text, _encoding = decode(data)
    controls = sum(text.count(sign) for sign in _CONTROLS)
    if controls * MANY_CONTROLS > len(text):
        raise Refusal("not_a_draft", what="binary")
    number = 0
    for line in text.removeprefix("\ufeff").splitlines():
        if line.strip():
            number += 1
            passages.add("paragraph", (number,), line)
    return "text"


def _read_package(data: bytes, limits: Limits, passages: Passages) -> str:
    with opened(data) as archive:
        check_sizes(archive, limits)
        check_markup(archive)
        names = frozenset(archive.namelist())
        if "word/document.xml" in names:
            read_word(archive, passages)
            return "docx"
        if "ppt/presentation.xml" in names:
            read_slides(archive, passages)
            return "pptx"
    raise Refusal(
        "not_a_draft", what="workbook" if "xl/workbook.xml" in names else "archive"
    )
