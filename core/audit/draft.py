"""A draft as the audit reads it: passages, each with where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """A paragraph, a cell of a table, a note or a text on a slide.

    Attributes:
        kind: `paragraph`, `cell`, `footnote`, `endnote`, `slide`, `slide_notes` or
            `page`.
        numbers: Where it stands, counted from 1: of a paragraph or a note its number;
            of a cell those of table, row and column; of a slide that of the slide; of
            a text on a page those of page and paragraph.
        text: As written, on one line or several.
    """

    kind: str
    numbers: tuple[int, ...]
    text: str


class Draft(NamedTuple):
    """A text to be audited.

    Attributes:
        name: The file's own name; empty for a text that was pasted.
        passages: In the order in which they are read.
    """

    name: str
    passages: tuple[Passage, ...]


def paragraphs(text: str) -> tuple[Passage, ...]:
    r"""Return the paragraphs of a plain text: its lines that are not blank.

    Example:
        >>> [one.numbers for one in paragraphs("One.\n\nTwo.")]
        [(1,), (2,)]
    """
    lines = (line.strip("\r\f\v") for line in text.split("\n"))
    filled = (line for line in lines if line.strip())
    return tuple(
        Passage("paragraph", (number,), line) for number, line in enumerate(filled, 1)
    )


def pasted(text: str) -> Draft:
    """Return a draft of a text from the clipboard."""
    return Draft("", paragraphs(text))
