"""Footnotes of a Word file: where the numbers of a sentence come from.

python-docx knows no footnotes, so their part is written here: the two separators that
Word wants, then ours, counted from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.docx.wml import NAMESPACES, paragraph, run
from core.exports.paper.words import cells_said
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document

    from core.briefing.paper import Traced

TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
)
RELATION: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
)
MOST_CELLS: Final = 1
RAISED: Final = '<w:rStyle w:val="FootnoteReference"/>'


class Footnotes:
    """Collects footnotes while the text is written."""

    def __init__(self) -> None:
        self._notes: list[str] = []
        self._told: set[str] = set()

    def noted(self, origins: Iterable[Traced]) -> str:
        """Return the sign of a new footnote as a run.

        Where a number comes from is told where it first stands; with nothing new to
        tell there is no footnote.
        """
        new = [one for one in dict.fromkeys(origins) if one.label not in self._told]
        if not new:
            return ""
        self._told |= {one.label for one in new}
        self._notes.append("\n".join(map(_origin, new)))
        number = len(self._notes)
        return (
            f'<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        )

    def attach(self, document: Document) -> None:
        """Put the footnotes into a document; one without any has no such part."""
        from docx.opc.packuri import PackURI  # noqa: PLC0415  # slow, seldom needed
        from docx.opc.part import Part  # noqa: PLC0415  # as above

        if not self._notes:
            return
        package = document.part.package
        name = PackURI("/word/footnotes.xml")
        part = Part(name, TYPE, self._xml().encode(), package)
        document.part.relate_to(part, RELATION)

    def _xml(self) -> str:
        notes = "".join(
            _note(number, text) for number, text in enumerate(self._notes, start=1)
        )
        separators = _separator(-1, "separator"), _separator(0, "continuationSeparator")
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            f"<w:footnotes {NAMESPACES}>{''.join(separators)}{notes}</w:footnotes>"
        )


def _origin(traced: Traced) -> str:
    """Return in a line how a number is made and of which cells; the annex says more."""
    short = traced._replace(cells=traced.cells[:MOST_CELLS], edition="")
    said = _("{label} {value}: {formula}").format(
        label=traced.label, value=traced.value, formula=traced.formula
    )
    return "; ".join((said, *cells_said(short)))


def _note(number: int, text: str) -> str:
    sign = f"<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteRef/></w:r>"
    said = paragraph("FootnoteText", f"{sign}{run(' ' + text)}")
    return f'<w:footnote w:id="{number}">{said}</w:footnote>'


def _separator(number: int, kind: str) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>'
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )
