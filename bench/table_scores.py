"""How well found tables agree with labelled ones.

Lines carry the labels of Strudel (metadata, header, group, data, derived, notes), and a
table is the box around a run of header, group, data and derived lines. Lines without a
cell are never counted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from core.intake.reader.structure.finder import structure_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.structure.description import Structure

CLASSES = ("metadata", "header", "group", "data", "derived", "notes")
INSIDE = frozenset(("header", "group", "data", "derived"))
BODY = frozenset(("group", "data", "derived"))
OVERLAP = 0.9


class Box(NamedTuple):
    """The first and last row and column of a table."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def area(self) -> int:
        """How many cells it has."""
        return max(0, self.bottom - self.top + 1) * max(0, self.right - self.left + 1)

    def overlap(self, other: Box) -> float:
        """Return the shared cells as a part of the cells of both."""
        shared = Box(
            max(self.top, other.top),
            min(self.bottom, other.bottom),
            max(self.left, other.left),
            min(self.right, other.right),
        ).area
        return shared / (self.area + other.area - shared) if shared else 0.0


@dataclass(slots=True)
class Score:
    """What was counted over the sheets of one collection."""

    sheets: int = 0
    headers: int = 0
    first_rows: int = 0
    labelled: int = 0
    labels: int = 0
    wanted: int = 0
    found: int = 0
    matched: int = 0
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, sheet: Mapping[str, Any]) -> None:
        """Find the tables of a labelled sheet and count how well they agree."""
        rows = [[cell.strip() for cell in row] for row in sheet["rows"]]
        structure = structure_of([[cell or None for cell in row] for row in rows])
        wanted, given = sheet["line_labels"], line_labels(structure, len(rows))
        full = [at for at, row in enumerate(rows) if any(row)]
        self.sheets += 1
        self.pairs.update(
            (wanted[at], given[at]) for at in full if wanted[at] != "empty"
        )
        heads = {at for at in full if given[at] == "header"}
        self.headers += heads == {
            at for at, label in enumerate(wanted) if label == "header"
        }
        first = next((at for at in full if given[at] in BODY), None)
        self.first_rows += first == next(
            (at for at, label in enumerate(wanted) if label in BODY), None
        )
        self._add_boxes(sheet, rows, structure)

    def _add_boxes(
        self,
        sheet: Mapping[str, Any],
        rows: Sequence[Sequence[str]],
        structure: Structure,
    ) -> None:
        wanted = labelled_boxes(sheet, rows)
        found = [
            Box(one.first_row, one.last_row, one.first_column, one.last_column)
            for one in structure.tables
        ]
        self.wanted += len(wanted)
        self.found += len(found)
        self.matched += matches(wanted, found)
        marked = sheet.get("cell_labels_attr")
        if marked and len(wanted) == 1:
            counts = Counter(
                at
                for row in marked
                for at, label in enumerate(row)
                if label == "attributes"
            )
            columns = {at for at, count in counts.items() if count >= 2}
            given = structure.tables[0].label_columns if structure.tables else ()
            self.labelled += bool(columns)
            self.labels += bool(columns) and columns == set(given)

    def f1(self, label: str) -> float:
        """Return the F1 of a class of lines."""
        right = self.pairs[label, label]
        wanted = sum(n for (one, _), n in self.pairs.items() if one == label)
        given = sum(n for (_, one), n in self.pairs.items() if one == label)
        return 2 * right / (wanted + given) if wanted + given else 0.0


def line_labels(structure: Structure, rows: int) -> list[str]:
    """Return the label of every row of a sheet as the collections name it."""
    labels = ["other"] * rows
    for one in structure.tables:
        _put(labels, range(one.first_row, one.last_row + 1), "data")
    _put(labels, structure.text_rows, "metadata")
    for one in structure.tables:
        _put(labels, (*one.title_rows, *one.unit_rows), "metadata")
        _put(labels, one.note_rows, "notes")
        _put(labels, one.total_rows, "derived")
        _put(labels, one.group_rows, "group")
        _put(labels, (*one.header_rows, *one.repeated_header_rows), "header")
    return labels


def _put(labels: list[str], rows: Sequence[int], label: str) -> None:
    for row in rows:
        labels[row] = label


def labelled_boxes(
    sheet: Mapping[str, Any], rows: Sequence[Sequence[str]]
) -> list[Box]:
    """Return the boxes of the labelled tables of a sheet.

    Metadata or notes between two runs of table lines part them, if the second begins
    with a header or a group.
    """
    runs: list[list[int]] = [[]]
    parted = False
    for at, label in enumerate(sheet["line_labels"]):
        if label in INSIDE:
            if parted and runs[-1] and label in ("header", "group"):
                runs.append([])
            runs[-1].append(at)
            parted = False
        elif label in ("metadata", "notes"):
            parted = True
    return [box for run in runs for box in _boxed(sheet, rows, run)]


def _boxed(
    sheet: Mapping[str, Any], rows: Sequence[Sequence[str]], run: Sequence[int]
) -> list[Box]:
    labels, kinds = sheet["line_labels"], sheet.get("cell_labels")
    if not any(labels[row] in ("data", "derived") for row in run):
        return []
    cells = [
        (row, at)
        for row in run
        for at, cell in enumerate(rows[row])
        if cell and (not kinds or kinds[row][at] in INSIDE)
    ]
    if not cells:
        return []
    down, across = zip(*cells, strict=True)
    return [Box(min(down), max(down), min(across), max(across))]


def matches(wanted: Sequence[Box], found: Sequence[Box]) -> int:
    """Return how many boxes find a partner, the closest first."""
    pairs = sorted(
        (
            (a.overlap(b), n, m)
            for n, a in enumerate(wanted)
            for m, b in enumerate(found)
        ),
        key=lambda pair: -pair[0],
    )
    used: set[tuple[str, int]] = set()
    count = 0
    for overlap, n, m in pairs:
        if ("wanted", n) in used or ("found", m) in used:
            continue
        used |= {("wanted", n), ("found", m)}
        count += overlap >= OVERLAP - 1e-9
    return count
