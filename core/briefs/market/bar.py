"""The selection bar of the market share tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.briefs import fields
from core.briefs.market.words import TABLE_HEADS
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.briefs.exhibit import Field
    from core.briefs.market.asking import Asked
    from core.briefs.market.source import MarketSource
    from core.library import Library

    Groups: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]

SHARED = ("economies", "industry", "measure", "years")
"""What most views ask; all views ask for the dataset."""


def bar_fields(
    library: Library,
    source: MarketSource,
    asked: Asked,
    asks: Collection[str] = SHARED,
) -> tuple[Field, ...]:
    """Return the controls for the dataset, and for those of `SHARED` that are asked."""
    measures = {code: _(TABLE_HEADS[code]) for code in source.measures}
    groups = _tickable_groups(library, source.ranked)
    shared = {
        "economies": fields.many(
            *("economies", _("Ec&onomies")), source.economies, asked.economies, groups
        ),
        "industry": fields.one(
            "market.industry", _("&Industry"), source.industries, asked.industry
        ),
        "measure": fields.one("market.measure", _("&Measure"), measures, asked.measure),
        "years": fields.years(
            source.years,
            asked.years[0],
            asked.years[-1],
            can_play=len(source.years) > 1,
        ),
    }
    dataset, *left_out = of_all_views(library, source)
    return (
        dataset,
        *(field for name, field in shared.items() if name in asks),
        *left_out,
    )


def of_all_views(library: Library, source: MarketSource) -> tuple[Field, ...]:
    """Return the controls for the dataset and for those left out of it."""
    datasets = library.of_kind("output", "share")
    return (
        fields.dataset("market.dataset", datasets, source.dataset.slug),
        *_left_out(library, source),
    )


def _left_out(library: Library, source: MarketSource) -> tuple[Field, ...]:
    """Return the list of those left out; from published shares nobody can be."""
    offered = source.may_be_left_out
    if not offered:
        return ()
    label, groups = _("Left o&ut"), _tickable_groups(library, offered)
    return (fields.many("market.without", label, offered, source.left_out, groups),)


def _tickable_groups(library: Library, offered: Collection[str]) -> Groups:
    """Return the groups with those of their members that can be ticked, if any."""
    held = [
        (group.name, tuple(code for code in group.members if code in offered))
        for group in library.economies.groups
    ]
    return tuple((name, members) for name, members in held if members)
