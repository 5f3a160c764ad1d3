"""What a pinned exhibit shows now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile.pins import Pin
from core.errors import RequestError, StatecraftError
from core.options import choosing, neutral, options
from core.selection import Selection
from core.state import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.briefs.exhibit import Exhibit, TabBrief
    from core.library import Library

    Brief = Callable[[Library, Selection], TabBrief]


def pin_of(library: Library, exhibit: Exhibit, selection: Selection) -> Pin:
    """Return a piece of the briefing that shows an exhibit with its selection.

    What it reads is kept as the program writes it where nothing is chosen: else it
    would seem to read otherwise in an office that has chosen otherwise.
    """
    if options() != neutral(options()):
        with choosing(neutral(options())):
            found = _exhibit(library, exhibit.key, selection)
        exhibit = exhibit if isinstance(found, str) else found
    said = (exhibit.key, exhibit.title, exhibit.reading, exhibit.source)
    return Pin(*said, selection.as_json(), mentions=exhibit.mentions)


def pinned(library: Library, key: str, selection: Selection) -> Pin:
    """Return a piece that shows a view.

    Raises:
        RequestError: The view shows nothing of this selection.
    """
    found = _exhibit(library, key, selection)
    if isinstance(found, str):
        raise RequestError(found)
    return pin_of(library, found, selection)


def shown(library: Library, pin: Pin) -> Exhibit | str:
    """Return what a pinned exhibit shows, or why it shows nothing."""
    try:
        return _exhibit(library, pin.key, Selection.from_json(pin.selection))
    except StatecraftError as error:
        return str(error)


def _exhibit(library: Library, key: str, selection: Selection) -> Exhibit | str:
    tab, _dot, view = key.partition(".")
    seen = selection.choosing(f"{PARTS[tab]}.view", (view,))
    brief = _briefs()[tab](library, seen)
    return brief.exhibit or brief.empty


def _briefs() -> Mapping[str, Brief]:
    # A case without pins never waits for what its tabs are made of.
    from core.briefs.controls.brief import controls_brief  # noqa: PLC0415
    from core.briefs.market.brief import market_share_brief  # noqa: PLC0415
    from core.briefs.trade.brief import trade_brief  # noqa: PLC0415

    return {
        "market_share": market_share_brief,
        "trade": trade_brief,
        "controls": controls_brief,
    }
