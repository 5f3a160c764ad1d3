"""The tabs, in the order in which they are read.

A brief is loaded when its tab is first shown: the window is on the screen before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.state import PARTS
from gui.tabs.base import Tab
from gui.tabs.briefing import BriefingTab
from gui.tabs.exhibit import ExhibitTab, Opening
from gui.tabs.sources import SourcesTab
from gui.words import tab_titles

if TYPE_CHECKING:
    from core.briefs.exhibit import TabBrief
    from core.library import Library
    from core.selection import Selection

__all__ = ["BriefingTab", "SourcesTab", "Tab", "all_tabs"]

TREND = Opening("trend", ("", "industry"))
ENTRY = Opening("entry", ("item", "jurisdiction"))
"""What a cell leads to: an economy's industry over time, an item on a list."""


def all_tabs() -> tuple[Tab, ...]:
    """Return one of each tab, titled in the language in use."""
    titles = tab_titles()
    briefs = (
        ("market_share", _market_share, TREND),
        ("trade", _trade, TREND),
        ("controls", _controls, ENTRY),
    )
    return (
        *(
            ExhibitTab(key, titles[key], brief, PARTS[key], opening)
            for key, brief, opening in briefs
        ),
        BriefingTab("briefing", titles["briefing"]),
        SourcesTab("sources", titles["sources"]),
    )


def _market_share(library: Library, selection: Selection) -> TabBrief:
    from core.briefs.market.brief import market_share_brief

    return market_share_brief(library, selection)


def _trade(library: Library, selection: Selection) -> TabBrief:
    from core.briefs.trade.brief import trade_brief

    return trade_brief(library, selection)


def _controls(library: Library, selection: Selection) -> TabBrief:
    from core.briefs.controls.brief import controls_brief

    return controls_brief(library, selection)
