"""What powers each jurisdiction has over exports: instruments by jurisdiction."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.controls.matches import jurisdiction_of_list
from core.briefs.controls.views import instruments_words as words
from core.briefs.data import label_cell
from core.briefs.exhibit import MatrixRow, MatrixSpec, StatusCell, TableCell
from core.briefs.framing import Told, framed, table_of
from core.briefs.names import with_article
from core.formulas.controls.told import rows_figure
from core.i18n import _
from core.tables.controls.rows import Instrument

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.selection import Selection


def instruments(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return instruments against jurisdictions, each with how far it reaches."""
    rows = library.control_rows(Instrument)
    slugs = list(dict.fromkeys(row.dataset for row in rows))
    if not slugs:
        return (), words.without_instruments()
    chosen = selection.controls.dataset
    dataset = library.dataset(chosen if chosen in slugs else slugs[0])
    datasets = [library.dataset(slug) for slug in slugs]
    bar = (fields.dataset("controls.dataset", datasets, dataset.slug),)
    own = [row for row in rows if row.dataset == dataset.slug]
    return bar if len(slugs) > 1 else (), _exhibit(library, dataset, own)


def _exhibit(library: Library, dataset: Dataset, rows: Sequence[Instrument]) -> Exhibit:
    names = {
        code: jurisdiction_of_list(library, code)
        for code in dict.fromkeys(row.jurisdiction_id for row in rows)
    }
    told = Told(
        key="controls.instruments",
        title=_("Instruments of export control by jurisdiction"),
        unit=_("how far each jurisdiction has each instrument"),
        reading=words.reading(
            *_counted(dataset, rows),
            {
                code: with_article(library.economies.resolve(code).code or code, name)
                for code, name in names.items()
            },
        ),
        definition=dataset.said("definition"),
    )
    chart = MatrixSpec(
        tuple(names.values()), tuple(_rows(dataset, rows, names)), words.legend()
    )
    listing = table_of(words.heads(), _table(dataset, rows, names), labels=6)
    return framed(dataset, told, chart, listing, (words.note(),))


def _rows(
    dataset: Dataset, rows: Sequence[Instrument], names: dict[str, str]
) -> Iterator[MatrixRow]:
    for kind in dict.fromkeys(row.type for row in rows):
        own = {row.jurisdiction_id: row for row in rows if row.type == kind}
        first = next(iter(own.values()))
        cells = (
            _cell(dataset, own[code], names) if code in own else words.unsaid(name)
            for code, name in names.items()
        )
        yield MatrixRow("", words.instrument_name(first), tuple(cells))


def _cell(dataset: Dataset, row: Instrument, names: dict[str, str]) -> StatusCell:
    return StatusCell(
        words.SIGNS[row.availability_code],
        words.said(row, names[row.jurisdiction_id]),
        _figure(dataset, row).id,
    )


def _figure(dataset: Dataset, row: Instrument) -> Figure:
    where = {"jurisdiction_id": row.jurisdiction_id, "type": row.type}
    return rows_figure(dataset, "instrument", where, "availability", 1)


def _counted(
    dataset: Dataset, rows: Sequence[Instrument]
) -> tuple[dict[str, Figure], dict[str, Figure]]:
    """Return how many cells say what, and by jurisdiction how many say yes."""
    said = Counter(row.availability_code for row in rows)
    full = Counter(
        row.jurisdiction_id for row in rows if row.availability_code == "yes"
    )
    by_availability = {
        code: rows_figure(
            dataset,
            "instrument",
            {"availability_code": code},
            "availability",
            said[code],
        )
        for code in words.SIGNS
    }
    by_jurisdiction = {
        code: rows_figure(
            dataset,
            "instrument",
            {"jurisdiction_id": code, "availability_code": "yes"},
            "availability",
            count,
        )
        for code, count in full.most_common()
    }
    return by_availability, by_jurisdiction


def _table(
    dataset: Dataset, rows: Sequence[Instrument], names: dict[str, str]
) -> Iterator[tuple[TableCell, ...]]:
    for row in rows:
        text = words.availability_name(row.availability_code)
        yield (
            label_cell(words.instrument_name(row)),
            label_cell(names[row.jurisdiction_id]),
            TableCell(text, text, _figure(dataset, row).id),
            label_cell(row.availability),
            label_cell(row.as_of),
            label_cell(row.citation),
        )
