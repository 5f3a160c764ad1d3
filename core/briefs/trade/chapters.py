"""What the chapters of the Harmonized System are called."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.i18n import language

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "hs_chapters.csv"


def chapter_name(code: str) -> str:
    """Return what a chapter is called, or nothing where there is no such chapter.

    Example:
        >>> chapter_name("85"), chapter_name("77")
        ('Electrical machinery and equipment', '')
    """
    return _names(language()).get(code, "")


@cache
def _names(language_code: str) -> Mapping[str, str]:
    text = (files("resources") / FILE).read_text(encoding="utf-8")
    column = "name_ja" if language_code == "ja" else "name_en"
    rows = csv.DictReader(text.splitlines())
    return MappingProxyType({row["code"]: row[column] for row in rows})
