"""Numbers that are no figures: addresses, labels, list numbers, names with digits."""

from __future__ import annotations

import re
from typing import Final

_ADDRESS: Final = re.compile(
    r"https?:/*\s?\S+|www\.\S+|\S+@\S+|doi:\s?\S+|\b[\w-]+\.(?:org|com|gov|net|pdf|html)\S*"
    r"|(?<!\d)\+?\d{1,4}(?:[- ]\d{2,4}){2,4}(?!\d)|(?<!\d)\(\d{2,4}\) ?\d{3,4}-\d{3,4}",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:\b(?:Section|Sections|Article|Articles|Document|Chapter|Figure|Fig\.|Table"
    r"|Annex|Appendix|Part|Pillar|Volume|Vol\.|No\.|Nos\.|Note|Page|Title|Rule"
    r"|Regulation|Resolution|Phase|Stage|Tier|Level|Category|Class|Version|Item|Number"
    r"|Paragraph|Step|Line|Box|Exhibit|Order|Directive|Law|Act|Group of|Top|Week|Round)"
    r"|\b(?:p|pp|vol|no|figure|table|section|chapter|annex|article|footnote|item|version)\.?"
    r"|第|図|表|別表|注|令|条約)\s*$"
)
_NAME: Final = re.compile(r"[A-Za-z]-$|[A-Za-z]$")
_ITEM: Final = re.compile(r"\s*(?:[-*•]\s*)?[(\[（]?\d{1,3}[.)\]）:](?=\s|\D)")
_NOTE_ITEM: Final = re.compile(r"\s*[-*•]?\s*\d{1,3}\s+(?=[A-Z])")
_PAGE: Final = re.compile(r"(?:\t|\.{3,}|…)\s*\d{1,4}\s*$")
_AFTER_LABEL: Final = re.compile(
    r"\s*(?:条|章|節|項|号|版|回|次|番|年度?版|th\b|st\b|nd\b|rd\b)"
)


def spans_left_out(text: str) -> list[tuple[int, int]]:
    """Return where a plain text has digits that are no figures, whatever they say.

    Example:
        >>> spans_left_out("3. See https://example.org/2020/12")
        [(0, 2), (7, 34)]
    """
    found = []
    for pattern in (_ITEM, _NOTE_ITEM):
        if start := pattern.match(text):
            found.append(start.span())
            break
    found += [one.span() for one in _ADDRESS.finditer(text)]
    if page := _PAGE.search(text):
        found.append(page.span())
    return found


def is_label(text: str, start: int, end: int) -> bool:
    """Return whether a number names something: Section 301, COVID-19, 第3条.

    Example:
        >>> is_label("under Section 301", 14, 17), is_label("all 301 items", 4, 7)
        (True, False)
    """
    before = text[max(start - 16, 0) : start]
    return bool(
        _LABEL.search(before)
        or (_NAME.search(before) and not before.endswith("mid-"))
        or _AFTER_LABEL.match(text, end)
    )


def is_citation(text: str) -> bool:
    """Return whether a passage is a reference to a source, with its address."""
    return "http" in text or "doi.org" in text


def within(place: int, spans: list[tuple[int, int]]) -> bool:
    """Return whether a place lies in one of some spans."""
    return any(start <= place < end for start, end in spans)
