"""Runs every proof at full size and says what held; ends with 1 if one did not.

With a number, so many of each; with words, only proofs whose names hold one of them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from bench.crashes.disk import cuts
from bench.crashes.editing import SAVE
from bench.crashes.mutants import judged
from bench.crashes.power import cut, edited
from bench.crashes.recording import is_possible
from bench.crashes.saving import SAVING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CUTS: Final = 2_000
MUTANTS: Final = 3_000
CONTROL: Final = 10
"""A control, which must fail, needs a tenth of what it controls."""
CONTROLS: Final = (
    ("synchronous=OFF",),
    ("synchronous=FULL", "locking_mode=NORMAL"),
    (SAVE, "synchronous=OFF"),
)


def main() -> int:
    """Print a line for each proof."""
    words = [word for word in sys.argv[1:] if not word.isdigit()]
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), None)
    held = True
    for name, proof in PROOFS.items():
        if not words or any(word in name for word in words):
            begun = perf_counter()
            told, well = proof(count)
            held &= well
            verdict = "" if well else "   NOT HELD"
            print(
                f"{name}: {told} ({perf_counter() - begun:.0f} s){verdict}", flush=True
            )
    return 0 if held else 1


def _power(count: int | None) -> tuple[str, bool]:
    """Cut the power while a case is edited."""
    return _powered(count, ())


def _power_saving(count: int | None) -> tuple[str, bool]:
    """Cut the power while a copy of a case is edited and saved."""
    return _powered(count, (SAVE,))


def _powered(count: int | None, settings: Sequence[str]) -> tuple[str, bool]:
    """Cut it so many times; by default 2,000 times, and at every place at least."""
    if not is_possible():
        return "strace is not on this machine: nothing was tried", False
    with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as folder:
        recording = edited(Path(folder), *settings)
        times = count or max(CUTS, len(cuts(recording.events)))
        verdict = cut(recording, times, seed=1)
    told = (
        f"{verdict.cuts:,} cuts at {verdict.places:,} places: {verdict.lost} lost what "
        f"was acknowledged, {verdict.corrupt} damaged, {verdict.strange} strange"
    )
    return told, not verdict.faults


def _control(settings: Sequence[str]) -> Callable[[int | None], tuple[str, bool]]:
    def tried(count: int | None) -> tuple[str, bool]:
        told, well = _powered((count or CUTS) // CONTROL, settings)
        return f"{told}; it had to fail", not well

    return tried


def _mutants(count: int | None) -> tuple[str, bool]:
    """Judge mutated cases."""
    judgement = judged(count or MUTANTS)
    told = (
        f"{judgement.mutants:,} mutants, {judgement.changed:,} held something else, "
        f"{judgement.found:,} of these were found, {len(judgement.faults)} faults"
    )
    return "\n  ".join((told, *judgement.faults)), not judgement.faults


PROOFS: Final[dict[str, Callable[[int | None], tuple[str, bool]]]] = {
    "power cuts": _power,
    "power cuts while saving": _power_saving,
    **{f"power cuts, control {' '.join(one)}": _control(one) for one in CONTROLS},
    "mutants": _mutants,
    **SAVING,
}

if __name__ == "__main__":
    sys.exit(main())
