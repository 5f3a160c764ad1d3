"""What the program says of itself: its version and its promise."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion

from core.build import this_build
from core.i18n import _


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
