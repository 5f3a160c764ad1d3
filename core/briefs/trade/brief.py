"""What the trade tab says about a selection."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.blank import brief_of
from core.briefs.exhibit import Exhibit, TabBrief
from core.briefs.trade.asking import Scene, asked_of, chosen_table
from core.briefs.trade.bar import SHARED, bar_fields
from core.briefs.trade.months_words import of_months_note
from core.briefs.trade.views.balance import balance, balance_fields
from core.briefs.trade.views.dependence import dependence, dependence_fields
from core.briefs.trade.views.exposure import exposure, exposure_fields
from core.briefs.trade.views.indicators import indicators
from core.briefs.trade.views.indices import indices, indices_fields
from core.briefs.trade.views.mirror import mirror, mirror_fields
from core.briefs.trade.views.observations import observations, observations_bar
from core.briefs.trade.views.partners import partners, partners_fields
from core.briefs.trade.views.products import products, products_fields
from core.briefs.trade.views.relocation import relocation_fields, relocation_view
from core.briefs.trade.views.rolling import rolling
from core.briefs.trade.views.seasons import seasons, seasons_fields
from core.briefs.trade.views.sufficiency import sufficiency, sufficiency_fields
from core.briefs.trade.views.suppliers import suppliers, suppliers_fields
from core.briefs.trade.views.to_date import to_date
from core.briefs.views import View
from core.i18n import N_, _
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.briefs.exhibit import Field
    from core.library import Library
    from core.selection import Selection


WITHOUT_FREQUENCY: Final = tuple(name for name in SHARED if name != "frequency")
"""What is asked where only years, or only months, will do."""


@dataclass(frozen=True, slots=True)
class TradeView(View[Scene]):
    """A way to look at trade.

    Attributes:
        frequency: `year` or `month`, where it is about no other.
        partner: With whom trade is shown where nobody is chosen.
        bar: Returns all controls, where they are not those of the other views.
    """

    frequency: str = ""
    partner: str = ""
    bar: Callable[[Scene], tuple[Field, ...]] | None = None


class OfOtherData(NamedTuple):
    """A way to look at data that are not of trade.

    Attributes:
        title: What the view is called.
        show: Returns its controls, and what is shown or why there is nothing.
    """

    title: str
    show: Callable[[Library, Selection], tuple[tuple[Field, ...], Exhibit | str]]


WITHOUT_PARTNER: Final = ("reporter", "basis", "years")
WITH_PARTNER: Final = ("reporter", "partner", "basis", "years")
OF_PRODUCTS: Final = tuple(name for name in SHARED if name != "product")
"""The view of products lets one choose among levels of its own."""

VIEWS: Final[Mapping[str, TradeView | OfOtherData]] = MappingProxyType(
    {
        "balance": TradeView(N_("Balance"), balance, SHARED, balance_fields),
        "partners": TradeView(N_("Partners"), partners, SHARED, partners_fields),
        "products": TradeView(
            N_("Products"), products, OF_PRODUCTS, products_fields, partner=WORLD
        ),
        "dependence": TradeView(
            *(N_("Dependence"), dependence, WITHOUT_PARTNER, dependence_fields, "year")
        ),
        "suppliers": TradeView(
            *(N_("Suppliers"), suppliers, WITHOUT_PARTNER, suppliers_fields, "year")
        ),
        "exposure": TradeView(
            *(N_("Exposure"), exposure, WITH_PARTNER, exposure_fields, "year")
        ),
        "sufficiency": TradeView(
            *(N_("Self-sufficiency"), sufficiency, WITHOUT_PARTNER),
            *(sufficiency_fields, "year", WORLD),
        ),
        "relocation": TradeView(
            *(N_("Relocation"), relocation_view, WITH_PARTNER),
            *(relocation_fields, "year"),
        ),
        "mirror": TradeView(
            *(N_("Mirror data"), mirror, WITHOUT_FREQUENCY, mirror_fields, "year")
        ),
        "indices": TradeView(N_("Bilateral indices"), indices, SHARED, indices_fields),
        "to_date": TradeView(
            N_("Year to date"), to_date, WITHOUT_FREQUENCY, frequency="month"
        ),
        "rolling": TradeView(
            N_("Twelve months"), rolling, WITHOUT_FREQUENCY, frequency="month"
        ),
        "seasons": TradeView(
            *(N_("Seasons"), seasons, WITHOUT_FREQUENCY, seasons_fields, "month")
        ),
        "observations": TradeView(
            N_("Observations"), observations, (), bar=observations_bar
        ),
        "indicators": OfOtherData(N_("Indicators"), indicators),
    }
)


def trade_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the trade tab says about `selection`."""
    views = fields.views_of({code: view.title for code, view in VIEWS.items()})
    code = selection.trade.view if selection.trade.view in VIEWS else "balance"
    view = VIEWS[code]
    if isinstance(view, OfOtherData):
        bar, shown = view.show(library, selection)
        return brief_of(bar, views, code, shown)
    table = chosen_table(library, selection.trade)
    if table is None:
        empty = _(
            "No yearly or monthly trade dataset is in this case. "
            "Import a workbook, or open the sample case."
        )
        return TabBrief((), views, code, None, empty)
    if table.rows.only_flow:
        selection = selection.choosing("trade.flow", (table.rows.only_flow,))
    if view.partner and not selection.trade.partner:
        selection = selection.choosing("trade.partner", (view.partner,))
    if view.frequency:
        selection = selection.choosing("trade.frequency", (view.frequency,))
    scene = Scene(library, table, asked_of(library, table, selection))
    shown = view.show(scene)
    if view.bar is not None:
        return brief_of(view.bar(scene), views, code, shown)
    bar = (*bar_fields(scene, view.asks), *view.fields(scene))
    if isinstance(shown, Exhibit):
        notes = (*shown.notes, of_months_note(scene))
        shown = shown._replace(notes=tuple(filter(None, notes)))
    return brief_of(bar, views, code, shown)
