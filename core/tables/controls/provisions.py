"""What the lists of a case say of a number, paragraph by paragraph.

Numbers are no keys across countries: a paragraph is looked for on the lists of the
same jurisdiction alone. An entry that names another list, such as `EU 3B001.f`, is
looked for there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.controls.reading import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.casefile import Case, Dataset
    from core.tables.controls.entries import Entry

_CODE: Final = re.compile(r"\b\d[A-E]\d{3}(?:\.[a-z0-9]{1,2})*(?![a-z0-9])")
_LIST: Final = re.compile(r"\b(EU)\s+(?=\d)")
_ARTICLE: Final = re.compile(
    r"(?P<article>\d+条(?:の\d+)?(?:\d+項)?(?:\d+号(?:の\d+)*)?)(?P<letter>[ア-ンヰヱ]?)"
)
_ITEM: Final = re.compile(r"^(?P<letter>[ア-ンヰヱ])\s")
_NOT_LISTED: Final = "not_listed"


class Provision(NamedTuple):
    """A paragraph of a list.

    Attributes:
        number: Its own number, or that of the paragraph it is a note to; of Japanese
            lists the article.
        letter: Of Japanese lists the letter of the item it belongs to.
        is_item: Whether it is a paragraph itself, and not a note.
        is_paragraph: Whether it is below an entry, and not the words of the entry.
        place: What the fields of its row say that lead back to it.
    """

    number: str
    text: str
    jurisdiction: str
    dataset: str
    place: tuple[tuple[str, str], ...]
    letter: str = ""
    is_item: bool = True
    is_paragraph: bool = True


@dataclass(frozen=True, eq=False)
class Provisions:
    """The paragraphs of all lists of a case, by jurisdiction."""

    held: Mapping[str, tuple[Provision, ...]] = field(default_factory=dict)

    def of(
        self, entry: Entry, jurisdictions: Iterable[str], *, with_above: bool = True
    ) -> tuple[Provision, ...]:
        """Return what the lists of some jurisdictions say of the number of an entry.

        Above it stand the paragraphs that it is a part of, if they are wanted, below it
        its own parts.
        """
        number = entry.list_no_norm or entry.list_no
        named = _LIST.search(number)
        where = (named[1],) if named else tuple(jurisdictions)
        paragraphs = [one for code in where for one in self.held.get(code, ())]
        codes = _CODE.findall(number)
        if codes:
            found = _of_codes(codes, paragraphs)
            return tuple(one for one, is_above in found if with_above or not is_above)
        found = _of_article(number, paragraphs)
        return tuple(one for one, is_above in found if with_above or not is_above)


def _of_codes(
    codes: list[str], paragraphs: Iterable[Provision]
) -> Iterator[tuple[Provision, bool]]:
    """Yield the paragraphs of some numbers, and whether each stands above them."""
    for one in paragraphs:
        own = any(f"{one.number}.".startswith(f"{code}.") for code in codes)
        above = one.is_item and any(code.startswith(f"{one.number}.") for code in codes)
        if own or above:
            yield one, not own


def _of_article(
    number: str, paragraphs: Iterable[Provision]
) -> Iterator[tuple[Provision, bool]]:
    """Yield the paragraphs of an article, and whether each stands above its items."""
    found = _ARTICLE.search(number)
    if found is None:
        return
    letter = found["letter"]
    for one in paragraphs:
        if one.number == found["article"] and one.letter in ("", letter):
            yield one, bool(letter) and not one.letter


def provisions(case: Case, datasets: Iterable[Dataset]) -> Provisions:
    """Return the paragraphs of the lists of a case."""
    found: dict[str, list[Provision]] = {}
    for dataset in datasets:
        jurisdiction = dataset.said("jurisdiction")
        rows = list(fields_of(case, dataset, "provision"))
        if rows:
            heads = _heads(case, dataset, jurisdiction)
            known = _paragraphs(rows, heads, dataset.slug, jurisdiction)
            found.setdefault(jurisdiction, []).extend(known)
    return Provisions({code: tuple(known) for code, known in found.items()})


def _heads(case: Case, dataset: Dataset, jurisdiction: str) -> dict[str, Provision]:
    """Return the entries of a list, whose words stand above their paragraphs."""
    found = {}
    for fields in fields_of(case, dataset, "control_entry"):
        number = fields.get("list_no_norm") or fields.get("list_no", "")
        text = fields.get("description", "")
        if number and text and "item_id" not in fields:
            place = (("list_no", fields.get("list_no", "")),)
            found[number] = Provision(
                *(number, text, jurisdiction, dataset.slug, place), is_paragraph=False
            )
    return found


def _paragraphs(
    rows: Iterable[Mapping[str, str]],
    heads: Mapping[str, Provision],
    slug: str,
    jurisdiction: str,
) -> Iterator[Provision]:
    above, letter, entry = "", "", ""
    for fields in rows:
        head = fields.get("entry_no_norm") or fields.get("list_no_norm", "")
        if head != entry:
            entry, above, letter = head, head, ""
            if head in heads:
                yield heads[head]
        article = fields.get("article_norm", "")
        text = fields.get("text", "")
        number, is_item = _number(fields, head, above)
        if article:
            item = _ITEM.match(text)
            letter = item["letter"] if item else letter if number == above else ""
        above = number
        if fields.get("status") != _NOT_LISTED:
            last = "position" if "position" in fields else "text"
            names = ("entry_no", "list_no", "article", last)
            place = tuple((name, fields[name]) for name in names if name in fields)
            yield Provision(number, text, jurisdiction, slug, place, letter, is_item)


def _number(fields: Mapping[str, str], head: str, above: str) -> tuple[str, bool]:
    """Return the number of a paragraph, and whether it is no note to the one above."""
    if article := fields.get("article_norm", ""):
        return article, True
    if "entry_no" in fields:
        own = fields.get("list_no_norm", head)
        return own, own != above
    if paragraph := fields.get("paragraph", ""):
        return f"{head}.{paragraph}", True
    return above, False
