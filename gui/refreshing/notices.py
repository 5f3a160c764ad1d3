"""What the banner says of workbooks that were looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _, ngettext
from core.joining import listed
from core.refresh.seen import LOST
from core.refresh.words import condition_words
from core.state import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.refresh.seen import Seen


def unchanged_text(seen: Sequence[Seen]) -> str:
    """Return what is said where somebody asked and nothing has changed."""
    lost = sum(one.condition in LOST for one in seen)
    if not lost:
        return _("No workbook of this case has changed.")
    return ngettext(
        "No workbook has changed, as far as they were found: {count} was not; the "
        "Sources tab says more.",
        "No workbook has changed, as far as they were found: {count} were not; the "
        "Sources tab says more.",
        lost,
    ).format(count=lost)


def changed_notice(seen: Sequence[Seen]) -> Notice:
    """Return the notice of workbooks that have changed; it speaks of the first."""
    if len(seen) == 1:
        text = condition_words(seen[0], {})
    else:
        text = ngettext(
            "{count} workbook has changed since it was imported: {names}.",
            "{count} workbooks have changed since they were imported: {names}.",
            len(seen),
        ).format(count=len(seen), names=listed([one.name for one in seen]))
    return Notice("note", text, source=seen[0].source_id)
