"""Who comes first in how many industries, of all economies a dataset lists.

The counts are those of `leading`, counted without a figure for every economy in every
industry; whoever asks for their inputs is told them there.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.formulas.market.leading import (
    Compared,
    industries_of,
    question_of,
    set_held,
)
from core.indicators.counting import leader
from core.indicators.outcome import known
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.output import OutputTable


class Firsts(NamedTuple):
    """Who comes first.

    Attributes:
        by_economy: In how many industries, most first; of those that lead in any.
        known: Of how many industries it can be said.
    """

    by_economy: tuple[Figure, ...]
    known: Figure


def firsts(table: OutputTable | PublishedTable, industry: str, year: int) -> Firsts:
    """Return who comes first in the industries of a set, or in all there are."""
    is_published = isinstance(table, PublishedTable)
    economies = table.ranked if isinstance(table, PublishedTable) else table.economies
    leaders = tuple(
        _leader(table, code, year) for code in industries_of(table, industry)
    )
    over = Compared(
        slug=table.dataset.slug,
        measure="market_share" if is_published else "value_added",
        economies=economies,
        industries=industry if set_held(table, industry) else "",
        year=year,
        grid=(),
        columns=(),
        leaders=leaders,
        left_out=() if isinstance(table, PublishedTable) else table.left_out,
    )
    counted = Counter(place for place in leaders if place is not None)
    return Firsts(
        tuple(
            question_of(over, "industries_led", ("economy", economies[place])).answered(
                known(count), "count", ()
            )
            for place, count in counted.most_common()
        ),
        question_of(over, "industries_known").answered(
            known(counted.total()), "count", ()
        ),
    )


def _leader(
    table: OutputTable | PublishedTable, industry: str, year: int
) -> int | None:
    if isinstance(table, PublishedTable):
        shares = (
            table.figure("share", code, industry, year).value for code in table.ranked
        )
        return leader(list(shares))
    return table.first(industry, year)
