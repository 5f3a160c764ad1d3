"""Runs every measure once and says which promise holds."""

from __future__ import annotations

import sys

from bench.measures import MEASURES


def main() -> int:
    """Print a line for each promise; 1 if one is not kept."""
    kept = True
    print(f"{'promise':58} {'measured':>12} {'at most':>9}")
    for measure in MEASURES:
        for result in measure():
            kept &= result.kept
            verdict = "" if result.kept else "   NOT KEPT"
            print(
                f"{result.promise:58} {result.measured:>9.2f} {result.unit:<3}"
                f"{result.bound:>8.2f}{verdict}",
                flush=True,
            )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
