"""The formats a briefing is written in."""

from typing import Final

FORMATS: Final = ("pdf", "pptx", "docx", "xlsx")
PICTURES: Final = ("png", "svg")
"""A picture is made of each figure."""
