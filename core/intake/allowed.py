"""What a workbook may cost here: by the size of the machine, and as chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.intake.limits import GIBIBYTE, limits_for
from core.intake.memory import installed_bytes
from core.options import options

if TYPE_CHECKING:
    from core.intake.limits import Limits

MILLION = 10**6
WAITING = 2
"""A busy machine may take so many times longer than the reader computes."""


def allowed_limits() -> Limits:
    """Return the limits of the next reading.

    Memory chosen on a larger machine counts for no more than half of this one's, or
    for what suits it, whichever is more.
    """
    installed = installed_bytes()
    usual = limits_for(installed)
    chosen, changed = options(), dict[str, Any]()
    if chosen.memory:
        wanted = int(chosen.memory) * GIBIBYTE
        most = max(installed // 2, usual.memory_bytes)
        changed["memory_bytes"] = min(wanted, most)
    if chosen.seconds:
        changed["cpu_seconds"] = int(chosen.seconds)
        changed["wall_seconds"] = float(WAITING * int(chosen.seconds))
    if chosen.cells:
        changed["sheet_cells"] = int(chosen.cells) * MILLION
    return replace(usual, **changed)
