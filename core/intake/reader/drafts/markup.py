"""The paragraphs of an Office part, in the order in which they are read."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

from core.intake.reader.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED: Final = frozenset({"Fallback", "del", "moveFrom", "fld", "rt"})
"""What is said twice, has been struck out, or is put in by the program: page numbers.
Also the readings above Chinese characters."""
_MARK: Final = re.compile(r"n?\d{1,3}(?:[,、–-]n?\d{1,3})*\)?|[*†‡§]+")
"""The mark of a note, where it is typed and raised and not put in by Word."""
_OFF: Final = frozenset({"0", "false", "off"})
_MERGES: Final = ("pPr", "rPr", "del")
"""Where a struck-out end of a paragraph stands: the next one goes on with its line."""
DEEPEST: Final = 500


class Paragraph(NamedTuple):
    """A paragraph, or a cell of a table with all its paragraphs.

    Attributes:
        cell: Table, row and column from 1; empty outside a table.
        note: The number of the foot- or endnote that it is of; empty if it is of none.
    """

    text: str
    cell: tuple[int, int, int] | None = None
    note: str = ""


def paragraphs(markup: bytes) -> Iterator[Paragraph]:
    """Yield the paragraphs of a part of a Word or PowerPoint file.

    Raises:
        Refusal: The part is not well formed, or nested deeper than any program does.
    """
    walk = _Walk()
    try:
        for event, element in ET.iterparse(io.BytesIO(markup), ("start", "end")):  # noqa: S314  # no document type gets here
            name = element.tag.rpartition("}")[2]
            if event == "start":
                walk.begin(name, element)
            else:
                yield from walk.end(name, element)
    except ET.ParseError as error:
        raise Refusal("draft_damaged") from error


class _Walk:
    """Where the walk through a part stands."""

    def __init__(self) -> None:
        self._skipping = self._tables = 0
        self._path: list[str] = []
        self._is_raised = self._is_hidden = self._is_merged = False
        self._carried = ""
        self._texts: list[list[str]] = []
        self._cells: list[tuple[tuple[int, int, int], list[str]]] = []
        self._places: list[list[int]] = []
        self._note = ""

    def begin(self, name: str, element: ET.Element) -> None:
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise Refusal("draft_damaged")
        self._look_at(name, element)
        if name in _SKIPPED:
            self._skipping += 1
        elif name == "p":
            self._texts.append([])
        elif name == "tbl":
            self._tables += 1
            self._places.append([self._tables, 0, 0])
        elif name == "tr" and self._places:
            self._places[-1][1:] = [self._places[-1][1] + 1, 0]
        elif name == "tc" and self._places:
            self._places[-1][2] += 1
            table, row, column = self._places[-1]
            self._cells.append(((table, row, column), []))
        elif name in ("footnote", "endnote"):
            self._note = _attribute(element, "id")

    def _look_at(self, name: str, element: ET.Element) -> None:
        """Note how the text that follows is set."""
        if name == "r":
            self._is_raised = self._is_hidden = False
        elif name == "vertAlign":
            self._is_raised = _attribute(element, "val") == "superscript"
        elif name == "rPr" and self._path[-2:-1] == ["r"]:
            self._is_raised = _attribute(element, "baseline")[:1] not in ("", "-", "0")
        elif name == "vanish" and "r" in self._path[-3:]:
            self._is_hidden = _attribute(element, "val") not in _OFF
        elif tuple(self._path[-3:]) == _MERGES:
            self._is_merged = True

    def end(self, name: str, element: ET.Element) -> Iterator[Paragraph]:
        self._path.pop()
        if name in _SKIPPED:
            self._skipping -= 1
        elif name == "t" or name in _BREAKS:
            self._write(_BREAKS.get(name) or element.text or "")
        elif name == "p" and self._texts:
            yield from self._paragraph("".join(self._texts.pop()))
        elif name == "tc" and self._cells:
            place, texts = self._cells.pop()
            yield Paragraph("\n".join(texts), place)
        elif name == "tbl" and self._places:
            self._places.pop()
        elif name in ("footnote", "endnote"):
            self._note = ""
        if name in ("p", "tbl"):
            element.clear()

    def _write(self, text: str) -> None:
        is_mark = self._is_raised and _MARK.fullmatch(text.strip())
        if self._texts and not (self._skipping or self._is_hidden or is_mark):
            self._texts[-1].append(text)

    def _paragraph(self, text: str) -> Iterator[Paragraph]:
        if self._skipping:
            return
        text, self._carried = self._carried + text, ""
        if self._is_merged:
            self._carried, self._is_merged = text, False
            return
        if self._cells:
            self._cells[-1][1].append(text)
        else:
            yield Paragraph(text, None, self._note)


def _attribute(element: ET.Element, name: str) -> str:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
