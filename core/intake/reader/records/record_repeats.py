"""Rows that name the same thing twice, and entries that contradict one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.intake.reader.gathering import FoundRecord

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "item": ("item_id",),
    "jurisdiction": ("jurisdiction_id",),
    "control_measure": ("measure_id",),
    "control_entry": ("item_id", "jurisdiction_id", "list_no", "effective_date"),
    "parameter": (
        *("item_id", "jurisdiction_id", "list_no", "name", "op", "value"),
        "effective_date",
    ),
    "instrument": ("jurisdiction_id", "type", "as_of"),
    "ip_exclusion": ("order_id",),
    "item_node": ("item_id", "node_id"),
    "item_map": ("jurisdiction_id", "list_no", "item_id"),
    "destination_group": ("group_id", "jurisdiction_id", "member"),
    "hs_map": ("hs_code", "item_id", "list_no", "list_group", "hs_vintage"),
    "entity": ("name", "country", "address", "aliases", "list_name", "citation"),
}
"""The fields that say together what a row is about; nothing else has to differ."""

_OF_THE_ROW: Final = 2
"""A field has a text and a column; more if it stands in a row above."""


def repeats_among(records: Iterable[FoundRecord], sheet: str) -> Iterator[Problem]:
    """Yield a problem for each row that names what a row above it names.

    A row that takes its name from above goes on about the same thing on purpose.
    """
    seen: dict[tuple[str, ...], FoundRecord] = {}
    for record in records:
        fields = [name for name in KEYS.get(record.kind, ()) if name in record.cells]
        cells = [record.cells[name] for name in fields]
        if not cells or any(len(cell) > _OF_THE_ROW for cell in cells):
            continue
        texts = (record.cells.get(name, ("",))[0] for name in KEYS[record.kind])
        first = seen.setdefault((record.kind, *texts), record)
        if first is not record:
            place = Place(sheet, record.row, cells[0][1])
            yield _problem(first, record, place)


def _problem(first: FoundRecord, record: FoundRecord, place: Place) -> Problem:
    before, after = _texts(first), _texts(record)
    said = {"first": str(first.row)}
    if before == after:
        code = "record_repeated"
    elif before.get("status") != after.get("status"):
        code = "status_contradicted"
        said |= {"text": after.get("status", ""), "other": before.get("status", "")}
    else:
        code = "record_differs"
    return Problem.of(code, Severity.WARNING, place, **said)


def _texts(record: FoundRecord) -> dict[str, str]:
    return {name: cell[0] for name, cell in record.cells.items()}
