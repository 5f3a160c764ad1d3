"""Market share figures: indicators filled from a dataset, with their cells."""

from __future__ import annotations

from core.figure import Cells, Figure, Input, Question
from core.i18n import _, ngettext
from core.indicators.change import cagr, fold, percent_change, pp_change
from core.indicators.concentration import hhi_bounds
from core.indicators.outcome import Outcome, total
from core.indicators.parity import parity_fixed, parity_growing
from core.indicators.shares import world_share
from core.indicators.specialization import location_quotient
from core.industries import WHOLE_ECONOMY
from core.tables.output import WORLD, OutputTable

CHANGES = {
    "pp_change": (pp_change, "pp"),
    "fold": (fold, "fold"),
    "percent_change": (percent_change, "percent"),
}
"""What may be said of a share at two dates, with its unit."""


def value_added(table: OutputTable, economy: str, industry: str, year: int) -> Figure:
    """Return what an economy makes in an industry or set.

    In words: the value added that the source publishes, summed over the industries of
    a set and the members of a group. Unit: that of the source (USD), 0 or more.
    Nothing/zero/missing: one value that is missing leaves the sum unknown (`missing`),
    because a smaller sum is another number; an economy that the dataset has under two
    names is `named_twice`, and values in several units are not added up:
    `units_differ`.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        Gross output, turnover or employment, where a source gives them; gross output
        counts what was bought from others as well.
    """
    return _asked(
        table, "value_added", str(year), economy=economy, industry=industry
    ).answered(
        table.value(economy, industry, year),
        table.unit or "",
        (output_input(table, "output", economy, industry, year),),
    )


def market_share(table: OutputTable, economy: str, industry: str, year: int) -> Figure:
    """Return an economy's share of the world's output of an industry or set."""
    own = table.value(economy, industry, year)
    world = table.value(WORLD, industry, year)
    return _asked(
        table, "market_share", str(year), economy=economy, industry=industry
    ).answered(
        _first_reason(own, world) or world_share(own.value, world.value),
        "share",
        (
            output_input(table, "own_output", economy, industry, year),
            output_input(table, "world_output", WORLD, industry, year),
        ),
        denominator(table),
    )


def lq(table: OutputTable, economy: str, industry: str, year: int) -> Figure:
    """Return an economy's location quotient; a set is summed first."""
    asked = (
        ("own_output", economy, industry),
        ("own_total", economy, WHOLE_ECONOMY),
        ("world_output", WORLD, industry),
        ("world_total", WORLD, WHOLE_ECONOMY),
    )
    given = [table.value(who, what, year) for _name, who, what in asked]
    return _asked(
        table, "location_quotient", str(year), economy=economy, industry=industry
    ).answered(
        _first_reason(*given) or location_quotient(*[one.value for one in given]),
        "LQ",
        tuple(output_input(table, *question, year) for question in asked),
        denominator(table),
    )


def share_change(
    table: OutputTable,
    formula: str,
    economy: str,
    industry: str,
    years: tuple[int, int],
) -> Figure:
    """Return how a share changed between two years.

    Args:
        table: The dataset.
        formula: `pp_change`, `fold`, `percent_change` or `cagr`.
        economy: Whose share.
        industry: An industry or set.
        years: First and last.
    """
    before, after = (market_share(table, economy, industry, year) for year in years)
    inputs: tuple[Input, ...] = (
        share_input("share_before", before),
        share_input("share_after", after),
    )
    if formula == "cagr":
        outcome = cagr(before.value, after.value, years[1] - years[0])
        unit = "per_year"
        inputs += (Input("years", float(years[1] - years[0]), "count"),)
    else:
        change, unit = CHANGES[formula]
        outcome = change(before.value, after.value)
    period = f"{years[0]}:{years[1]}"
    return _asked(table, formula, period, economy=economy, industry=industry).answered(
        outcome,
        unit,
        inputs,
        denominator(table),
    )


def parity(
    table: OutputTable, formula: str, own: str, peer: str, industry: str, year: int
) -> Figure:
    """Return the output an economy must add to match a peer's specialization.

    Args:
        table: The dataset.
        formula: `parity_fixed` or `parity_growing`.
        own: The economy that adds.
        peer: The economy to be matched.
        industry: An industry or set.
        year: Of all values.
    """
    asked = (
        ("own_output", own, industry),
        ("own_total", own, WHOLE_ECONOMY),
        ("peer_output", peer, industry),
        ("peer_total", peer, WHOLE_ECONOMY),
    )
    given = [table.value(who, what, year) for _name, who, what in asked]
    compute = parity_fixed if formula == "parity_fixed" else parity_growing
    peer_share = world_share(given[2].value, given[3].value)
    return _asked(
        table, formula, str(year), economy=own, peer=peer, industry=industry
    ).answered(
        _first_reason(*given, peer_share)
        or compute(given[0].value, given[1].value, peer_share.value).added,
        table.unit or "",
        tuple(output_input(table, *question, year) for question in asked),
        table.dataset.title,
    )


def concentration(table: OutputTable, formula: str, industry: str, year: int) -> Figure:
    """Return the Herfindahl-Hirschman index of an industry, or a bound of it.

    Where the dataset gives a world beyond the economies it lists, the rest is neither
    one supplier nor none: only the bounds are known.

    Args:
        table: The dataset.
        formula: `hhi`, `hhi_low` or `hhi_high`.
        industry: An industry or set.
        year: Of all values.
    """
    return _asked(table, formula, str(year), industry=industry).answered(
        _concentration(table, formula, industry, year),
        "index",
        _shares(table, industry, year),
        denominator(table),
    )


def _shares(table: OutputTable, industry: str, year: int) -> tuple[Input, ...]:
    """Return the share of each economy listed, the largest first."""
    found = [market_share(table, code, industry, year) for code in table.economies]
    found.sort(key=lambda share: -(share.value or 0.0))
    known = [share.value for share in found if share.value is not None]
    named = total(known).value if len(known) == len(found) else None
    rest = max(1.0 - named, 0.0) if named and table.world_is_published else 0.0
    return (
        *(share_input("economy_share", share) for share in found),
        Input("other_share", rest, "share"),
        output_input(table, "world_output", WORLD, industry, year),
    )


def _concentration(
    table: OutputTable, formula: str, industry: str, year: int
) -> Outcome:
    listed = [table.value(code, industry, year) for code in table.economies]
    world = table.value(WORLD, industry, year)
    unknown = _first_reason(world, *listed)
    if unknown is not None or world.value is None:
        return unknown or world
    values = [one.value for one in listed]
    rest = world.value - (total(values).value or 0.0)
    bounds = hhi_bounds(values, rest if table.world_is_published else 0.0)
    return {"hhi": bounds.point, "hhi_low": bounds.low, "hhi_high": bounds.high}[
        formula
    ]


def denominator(table: OutputTable) -> str:
    """Return what the world of a dataset is."""
    if table.world_is_published:
        return _("world, as published")
    count = len(table.economies)
    return ngettext(
        "sum of the {count} economy listed",
        "sum of the {count} economies listed",
        count,
    ).format(count=count)


def output_input(
    table: OutputTable, name: str, economy: str, industry: str, year: int
) -> Input:
    """Return a sum of output with the cells it is summed from."""
    cells = Cells(
        table.dataset.slug,
        (
            ("economy", table.listed(economy)),
            ("industry", table.counted(industry)),
            ("period", (str(year),)),
        ),
    )
    return Input(
        name, table.value(economy, industry, year).value, table.unit or "", cells
    )


def share_input(name: str, figure: Figure) -> Input:
    """Return a figure as the input of another."""
    return Input(name, figure.value, figure.unit, figure_id=figure.id)


def _first_reason(*outcomes: Outcome) -> Outcome | None:
    return next((one for one in outcomes if one.value is None), None)


def _asked(table: OutputTable, formula: str, period: str, **dims: str) -> Question:
    return Question(formula, (("dataset", table.dataset.slug), *dims.items()), period)
