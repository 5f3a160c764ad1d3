"""Figures that lead from the words of an entry or a paragraph to their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.formulas.controls.told import rows_figure

if TYPE_CHECKING:
    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable, Entry
    from core.tables.controls.provisions import Provision


def provision_figure(library: Library, provision: Provision) -> Figure:
    """Return how many rows hold a paragraph: one, and its cell."""
    dataset = library.dataset(provision.dataset)
    kind, field = ("provision", "text")
    if not provision.is_paragraph:
        kind, field = ("control_entry", "description")
    return rows_figure(dataset, kind, dict(provision.place), field, 1)


def version_figure(
    table: ControlsTable, item: str, jurisdiction: str, version: Entry, field: str
) -> Figure:
    """Return how many rows hold a version of an entry, with the cell of a field."""
    where = {"item_id": item, "jurisdiction_id": jurisdiction}
    for name in ("list_no", "effective_date"):
        if value := getattr(version, name):
            where[name] = value
    rows = sum(
        all(getattr(one, name, said) == said for name, said in where.items())
        for one in table.versions.get((item, jurisdiction), ())
    )
    return rows_figure(table.dataset, "control_entry", where, field, rows)
