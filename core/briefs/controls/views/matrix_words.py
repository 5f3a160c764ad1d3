"""What the matrix says of how widely items are controlled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.words import items_said
from core.briefs.mentions import mentioned
from core.i18n import _

if TYPE_CHECKING:
    from core.formulas.controls.reach import ReachCounts


def reach_reading(counts: ReachCounts) -> str:
    """Return how many items are controlled by several, and how many by one.

    What one alone is known to control is not said to be so while another list is
    unread.
    """
    return _(
        "Two or more of these jurisdictions control {several}; {one} are "
        "confirmed as controlled by one alone; of {found} one controller is known, "
        "while other lists are unread."
    ).format(
        several=items_said(counts.by_several),
        one=mentioned(counts.unilateral),
        found=mentioned(counts.no_other_found),
    )
