"""What the market share tab is about."""

from __future__ import annotations

from typing import NamedTuple


class MarketChoice(NamedTuple):
    """What the market share tab is about; empty texts mean the first there is.

    Attributes:
        other: The dataset that is set beside the first.
        peer: The economy whose specialization is to be matched.
        target: The location quotient to be reached instead, as it was typed.
        growth: By how many per cent a year an industry grows, as it was typed.
        across: What small charts are drawn for: each `industry` or each `economy`.
        scale: Whether small charts share one scale (`common`) or not (`own`).
        top: How many of a ranking are shown; the others are one.
        sorted_by: The economy or industry by which a heat map is ordered.
        part: What a change is divided into.
        benchmark: An economy or group drawn as a line to judge by.
        whose: The economy that a view of one economy is about.
        statement: What is said of a change: `fold`, `cagr` and the like.
        without: Economies and groups that count neither in the world nor elsewhere.
        aspect: What is shown of the measure: its `level`, the `rank` it gives, or its
            `change` since the first year.
    """

    dataset: str = ""
    industry: str = ""
    measure: str = "share"
    view: str = "trend"
    other: str = ""
    peer: str = ""
    target: str = ""
    growth: str = ""
    across: str = "industry"
    scale: str = "common"
    top: str = ""
    sorted_by: str = ""
    part: str = ""
    benchmark: str = ""
    whose: str = ""
    statement: str = ""
    without: tuple[str, ...] = ()
    aspect: str = "level"
