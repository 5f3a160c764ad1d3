"""Names as sentences take them: English asks for an article before a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.i18n import language
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from core.library import Library

WITH_ARTICLE: Final = frozenset(
    {
        *("ARE", "BHS", "CAF", "COD", "COG", "COM", "CYM", "DOM", "EU27", "FLK", "FRO"),
        *("GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "SUN", "SYC", "TCA", "USA"),
        *("VGB", "VIR", "WLD"),
    }
)
"""Codes whose English names take "the" within a sentence."""


def with_article(code: str, name: str) -> str:
    """Return a name as a sentence takes it.

    Example:
        >>> with_article("USA", "United States"), with_article("JPN", "Japan")
        ('the United States', 'Japan')
        >>> with_article("WLD", "World")
        'the world'
    """
    if code not in WITH_ARTICLE or language() != "en":
        return name
    return f"the {name.lower() if code == WORLD else name}"


def in_sentence(library: Library, code: str) -> str:
    """Return an economy's name as a sentence takes it."""
    return with_article(code, library.economies.name(code))
