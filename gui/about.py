"""What the program says of itself: its version and its promise."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from core.i18n import _

DISTRIBUTION = "statecraft-desk"


def about_text() -> str:
    """Return name, version and what the program rests on."""
    promise = _(
        "A desk for briefings on economic security: every number can be traced to its "
        "cell. The program opens no connection to any network."
    )
    return "\n".join((f"Statecraft {program_version()}", promise, "", built_on()))


def program_version() -> str:
    """Return the version of the program, as far as it is installed."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "0"


def built_on() -> str:
    """Return Python, Qt and the system, for a report."""
    return (
        f"Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
