"""What a new edition would change in the briefing, before anything is changed.

The figures pinned are computed twice in a copy of the case that nobody else sees: as it
is, and with the new edition in it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from core.casefile import Case
from core.casefile.replacing import replace
from core.errors import StatecraftError
from core.refresh.changes import Consequence
from core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.briefs.exhibit import Exhibit, TabBrief
    from core.casefile import Pin, Source
    from core.economies import Economies
    from core.intake.staged import Staged
    from core.library import Library

    Brief = Callable[[Library, Selection], TabBrief]


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
            before = [_shown(Library(trial, economies), pin, ask) for pin in pins]
            trial.alter(replace, source.source_id, staged, economies, ask=ask)
            after = [_shown(Library(trial, economies), pin, ask) for pin in pins]
    pairs = zip(pins, before, after, strict=True)
    return tuple(
        Consequence(pin.title, *_readings(old, new), _figures(old, new))
        for pin, old, new in pairs
        if _figures(old, new) or len(set(_readings(old, new))) > 1
    )


def _shown(library: Library, pin: Pin, ask: Callable[[], None]) -> Exhibit | str:
    """Return what a pin shows, or why it shows nothing."""
    ask()
    tab, _dot, view = pin.key.partition(".")
    part = {"market_share": "market"}.get(tab, tab)
    try:
        selection = Selection.from_json(pin.selection)
        brief = _briefs()[tab](library, selection.choosing(f"{part}.view", (view,)))
    except StatecraftError as error:
        return str(error)
    return brief.exhibit or brief.empty


def _briefs() -> Mapping[str, Brief]:
    from core.briefs.controls.brief import controls_brief  # noqa: PLC0415  # see above
    from core.briefs.market.brief import market_share_brief  # noqa: PLC0415
    from core.briefs.trade.brief import trade_brief  # noqa: PLC0415

    return {
        "market_share": market_share_brief,
        "trade": trade_brief,
        "controls": controls_brief,
    }


def _readings(old: Exhibit | str, new: Exhibit | str) -> tuple[str, str]:
    before, after = (
        shown if isinstance(shown, str) else shown.reading for shown in (old, new)
    )
    return before, after


def _figures(old: Exhibit | str, new: Exhibit | str) -> int:
    """Return how many figures of an exhibit would be written otherwise."""
    before, after = _texts(old), _texts(new)
    return sum(before.get(name) != after.get(name) for name in before | after)


def _texts(shown: Exhibit | str) -> dict[str, str]:
    if isinstance(shown, str):
        return {}
    cells = (cell for row in shown.table.rows for cell in row)
    return {cell.figure_id: cell.text for cell in cells if cell.figure_id}
