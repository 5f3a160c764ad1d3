"""The export controls tab: who controls what, how lists line up, what they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.controls.coverage import coverage
from core.briefs.controls.matrix import matrix
from core.briefs.controls.pairs import pairs
from core.briefs.controls.words import jurisdiction_names
from core.briefs.exhibit import TabBrief
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.briefs.exhibit import Field
    from core.library import Library
    from core.selection import Selection
    from core.tables.controls import ControlsTable, Item

VIEWS = {
    "matrix": N_("Matrix"),
    "pairs": N_("Pairwise alignment"),
    "coverage": N_("Supply under control"),
}
ALL_CATEGORIES = N_("All categories")


class AskedControls(NamedTuple):
    """A question the dataset can answer.

    Attributes:
        jurisdictions: Ids, in the order of the workbook.
        target: ISO3 code of the economy the controls are aimed at; empty if none is.
    """

    items: tuple[Item, ...]
    category: str
    jurisdictions: tuple[str, ...]
    target: str


def controls_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the export controls tab says about `selection`."""
    choice = selection.controls
    views = fields.views_of(VIEWS)
    view = choice.view if choice.view in VIEWS else "matrix"
    known = [library.controls(known.slug) for known in library.of_kind("controls")]
    tables = [table for table in known if table.items]
    text = next((table for table in known if _is_text(table, choice.dataset)), None)
    if text or not tables:
        shown = [table.dataset for table in (*tables, text) if table]
        chooser = fields.dataset("controls.dataset", shown, choice.dataset)
        empty = _nothing_to_compare(text or next(iter(known), None))
        return TabBrief((chooser,) if text else (), views, view, None, empty)
    named = {table.dataset.slug: table for table in tables}
    table = named.get(choice.dataset, tables[0])
    asked = asked_of(table, selection)
    show = {"matrix": matrix, "pairs": pairs, "coverage": coverage}[view]
    bar = _fields(library, tables, table, asked)
    return TabBrief(bar, views, view, show(library, table, asked))


def _is_text(table: ControlsTable, chosen: str) -> bool:
    """Return whether the chosen dataset has neither items nor shares to show."""
    has_figures = table.items or table.shares_dataset == table.dataset
    return table.dataset.slug == chosen and not has_figures


def _nothing_to_compare(table: ControlsTable | None) -> str:
    if table is None:
        return _(
            "No export control lists are in this case. "
            "Import a workbook, or open the sample case."
        )
    message = _(
        "“{title}” lists no items by jurisdiction, so there is nothing to compare; its "
        "rows are in the case and counted in the Sources tab."
    )
    return message.format(title=table.dataset.title)


def asked_of(table: ControlsTable, selection: Selection) -> AskedControls:
    """Return the nearest question to the selection that the dataset can answer."""
    choice = selection.controls
    category = choice.category if choice.category in table.categories else ""
    held = tuple(known.jurisdiction_id for known in table.jurisdictions)
    chosen = tuple(code for code in held if code in choice.jurisdictions)
    return AskedControls(
        items=table.within(category),
        category=category,
        jurisdictions=chosen or held,
        target=table.targets[0].iso3 if table.targets else "",
    )


def _fields(
    library: Library,
    tables: list[ControlsTable],
    table: ControlsTable,
    asked: AskedControls,
) -> tuple[Field, ...]:
    datasets = [one.dataset for one in tables]
    names = jurisdiction_names(library, table)
    categories = {"": _(ALL_CATEGORIES), **{name: name for name in table.categories}}
    return (
        fields.dataset("controls.dataset", datasets, table.dataset.slug),
        fields.many(
            *("controls.jurisdictions", _("&Jurisdictions")), names, asked.jurisdictions
        ),
        fields.one("controls.category", _("Cate&gory"), categories, asked.category),
    )
