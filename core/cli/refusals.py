"""What the system refuses, in a sentence."""

from __future__ import annotations

from pathlib import Path

from core.i18n import _


def refused_by_system(error: OSError) -> str:
    """Return which file the system refused, why, and what to do."""
    message = _("{name} was refused by the system ({why}); choose another place.")
    name = Path(str(error.filename or "-")).name
    return message.format(name=name, why=error.strerror or error)
