"""What a reader should look at before a table is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import TEXT
from core.intake.reader.structure.remarks import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.draft import Draft
    from core.intake.reader.structure.page import Page

_SAMPLE: Final = 500


def doubt(
    page: Page, drafts: Sequence[Draft], above: Sequence[Sequence[Sequence[str]]]
) -> None:
    """Note the doubts about every table.

    Args:
        page: The sheet.
        drafts: Its tables.
        above: Of each table, the headings of every column.
    """
    for draft, headings in zip(drafts, above, strict=True):
        if not draft.headers:
            draft.doubts.append(Remark("header_missing"))
        elif _is_apart(page, draft):
            draft.doubts.append(Remark("header_apart"))
        if len(drafts) > 1:
            draft.doubts.append(Remark.of("one_of_several", count=len(drafts)))
        if draft.of_texts:
            draft.doubts.append(Remark("values_missing"))
        _doubt_columns(page, draft, headings)


def _is_apart(page: Page, draft: Draft) -> bool:
    """Return whether a filled row that is no header stands between headers."""
    between = page.filled_between(draft.headers[0], draft.headers[-1])
    return any(row not in draft.headers for row in between)


def _doubt_columns(page: Page, draft: Draft, headings: Sequence[Sequence[str]]) -> None:
    nameless = [at for at in draft.values if not headings[at]]
    if draft.headers and nameless:
        draft.doubts.append(Remark.of("headings_missing", count=len(nameless)))
    if draft.of_texts:
        return
    rows = draft.body[:_SAMPLE]
    mixed = [
        at for at in draft.values if any(page.kind(row, at) == TEXT for row in rows)
    ]
    if mixed:
        draft.doubts.append(Remark.of("texts_among_values", count=len(mixed)))
