"""Tables side by side, and labels written once for the blanks below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import EMPTY

if TYPE_CHECKING:
    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_SPARSE: Final = 0.6
_FULL: Final = 0.8
_SAMPLE: Final = 2000


def parts_of(draft: Draft, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return the first and last column of each table side by side."""
    if draft.of_texts:
        return ((first, last),)
    starts = [at for at in draft.labels if at > draft.first_value]
    starts = [at for at in starts if at - 1 not in starts]
    edges = [first, *starts]
    ends = [*(start - 1 for start in starts), last]
    return tuple(zip(edges, ends, strict=True))


def filled_down(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the label columns whose label stands for the blanks below it.

    The labels right of them must go on where they are blank, as the countries of a
    year do.
    """
    if draft.of_texts:
        return ()
    rows = [row for row in draft.body[:_SAMPLE] if row not in draft.wrapped]
    found: list[int] = []
    for at, inner in zip(draft.labels, draft.labels[1:], strict=False):
        filled = [row for row in rows if page.kind(row, at) != EMPTY]
        if not filled or filled[0] != rows[0] or len(filled) > _SPARSE * len(rows):
            continue
        blank = [row for row in rows if page.kind(row, at) == EMPTY]
        labelled = sum(page.kind(row, inner) != EMPTY for row in blank)
        if labelled >= _FULL * len(blank):
            found.append(at)
    return tuple(found)
