"""The tabs, in the order in which they are read."""

from __future__ import annotations

from core.briefs.controls import controls_brief
from core.briefs.market_share import market_share_brief
from core.briefs.trade import trade_brief
from core.i18n import _
from gui.tabs.base import Tab
from gui.tabs.briefing import BriefingTab
from gui.tabs.exhibit import ExhibitTab
from gui.tabs.sources import SourcesTab

__all__ = ["BriefingTab", "SourcesTab", "Tab", "all_tabs"]


def all_tabs() -> tuple[Tab, ...]:
    """Return one of each tab, titled in the language in use."""
    return (
        ExhibitTab("market_share", _("Market share"), market_share_brief, "market"),
        ExhibitTab("trade", _("Trade"), trade_brief, "trade"),
        ExhibitTab("controls", _("Export controls"), controls_brief, "controls"),
        BriefingTab("briefing", _("Briefing")),
        SourcesTab("sources", _("Sources")),
    )
