"""What the program says of itself: its keys, its version, its promise."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion

from core.build import this_build
from core.i18n import N_, _
from gui.menus.bar import plain
from gui.menus.parts import Entry
from gui.menus.table import MENUS

CHART_KEYS = (
    (N_("From figure to figure in a chart or table"), N_("Arrow keys")),
    (N_("Source cell of the figure"), N_("Enter")),
    (N_("Back from the workbook to the charts"), N_("Esc")),
    (N_("Next part of the window"), N_("Tab")),
)


def shortcuts_text() -> str:
    """Return every key of the menus and the charts, a line each."""
    lines = []
    for menu in MENUS:
        entries = [item for item in menu.items if isinstance(item, Entry)]
        lines += [f"{plain(_(menu.text))}"]
        lines += [_line(e.shortcut, plain(_(e.text))) for e in entries if e.shortcut]
        lines += [""]
    lines += [plain(_("&Chart"))]
    lines += [_line(_(keys), _(what)) for what, keys in CHART_KEYS]
    return "\n".join(lines)


def about_text() -> str:
    """Return name, version and what the program rests on."""
    promise = _(
        "A desk for briefings on economic security: every number can be traced to its "
        "cell. The program opens no connection to any network."
    )
    return "\n".join((program_version(), promise, "", built_on()))


def program_version() -> str:
    """Return name and version, and of a bundle when and from what it was made."""
    build = this_build()
    if not build.built:
        return f"Statecraft {build.version}"
    return f"Statecraft {build.version} ({build.built}, {build.commit[:12]})"


def built_on() -> str:
    """Return Python, Qt and the system, for a report."""
    return (
        f"Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )


def _line(keys: str, what: str) -> str:
    return f"    {keys:<16}{what}"
