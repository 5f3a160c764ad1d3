"""What the export controls tab is asked, and of which dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.controls_choice import ControlsChoice
from core.moment import today
from core.tables.controls import EVERY, ItemFilter

if TYPE_CHECKING:
    from core.library import Library
    from core.selection import Selection
    from core.tables.controls import ControlsTable, Item


class Asked(NamedTuple):
    """A question the dataset can answer.

    Attributes:
        items: The items that are counted, category by category.
        chosen: What they must be.
        jurisdictions: Ids, in the order of the workbook.
        target: ISO3 code of the economy the controls are aimed at; empty if none is.
        destination: ISO3 code of the economy for which licences are asked.
        choice: What was chosen for one view only.
    """

    items: tuple[Item, ...] = ()
    chosen: ItemFilter = EVERY
    jurisdictions: tuple[str, ...] = ()
    target: str = ""
    destination: str = ""
    choice: ControlsChoice = ControlsChoice()


class Scene(NamedTuple):
    """All that a view is drawn from; the table is seen at the date that is asked."""

    library: Library
    table: ControlsTable
    asked: Asked

    @property
    def as_of(self) -> str:
        """The date at which the lists are looked at."""
        return self.table.as_of


def tables_with_items(library: Library) -> list[ControlsTable]:
    """Return the datasets that tell of items, which may be compared."""
    known = (library.controls(dataset.slug) for dataset in library.of_kind("controls"))
    return [table for table in known if table.items]


def scene_of(library: Library, table: ControlsTable, selection: Selection) -> Scene:
    """Return the nearest question to the selection that the dataset can answer."""
    choice = selection.controls
    seen = table.seen(choice.as_of or today(), choice.verified)
    chosen = ItemFilter(choice.category, choice.domain, choice.regime, choice.rationale)
    if not seen.within(chosen):
        chosen = _nearest(seen, chosen)
    held = tuple(known.jurisdiction_id for known in table.jurisdictions)
    wanted = tuple(code for code in held if code in choice.jurisdictions)
    target = table.targets[0].iso3 if table.targets else ""
    return Scene(
        library,
        seen,
        Asked(
            items=seen.within(chosen),
            chosen=chosen,
            jurisdictions=wanted or held,
            target=target,
            destination=choice.destination or target,
            choice=choice,
        ),
    )


def _nearest(table: ControlsTable, chosen: ItemFilter) -> ItemFilter:
    """Return a filter that some items meet: each condition where the others hold."""
    kept = EVERY
    for name, code in chosen.dims.items():
        narrower = kept._replace(**{name: code})
        if table.within(narrower):
            kept = narrower
    return kept
