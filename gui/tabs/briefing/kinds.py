"""What the kinds of pieces are called."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.casefile import Pin
    from core.casefile.pins import Kind

NAMES: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        "heading": N_("Section"),
        "bottom_line": N_("Bottom line"),
        "text": N_("Body text"),
        "question": N_("Question"),
        "answer": N_("Answer"),
    }
)


def kind_names(pins: Sequence[Pin]) -> dict[int, str]:
    """Return by number what kind of piece each is; exhibits are counted."""
    found, figures = {}, 0
    for pin in pins:
        if pin.kind == "exhibit":
            figures += 1
            found[pin.pin_id] = _("Figure {number}").format(number=figures)
        else:
            found[pin.pin_id] = _(NAMES[pin.kind])
    return found
