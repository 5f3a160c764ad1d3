"""What the views of months have in common to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    from core.figure import Figure

ROSE: Final = N_("rose by {value}")
FELL: Final = N_("fell by {value}")


def no_months() -> str:
    """Return why there is nothing to show of a dataset of years."""
    return _(
        "This dataset has no monthly figures for what is chosen. Choose a dataset with "
        "months."
    )


def direction(change: Figure) -> str:
    """Return how a change is said, yet to be translated and filled in."""
    return FELL if (change.value or 0.0) < 0 else ROSE
