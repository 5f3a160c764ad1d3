"""The paragraphs of an Office part, in the order in which they are read."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

from core.intake.reader.drafts.note_marks import is_note_mark
from core.intake.reader.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED: Final = frozenset({"Fallback", "del", "moveFrom", "fld", "rt"})
"""What is said twice, has been struck out, or is put in by the program: page numbers.
Also the readings above Chinese characters."""
_OFF: Final = frozenset({"0", "false", "off"})
_MERGES: Final = ("pPr", "rPr", "del")
"""Where a struck-out end of a paragraph stands: the next one goes on with its line."""
_HOLDERS: Final = frozenset({"tc", "footnote", "endnote", "txbxContent"})
"""What holds paragraphs of its own: none of them goes on outside it."""
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
        yield from walk.left_over()
    except ET.ParseError as error:
        raise Refusal("draft_damaged") from error


@dataclass
class _Open:
    """A paragraph that is being read; whether its end is struck out."""

    texts: list[str] = field(default_factory=list)
    is_merged: bool = False


@dataclass
class _Run:
    """How the text of a run is set."""

    is_raised: bool = False
    is_hidden: bool = False


class _Walk:
    """Where the walk through a part stands."""

    def __init__(self) -> None:
        self._skipping = self._tables = 0
        self._path: list[str] = []
        self._runs: list[_Run] = []
        self._open: list[_Open] = []
        self._carried = [""]
        self._cells: list[tuple[tuple[int, int, int], list[str]]] = []
        self._places: list[list[int]] = []
        self._note = ""

    def begin(self, name: str, element: ET.Element) -> None:
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise Refusal("draft_damaged")
        self._look_at(name, element)
        if name in _HOLDERS:
            self._carried.append("")
        if name in _SKIPPED:
            self._skipping += 1
        elif name == "p":
            self._open.append(_Open())
        elif name in ("footnote", "endnote"):
            self._note = _attribute(element, "id")
        else:
            self._enter(name)

    def _enter(self, name: str) -> None:
        """Note where in a table the walk is."""
        if name == "tbl":
            self._tables += 1
            self._places.append([self._tables, 0, 0])
        elif name == "tr" and self._places:
            self._places[-1][1:] = [self._places[-1][1] + 1, 0]
        elif name == "tc" and self._places:
            self._places[-1][2] += 1
            table, row, column = self._places[-1]
            self._cells.append(((table, row, column), []))

    def _look_at(self, name: str, element: ET.Element) -> None:
        """Note how the text that follows is set, and which paragraph has no end."""
        if name == "r":
            self._runs.append(_Run())
        elif self._path[-2:] == ["r", "rPr"]:
            look = _attribute(element, "baseline")
            self._runs[-1].is_raised = look[:1] not in ("", "-", "0")
        elif self._path[-3:] == ["r", "rPr", "vertAlign"]:
            look = _attribute(element, "val")
            self._runs[-1].is_raised = look == "superscript"
        elif self._path[-3:] == ["r", "rPr", "vanish"]:
            self._runs[-1].is_hidden = _attribute(element, "val") not in _OFF
        elif tuple(self._path[-3:]) == _MERGES and self._open:
            self._open[-1].is_merged = True

    def end(self, name: str, element: ET.Element) -> Iterator[Paragraph]:
        self._path.pop()
        if name in _HOLDERS:
            yield from self.left_over()
        if name in _SKIPPED:
            self._skipping -= 1
        elif name == "t" or name in _BREAKS:
            self._write(_BREAKS.get(name) or element.text or "")
        elif name == "p":
            yield from self._paragraph(self._open.pop())
        elif name == "tc" and self._cells:
            place, texts = self._cells.pop()
            yield Paragraph("\n".join(texts), place)
        else:
            self._leave(name)
        if name in ("p", "tbl"):
            element.clear()

    def _leave(self, name: str) -> None:
        if name == "r":
            self._runs.pop()
        elif name == "tbl" and self._places:
            self._places.pop()
        elif name in ("footnote", "endnote"):
            self._note = ""

    def left_over(self) -> Iterator[Paragraph]:
        """Yield what was to go on in a paragraph that its holder does not have."""
        if text := self._carried.pop():
            yield from self._told(text)

    def _write(self, text: str) -> None:
        run = self._runs[-1] if self._runs else _Run()
        is_mark = run.is_raised and is_note_mark(text)
        if self._open and not (self._skipping or run.is_hidden or is_mark):
            self._open[-1].texts.append(text)

    def _paragraph(self, ended: _Open) -> Iterator[Paragraph]:
        if self._skipping:
            return
        text, self._carried[-1] = self._carried[-1] + "".join(ended.texts), ""
        if ended.is_merged:
            self._carried[-1] = text
        else:
            yield from self._told(text)

    def _told(self, text: str) -> Iterator[Paragraph]:
        if self._cells:
            self._cells[-1][1].append(text)
        else:
            yield Paragraph(text, None, self._note)


def _attribute(element: ET.Element, name: str) -> str:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
