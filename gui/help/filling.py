"""Puts the names of the program into the pages of the help, as the program has them.

A page never writes the words of a menu, a control, a tab or another page by itself: it
names them in braces, and they are filled in from where the program says them. So a
page cannot speak of what does not exist, in either language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.help.command_line import command_table
from core.help.definition_texts import definition_table
from core.help.keys import COMMAND_LINE, DEFINITIONS, KEYBOARD
from core.help.markdown import link, literal
from core.i18n import _, language
from gui.help.keys import key_tables
from gui.menus.bar import plain
from gui.menus.parts import Choice, Entry
from gui.menus.table import MENUS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.help.pages import HelpPage

    Offered = tuple[Entry | Choice, str]

NAMED: Final = re.compile(r"\{(menu|keys|word|page):([^{}]+)\}")
"""What a page may name: `{menu:import}`, `{keys:import}`, `{word:&Measure}`,
`{page:trade}`."""
QUOTED: Final = {"en": "**{words}**", "ja": "「{words}」"}
"""How each language sets off what stands on the screen."""
MADE: Final[Mapping[str, Callable[[], str]]] = {
    DEFINITIONS: definition_table,
    COMMAND_LINE: command_table,
    KEYBOARD: key_tables,
}
"""Pages whose end is made from the code, and how."""


def filled(
    page: HelpPage, titles: Mapping[str, str], offered: Mapping[str, Offered]
) -> HelpPage:
    """Return a page with every name filled in, in the language in use.

    Args:
        page: As it was written.
        titles: Of all pages, by their keys.
        offered: What the menus offer, as `entries` returns it.

    Raises:
        KeyError: It names what does not exist.
    """

    def said(found: re.Match[str]) -> str:
        kind, name = found.groups()
        if kind == "page":
            return link(titles[name], name)
        if kind == "word":
            return _quoted(plain(_(name)))
        entry, path = offered[name]
        keys = literal(entry.shortcut) if isinstance(entry, Entry) else ""
        if kind == "keys":
            return keys
        return _quoted(path) + (_(" ({keys})").format(keys=keys) if keys else "")

    text = NAMED.sub(said, page.text)
    if page.key in MADE:
        text = f"{text}\n\n{MADE[page.key]()}"
    return page._replace(text=text)


def entries() -> dict[str, Offered]:
    """Return what the menus offer, by key, with the way there in words."""
    return {
        item.key: (item, f"{plain(_(menu.text))} ▸ {_bare(_(item.text))}")
        for menu in MENUS
        for item in menu.items
        if isinstance(item, Entry | Choice)
    }


def _bare(words: str) -> str:
    """Return the words of an entry without access key; the ellipsis stays."""
    return f"{plain(words)}…" if words.rstrip().endswith("…") else plain(words)


def _quoted(words: str) -> str:
    return QUOTED[language()].format(words=literal(words))
