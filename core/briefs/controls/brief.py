"""What the export controls tab says about a selection."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.blank import brief_of
from core.briefs.controls.asking import Scene, scene_of, tables_with_items
from core.briefs.controls.bar import (
    OF_ITEMS,
    SHARED,
    bar_fields,
    destination_fields,
)
from core.briefs.controls.joining import joining_fields
from core.briefs.controls.supplying import shares_fields
from core.briefs.controls.views.board import board
from core.briefs.controls.views.changelog import changelog
from core.briefs.controls.views.chokepoints import chokepoints
from core.briefs.controls.views.compare import compare, compare_fields
from core.briefs.controls.views.coverage import coverage
from core.briefs.controls.views.currency import currency
from core.briefs.controls.views.entry import entry, entry_fields
from core.briefs.controls.views.exposure import exposure, exposure_fields
from core.briefs.controls.views.gaps import gaps, to_verify
from core.briefs.controls.views.instruments import instruments
from core.briefs.controls.views.ladder import ladder
from core.briefs.controls.views.matrix import matrix
from core.briefs.controls.views.members import members
from core.briefs.controls.views.pairs import pairs, pairs_fields
from core.briefs.controls.views.parties import party_search
from core.briefs.controls.views.response import response
from core.briefs.controls.views.timeline import timeline
from core.briefs.controls.views.whatif import whatif
from core.briefs.controls.words import as_of_note
from core.briefs.exhibit import Exhibit, TabBrief
from core.briefs.views import View
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.briefs.exhibit import Field
    from core.casefile import Dataset
    from core.library import Library
    from core.selection import Selection


class OfRows(NamedTuple):
    """A way to look at rows of text, whichever datasets of the case have them.

    Attributes:
        title: What the view is called.
        show: Returns its controls, and what is shown or why there is nothing.
    """

    title: str
    show: Callable[[Library, Selection], tuple[tuple[Field, ...], Exhibit | str]]


WITHOUT_MEMBERS: Final = tuple(name for name in SHARED if name != "jurisdictions")
"""What is asked where a view chooses the members itself."""

VIEWS: Final[Mapping[str, View[Scene] | OfRows]] = MappingProxyType(
    {
        "matrix": View(N_("Matrix"), matrix, SHARED),
        "entry": View(N_("Entry"), entry, ("verified", "as_of"), entry_fields),
        "compare": View(N_("Two lists"), compare, OF_ITEMS, compare_fields),
        "timeline": View(N_("Timeline"), timeline, SHARED),
        "pairs": View(N_("Pairs"), pairs, SHARED, pairs_fields),
        "members": View(N_("By list"), members, SHARED),
        "coverage": View(N_("Coverage"), coverage, SHARED, shares_fields),
        "chokepoints": View(N_("Chokepoints"), chokepoints, SHARED, shares_fields),
        "gaps": View(N_("Gaps"), gaps, SHARED, shares_fields),
        "to_verify": View(N_("To verify"), to_verify, SHARED, shares_fields),
        "whatif": View(*(N_("What if"), whatif, WITHOUT_MEMBERS, joining_fields)),
        "exposure": View(
            *(N_("Exporters"), exposure, WITHOUT_MEMBERS, exposure_fields)
        ),
        "ladder": View(N_("Licences"), ladder, SHARED, destination_fields),
        "instruments": OfRows(N_("Instruments"), instruments),
        "response": OfRows(N_("Response"), response),
        "parties": OfRows(N_("Parties"), party_search),
        "board": OfRows(N_("Sec. 337"), board),
        "changelog": OfRows(N_("Changes"), changelog),
        "currency": OfRows(N_("Currency"), currency),
    }
)


def controls_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the export controls tab says about `selection`."""
    choice = selection.controls
    views = fields.views_of({code: view.title for code, view in VIEWS.items()})
    code = choice.view if choice.view in VIEWS else "matrix"
    view = VIEWS[code]
    if isinstance(view, OfRows):
        bar, shown = view.show(library, selection)
        return brief_of(bar, views, code, shown)
    tables = tables_with_items(library)
    without = _without_items(library, choice.dataset)
    if without or not tables:
        known = library.of_kind("controls")
        offered = [one.dataset for one in tables] + ([without] if without else [])
        chooser = fields.dataset("controls.dataset", offered, choice.dataset)
        empty = _nothing_to_compare(without or next(iter(known), None))
        return TabBrief((chooser,) if without else (), views, code, None, empty)
    by_slug = {table.dataset.slug: table for table in tables}
    table = by_slug.get(choice.dataset, tables[0])
    scene = scene_of(library, table, selection)
    bar = (*bar_fields(scene, view.asks), *view.fields(scene))
    shown = view.show(scene)
    if isinstance(shown, Exhibit):
        shown = shown._replace(notes=(as_of_note(scene), *shown.notes))
    return brief_of(bar, views, code, shown)


def _without_items(library: Library, chosen: str) -> Dataset | None:
    """Return the chosen dataset if it has neither items nor shares to show."""
    known = {dataset.slug: dataset for dataset in library.of_kind("controls")}
    if chosen not in known:
        return None
    table = library.controls(chosen)
    has_figures = table.items or table.shares_dataset == table.dataset
    return None if has_figures else table.dataset


def _nothing_to_compare(dataset: Dataset | None) -> str:
    if dataset is None:
        return _(
            "No export control lists are in this case. "
            "Import a workbook, or open the sample case."
        )
    message = _(
        "“{title}” lists no items by jurisdiction, so there is nothing to compare; its "
        "rows are in the case and counted in the Sources tab."
    )
    return message.format(title=dataset.title)
