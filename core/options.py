"""What an office has chosen for all its cases: how it writes, draws and reads.

Like the language in use (`core.i18n`), this is asked for deep inside a sentence or a
chart, and the same holds on the screen and in everything handed over. The commands
without a window keep to what was delivered, so that other programs read the same.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OFFERED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "numbers": ("comma", "space", "space_comma", "point_comma"),
        "amounts": ("language", "short", "thousands"),
        "dates": ("mixed", "iso", "long", "us", "era"),
        "taiwan": ("short", "chinese-taipei", "province-of-china"),
        "hong_kong": ("short", "hong-kong-china", "hong-kong-sar"),
        "korea": ("short", "korea", "republic-of-korea"),
        "china": ("short", "peoples-republic", "mainland"),
        "palette": ("house", "safe", "grey"),
        "motion": ("full", "reduced"),
        "memory": ("", "1", "2", "3", "4", "6", "8"),
        "seconds": ("", "30", "120", "300", "600"),
        "cells": ("", "5", "30", "60", "100"),
    }
)
"""By option what can be chosen; what was delivered comes first."""


class Options(NamedTuple):
    """What is chosen, each by its code; as delivered where nothing is said.

    Attributes:
        numbers: How digits are grouped and the decimal sign.
        amounts: How large amounts of money are said.
        dates: How days and months are written.
        taiwan: The style of `resources/economy_names.csv`, as are the next three.
        palette: The colours of charts.
        latin: A family of fonts for what is exported; empty for those of the house.
        east_asian: The same for Japanese.
        motion: Whether anything moves that the user does not move.
        memory: In GiB, what a workbook may take to be read; empty for what suits.
        seconds: Of computing that reading a workbook may take.
        cells: In millions, what the filled part of a sheet may span.
        marking_sets: Of a new case, as JSON; empty for those the program knows.
    """

    numbers: str = OFFERED["numbers"][0]
    amounts: str = OFFERED["amounts"][0]
    dates: str = OFFERED["dates"][0]
    taiwan: str = OFFERED["taiwan"][0]
    hong_kong: str = OFFERED["hong_kong"][0]
    korea: str = OFFERED["korea"][0]
    china: str = OFFERED["china"][0]
    palette: str = OFFERED["palette"][0]
    latin: str = ""
    east_asian: str = ""
    motion: str = OFFERED["motion"][0]
    memory: str = OFFERED["memory"][0]
    seconds: str = OFFERED["seconds"][0]
    cells: str = OFFERED["cells"][0]
    marking_sets: str = ""

    @property
    def limits(self) -> tuple[str, str, str]:
        """What reading a workbook may cost."""
        return self.memory, self.seconds, self.cells


DELIVERED: Final = Options()
OF_WORDS: Final = (
    "numbers",
    "amounts",
    "dates",
    "taiwan",
    "hong_kong",
    "korea",
    "china",
)
"""Those that decide how a sentence reads."""


class _InForce:
    """What is chosen now."""

    def __init__(self) -> None:
        self.options = DELIVERED


_IN_FORCE = _InForce()
_FOR_A_WHILE: ContextVar[Options | None] = ContextVar("options", default=None)
"""What one piece of work keeps to, while the window beside it goes on as it did."""


def options() -> Options:
    """Return what is chosen now."""
    return _FOR_A_WHILE.get() or _IN_FORCE.options


def use_options(chosen: Options) -> None:
    """Keep to these options from now on."""
    _IN_FORCE.options = chosen


def neutral(chosen: Options) -> Options:
    """Return options under which every office reads the same sentence.

    What a case keeps to compare is written so, whatever is chosen where.
    """
    return chosen._replace(**{name: getattr(DELIVERED, name) for name in OF_WORDS})


@contextmanager
def choosing(chosen: Options) -> Iterator[None]:
    """Keep to these options within this block of this thread."""
    token = _FOR_A_WHILE.set(chosen)
    try:
        yield
    finally:
        _FOR_A_WHILE.reset(token)
