"""Which rows hold the values of tables, and which of them belong to one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.classes_across import is_class_row
from core.intake.reader.structure.kinds import DATE, NUMBER, TEXT
from core.intake.reader.structure.row_tests import is_unit_row, is_value_row
from core.intake.reader.structure.text_tables import (
    Run,
    table_of_texts,
    texts_below,
)
from core.intake.reader.structure.words import reads_as_note, reads_as_title
from core.intake.reader.structure.years_across import is_period_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_FAR: Final = 4
_ENOUGH: Final = 0.25
_LONG_NOTE: Final = 25
_LONG: Final = 90
_WIDE: Final = 0.6
_DEEPEST: Final = 12
"""How far above its first values the header of a table may begin."""


def blocks(page: Page) -> list[Run]:
    """Return the rows of values of a page, table by table."""
    found = [row for row in page.filled if is_value_row(page, row)]
    least = max(2, _WIDE * page.widest)
    dense = [row for row in page.filled if page.lines[row].width >= least]
    if len(found) < max(1, _ENOUGH * len(dense)):
        return table_of_texts(page, page.filled)
    runs: list[list[int]] = []
    for row in found:
        if runs and not _is_parted(page, runs, row):
            runs[-1].append(row)
        else:
            runs.append([row])
    kept = [run for at, run in enumerate(runs) if not _is_stray(page, run, runs, at)]
    kept = [run for run in kept if len(run) > 1 or NUMBER in page.lines[run[0]].kinds]
    tables = [Run(_without_remarks(page, run)) for run in kept]
    if not tables:
        return table_of_texts(page, page.filled)
    return [*tables, *texts_below(page, tables[-1].rows)]


def _without_remarks(page: Page, run: list[int]) -> list[int]:
    """Return a run without stray values below a remark that ends the table."""
    start = min(page.lines[row].first for row in run[:20])
    for at in range(len(run) - 1, max(0, len(run) - 4), -1):
        gap = page.filled_between(run[at - 1] + 1, run[at])
        ends = [
            row for row in gap if page.lines[row].first == start and _breaks(page, row)
        ]
        if ends and not any(heads(page, row, run[at]) for row in gap):
            return run[:at]
    return run


def _is_stray(
    page: Page, run: Sequence[int], runs: Sequence[Sequence[int]], at: int
) -> bool:
    """Return whether a short run above the tables is no table but a line about them."""
    below = runs[at + 1] if at + 1 < len(runs) else []
    widest = max(page.lines[row].width for row in run)
    return (
        len(run) <= 2 < len(below)  # noqa: PLR2004
        and widest <= 2  # noqa: PLR2004
        and page.lines[below[0]].width > 3  # noqa: PLR2004
        and not _is_headed(page, run[0])
    )


def _is_headed(page: Page, row: int) -> bool:
    """Return whether words right above a row head its values."""
    closest = page.filled_between(max(0, row - 2), row)
    return any(
        heads(page, above, row) and DATE not in page.lines[above].kinds
        for above in closest
    )


def _is_parted(page: Page, runs: Sequence[Sequence[int]], below: int) -> bool:
    """Return whether another table begins between the last run and a row below."""
    run, top = runs[-1], runs[-2][-1] + 1 if len(runs) > 1 else 0
    above = run[-1]
    between = page.filled_between(above + 1, below)
    headed = [row for row in between if heads(page, row, below)]
    if not headed:
        return False
    if any(_breaks(page, row) for row in between) or _is_about(page, run, below):
        return True
    if below - above > _FAR and not _has_same_header(page, top, run[0], headed[0]):
        return True
    lone_above = [row for row in between if row < headed[0] and page.lines[row].lone]
    return bool(lone_above) and not _has_same_header(page, top, run[0], headed[0])


def _is_about(page: Page, run: Sequence[int], below: int) -> bool:
    """Return whether a run gives properties of the sheet, a name and a value each."""
    widest = max(page.lines[row].width for row in run[:_FAR])
    return len(run) <= _FAR and widest == 2 and page.lines[below].width > 3  # noqa: PLR2004


def _has_same_header(page: Page, top: int, first: int, row: int) -> bool:
    """Return whether a header row says the same as one above the rows of a table.

    What stands above row `top` heads another table.
    """
    texts = page.texts(row)
    closest = range(max(top, first - _DEEPEST), first)
    return any(page.texts(above) == texts for above in closest)


def _breaks(page: Page, row: int) -> bool:
    """Return whether a line cannot stand inside a table: a title, a remark, a text."""
    line = page.lines[row]
    if not line.lone or line.first > 1:
        return False
    is_remark = reads_as_note(line.text) and len(line.text) > _LONG_NOTE
    return reads_as_title(line.text) or is_remark or len(line.text) > _LONG


def heads(page: Page, row: int, below: int) -> bool:
    """Return whether a row looks like the header of the values in the row `below`."""
    line = page.lines[row]
    if not line.filled or line.lone:
        return False
    if is_period_row(page, row) or is_class_row(page, row):
        return True
    if page.count(row, "NM", line.filled) or is_unit_row(page, row):
        return False
    values = [at for at in page.lines[below].filled if page.kind(below, at) in "NMLYD"]
    over = page.count(row, (TEXT, "Y", "P", "D", "L"), values)
    return over >= 2 or (over == 1 and len(values) == 1)  # noqa: PLR2004
