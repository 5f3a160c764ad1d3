"""How much memory there is, and how much a process holds."""

from __future__ import annotations

import psutil


def installed_bytes() -> int:
    """Return the memory of this machine."""
    return int(psutil.virtual_memory().total)


def resident_bytes(process_id: int) -> int:
    """Return the memory a process holds now; 0 if it is gone."""
    try:
        return int(psutil.Process(process_id).memory_info().rss)
    except psutil.Error:
        return 0
