"""Finds the tables of labelled sheets and says whether the promises hold.

The sheets lie beside the checkout and are no part of it; without them there is nothing
to measure.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.table_scores import CLASSES, Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DATA = Path(__file__).parents[2] / "shared" / "data" / "table-bench"
BOUNDS: dict[str, dict[str, float]] = {
    "saus": {
        "header rows exact": 0.94,
        "first data row exact": 0.98,
        "label columns exact": 0.97,
        "boxes, precision": 0.99,
        "boxes, recall": 0.99,
    },
    "troy": {
        "header rows exact": 0.98,
        "boxes, precision": 0.99,
        "boxes, recall": 0.99,
    },
    "cius": {
        "header rows exact": 0.99,
        "boxes, precision": 1.0,
        "boxes, recall": 1.0,
    },
    "govuk": {
        "header rows exact": 0.86,
        "first data row exact": 0.93,
        "boxes, precision": 0.95,
        "boxes, recall": 0.95,
    },
}
"""What must be reached at least on each collection."""


def measured(sheets: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Return the figures of a collection by name."""
    score = Score()
    for sheet in sheets:
        score.add(sheet)
    parts = {
        "header rows exact": (score.headers, score.sheets),
        "first data row exact": (score.first_rows, score.sheets),
        "label columns exact": (score.labels, score.labelled),
        "boxes, precision": (score.matched, score.found),
        "boxes, recall": (score.matched, score.wanted),
    }
    exact = {name: part / whole for name, (part, whole) in parts.items() if whole}
    return exact | {f"lines: {label}, F1": score.f1(label) for label in CLASSES}


def sheets_of(name: str) -> list[dict[str, Any]]:
    """Return the labelled sheets of a collection."""
    with gzip.open(DATA / name / "sheets.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _is_in_first_half(sheet: Mapping[str, Any]) -> bool:
    return hashlib.sha1(sheet["file"].encode()).digest()[0] % 2 == 0  # noqa: S324


def main() -> int:
    """Print the figures of every collection, whole and halved; 1 if one is too low."""
    if not DATA.is_dir():
        print("There are no labelled sheets beside this checkout: nothing measured.")
        return 0
    kept = True
    for name, bounds in BOUNDS.items():
        sheets = sheets_of(name)
        halves = [
            measured(sheet for sheet in sheets if _is_in_first_half(sheet) is first)
            for first in (True, False)
        ]
        print(
            f"{name}, {len(sheets)} sheets{'all':>22}{'half':>8}{'half':>8}{'bound':>8}"
        )
        for figure, value in measured(sheets).items():
            bound = bounds.get(figure)
            missed = bound is not None and value < bound
            kept &= not missed
            parts = "".join(f"{half.get(figure, 0.0):>8.3f}" for half in halves)
            least = f"{bound:>8.2f}" if bound is not None else ""
            print(f"  {figure:30}{value:>8.3f}{parts}{least}{'   MISSED' * missed}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
