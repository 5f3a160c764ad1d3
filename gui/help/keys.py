"""Every key of the program: those of the menus, and those of charts and lists."""

from __future__ import annotations

from core.help.markdown import literal, table
from core.i18n import N_, _
from gui.help.own_keys import OWN_KEYS
from gui.menus.bar import plain
from gui.menus.parts import Entry
from gui.menus.table import MENUS
from gui.widgets.sorting import SORT_KEYS

OTHER_KEYS = (
    (
        N_("Charts and tables"),
        (
            (N_("From figure to figure in a chart or table"), N_("Arrow keys")),
            (N_("Source cell of the figure"), N_("Enter")),
            (N_("Sort a table or list by a column, or as it was"), SORT_KEYS),
            (N_("Back from the workbook to the charts"), N_("Esc")),
            (N_("Next part of the window"), N_("Tab")),
            (N_("Next view, on the row of views"), N_("Arrow keys")),
        ),
    ),
    (
        N_("Looking through a workbook"),
        (
            (N_("Say what a row is"), "R"),
            (N_("Say what a column is"), "C"),
            (N_("Import what is shown"), "Ctrl+Enter"),
            (N_("Leave without importing"), N_("Esc")),
        ),
    ),
    (N_("Help"), tuple((one.words, one.keys[0]) for one in OWN_KEYS)),
)


def key_tables() -> str:
    """Return every key in tables of Markdown, menu by menu."""
    heads = (_("What it does"), _("Keys"))
    parts = []
    for menu in MENUS:
        rows = [
            (literal(plain(_(item.text))), f"`{item.shortcut}`")
            for item in menu.items
            if isinstance(item, Entry) and item.shortcut
        ]
        if rows:
            parts += [f"## {plain(_(menu.text))}", table(heads, rows)]
    for title, keys in OTHER_KEYS:
        rows = [(literal(_(what)), f"`{_(key)}`") for what, key in keys]
        parts += [f"## {_(title)}", table(heads, rows)]
    return "\n\n".join(parts)
