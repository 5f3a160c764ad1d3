"""What the market share tab says about a selection."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.blank import brief_of
from core.briefs.exhibit import TabBrief
from core.briefs.market.asking import Scene, asked_of, chosen_source
from core.briefs.market.bar import SHARED, bar_fields, of_all_views
from core.briefs.market.views.change import change
from core.briefs.market.views.compare import compare_view
from core.briefs.market.views.compare_sides import compare_fields
from core.briefs.market.views.concentration import concentration_view
from core.briefs.market.views.consistency import (
    consistency_fields,
    consistency_view,
)
from core.briefs.market.views.gains import gains, gains_fields
from core.briefs.market.views.heat import heat_fields, heat_map
from core.briefs.market.views.multiples import multiples, multiples_fields
from core.briefs.market.views.parity import parity_view
from core.briefs.market.views.parity_goal import goal_fields
from core.briefs.market.views.parts import parts, parts_fields
from core.briefs.market.views.ranking import ranking, ranking_fields
from core.briefs.market.views.starts import starts, starts_fields
from core.briefs.market.views.trend import trend, trend_fields
from core.briefs.views import View
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.library import Library
    from core.selection import Selection


WITHOUT_MEASURE: Final = ("economies", "industry", "years")
"""What a view asks that decides for itself what is measured."""
NOBODY: Final = N_(
    "Every economy of this dataset is left out. Take one back under “Left out”."
)


VIEWS: Final[Mapping[str, View[Scene]]] = MappingProxyType(
    {
        "trend": View(N_("Trend"), trend, SHARED, trend_fields),
        "ranking": View(N_("Ranking"), ranking, SHARED, ranking_fields),
        "heat": View(N_("Heat map"), heat_map, SHARED, heat_fields),
        "change": View(N_("Then and now"), change, SHARED),
        "starts": View(N_("Start years"), starts, SHARED, starts_fields),
        "multiples": View(N_("Small multiples"), multiples, SHARED, multiples_fields),
        "gains": View(N_("Gained and lost"), gains, WITHOUT_MEASURE, gains_fields),
        "parts": View(N_("Parts of the change"), parts, WITHOUT_MEASURE, parts_fields),
        "parity": View(N_("Parity"), parity_view, WITHOUT_MEASURE, goal_fields),
        "concentration": View(
            N_("Concentration"), concentration_view, ("industry", "years")
        ),
        "consistency": View(
            N_("Consistency"), consistency_view, WITHOUT_MEASURE, consistency_fields
        ),
        "compare": View(N_("Two datasets"), compare_view, SHARED, compare_fields),
    }
)


def market_share_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the market share tab says about `selection`."""
    views = fields.views_of({code: view.title for code, view in VIEWS.items()})
    code = selection.market.view if selection.market.view in VIEWS else "trend"
    source = chosen_source(library, selection)
    if source is None:
        empty = _(
            "No dataset of output or market shares by economy and year is in this "
            "case. Import a workbook, or open the sample case."
        )
        return TabBrief((), views, code, None, empty)
    if not source.economies:
        return TabBrief(of_all_views(library, source), views, code, None, _(NOBODY))
    scene = Scene(library, source, asked_of(source, selection))
    view = VIEWS[code]
    shared = bar_fields(library, source, scene.asked, view.asks)
    bar = (*shared, *view.fields(scene))
    return brief_of(bar, views, code, view.show(scene))
