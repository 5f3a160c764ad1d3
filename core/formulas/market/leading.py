"""Who comes first in how many industries: the counts a heat map is summed up in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Cells, Input, Question, several
from core.indicators.counting import industries_known, industries_led, leader
from core.industries import is_aggregate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.figure import Figure
    from core.tables.output import OutputTable
    from core.tables.published import PublishedTable

COUNTS: Final = ("industries_led", "industries_known")
"""The formulas that are answered here."""


class Compared(NamedTuple):
    """Economies held against one another in every industry of a dataset or set.

    Attributes:
        slug: The dataset's id.
        measure: The formula of what is compared.
        industries: The code of the set; empty where all industries are compared.
        grid: By economy its figure in each industry.
        columns: By industry the figure of each economy.
        leaders: By industry the place of the economy that comes first, if known.
        left_out: Economies that do not count in the world.
    """

    slug: str
    measure: str
    economies: tuple[str, ...]
    industries: str
    year: int
    grid: Sequence[Sequence[Figure]]
    columns: Sequence[tuple[Figure, ...]]
    leaders: Sequence[int | None]
    left_out: tuple[str, ...] = ()

    @property
    def values(self) -> list[tuple[float | None, ...]]:
        """By industry the value of each economy."""
        return [tuple(one.value for one in column) for column in self.columns]


def compared(
    figure_of: Callable[[str, str], Figure],
    table: OutputTable | PublishedTable,
    question: tuple[str, tuple[str, ...], str, int],
) -> Compared:
    """Return a comparison.

    Args:
        figure_of: Answers for an economy in an industry.
        table: The dataset.
        question: Formula of the measure, economies, industry or set, year. An industry
            that is no set of the dataset stands for all of them.
    """
    measure, economies, industry, year = question
    industries = industries_of(table, industry)
    chosen = industry if set_held(table, industry) else ""
    grid = [[figure_of(who, what) for what in industries] for who in economies]
    columns = list(zip(*grid, strict=True))
    leaders = [leader([one.value for one in column]) for column in columns]
    slug = table.dataset.slug
    out = getattr(table, "left_out", ())
    told = (slug, measure, economies, chosen, year)
    return Compared(*told, grid, columns, leaders, out)


def industries_of(
    table: OutputTable | PublishedTable, industry: str
) -> tuple[str, ...]:
    """Return the industries of a set that a dataset has; all, where it is no set."""
    single = tuple(code for code in table.industries if not _is_sum(table, code))
    return set_held(table, industry) or single or _every(table)


def set_held(table: OutputTable | PublishedTable, industry: str) -> tuple[str, ...]:
    """Return those industries of a set that a dataset has."""
    chosen, held = table.sets.get(industry), _every(table)
    return tuple(c for c in chosen.members if c in held) if chosen else ()


def led_figure(over: Compared, economy: str) -> Figure:
    """Return in how many industries an economy comes first.

    Raises:
        ValueError: It is none of those compared.
    """
    place = over.economies.index(economy)
    won = zip(over.columns, over.leaders, strict=True)
    first = [figures[place] for figures, leads in won if leads == place]
    question = question_of(over, "industries_led", ("economy", economy))
    return question.answered(
        industries_led(over.values, place), "count", _inputs(over, first)
    )


def known_figure(over: Compared) -> Figure:
    """Return in how many industries it can be said who comes first."""
    won = zip(over.columns, over.leaders, strict=True)
    first = [figures[leads] for figures, leads in won if leads is not None]
    question = question_of(over, "industries_known")
    return question.answered(
        industries_known(over.values), "count", _inputs(over, first)
    )


def most_often_first(over: Compared) -> str | None:
    """Return the economy that comes first in most industries; None if none is known."""
    leaders = [place for place in over.leaders if place is not None]
    if not leaders:
        return None
    return over.economies[max(dict.fromkeys(leaders), key=leaders.count)]


def _every(table: OutputTable | PublishedTable) -> tuple[str, ...]:
    """Return every industry of a dataset, sums included."""
    return (*getattr(table, "sums", ()), *table.industries)


def _is_sum(table: OutputTable | PublishedTable, code: str) -> bool:
    return is_aggregate(code) or table.sets.get(code) is not None


def question_of(over: Compared, formula: str, *whose: tuple[str, str]) -> Question:
    """Return what one of the counts answers."""
    dims = (
        ("dataset", over.slug),
        *whose,
        ("among", several(over.economies)),
        *((("industry", over.industries),) if over.industries else ()),
        ("measure", over.measure),
        *((("without", several(over.left_out)),) if over.left_out else ()),
    )
    return Question(formula, dims, str(over.year))


def _inputs(over: Compared, first: list[Figure]) -> tuple[Input, ...]:
    """Return what was counted, the largest first, what is not known, and the cells."""
    first.sort(key=lambda one: -(one.value or 0.0))
    missing = (
        next((one for one in column if one.value is None), None)
        for column in over.columns
    )
    return (
        *(Input("first_value", one.value, one.unit, figure_id=one.id) for one in first),
        *(
            Input("unknown_value", None, "count", figure_id=one.id)
            for one in missing
            if one is not None
        ),
        *_cells(over),
    )


def _cells(over: Compared) -> Iterator[Input]:
    """Yield every cell compared: of one name all cells together, asked for once.

    Every economy is held against every other in every industry, so the figures of the
    first economy name all industries, and those of the first industry all economies.
    """
    named: dict[str, list[Cells]] = {}
    for one in (*over.grid[0], *(row[0] for row in over.grid)):
        for given in one.inputs:
            if given.cells is not None:
                named.setdefault(given.name, []).append(given.cells)
    for name, asked in named.items():
        said = "values_compared" if name == "as_published" else name
        yield Input(said, None, "count", _joint(list(dict.fromkeys(asked))))


def _joint(asked: list[Cells]) -> Cells:
    """Return one question for all pairs of what some questions name."""
    joint = {name: dict.fromkeys(codes) for name, codes in asked[0].where}
    for cells in asked[1:]:
        for name, codes in cells.where:
            joint[name].update(dict.fromkeys(codes))
    where = tuple((name, tuple(codes)) for name, codes in joint.items())
    return asked[0]._replace(where=where)
