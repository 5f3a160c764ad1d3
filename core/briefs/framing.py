"""The frame every figure has: title, unit, source, vintage, definition, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.exhibit import Exhibit, TableColumn, TableSpec
from core.briefs.mentions import sentence
from core.format import written_period
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.briefs.exhibit import ChartSpec, TableCell
    from core.casefile import Dataset


class Told(NamedTuple):
    """What the words around a chart say of it; in the reading figures are mentioned."""

    key: str
    title: str
    unit: str
    reading: str
    definition: str


def framed(
    dataset: Dataset,
    told: Told,
    chart: ChartSpec,
    table: TableSpec,
    notes: Iterable[str] = (),
) -> Exhibit:
    """Return a chart in its frame; what the dataset notes comes last."""
    reading, mentions = sentence(told.reading)
    return Exhibit(
        **told._replace(reading=reading)._asdict(),
        chart=chart,
        table=table,
        source=source_line(dataset),
        vintage=dataset.vintage,
        notes=tuple(note for note in (*notes, dataset.said("note")) if note),
        summary=reading,
        mentions=mentions,
    )


def table_of(
    heads: Sequence[str], rows: Iterable[tuple[TableCell, ...]], labels: int = 1
) -> TableSpec:
    """Return a table whose first columns are labels and whose others are numbers."""
    columns = (
        TableColumn(head, numeric=place >= labels) for place, head in enumerate(heads)
    )
    return TableSpec(columns, rows)


def source_line(dataset: Dataset) -> str:
    """Return who published a dataset and what it is called."""
    said = (dataset.said("publisher"), dataset.title)
    return ", ".join(text for text in said if text)


def beside(shown: Exhibit, other: Dataset, *, dataset: Dataset) -> Exhibit:
    """Return a figure of two datasets: each is cited whole, with its own edition."""
    cited = (", ".join(_cited(one)) for one in (dataset, other))
    return shown._replace(source=clauses(cited), vintage="")


def _cited(dataset: Dataset) -> Iterator[str]:
    yield source_line(dataset)
    if dataset.vintage:
        yield dataset.vintage


def span(first: int | str, last: int | str) -> str:
    """Return a run of years as a title says it.

    Example:
        >>> span(2001, 2022), span(2018, 2018)
        ('2001–2022', '2018')
    """
    return written_period(str(last) if first == last else f"{first}:{last}")
