"""How times are written for the user: as the clock on the wall has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _

if TYPE_CHECKING:
    from datetime import datetime


def moment_words(at: datetime) -> str:
    """Return a day and a time, in the order in which the language says them."""
    return at.strftime(_("%Y-%m-%d %H:%M"))
