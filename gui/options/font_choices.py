"""The fonts that can be chosen: those of this computer, and what they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from core.briefs.exhibit import Option
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gui.options.choices import Now


def screen_fonts(_now: Now) -> Sequence[Option]:
    """Return the fonts of this computer; it is said of one that it lacks Japanese."""
    japanese = set(_families_of("Japanese"))
    fonts = (
        Option(
            family,
            family
            if family in japanese
            else _("{family} (no Japanese)").format(family=family),
        )
        for family in _families_of("Latin")
        if QFontDatabase.isSmoothlyScalable(family)
    )
    return Option("", _("As the system has it")), *fonts


def latin_fonts(_now: Now) -> Sequence[Option]:
    """Return the fonts that have Latin letters."""
    return _of_the_house(_families_of("Latin"))


def japanese_fonts(_now: Now) -> Sequence[Option]:
    """Return the fonts that have Japanese."""
    return _of_the_house(_families_of("Japanese"))


def _of_the_house(families: Iterable[str]) -> Sequence[Option]:
    own = (Option(family, family) for family in families)
    return Option("", _("Standard")), *own


def _families_of(script: str) -> list[str]:
    known = QFontDatabase.families(QFontDatabase.WritingSystem[script])
    return [name for name in known if not QFontDatabase.isPrivateFamily(name)]
