"""The rows of the lists themselves: entries, paragraphs, numbers of other lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Provision(NamedTuple):
    """A paragraph of a list.

    Attributes:
        list_no: The entry, or the paragraph itself where the list numbers those.
        paragraph: What follows the number of the entry; empty where that is whole.
        article: In Japan the article of the ordinance that details an entry.
        status: `not_listed` where it is reserved or deleted.
    """

    list_no: str = ""
    list_no_norm: str = ""
    paragraph: str = ""
    article: str = ""
    article_norm: str = ""
    text: str = ""
    status: str = ""
    jurisdiction_id: str = ""
    dataset: str = ""

    @property
    def number(self) -> str:
        """The number of the paragraph in its one spelling."""
        number = self.article_norm or self.list_no_norm or self.list_no
        return f"{number}.{self.paragraph}" if self.paragraph else number


class Listed(NamedTuple):
    """An entry of a list as its publisher has it, without an item of ours."""

    item_id: str = ""
    list_no: str = ""
    list_no_norm: str = ""
    description: str = ""
    text: str = ""
    status: str = ""
    rationale: str = ""
    rationale_codes: str = ""
    effective_date: str = ""
    jurisdiction_id: str = ""
    dataset: str = ""

    @property
    def number(self) -> str:
        """The number of the entry in its one spelling."""
        return self.list_no_norm or self.list_no


class Correspondence(NamedTuple):
    """The number that a list names beside one of its own, from another list."""

    list_no: str = ""
    list_no_norm: str = ""
    other_no: str = ""
    other_no_norm: str = ""
    jurisdiction_id: str = ""
    dataset: str = ""


class ItemMap(NamedTuple):
    """An item that a number of a list is about, as a workbook says it."""

    jurisdiction_id: str = ""
    list_no: str = ""
    list_no_norm: str = ""
    item_id: str = ""
    relation: str = ""
    source: str = ""
    dataset: str = ""


LIST_KINDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        Provision: "provision",
        Listed: "control_entry",
        Correspondence: "correspondence",
        ItemMap: "item_map",
    }
)
"""By what a row is made into, what rows of its kind are called in a case."""
