"""Where the sentences of a passage begin and end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 3000
_END: Final = re.compile(
    r"[。！？]|[.!?][\"'”’)\]]*[¹²³⁰-⁹]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|\n|;(?=\s)"
)
_SHORT: Final = re.compile(
    r"(?:\b(?:U\.S|U\.K|U\.N|E\.U|Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|No|Nos|Vol|Fig|p|pp"
    r"|ca|approx|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)"
    r"|\b[A-Z])$"
)


BLOCK: Final = 10_000
_CUTS: Final = ("\n", "。", ". ")


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield a passage in parts that are read one by one, each with its start.

    A passage longer than any paragraph, such as a whole text in one line, would else
    take time that grows with the square of its length.
    """
    start = 0
    while len(text) - start > BLOCK:
        cuts = (text.rfind(cut, start, start + BLOCK) + len(cut) for cut in _CUTS)
        end = max(cuts)
        if end <= start + BLOCK // 2:
            end = start + BLOCK
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def sentence_spans(text: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """Return where the sentences of a passage lie; together they are all of it.

    A point after an abbreviation ends none, and a semicolon ends one unless `whole`
    ones are asked for: what stands on its two sides has subjects of its own.

    Example:
        >>> sentence_spans("It rose. The U.S. fell.")
        [(0, 8), (8, 23)]
    """
    spans, start = [], 0
    for found in _END.finditer(text):
        if _is_inside(text[start : found.start()]):
            continue
        is_point = found[0][0] == "."
        if whole and found[0][0] == ";":
            continue
        if is_point and _SHORT.search(text[max(found.start() - 8, 0) : found.start()]):
            continue
        spans.append((start, found.end()))
        start = found.end()
    if text[start:].strip() or not spans:
        spans.append((start, len(text)))
    return [piece for span in spans for piece in _pieces(*span)]


def _pieces(start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is longer than anybody's sentence: a table in one line, or an attack."""
    cuts = [*range(start, end, LONGEST), end] if end > start else [start, end]
    return list(pairwise(cuts))


def _is_inside(text: str) -> bool:
    """Return whether a parenthesis is still open: what ends in it ends no sentence."""
    return text.count("(") + text.count("（") > text.count(")") + text.count("）")
