"""The proofs about saving, by name; each takes a count and says whether it held.

python -m bench.crashes.saving [count] [words of names]
"""

from __future__ import annotations

import sys
from time import perf_counter
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


def main() -> int:
    """Print a line for each proof; 1 if one did not hold."""
    words = [word for word in sys.argv[1:] if not word.isdigit()]
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), None)
    held = True
    for name, proof in SAVING.items():
        if not words or any(word in name for word in words):
            begun = perf_counter()
            told, well = proof(count)
            held &= well
            verdict = "" if well else "   NOT HELD"
            taken = perf_counter() - begun
            print(f"{name}: {told} ({taken:.0f} s){verdict}", flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
