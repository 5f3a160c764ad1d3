"""Items by jurisdiction, as the lists of a dataset stood at a date."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from core.tables.controls.choosing import EVERY, ItemFilter
from core.tables.controls.column import Column
from core.tables.controls.entries import LEVELS, UNREAD, Entry
from core.tables.controls.rationales import classes_of
from core.tables.controls.standing import lone, standing, strongest_entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Dataset
    from core.tables.controls.rows import (
        Item,
        Jurisdiction,
        Measure,
        Parameter,
    )
    from core.tables.controls.standing import Lone, Suspension


@dataclass(frozen=True, eq=False)
class ControlsTable:
    """The control entries of one dataset, as they stood at a date.

    Attributes:
        jurisdictions: Those that control, in the order of the workbook.
        targets: The jurisdictions the controls are aimed at.
        versions: Of each item and jurisdiction every entry there is, in the order of
            the workbook.
        shares: By supplier node the share of each economy, 0…1, as published.
        shares_dataset: Where the shares come from; None if there are none.
        known_from: From when on entries without a date are known to hold: the last
            date the dataset tells of.
        as_of: The date; empty for what the dataset says last, whatever its dates.
        verified: The weakest level of verification that counts; an entry below it is
            unknown. Empty for all.
        kept_policies: By item, jurisdiction and destination what was found once.
    """

    dataset: Dataset
    items: tuple[Item, ...]
    jurisdictions: tuple[Jurisdiction, ...]
    targets: tuple[Jurisdiction, ...]
    versions: Mapping[tuple[str, str], tuple[Entry, ...]]
    shares: Mapping[str, Mapping[str, float]]
    shares_dataset: Dataset | None
    parameters: tuple[Parameter, ...] = ()
    measures: tuple[Measure, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    known_from: str = ""
    as_of: str = ""
    verified: str = ""
    kept_policies: dict[tuple[str, str, str], Any] = field(
        default_factory=dict, repr=False
    )
    _lone: dict[tuple[str, str], Lone | None] = field(default_factory=dict, repr=False)
    _seen: dict[tuple[str, str], ControlsTable] = field(
        default_factory=dict, repr=False
    )
    _within: dict[ItemFilter, tuple[Item, ...]] = field(
        default_factory=dict, repr=False
    )
    _ids: dict[ItemFilter, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _columns: dict[tuple[str, ItemFilter], Column] = field(
        default_factory=dict, repr=False
    )

    def seen(self, as_of: str, verified: str = "") -> ControlsTable:
        """Return the table as it stood at a date, with what was verified so well."""
        key = as_of, verified
        if key == (self.as_of, self.verified):
            return self
        if key not in self._seen:
            self._seen[key] = replace(
                self,
                as_of=as_of,
                verified=verified,
                _seen={},  # its own: through the one it lies in, neither would ever go
                _within={},
                _ids={},
                _columns={},
                kept_policies={},
            )
        return self._seen[key]

    @cached_property
    def _by_id(self) -> Mapping[str, Item]:
        return {item.item_id: item for item in self.items}

    @cached_property
    def by_jurisdiction(self) -> Mapping[str, Jurisdiction]:
        """Every jurisdiction by its id."""
        return {
            known.jurisdiction_id: known
            for known in (*self.jurisdictions, *self.targets)
        }

    def item(self, item_id: str) -> Item:
        """Return an item; `KeyError` if the dataset has none of this id."""
        return self._by_id[item_id]

    @cached_property
    def entries(self) -> Mapping[tuple[str, str], Entry]:
        """What held of each item and jurisdiction that the dataset tells of."""
        if not self._lone:
            self._lone.update(
                (pair, lone(versions, self.known_from))
                for pair, versions in self.versions.items()
            )
        own = {pair: self._standing(pair, one) for pair, one in self._lone.items()}
        heirs = [known for known in self.jurisdictions if known.parent]
        for known in heirs:
            for item in self.items:
                pair = item.item_id, known.jurisdiction_id
                above = own.get((item.item_id, known.parent))
                if above is not None:
                    own[pair] = strongest_entry((own.get(pair, UNREAD), above))
        return own

    def entry(self, item: str, jurisdiction: str) -> Entry:
        """Return what is known of an item in a jurisdiction."""
        return self.entries.get((item, jurisdiction), UNREAD)

    def parameters_of(
        self, item: str, jurisdiction: str, entry: Entry
    ) -> tuple[Parameter, ...]:
        """Return the thresholds of a version of an entry."""
        return tuple(
            known
            for known in self.parameters
            if (known.item_id, known.jurisdiction_id) == (item, jurisdiction)
            and known.list_no in ("", entry.list_no)
            and known.effective_date in ("", entry.effective_date)
        )

    def lists_of(self, jurisdictions: tuple[str, ...]) -> tuple[str, ...]:
        """Return the jurisdictions whose lists hold in some, such as that of the EU."""
        known = self.by_jurisdiction
        above = (known[code].parent for code in jurisdictions if code in known)
        return tuple(dict.fromkeys((*jurisdictions, *filter(None, above))))

    def strengths(
        self, jurisdiction: str, items: tuple[Item, ...]
    ) -> list[float | None]:
        """Return the strength of control over each item: 0…1, None where unknown."""
        held = self._strengths.get(jurisdiction, {})
        return [held.get(item.item_id) for item in items]

    @cached_property
    def _strengths(self) -> Mapping[str, Mapping[str, float | None]]:
        """By jurisdiction the strength of each item that it tells of."""
        found: dict[str, dict[str, float | None]] = defaultdict(dict)
        for (item, jurisdiction), entry in self.entries.items():
            found[jurisdiction][item] = entry.strength
        return found

    def column(self, jurisdiction: str, chosen: ItemFilter = EVERY) -> Column:
        """Return what is known of each item that is counted, on one list."""
        key = jurisdiction, chosen
        if key not in self._columns:
            held, items = self._by_list.get(jurisdiction, {}), self.within(chosen)
            told = (held.get(item.item_id, UNREAD) for item in items)
            self._columns[key] = Column(tuple(told))
        return self._columns[key]

    @cached_property
    def _by_list(self) -> Mapping[str, Mapping[str, Entry]]:
        found: dict[str, dict[str, Entry]] = {}
        for (item, jurisdiction), entry in self.entries.items():
            found.setdefault(jurisdiction, {})[item] = entry
        return found

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The categories of the items, in the order of the workbook."""
        return tuple(dict.fromkeys(item.category for item in self.items))

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """The fields of technology of the items, in the order of the workbook."""
        return tuple(dict.fromkeys(item.tech_domain for item in self.items))

    @cached_property
    def baselines(self) -> tuple[str, ...]:
        """The regimes that the items are measured by, in the order of the workbook."""
        return tuple(dict.fromkeys(item.regime_baseline for item in self.items))

    def within(self, chosen: ItemFilter = EVERY) -> tuple[Item, ...]:
        """Return the items that are counted, category by category."""
        if chosen not in self._within:
            order = {name: place for place, name in enumerate(self.categories)}
            held = (item for item in self.items if self._holds(chosen, item))
            found = sorted(held, key=lambda item: order[item.category])
            self._within[chosen] = tuple(found)
        return self._within[chosen]

    def ids_within(self, chosen: ItemFilter = EVERY) -> tuple[str, ...]:
        """Return the ids of the items that are counted, category by category."""
        if chosen not in self._ids:
            self._ids[chosen] = tuple(item.item_id for item in self.within(chosen))
        return self._ids[chosen]

    def _holds(self, chosen: ItemFilter, item: Item) -> bool:
        return chosen.holds(
            item,
            (self.entry(item.item_id, j.jurisdiction_id) for j in self.jurisdictions),
        )

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of all reasons that entries give."""
        found = {classes_of(entry) for entry in self.entries.values()}
        return frozenset().union(*found)

    def _standing(self, pair: tuple[str, str], one: Lone | None) -> Entry:
        if one is not None and not self.suspensions:
            held = one.at(self.as_of)
        else:
            over = [one for one in self.suspensions if one.jurisdiction == pair[1]]
            held = standing(self.versions[pair], self.as_of, self.known_from, over)
        if self.verified and LEVELS.index(held.level) > LEVELS.index(self.verified):
            return held._replace(status="unknown")
        return held

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """Every date at which anything may change, the oldest first."""
        said = {
            date
            for versions in self.versions.values()
            for entry in versions
            for date in (
                entry.effective_date,
                entry.first_control_date,
                entry.end_date,
            )
        }
        said |= {date for one in self.suspensions for date in (one.since, one.until)}
        return tuple(sorted(date for date in said if date))
