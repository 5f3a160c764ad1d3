"""Export controls by item and jurisdiction, with who supplies what is controlled."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from math import nan
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.controls import Status, strength

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Case, Dataset

# From the table: an index would answer for the kind, and is in no checksum.
RECORDS = (
    "SELECT kind, cells FROM record NOT INDEXED WHERE dataset_id = ? ORDER BY record_id"
)

TARGET_ROLE = "target"

STATUSES: Final = {
    "controlled": Status.CONTROLLED,
    "broader": Status.CONTROLLED,
    "narrower": Status.PARTIAL,
    "not_listed": Status.NOT_LISTED,
    "proposed": Status.PROPOSED,
    "suspended": Status.SUSPENDED,
    "expired": Status.EXPIRED,
    "unknown": Status.UNKNOWN,
}
"""What each status of an entry counts as: a broader control counts whole."""


class Item(NamedTuple):
    """Something that is controlled, or might be."""

    item_id: str
    name: str
    category: str
    supplier_node: str
    weight: float = 1.0


class Jurisdiction(NamedTuple):
    """An economy that makes lists, or the one they are aimed at."""

    jurisdiction_id: str
    name: str
    iso3: str
    role: str


class Entry(NamedTuple):
    """One item on one jurisdiction's list, as a source says it."""

    status: str
    list_no: str = ""
    effective_date: str = ""
    citation: str = ""
    verification: str = ""

    @property
    def strength(self) -> float | None:
        """How strongly the item is controlled, 0…1; None where the list is unread."""
        return strength(STATUSES.get(self.status, Status.UNKNOWN))


UNREAD = Entry("unknown")
"""What an item has in a list nobody has read: unknown, never "not listed"."""


@dataclass(frozen=True, eq=False)
class ControlsTable:
    """The control entries of one dataset.

    Attributes:
        jurisdictions: Those that control, in the order of the workbook.
        targets: The jurisdictions the controls are aimed at.
        shares: By supplier node the share of each economy, 0…1, as published.
        shares_dataset: Where the shares come from; None if there are none.
    """

    dataset: Dataset
    items: tuple[Item, ...]
    jurisdictions: tuple[Jurisdiction, ...]
    targets: tuple[Jurisdiction, ...]
    entries: Mapping[tuple[str, str], Entry]
    shares: Mapping[str, Mapping[str, float]]
    shares_dataset: Dataset | None

    @cached_property
    def _by_id(self) -> Mapping[str, Item]:
        return {item.item_id: item for item in self.items}

    def item(self, item_id: str) -> Item:
        """Return an item; `KeyError` if the dataset has none of this id."""
        return self._by_id[item_id]

    def entry(self, item: str, jurisdiction: str) -> Entry:
        """Return what is known of an item in a jurisdiction."""
        return self.entries.get((item, jurisdiction), UNREAD)

    def strengths(
        self, jurisdiction: str, items: tuple[Item, ...]
    ) -> list[float | None]:
        """Return the strength of control over each item: 0…1, None where unknown."""
        return [self.entry(item.item_id, jurisdiction).strength for item in items]

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories of the items, in the order of the workbook."""
        return tuple(dict.fromkeys(item.category for item in self.items))

    def within(self, category: str) -> tuple[Item, ...]:
        """Return the items of a category; of all, category by category, if none."""
        order = {name: place for place, name in enumerate(self.categories)}
        held = (item for item in self.items if category in ("", item.category))
        return tuple(sorted(held, key=lambda item: order[item.category]))


def controls_table(case: Case, dataset: Dataset) -> ControlsTable:
    """Return a dataset of controls, read from the case.

    Supplier shares are another source in another edition: they come from this
    dataset if it has any, else from the latest dataset of the case that does.
    """
    records: dict[str, list[dict[str, str]]] = {}
    for kind, cells in case.rows(RECORDS, dataset.dataset_id):
        fields = {name: str(cell[0]) for name, cell in json.loads(cells).items()}
        records.setdefault(kind, []).append(fields)
    jurisdictions = tuple(_jurisdiction(f) for f in records.get("jurisdiction", []))
    shares_dataset, shares = _shares(case, dataset)
    return ControlsTable(
        dataset=dataset,
        items=tuple(_item(fields) for fields in records.get("item", [])),
        jurisdictions=tuple(j for j in jurisdictions if j.role != TARGET_ROLE),
        targets=tuple(j for j in jurisdictions if j.role == TARGET_ROLE),
        entries={
            (fields["item_id"], fields["jurisdiction_id"]): _entry(fields)
            for fields in records.get("control_entry", [])
            if {"item_id", "jurisdiction_id"} <= fields.keys()
        },
        shares=shares,
        shares_dataset=shares_dataset,
    )


def _item(fields: Mapping[str, str]) -> Item:
    return Item(
        fields["item_id"],
        fields.get("name_en", fields["item_id"]),
        fields.get("category", ""),
        fields.get("supplier_node", ""),
        _weight(fields.get("weight", "1")),
    )


def _weight(text: str) -> float:
    """Return an item's weight; an unreadable one leaves weighted means unknown."""
    try:
        return float(text)
    except ValueError:
        return nan


def _jurisdiction(fields: Mapping[str, str]) -> Jurisdiction:
    return Jurisdiction(
        fields["jurisdiction_id"],
        fields.get("name_en", fields["jurisdiction_id"]),
        fields.get("iso3", ""),
        fields.get("role", ""),
    )


def _entry(fields: Mapping[str, str]) -> Entry:
    return Entry(
        fields.get("status", "unknown"),
        fields.get("list_no", ""),
        fields.get("effective_date", ""),
        fields.get("citation", ""),
        fields.get("verification", ""),
    )


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
