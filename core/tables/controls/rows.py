"""The rows that a dataset of export controls has beside the entries of its lists.

A field has the name it has in a case; what a row leaves out is an empty text. Numbers
stay as they are written, so that one that cannot be read is not lost.
"""

from __future__ import annotations

from math import nan
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_WEIGHT: Final = 1e12
RowT = TypeVar("RowT")


class Item(NamedTuple):
    """Something that is controlled, or might be."""

    item_id: str
    name_en: str = ""
    name_ja: str = ""
    category: str = ""
    tech_domain: str = ""
    regime_baseline: str = ""
    supplier_node: str = ""
    weight_text: str = ""
    chokepoint_flag: str = ""
    substitutability: str = ""
    description: str = ""
    proxy_quality: str = ""

    @property
    def name(self) -> str:
        """What the item is called in English, else its id."""
        return self.name_en or self.item_id

    @property
    def weight(self) -> float:
        """Its weight, 1 if it has none; NaN, and so is every mean, where it is none."""
        try:
            weight = float(self.weight_text or 1)
        except ValueError:
            return nan
        return weight if abs(weight) <= LARGEST_WEIGHT else nan


class Jurisdiction(NamedTuple):
    """An economy or regime that makes lists, or the one they are aimed at.

    Attributes:
        role: `coalition`, `target`, `third` or `regime`.
        parent: The jurisdiction whose list holds here too, such as `EU` for `NL`.
    """

    jurisdiction_id: str
    name_en: str = ""
    name_ja: str = ""
    iso3: str = ""
    role: str = ""
    parent: str = ""
    country_groups: str = ""
    regimes: str = ""

    @property
    def name(self) -> str:
        """What the workbook calls it in English, else its id."""
        return self.name_en or self.jurisdiction_id


class Parameter(NamedTuple):
    """A threshold in the text of an entry; `op` compares with `value`."""

    item_id: str = ""
    jurisdiction_id: str = ""
    list_no: str = ""
    name: str = ""
    op: str = ""
    value: str = ""
    value2: str = ""
    unit: str = ""
    effective_date: str = ""
    citation: str = ""
    dataset: str = ""


class Policy(NamedTuple):
    """How licences for a destination are decided."""

    item_id: str = ""
    list_no: str = ""
    list_no_norm: str = ""
    jurisdiction_id: str = ""
    destination: str = ""
    destination_group: str = ""
    policy: str = ""
    policy_level: str = ""
    exceptions: str = ""
    review_note: str = ""
    effective_date: str = ""
    end_date: str = ""
    citation: str = ""
    rationale: str = ""
    scope_numbers: str = ""
    scope_numbers_excepted: str = ""
    chart_reason: str = ""
    chart_column: str = ""
    position: str = ""
    dataset: str = ""


class Measure(NamedTuple):
    """A rule, amendment, suspension or draft."""

    measure_id: str = ""
    title: str = ""
    description: str = ""
    jurisdiction_id: str = ""
    type: str = ""
    list_no: str = ""
    affects: str = ""
    status: str = ""
    rationale: str = ""
    licensing_policy: str = ""
    announced_date: str = ""
    effective_date: str = ""
    expires: str = ""
    citation: str = ""
    url: str = ""
    verification: str = ""
    note: str = ""
    dataset: str = ""


class Instrument(NamedTuple):
    """How far a jurisdiction has a kind of instrument, in words and as a code."""

    jurisdiction_id: str = ""
    type: str = ""
    type_code: str = ""
    availability: str = ""
    availability_code: str = ""
    citation: str = ""
    as_of: str = ""
    dataset: str = ""


class Party(NamedTuple):
    """A company, person or body on a list."""

    name: str = ""
    aliases: str = ""
    list_name: str = ""
    jurisdiction_id: str = ""
    country: str = ""
    address: str = ""
    date_added: str = ""
    date_removed: str = ""
    requirement: str = ""
    policy: str = ""
    policy_level: str = ""
    reason: str = ""
    citation: str = ""
    dataset: str = ""


class HsCode(NamedTuple):
    """An HS code under which an item, or what a number stands for, is traded."""

    item_id: str = ""
    list_no: str = ""
    hs_code: str = ""
    hs_code_norm: str = ""
    hs_vintage: str = ""
    mapping_quality: str = ""
    source: str = ""
    dataset: str = ""


class Order(NamedTuple):
    """An order that keeps infringing products out, such as under Section 337."""

    order_id: str = ""
    jurisdiction_id: str = ""
    instrument: str = ""
    product: str = ""
    item_id: str = ""
    hs_code: str = ""
    respondent_origin: str = ""
    right_type: str = ""
    start_date: str = ""
    end_date: str = ""
    status: str = ""
    counterpart_order_id: str = ""
    citation: str = ""
    dataset: str = ""


class Group(NamedTuple):
    """One member of a group of destinations, by code or by name."""

    group_id: str = ""
    jurisdiction_id: str = ""
    name_en: str = ""
    member: str = ""
    dataset: str = ""


KINDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        Item: "item",
        Jurisdiction: "jurisdiction",
        Parameter: "parameter",
        Policy: "licensing_policy",
        Measure: "control_measure",
        Instrument: "instrument",
        Party: "entity",
        HsCode: "hs_map",
        Order: "ip_exclusion",
        Group: "destination_group",
    }
)
"""By what a row is made into, what rows of its kind are called in a case."""

CALLED: Final[Mapping[str, str]] = MappingProxyType({"weight_text": "weight"})
"""By field the name it has in a case, where another would mislead."""


def made(kind: type[RowT], fields: Mapping[str, str], dataset: str) -> RowT:
    """Return the row that tells what some fields say."""
    said = {
        name: fields[called]
        for name in _fields_of(kind)
        if (called := CALLED.get(name, name)) in fields
    }
    if "dataset" in _fields_of(kind):
        said["dataset"] = dataset
    return kind(**said)


def _fields_of(kind: type[RowT]) -> tuple[str, ...]:
    names: tuple[str, ...] = vars(kind)["_fields"]
    return names
