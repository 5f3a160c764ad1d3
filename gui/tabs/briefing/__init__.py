"""The briefing: its outline, the piece that is written on, and the page it makes."""

from gui.tabs.briefing.tab import BriefingTab

__all__ = ["BriefingTab"]
