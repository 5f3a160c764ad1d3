"""What is handed to whoever looks for a fault, and nothing of any case.

Each text can be read before it leaves: the program and what it runs on, the settings
that no name or path can hide in, the logs, and reports of faults.

It is for engineers, who must find the same words in every bundle: names and values are
never translated. What tells of a text that it is missing is said to its user first.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from core.build import this_build
from core.i18n import _
from core.intake.memory import installed_bytes
from core.logbook import logs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST_BYTES: Final = 1_000_000
"""Of one file; more of a log helps nobody, and its end says most."""
_PLACE: Final = re.compile(r'(?<=File ")[^"]*[\\/](?=[^"\\/]+")')
"""The folders of a place in the code, which may be below a user's own folder."""


class Text(NamedTuple):
    """One file of a diagnostic bundle.

    Attributes:
        name: In the bundle, with folders before `/`.
    """

    name: str
    content: str


def diagnosis(folder: Path, settings: Mapping[str, str]) -> tuple[Text, ...]:
    """Return all that a diagnostic bundle holds.

    Args:
        folder: Where the program keeps logs and reports of faults.
        settings: What is set, without paths and names.
    """
    reports = [_text("faults", path) for path in sorted(folder.glob("crash-*.txt"))]
    return (
        Text("program.txt", _program()),
        Text("settings.txt", _lines(settings)),
        *(_text("log", path) for path in logs(folder / "log")),
        *(one for one in reports if one.content),
    )


def _program() -> str:
    build = this_build()
    return _lines(
        {
            "Statecraft": build.version,
            "built": build.built or "from source",
            "commit": build.commit or "unknown",
            "system": f"{platform.system()} {platform.release()}",
            "machine": platform.machine(),
            "processors": str(os.cpu_count()),
            "memory": f"{installed_bytes() / 1e9:.1f} GB",
            "Python": platform.python_version(),
            "bundle": str(bool(getattr(sys, "frozen", False))),
            **dict(build.libraries),
        }
    )


def _lines(said: Mapping[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in said.items())


def _text(folder: str, path: Path) -> Text:
    try:
        content = path.read_bytes()[-LARGEST_BYTES:].decode("utf-8", "replace")
    except OSError as error:
        said = _("It could not be read: {reason}")
        content = said.format(reason=error.strerror) + "\n"
    return Text(f"{folder}/{path.name}", _PLACE.sub("", content))
