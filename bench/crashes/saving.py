"""The proofs about saving, by name; each takes a count and says whether it held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.crashes.room import full_disks, read_only_folders, size_limits
from bench.crashes.saves import killed_while_rewriting, killed_while_saving
from bench.crashes.sessions import killed_sessions
from bench.crashes.two_windows import two_windows, two_windows_without_locks

if TYPE_CHECKING:
    from collections.abc import Callable

SAVING: Final[dict[str, Callable[[int | None], tuple[str, bool]]]] = {
    "kill while saving": killed_while_saving,
    "kill while saving, control: a plain rewrite": killed_while_rewriting,
    "killed sessions": killed_sessions,
    "two windows": two_windows,
    "two windows, control: no locks": two_windows_without_locks,
    "full disks": full_disks,
    "limits of file size": size_limits,
    "read-only folder": read_only_folders,
}
