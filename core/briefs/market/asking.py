"""What the market share tab is asked, and of which dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.market.source import MarketSource, market_source
from core.market_choice import MarketChoice
from core.selection import Selection

if TYPE_CHECKING:
    from core.library import Library

DEFAULT_INDUSTRIES = ("hamilton-10", "hamilton-7", "kti")
DEFAULT_ECONOMIES = 3


class Asked(NamedTuple):
    """A question the dataset can answer.

    Attributes:
        years: The years in question, oldest first; never empty.
        currency: The unit of the dataset's values.
        of_listed: Whether shares are of the economies listed, not of the world.
        choice: What was chosen for one view only.
    """

    measure: str
    industry: str
    industry_name: str
    economies: tuple[str, ...]
    years: tuple[int, ...]
    currency: str = ""
    of_listed: bool = False
    choice: MarketChoice = MarketChoice()

    @property
    def unit(self) -> str:
        """The unit of the figures."""
        return self.currency if self.measure == "value" else self.measure

    @property
    def year(self) -> int:
        """The year of views that show one year: the last."""
        return self.years[-1]


class Scene(NamedTuple):
    """All that a view is drawn from.

    Attributes:
        library: The datasets of the case, for views that set one beside another.
        source: The dataset that is asked.
    """

    library: Library
    source: MarketSource
    asked: Asked


def chosen_source(library: Library, selection: Selection) -> MarketSource | None:
    """Return the dataset chosen; else the one that reaches back farthest.

    A dataset without an economy or a year answers nothing and is passed over; one of
    which the user has left out every economy stays the one that is asked.
    """
    datasets = library.of_kind("output", "share")
    chosen = [known for known in datasets if known.slug == selection.market.dataset]
    years = library.years("output", "share") if not chosen else {}
    farthest = sorted(datasets, key=lambda known: -years.get(known.slug, 0))
    sources = (market_source(library, each) for each in (*chosen, *farthest))
    whole = next((one for one in sources if one.years and one.economies), None)
    out = selection.market.without
    return market_source(library, whole.dataset, out) if whole and out else whole


def asked_of(source: MarketSource, selection: Selection) -> Asked:
    """Return the nearest question to the selection that the dataset can answer."""
    choice = selection.market
    wanted = selection.economies or Selection().economies
    economies = [code for code in wanted if code in source.economies]
    industry = choice.industry
    if industry not in source.industries:
        sets = [code for code in DEFAULT_INDUSTRIES if code in source.industries]
        industry = next(iter([*sets, *source.industries]))
    return Asked(
        measure=choice.measure if choice.measure in source.measures else "share",
        industry=industry,
        industry_name=source.industries[industry],
        economies=tuple(economies) or tuple(source.economies)[:DEFAULT_ECONOMIES],
        years=fields.years_within(source.years, selection.years),
        currency=source.currency,
        of_listed=source.of_listed,
        choice=choice,
    )
