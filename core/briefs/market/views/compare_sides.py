"""Two datasets asked as nearly the same as each can be asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.market.asking import Scene, asked_of
from core.briefs.market.source import market_source
from core.i18n import _
from core.joining import listed
from core.selection import Selection

if TYPE_CHECKING:
    from core.briefs.exhibit import Field
    from core.briefs.market.source import MarketSource
    from core.casefile import Dataset
    from core.figure import Figure


ABBREVIATED: Final = re.compile(r".+ \((?P<short>[A-Z]{2,8})\)")
"""A publisher with its abbreviation behind it."""


class Sides(NamedTuple):
    """What is set beside what.

    Attributes:
        first: The dataset that was chosen, and what it is asked.
        second: The other one.
        measure: Of both.
        years: The years both have, the last one last; else the last year of each.
    """

    first: Scene
    second: Scene
    measure: str
    years: tuple[tuple[int, int], ...]

    @property
    def one_industry(self) -> bool:
        """Whether both are asked of the same industry or set."""
        return self.first.asked.industry == self.second.asked.industry

    @property
    def one_year(self) -> bool:
        """Whether both are asked of the same year."""
        first, second = self.years[-1]
        return first == second

    @property
    def is_same(self) -> bool:
        """Whether both answer one question, so that a difference means something."""
        return self.one_industry and self.one_year and self.one_world

    @property
    def one_world(self) -> bool:
        """Whether the same economies are left out of both."""
        return self.first.source.left_out == self.second.source.left_out

    def figures(self, economy: str, years: tuple[int, int]) -> tuple[Figure, Figure]:
        """Return what either says of an economy."""
        first, second = (
            side.source.figure(self.measure, economy, side.asked.industry, year)
            for side, year in zip((self.first, self.second), years, strict=True)
        )
        return first, second


def sides_of(scene: Scene) -> Sides | None:
    """Return the dataset chosen and the other; None where the case has no other."""
    other = _other(scene)
    if other is None:
        return None
    asked = scene.asked
    market = asked.choice._replace(industry=asked.industry, measure=asked.measure)
    second = Scene(
        scene.library, other, asked_of(other, Selection(asked.economies, market=market))
    )
    measure = _measure(scene.source, other, asked.measure)
    apart = Sides(scene, second, measure, ((asked.year, other.years[-1]),))
    return apart._replace(years=_years(apart) or apart.years)


def _years(sides: Sides) -> tuple[tuple[int, int], ...]:
    """Return the years of both, to the last one in which both know anything.

    Of editions that print few figures a year in common may be one without any.
    """
    asked = sides.first.asked
    held = sides.second.source.years
    both = [(year, year) for year in asked.years if year in held]
    while both and not any(_know(sides, code, both[-1]) for code in asked.economies):
        both.pop()
    return tuple(both)


def _know(sides: Sides, economy: str, years: tuple[int, int]) -> bool:
    return all(one.value is not None for one in sides.figures(economy, years))


def compare_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the control for the other dataset."""
    known, chosen = _others(scene), _other(scene)
    slug = chosen.dataset.slug if chosen else ""
    label = _("Com&pare with")
    return (fields.one("market.other", label, fields.titles(known), slug),)


def titles(sides: Sides) -> tuple[str, str]:
    """Return what the two are called: publisher and edition, if that tells them apart.

    A title says what is in a table, and two editions of one say the same.
    """
    datasets = [side.source.dataset for side in (sides.first, sides.second)]
    first, second = map(_short, datasets)
    if first and second and first != second:
        return first, second
    named = fields.titles(datasets)
    first, second = (named[dataset.slug] for dataset in datasets)
    return first, second


def _short(dataset: Dataset) -> str:
    """Return publisher and edition, of a publisher only the abbreviation it has."""
    publisher, edition = dataset.said("publisher"), dataset.said("edition")
    short = ABBREVIATED.fullmatch(publisher)
    if not publisher or not edition:
        return ""
    return listed((short["short"] if short else publisher, edition))


def _others(scene: Scene) -> list[Dataset]:
    own = scene.source.dataset.slug
    datasets = scene.library.of_kind("output", "share")
    return [dataset for dataset in datasets if dataset.slug != own]


def _other(scene: Scene) -> MarketSource | None:
    """Return the other dataset: as chosen, else the one that can say most to it.

    That is one with the same industry or set and a year in common, then another edition
    of the same publisher.
    """
    known = {dataset.slug: dataset for dataset in _others(scene)}
    chosen = known.get(scene.asked.choice.other)
    if chosen is not None:
        source = market_source(scene.library, chosen, scene.source.left_out)
        if source.years and source.economies:
            return source
    out = scene.source.left_out
    sources = [market_source(scene.library, each, out) for each in known.values()]
    able = [source for source in sources if source.years and source.economies]
    return max(able, key=lambda source: _nearness(scene, source), default=None)


def _nearness(scene: Scene, other: MarketSource) -> tuple[bool, bool, bool]:
    publisher = scene.source.dataset.said("publisher")
    return (
        scene.asked.industry in other.industries,
        not set(scene.asked.years).isdisjoint(other.years),
        bool(publisher) and other.dataset.said("publisher") == publisher,
    )


def _measure(first: MarketSource, second: MarketSource, wanted: str) -> str:
    """Return the measure that both have; amounts only in one currency."""
    if wanted == "value" and first.currency != second.currency:
        return "share"
    return wanted if wanted in second.measures else "share"
