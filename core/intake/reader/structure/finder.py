"""Finds the tables on a sheet by rules, and says for each row why it was read so."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.intake.reader.structure.blocks import blocks
from core.intake.reader.structure.columns import settle_columns
from core.intake.reader.structure.description import Structure, TableStructure
from core.intake.reader.structure.draft import Draft
from core.intake.reader.structure.headers import climb, take_header
from core.intake.reader.structure.inside import look_inside
from core.intake.reader.structure.page import Page
from core.intake.reader.structure.surroundings import share_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.grid import Value
    from core.intake.reader.structure.blocks import Run
    from core.intake.reader.structure.styles import CellStyles


def structure_of(
    rows: Sequence[Sequence[Value]], styles: CellStyles | None = None
) -> Structure:
    """Return the tables on a sheet."""
    page = Page(rows, styles)
    drafts: list[Draft] = []
    top = 0
    for run in blocks(page):
        draft = _draft(page, run, top)
        drafts.append(draft)
        top = draft.last + 1
    if not drafts:
        return Structure((), tuple(page.filled))
    share_out(page, drafts)
    return Structure(tuple(_frozen(page, draft) for draft in drafts))


def _draft(page: Page, run: Run, top: int) -> Draft:
    draft = Draft(list(run.rows), of_texts=run.header is not None)
    above = ["" for _ in range(page.width)]
    settle_columns(page, draft, above)
    if run.header is None:
        climb(page, draft, top)
    else:
        take_header(page, draft, run.header, top)
    for row in draft.headers:
        for at in page.lines[row].filled:
            above[at] = f"{above[at]} {page.text(row, at)}".strip()
    settle_columns(page, draft, above)
    look_inside(page, draft)
    return draft


def _frozen(page: Page, draft: Draft) -> TableStructure:
    rows = [*draft.headers, *draft.repeated, *draft.groups, *draft.body]
    used = {at for row in rows for at, kind in enumerate(page.lines[row].kinds) if kind != "."}
    return TableStructure(
        first_row=min(rows),
        last_row=max(rows),
        first_column=min(used),
        last_column=max(used),
        header_rows=tuple(draft.headers),
        repeated_header_rows=tuple(sorted(draft.repeated)),
        group_rows=tuple(sorted(draft.groups)),
        total_rows=tuple(sorted(draft.totals)),
        title_rows=tuple(draft.titles),
        unit_rows=tuple(draft.units),
        note_rows=tuple(draft.notes),
        wrapped_rows=tuple(draft.wrapped),
        label_columns=tuple(draft.labels),
        value_columns=tuple(draft.values),
        mark_columns=tuple(draft.marks),
        fill_down_columns=(),
        why=MappingProxyType(dict(sorted(draft.why.items()))),
        column_why=MappingProxyType(dict(sorted(draft.column_why.items()))),
        doubts=tuple(draft.doubts),
    )
