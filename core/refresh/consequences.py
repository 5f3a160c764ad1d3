"""What a new edition would change in the briefing, before anything is changed.

The figures pinned are computed twice in a copy of the case that nobody else sees: as it
is, and with the new edition in it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core.casefile import Case
from core.casefile.replacing import replace
from core.i18n import language
from core.refresh.changes import Consequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.casefile import Pin, Source
    from core.economies import Economies
    from core.intake.staged import Staged
    from core.library import Library


def consequences(
    case: Case,
    source: Source,
    staged: Staged,
    economies: Economies,
    ask: Callable[[], None] = lambda: None,
) -> tuple[Consequence, ...]:
    """Return the pinned figures that would change, and how they would read.

    Raises:
        CancelledError: `ask` raised it.
    """
    from core.library import Library  # noqa: PLC0415  # most cases have no pins

    pins = case.pins()
    if not pins:
        return ()
    with tempfile.TemporaryDirectory(prefix="statecraft-") as folder:
        copy = Path(folder) / "trial.statecraft"
        case.write_copy(copy)
        with Case.open(copy) as trial:
            before = [_read(Library(trial, economies), pin, ask) for pin in pins]
            trial.alter(replace, source.source_id, staged, economies, ask=ask)
            after = [_read(Library(trial, economies), pin, ask) for pin in pins]
    return tuple(
        Consequence(pin.name, old.reading, new.reading, old.differs(new))
        for pin, old, new in zip(pins, before, after, strict=True)
        if old != new
    )


class _Read(NamedTuple):
    """How a piece of the briefing reads, and each of its figures as it is written."""

    reading: str
    numbers: dict[str, str]

    def differs(self, other: _Read) -> int:
        """Return how many figures would be written otherwise."""
        before, after = self.numbers, other.numbers
        return sum(before.get(name) != after.get(name) for name in before | after)


def _read(library: Library, pin: Pin, ask: Callable[[], None]) -> _Read:
    """Return how a piece reads; of an exhibit that shows nothing, why."""
    from core.briefing import exhibits, live  # noqa: PLC0415  # see above

    ask()
    if pin.kind != "exhibit":
        text, mentions = live.now(library, pin.said(language())).sentence
        return _Read(
            text,
            {
                figure_id: text[start : start + length]
                for start, length, figure_id in mentions
            },
        )
    shown = exhibits.shown(library, pin)
    if isinstance(shown, str):
        return _Read(shown, {})
    cells = (cell for row in shown.table.rows for cell in row)
    numbers = {cell.figure_id: cell.text for cell in cells if cell.figure_id}
    return _Read(shown.reading, numbers)
