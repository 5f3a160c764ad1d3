"""What is said of each jurisdiction beside the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.words import range_said
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.controls.views.members import Member


def heads() -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        *(_("Jurisdiction"), _("Coverage of all lists"), _("Known items only")),
        *(_("Beyond national security"), _("Stated grounds only")),
        _("First to control"),
    )


def without_members() -> str:
    """Return why there is nothing to show."""
    return _(
        "The workbook names no jurisdictions. Fill in the template for jurisdictions "
        "and import it."
    )


def reading(found: Sequence[Member]) -> str:
    """Return who is sure to control the most of what any of them controls."""
    known = [one for one in found if one.reference.low.value is not None]
    if not known:
        return _("None of these lists is known to control anything.")
    most = max(known, key=lambda one: one.reference.low.value or 0.0)
    return _(
        "Of what any of them controls, the largest part is for certain under control "
        "by {name}: {range} of the weight of the union of all lists."
    ).format(name=most.called, range=range_said(*most.reference[1:]))


def note() -> str:
    """Return how the columns are to be read."""
    return _(
        "The measure is the union of all lists shown, so nobody's list is the measure "
        "of the others. Beyond national security are items that are controlled on "
        "other classes of grounds as well. Who was first counts only where every day "
        "of first control was read for the item itself and no list is unread."
    )
