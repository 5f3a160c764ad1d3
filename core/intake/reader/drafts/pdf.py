"""The text layer of a PDF document, page by page, as paragraphs.

A PDF has no paragraphs: it says where on a page which signs are. The parser gives them
in the order in which they were written; lines, paragraphs and what a page repeats are
told apart here by place and size.
"""

from __future__ import annotations

import io
import logging
import zlib
from math import isfinite
from typing import TYPE_CHECKING, Final

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from core.intake.reader.drafts.furniture import without_furniture
from core.intake.reader.drafts.note_marks import is_note_mark
from core.intake.reader.drafts.printed import Line, paragraphs
from core.intake.reader.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject

    from core.intake.reader.drafts.passages import Passages

MOST_PAGES: Final = 600
"""At a tenth of a second for a page of text, what a reader may spend."""
_BROKEN: Final = (
    *(PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError),
    *(ArithmeticError, AssertionError, RecursionError, NotImplementedError, zlib.error),
)
"""How the parser says, one way or another, that a file is not as a PDF should be."""
_CIPHER: Final = "AES"
"""What the parser lacks and names where a document is encrypted with it."""
_SMALL: Final = 0.75
"""A mark of a note is at most so large, measured by the text it is set in."""


def read_pdf(data: bytes, passages: Passages) -> None:
    """Add the passages of a PDF; marks of notes and lines every page has are left out.

    Raises:
        Refusal: It is damaged, protected or too long, or holds pictures only.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells what it mends
    try:
        read = [_pieces(page) for page in _pages(data)]
    except LimitReachedError as error:
        raise Refusal("draft_costly") from error
    except DependencyError as error:
        is_locked = _CIPHER in str(error)
        raise Refusal(
            "draft_pdf_locked" if is_locked else "draft_pdf_damaged"
        ) from error
    except _BROKEN as error:
        raise Refusal("draft_pdf_damaged") from error
    pages = [[_joined(parts) for parts in page] for page in read]
    if not any(pages):
        raise Refusal("draft_pdf_pictures")
    for place, text in paragraphs(without_furniture(pages)):
        passages.add("page", place, text)


def _pages(data: bytes) -> Sequence[PageObject]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Refusal("draft_encrypted")
    if len(reader.pages) > MOST_PAGES:
        raise Refusal("draft_too_many_pages", limit=MOST_PAGES)
    return reader.pages


def _pieces(page: PageObject) -> list[list[Line]]:
    """Return the lines of a page as they were written, each in its pieces.

    Raises:
        Refusal: A piece lies further away, or is larger, than a number can say.
    """
    found: list[list[Line]] = [[]]

    def visit(
        text: str, outer: list[float], inner: list[float], _font: object, size: float
    ) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        high = abs(size * inner[3] * outer[3]) or size
        for number, part in enumerate(text.split("\n")):
            if number:
                found.append([])
            if part:
                found[-1].append(Line(part, x, y, high))

    page.extract_text(visitor_text=visit)
    if not all(
        isfinite(size) for parts in found for part in parts for size in part[1:]
    ):
        raise Refusal("draft_pdf_damaged")
    return [parts for parts in found if any(part.text.strip() for part in parts)]


def _joined(pieces: Sequence[Line]) -> Line:
    """Return one line of its pieces, with the place and size of the longest."""
    main = max(pieces, key=lambda piece: len(piece.text.strip()))
    text = "".join(piece.text for piece in pieces if not _is_mark(piece, main))
    first = next(piece for piece in pieces if piece.text.strip())
    return Line(" ".join(text.split()), first.x, main.y, main.size)


def _is_mark(piece: Line, main: Line) -> bool:
    """Return whether a piece is the mark of a note: small, raised, and a number."""
    is_small = piece.size < _SMALL * main.size and piece.y > main.y
    return is_small and is_note_mark(piece.text)
