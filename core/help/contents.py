"""Which pages the help has, in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.views_of_tabs import TITLES
from core.help.keys import (
    BOXES,
    COMMAND_LINE,
    DEFINITIONS,
    FIND,
    FIRST,
    KEYBOARD,
)
from core.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator


class Chapter(NamedTuple):
    """Pages that belong together.

    Attributes:
        keys: Where each page lies below `resources/help/en` and `ja`, without `.md`.
    """

    title: str
    keys: tuple[str, ...]


def _of_tab(tab: str) -> tuple[str, ...]:
    """Return the page of a tab and those of its views."""
    return (tab, *(f"{tab}/{view}" for view in TITLES[tab]))


CHAPTERS: Final = (
    Chapter(N_("First steps"), (FIRST, "window", "pages/welcome", "cases", FIND)),
    Chapter(
        N_("Getting workbooks in"),
        (
            *("import", "pages/preview", "pages/recipes", "templates"),
            *("pages/problems", "pages/quality", "pages/doctor", "pages/names"),
            *("pages/matches", "pages/changes", "sources"),
        ),
    ),
    Chapter(N_("Market share"), _of_tab("market_share")),
    Chapter(N_("Trade"), _of_tab("trade")),
    Chapter(N_("Export controls"), _of_tab("controls")),
    Chapter(
        N_("From number to cell"),
        ("pages/provenance", "pages/workbook", DEFINITIONS),
    ),
    Chapter(
        N_("Briefing"),
        ("briefing", "pages/exporting", "pages/markings", "pages/auditing"),
    ),
    Chapter(
        N_("The case"),
        (
            *("pages/history", "pages/properties", "pages/groups"),
            *("pages/industry_sets", "pages/options", BOXES),
        ),
    ),
    Chapter(
        N_("For reference"),
        (
            *("formats", "json", COMMAND_LINE, KEYBOARD, "accessibility"),
            *("privacy", "administrators"),
        ),
    ),
)


def page_keys() -> Iterator[str]:
    """Yield the keys of all pages that are written, in order."""
    for chapter in CHAPTERS:
        yield from chapter.keys
