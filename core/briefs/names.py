"""Names as sentences take them: English asks for an article before a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

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
NAMES_WITH_ARTICLE: Final = frozenset(
    {"People's Republic of China", "Republic of Korea"}
)
"""The same of names that an office may choose (`resources/economy_names.csv`)."""


LONGEST: Final = 100
"""More letters than this no name has, and a sentence no room for."""
ALONE: Final = "\u2068{}\u2069"
"""A name written from the right must not carry the numbers behind it along."""


def with_article(code: str, name: str) -> str:
    """Return a name as a sentence takes it: in one line, and not too long for it.

    Example:
        >>> with_article("USA", "United States"), with_article("JPN", "Japan")
        ('the United States', 'Japan')
        >>> with_article("WLD", "World"), with_article("x", "North  and South")
        ('the world', 'North and South')
        >>> len(with_article("x", "x" * 500))
        100
    """
    is_listed = code in WITH_ARTICLE or name in NAMES_WITH_ARTICLE
    takes = is_listed and language() == "en"
    said = " ".join(name.split())
    said = said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rstrip()}…"
    if any(bidirectional(letter) in ("R", "AL") for letter in said):
        said = ALONE.format(said)
    if not takes:
        return said
    return f"the {said.lower() if code == WORLD else said}"


def in_sentence(library: Library, code: str) -> str:
    """Return an economy's name as a sentence takes it."""
    return with_article(code, library.economies.name(code))
