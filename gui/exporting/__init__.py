"""Handing a briefing over: the page that asks what for, and the work behind it."""
