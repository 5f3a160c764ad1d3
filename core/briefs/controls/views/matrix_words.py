"""What the matrix says: of one cell, and of how widely items are controlled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.names import item_name
from core.briefs.controls.words import status_text, thresholds_of
from core.briefs.mentions import mentioned
from core.i18n import _

if TYPE_CHECKING:
    from core.formulas.controls.reach import ReachCounts
    from core.tables.controls import ControlsTable, Item


def entry_text(table: ControlsTable, item: Item, jurisdiction: str, name: str) -> str:
    """Return what is known of one cell of the matrix."""
    entry = table.entry(item.item_id, jurisdiction)
    thresholds = thresholds_of(table, item.item_id, jurisdiction, entry)
    return status_text(name, item_name(item), entry, thresholds)


def reach_reading(counts: ReachCounts) -> str:
    """Return how many items are controlled by several, and how many by one.

    What one alone is known to control is not said to be so while another list is
    unread.
    """
    return _(
        "Two or more of these jurisdictions control {several} items; {one} are "
        "confirmed as controlled by one alone; of {found} one controller is known, "
        "while other lists are unread."
    ).format(
        several=mentioned(counts.by_several),
        one=mentioned(counts.unilateral),
        found=mentioned(counts.no_other_found),
    )
