"""Numbers within a text that is being written: each a unit that knows its figure.

A chip is text like any other, so that it wraps, is read out and is copied; a format on
it says which figure it is. The document keeps that in its place while one writes.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat

from core.casefile.pins import Said
from core.i18n import _
from gui.widgets.sentence import units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QPalette, QTextDocument

FIGURE, WORDS, VALUE, SERIAL, NOW = (
    int(QTextFormat.Property.UserProperty) + place for place in range(1, 6)
)
CHANGED: Final = QColor(0xD5, 0x5E, 0x00)
TINT: Final = 56
"""Of 255: a tint that leaves the words their contrast, on light and on dark ground."""
OPENING: Final = ("\0", "(", "[", "“", "‘", "$", "–", "—", "-", "/")
"""Behind these no space is written; the first is that before the beginning."""
_SERIALS: Final = count(1)
"""Two chips side by side stay two, also where both are of one figure."""


class Chip(NamedTuple):
    """A number in a document.

    Attributes:
        start: In Qt's units from the beginning of the document; so is `end`.
        text: What is left of its words; another text than `words` if it was cut.
        value: What it was when it was written.
        now: How it reads now, if otherwise than it is written; else empty.
    """

    start: int
    end: int
    text: str
    figure_id: str
    words: str
    value: float | None
    now: str

    @property
    def told(self) -> str:
        """What it was and is, in words; empty if it reads as it is written."""
        text = _("was {before}, now {now}")
        return text.format(before=self.words, now=self.now) if self.now else ""


def chips(document: QTextDocument) -> Iterator[Chip]:
    """Yield the numbers of a document from first to last."""
    block = document.begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            style = fragment.charFormat()
            if style.hasProperty(FIGURE):
                start = fragment.position()
                yield Chip(
                    start,
                    start + fragment.length(),
                    fragment.text(),
                    str(style.property(FIGURE)),
                    str(style.property(WORDS)),
                    style.property(VALUE),
                    str(style.property(NOW) or ""),
                )
            piece += 1
        block = block.next()


def chip_at(document: QTextDocument, place: int) -> Chip | None:
    """Return the number that a place is in or beside."""
    return next((one for one in chips(document) if one.start <= place <= one.end), None)


def written(document: QTextDocument, language: str) -> Said:
    """Return what a document says, without blank ends, its numbers alive."""
    plain = document.toPlainText()
    text = plain.strip()
    cut = len(plain) - len(plain.lstrip())
    encoded = plain.encode("utf-16-le")
    mentions, values = [], []
    for one in chips(document):
        start = len(encoded[: 2 * one.start].decode("utf-16-le")) - cut
        mentions.append((start, len(one.words), one.figure_id))
        values.append(one.value)
    return Said(language, text, tuple(mentions), tuple(values))


def write(
    cursor: QTextCursor, said: Said, now: Mapping[str, str], palette: QPalette
) -> None:
    """Write a text with its numbers where a cursor is.

    Args:
        cursor: Where; what is selected is replaced.
        said: The text.
        now: By figure, how numbers read that have changed.
        palette: Whose colours it is written in.
    """
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    at = 0
    values = (*said.values, *[None] * len(said.mentions))
    for (start, length, figure_id), value in zip(said.mentions, values, strict=False):
        cursor.insertText(said.text[at:start], QTextCharFormat())
        words = said.text[start : start + length]
        style = _style(palette, is_changed=figure_id in now)
        for name, held in (
            *((FIGURE, figure_id), (WORDS, words), (VALUE, value)),
            *((SERIAL, next(_SERIALS)), (NOW, now.get(figure_id, ""))),
        ):
            style.setProperty(name, held)
        cursor.insertText(words, style)
        at = start + length
    cursor.insertText(said.text[at:], QTextCharFormat())
    cursor.endEditBlock()


def write_anew(
    document: QTextDocument, said: Said, now: Mapping[str, str], palette: QPalette
) -> None:
    """Write a text in place of all that stands in a document, as one step of it."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    write(cursor, said, now, palette)


def put_in(cursor: QTextCursor, said: Said, palette: QPalette) -> None:
    """Write a text with its numbers where a cursor is, apart from the words there.

    Japanese has no spaces, and none belongs behind an opening bracket.
    """
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    before = cursor.document().characterAt(cursor.position() - 1)
    if said.language == "en" and not (before in OPENING or before.isspace()):
        cursor.insertText(" ", QTextCharFormat())
    write(cursor, said, {}, palette)
    cursor.endEditBlock()


def _style(palette: QPalette, *, is_changed: bool) -> QTextCharFormat:
    style = QTextCharFormat()
    tint = QColor(CHANGED) if is_changed else QColor(palette.highlight().color())
    tint.setAlpha(TINT)
    style.setBackground(tint)
    if is_changed:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(CHANGED)
    return style


def place_of(text: str, characters: int) -> int:
    """Return where a character of a text stands in Qt's units."""
    return units(text[:characters])


def between(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """Return a cursor that has what lies between two places selected."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def snapped(document: QTextDocument, place: int, *, forwards: bool) -> int:
    """Return a place that lies in no number: the end of it one was going to."""
    chip = chip_at(document, place)
    if chip is None or place in (chip.start, chip.end):
        return place
    return chip.end if forwards else chip.start


def beside(document: QTextDocument, place: int, *, behind: bool) -> Chip | None:
    """Return the number that ends at a place, or with `behind` the one that begins."""
    for one in chips(document):
        if place == (one.start if behind else one.end):
            return one
    return None


def mend(document: QTextDocument) -> None:
    """Take away what is left of numbers that were cut into; what is beside is plain."""
    for one in reversed(list(chips(document))):
        if one.text == one.words:
            continue
        before, whole, _behind = one.text.partition(one.words)
        if not whole:
            between(document, one.start, one.end).removeSelectedText()
            continue
        start = one.start + units(before)
        end = start + units(one.words)
        for part in ((end, one.end), (one.start, start)):
            between(document, *part).setCharFormat(QTextCharFormat())
