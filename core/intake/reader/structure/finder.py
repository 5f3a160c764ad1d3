"""Finds the tables on a sheet by rules, and says for each row why it was read so."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.intake.reader.structure.blocks import blocks
from core.intake.reader.structure.columns import settle_columns, stacked
from core.intake.reader.structure.description import Structure, TableStructure
from core.intake.reader.structure.doubts import doubt
from core.intake.reader.structure.draft import Draft
from core.intake.reader.structure.headers import climb, take_header
from core.intake.reader.structure.inside import look_inside
from core.intake.reader.structure.overruling import Overruling, overrule
from core.intake.reader.structure.page import Page
from core.intake.reader.structure.paths import header_paths
from core.intake.reader.structure.remarks import Remark
from core.intake.reader.structure.sampling import telling_rows
from core.intake.reader.structure.sides import filled_down, parts_of
from core.intake.reader.structure.styles import NoStyles, StylesOfRows
from core.intake.reader.structure.surroundings import share_out
from core.intake.reader.structure.totals import find_totals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.styles import CellStyles
    from core.intake.reader.structure.text_tables import Run
    from core.intake.reader.workbook.grid import Value


def structure_of(
    rows: Sequence[Sequence[Value]],
    styles: CellStyles | None = None,
    said: Overruling | None = None,
) -> Structure:
    """Return the tables on a sheet, from the top.

    Args:
        rows: The cells of the sheet; rows need not be equally long.
        styles: How the cells are dressed, if it is known.
        said: What the user says of its rows and columns, if anything.
    """
    kept = telling_rows(rows)
    if said is not None and not said.rows.keys() <= set(kept):
        kept = sorted({*kept, *(row for row in said.rows if row < len(rows))})
    if len(kept) == len(rows):
        return _structure(Page(rows, styles), kept, said)
    dressed = StylesOfRows(styles or NoStyles(), kept)
    return _structure(Page([rows[row] for row in kept], dressed), kept, said)


def _structure(page: Page, kept: Sequence[int], said: Overruling | None) -> Structure:
    drafts: list[Draft] = []
    top = 0
    for run in blocks(page):
        draft = _draft(page, run, top)
        drafts.append(draft)
        top = draft.last + 1
    if drafts:
        share_out(page, drafts)
    if said is not None:
        drafts = overrule(page, drafts, _within(said, kept))
    if not drafts:
        return Structure((), tuple(kept[row] for row in page.filled))
    headings = [_headings(page, draft) for draft in drafts]
    doubt(page, drafts, headings)
    pairs = zip(drafts, headings, strict=True)
    return Structure(tuple(_frozen(page, draft, paths, kept) for draft, paths in pairs))


def _within(said: Overruling, kept: Sequence[int]) -> Overruling:
    """Return what is said of rows by their places among those that are looked at."""
    places = {row: place for place, row in enumerate(kept) if row in said.rows}
    rows = {places[row]: role for row, role in said.rows.items() if row in places}
    return Overruling(rows, said.columns, said.whole)


def _draft(page: Page, run: Run, top: int) -> Draft:
    draft = Draft(list(run.rows), frozenset(run.rows), of_texts=run.of_texts)
    settle_columns(page, draft, stacked(page, ()))
    if run.header is not None:
        take_header(page, draft, run.header, top)
    elif not run.of_texts:
        climb(page, draft, top)
    settle_columns(page, draft, stacked(page, draft.headers))
    look_inside(page, draft)
    find_totals(page, draft)
    return draft


def _headings(page: Page, draft: Draft) -> tuple[tuple[str, ...], ...]:
    """Return what the header says of every column; that it is the third is nothing."""
    numbering = Remark("columns_numbered")
    rows = [row for row in draft.headers if draft.why[row][1] != numbering]
    return header_paths(page, rows, draft.labels)


def _frozen(
    page: Page, draft: Draft, headings: tuple[tuple[str, ...], ...], kept: Sequence[int]
) -> TableStructure:
    rows = [*draft.headers, *draft.repeated, *draft.groups, *draft.body]
    used = [
        at
        for row in rows
        for at, kind in enumerate(page.lines[row].kinds)
        if kind != "."
    ]
    first, last = min(used), max(used)

    def placed(found: Sequence[int]) -> tuple[int, ...]:
        return tuple(kept[row] for row in sorted(found))

    return TableStructure(
        first_row=kept[min(rows)],
        last_row=kept[max(rows)],
        first_column=first,
        last_column=last,
        header_rows=placed(draft.headers),
        repeated_header_rows=placed(draft.repeated),
        group_rows=placed(draft.groups),
        total_rows=placed(draft.totals),
        title_rows=placed(draft.titles),
        unit_rows=placed(draft.units),
        note_rows=placed(draft.notes),
        wrapped_rows=placed(draft.wrapped),
        label_columns=tuple(draft.labels),
        value_columns=tuple(draft.values),
        mark_columns=tuple(draft.marks),
        fill_down_columns=filled_down(page, draft),
        parts=parts_of(draft, first, last),
        header_paths=headings,
        why=MappingProxyType(
            {kept[row]: why for row, why in sorted(draft.why.items())}
        ),
        column_why=MappingProxyType(dict(sorted(draft.column_why.items()))),
        doubts=tuple(draft.doubts),
    )
