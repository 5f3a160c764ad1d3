"""The text of a Word document: paragraphs, cells of tables, footnotes and endnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.drafts.markup import paragraphs
from core.intake.reader.workbook.package import text_of

if TYPE_CHECKING:
    import zipfile

    from core.intake.reader.drafts.passages import Passages

NOTES: Final = {
    "word/footnotes.xml": "footnote",
    "word/endnotes.xml": "endnote",
}


def read_word(archive: zipfile.ZipFile, passages: Passages) -> None:
    """Add the passages of a Word document; the notes come after the text."""
    number = 0
    for one in paragraphs(text_of(archive, "word/document.xml")):
        if one.cell:
            passages.add("cell", one.cell, one.text)
        elif one.text.strip():
            number += 1
            passages.add("paragraph", (number,), one.text)
    for part, kind in NOTES.items():
        markup = text_of(archive, part)
        for one in paragraphs(markup) if markup else ():
            if one.note.isdecimal():  # the lines that part notes have signs for ids
                passages.add(kind, (int(one.note),), one.text)
