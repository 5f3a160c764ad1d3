"""A figure's value in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.reasons import reason_text
from core.format import written
from core.i18n import _

if TYPE_CHECKING:
    from core.figure import Figure


def figure_text(figure: Figure) -> str:
    """Return a figure as text; an unknown one says why."""
    if figure.value is None:
        return _("not known: {reason}").format(reason=reason_text(figure.reason))
    return written(figure.value, figure.unit)
