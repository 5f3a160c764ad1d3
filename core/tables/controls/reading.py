"""Control lists out of a case: the rows of a dataset, kind by kind."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from core.tables.controls.country_chart import chart_of
from core.tables.controls.dates import position
from core.tables.controls.entries import Entry, entry_of
from core.tables.controls.list_rows import LIST_KINDS
from core.tables.controls.nodes import with_nodes
from core.tables.controls.rows import (
    KINDS,
    Item,
    Jurisdiction,
    Measure,
    Parameter,
    Policy,
    RowT,
    made,
)
from core.tables.controls.standing import Suspension
from core.tables.controls.table import ControlsTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.casefile import Case, Dataset
    from core.economies import Economies
    from core.tables.controls.country_chart import CountryChart

# From the table: an index would answer for the kind, and is in no checksum.
RECORDS: Final = (
    "SELECT cells FROM record NOT INDEXED WHERE dataset_id = ? AND kind = ? "
    "ORDER BY record_id"
)
TARGET_ROLE: Final = "target"
_SEPARATOR: Final = re.compile(r"\s*[,;、]\s*")


def fields_of(case: Case, dataset: Dataset, kind: str) -> Iterator[dict[str, str]]:
    """Yield the fields of every row of a kind that a dataset has."""
    for (cells,) in case.rows(RECORDS, dataset.dataset_id, kind):
        yield {name: str(cell[0]) for name, cell in json.loads(cells).items()}


def rows(case: Case, dataset: Dataset, kind: type[RowT]) -> tuple[RowT, ...]:
    """Return the rows of a kind that a dataset has, in the order of the workbook.

    A row that names no jurisdiction is of the one whose list the dataset is.
    """
    given = {"jurisdiction_id": dataset.said("jurisdiction")}
    found = fields_of(case, dataset, KINDS.get(kind) or LIST_KINDS[kind])
    return tuple(made(kind, {**given, **fields}, dataset.slug) for fields in found)


def controls_table(case: Case, dataset: Dataset, economies: Economies) -> ControlsTable:
    """Return a dataset of controls, read from the case.

    Who gives entries alone, such as a table with a column for each country, names items
    and jurisdictions by them.

    Supplier shares are another source in another edition: they come from this
    dataset if it has any, else from the latest dataset of the case that does.
    """
    measures = rows(case, dataset, Measure)
    versions = _versions(fields_of(case, dataset, "control_entry"))
    told = rows(case, dataset, Jurisdiction)
    jurisdictions = _once(told, "jurisdiction_id") or tuple(
        Jurisdiction(name, name, iso3=economies.resolve(name).code or "")
        for name in _across(case, dataset)
    )
    shares_dataset, shares = _shares(case, dataset)
    suspensions = tuple(suspensions_of(measures))
    return ControlsTable(
        dataset=dataset,
        items=with_nodes(
            _once(rows(case, dataset, Item), "item_id")
            or map(Item, dict.fromkeys(item for item, _ in versions)),
            _mapped_nodes(case, dataset),
        ),
        jurisdictions=tuple(j for j in jurisdictions if j.role != TARGET_ROLE),
        targets=tuple(j for j in jurisdictions if j.role == TARGET_ROLE),
        versions=versions,
        shares=shares,
        shares_dataset=shares_dataset,
        parameters=rows(case, dataset, Parameter),
        measures=measures,
        suspensions=suspensions,
        known_from=_known_from(versions, dataset.source.imported_at[:10]),
    )


def country_charts(
    case: Case, datasets: Iterable[Dataset], economies: Economies
) -> tuple[CountryChart, ...]:
    """Return every edition of the Country Chart that a case has."""
    found = []
    for dataset in datasets:
        rows = [
            (economies.resolve(fields["destination"]).code, fields)
            for fields in fields_of(case, dataset, KINDS[Policy])
            if "destination" in fields
        ]
        known = [(code, fields) for code, fields in rows if code]
        if known:
            found.append(chart_of(dataset.slug, known))
    return tuple(found)


def _once(found: Iterable[RowT], name: str) -> tuple[RowT, ...]:
    """Return one row of each id, in the order of the workbook: what it says last."""
    return tuple({getattr(row, name): row for row in found}.values())


def _versions(
    entries: Iterable[Mapping[str, str]],
) -> dict[tuple[str, str], tuple[Entry, ...]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for fields in entries:
        if {"item_id", "jurisdiction_id"} <= fields.keys():
            pair = fields["item_id"], fields["jurisdiction_id"]
            found.setdefault(pair, []).append(entry_of(fields))
    return {pair: tuple(entries) for pair, entries in found.items()}


def _across(case: Case, dataset: Dataset) -> list[str]:
    """Return the jurisdictions that entries name, in the order of their columns.

    The first row of a table with a column for each need not fill all of them.
    """
    columns: dict[str, int] = {}
    for (cells,) in case.rows(RECORDS, dataset.dataset_id, "control_entry"):
        said = json.loads(cells)
        if {"item_id", "jurisdiction_id"} <= said.keys():
            name, column = said["jurisdiction_id"][:2]
            columns.setdefault(str(name), column)
    return sorted(columns, key=columns.__getitem__)


def _known_from(
    versions: Mapping[tuple[str, str], tuple[Entry, ...]], imported: str
) -> str:
    """Return the last date the dataset tells of that had come when it was taken in.

    So an entry without a date does not depend on when its workbook was last refreshed.
    """
    said = (
        date
        for entries in versions.values()
        for entry in entries
        for date in (entry.effective_date, entry.announced_date, entry.verified_on)
    )
    past = (date for date in said if position(date) is not None and date <= imported)
    return max(past, default="")


def suspensions_of(measures: Iterable[Measure]) -> Iterator[Suspension]:
    """Yield the suspensions among some measures; one without a date is none."""
    for measure in measures:
        if (
            measure.type == "suspension"
            and position(measure.effective_date) is not None
        ):
            named = f"{measure.affects},{measure.list_no}"
            affects = frozenset(filter(None, _SEPARATOR.split(named)))
            yield Suspension(
                measure.jurisdiction_id,
                affects,
                measure.effective_date,
                measure.expires,
            )


def _mapped_nodes(case: Case, dataset: Dataset) -> Iterator[dict[str, str]]:
    """Yield which node stands for which item, as any dataset of the kind says it."""
    for known in case.datasets():
        if known.kind == dataset.kind:
            yield from fields_of(case, known, "item_node")


def _shares(
    case: Case, dataset: Dataset
) -> tuple[Dataset | None, dict[str, dict[str, float]]]:
    others = [known for known in case.datasets() if known.kind == dataset.kind]
    for source in (dataset, *reversed(others)):
        case.require_whole(source)
        shares: dict[str, dict[str, float]] = {}
        terms = case.terms(source)
        for node, economy, value in case.passing(source).cells(
            "product", "economy", "value"
        ):
            if None not in (node, economy, value):
                shares.setdefault(terms[node].code, {})[terms[economy].code] = value
        if shares:
            return source, shares
    return None, {}
