"""What texts side by side are shown from, and what differs in them."""

from __future__ import annotations

from typing import NamedTuple


class Marked(NamedTuple):
    """A part of a text that stands out.

    Attributes:
        kind: `differs` from what stands beside it, or was `added` or `removed` since
            the version before.
    """

    start: int
    end: int
    kind: str


class TextCell(NamedTuple):
    """A text, what of it stands out, and the figure that leads to its cell."""

    text: str
    figure_id: str | None = None
    marks: tuple[Marked, ...] = ()


class TextRow(NamedTuple):
    """A named row of texts; one without any is a heading over those below it.

    Attributes:
        code: What the row is looked into by; empty where there is nothing behind it.
    """

    name: str
    cells: tuple[TextCell, ...] = ()
    code: str = ""


class TextSpec(NamedTuple):
    """Rows of texts under headings.

    Attributes:
        heads: What the columns of texts are called; all are empty where there is but
            one, which needs no name.
        codes: What the columns are looked into by.
        legend: What the marks that occur mean, as (kind, words).
    """

    heads: tuple[str, ...]
    rows: tuple[TextRow, ...]
    codes: tuple[str, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
