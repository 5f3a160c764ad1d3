"""What can be chosen of each option, in words: an example says more than a name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.exhibit import Option
from core.days import written_day
from core.digits import decimal
from core.economies import load_economies
from core.i18n import LANGUAGES, N_, _, speaking
from core.money import amount
from core.options import DELIVERED, OFFERED, choosing
from gui.settings import TEXT_SIZES
from gui.theme import APPEARANCES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.library import Library
    from gui.settings import Settings

BETWEEN: Final = " · "
AMOUNT: Final = 377.5e9
NUMBER: Final = 1234.5
DAY: Final = date(2026, 12, 1)
CODES: Final = {
    "china": ("CHN",),
    "taiwan": ("TWN",),
    "hong_kong": ("HKG", "MAC"),
    "korea": ("KOR",),
}
"""Whose names the styles of a setting are."""
PALETTE_NAMES: Final = {
    "house": N_("Standard"),
    "safe": N_("Safe for colour blindness"),
    "grey": N_("Grey, for print without colour"),
}
MOTIONS: Final = {"full": N_("As the system has it"), "reduced": N_("Reduced")}


class Now(NamedTuple):
    """What the choices depend on.

    Attributes:
        name: Of the option.
        chosen: Its code now; empty where nothing is chosen.
        library: Of the case that is open, if one is.
    """

    name: str
    chosen: str
    library: Library | None
    settings: Settings


# --- language and looks ---


def languages(_now: Now) -> Sequence[Option]:
    """Return the languages; each is called as it calls itself."""
    said = (Option(code, name) for code, name in LANGUAGES.items())
    return Option("", _("As the system has it")), *said


def appearances(_now: Now) -> Sequence[Option]:
    """Return light and dark."""
    words = (_("As the system has it"), _("Light"), _("Dark"))
    return tuple(map(Option, APPEARANCES, words))


def text_sizes(_now: Now) -> Sequence[Option]:
    """Return the sizes of text."""
    return tuple(
        Option("" if size == TEXT_SIZES[0] else size, f"{size}%") for size in TEXT_SIZES
    )


def motions(now: Now) -> Sequence[Option]:
    """Return whether things move by themselves."""
    return _offered(now, lambda code: _(MOTIONS[code]))


# --- numbers, dates and names ---


def numbers(now: Now) -> Sequence[Option]:
    """Return the styles of numbers."""

    def example(code: str) -> str:
        with choosing(DELIVERED._replace(numbers=code)):
            return decimal(NUMBER, 1)

    return _offered(now, example)


def amounts(now: Now) -> Sequence[Option]:
    """Return the ways of saying a large amount, in both languages."""

    def example(code: str) -> str:
        with choosing(DELIVERED._replace(amounts=code)):
            return _in_both(lambda: amount(AMOUNT, "USD"))

    return _offered(now, example)


def dates(now: Now) -> Sequence[Option]:
    """Return the styles of days, in both languages."""

    def example(code: str) -> str:
        with choosing(DELIVERED._replace(dates=code)):
            heads = _in_both(lambda: written_day(DAY, in_words=True))
            if code != DELIVERED.dates:
                return heads
            text = _("{day} in tables; on covers {heads}")
            return text.format(day=written_day(DAY), heads=heads)

    return _offered(now, example)


def names(now: Now) -> Sequence[Option]:
    """Return the names of an economy, in both languages."""
    economies = load_economies()

    def example(code: str) -> str:
        with choosing(DELIVERED._replace(**{now.name: code})):
            return _in_both(
                lambda: " / ".join(map(economies.name, CODES[now.name])),
            )

    return _offered(now, example)


# --- charts ---


def palettes(now: Now) -> Sequence[Option]:
    """Return the palettes."""
    return _offered(now, lambda code: _(PALETTE_NAMES[code]))


# --- in words ---


def _offered(now: Now, said: Callable[[str], str]) -> Sequence[Option]:
    """Return what the core offers of an option; what was delivered has no code."""
    first, *others = OFFERED[now.name]
    return Option("", said(first)), *(Option(code, said(code)) for code in others)


def _in_both(said: Callable[[], str]) -> str:
    """Return what is said in either language, once where both say the same."""
    found = []
    for code in LANGUAGES:
        with speaking(code):
            found.append(said())
    return BETWEEN.join(dict.fromkeys(found))
