"""The keys of pages that the program itself leads to; to know them loads nothing."""

from __future__ import annotations

from typing import Final

FIRST: Final = "start"
FIND: Final = "find"
DEFINITIONS: Final = "definitions"
BOXES: Final = "boxes"
HANDING_OVER: Final = "pages/exporting"
COMMAND_LINE: Final = "command-line"
KEYBOARD: Final = "keyboard"


def definition_key(formula: str) -> str:
    """Return the key of the page that defines a formula.

    Example:
        >>> definition_key("market_share")
        'definitions/market_share'
    """
    return f"{DEFINITIONS}/{formula}"
