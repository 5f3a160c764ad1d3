"""What items, jurisdictions and lists are called in the language in use."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.names import with_article
from core.i18n import N_, _, language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.library import Library
    from core.tables.controls import ControlsTable, Item, Jurisdiction

NOT_ECONOMIES: Final[Mapping[str, str]] = MappingProxyType(
    {"EU": N_("European Union"), "WA": N_("Wassenaar Arrangement")}
)
"""Those that make lists without being one economy."""

LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Commerce Control List": N_("Commerce Control List"),
        "Commerce Country Chart": N_("Commerce Country Chart"),
        "Entity List": N_("Entity List"),
        "Annex I": N_("Annex I of Regulation (EU) 2021/821"),
        "輸出令別表第１・外為令別表": N_(
            "Appended Table 1 of the Export Trade Control Order and Appended Table of "
            "the Foreign Exchange Order"
        ),
    }
)
"""By the name a list bears in a case what it is called."""

CATEGORIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "SME-lithography": N_("SME-lithography"),
        "SME-deposition": N_("SME-deposition"),
        "SME-ALD": N_("SME-ALD"),
        "SME-etch": N_("SME-etch"),
        "SME-metrology": N_("SME-metrology"),
        "SME-cleaning": N_("SME-cleaning"),
        "SME-implant": N_("SME-implant"),
        "SME-masks": N_("SME-masks"),
        "SME-anneal": N_("SME-anneal"),
        "SME-test": N_("SME-test"),
        "SME-resist processing": N_("SME-resist processing"),
        "Materials": N_("Materials"),
        "Materials/masks": N_("Materials/masks"),
        "Software/EDA": N_("Software/EDA"),
        "Compute": N_("Compute"),
        "Quantum": N_("Quantum"),
        "Technology": N_("Technology"),
    }
)
"""By category of items, as a workbook writes it, what it is called."""

CLASSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "security": N_("National, public and regional security"),
        "non_proliferation": N_("Non-proliferation"),
        "foreign_policy": N_("Foreign policy"),
        "economic": N_("Economic"),
    }
)
"""By class of reasons what it is called."""

LEVELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "V1": N_("primary legal text read"),
        "V2": N_("rule read, not item by item"),
        "S": N_("secondary source"),
        "partial": N_("read in part"),
        "probable": N_("probable"),
        "unverified": N_("not verified"),
    }
)
"""By level of verification what it means."""


def item_name(item: Item) -> str:
    """Return an item's name, in Japanese where that is the language and it has one."""
    return (item.name_ja if language() == "ja" else "") or item.name


def category_name(category: str) -> str:
    """Return what a category is called; one we do not know keeps the name it bears."""
    return _(CATEGORIES[category]) if category in CATEGORIES else category


def jurisdiction_name(library: Library, known: Jurisdiction) -> str:
    """Return what a jurisdiction is called: our name, else that of the workbook."""
    if known.jurisdiction_id in NOT_ECONOMIES:
        return _(NOT_ECONOMIES[known.jurisdiction_id])
    ours = library.economies.name(known.iso3)
    theirs = (known.name_ja if language() == "ja" else "") or known.name
    return ours or theirs


def names_in_sentence(library: Library, table: ControlsTable) -> dict[str, str]:
    """Return by id what those that control are called as a sentence takes them."""
    return {
        known.jurisdiction_id: with_article(
            known.iso3 or library.economies.resolve(known.jurisdiction_id).code or "",
            jurisdiction_name(library, known),
        )
        for known in table.jurisdictions
    }


def code_name(library: Library, code: str) -> str:
    """Return what a jurisdiction is called of which a dataset gives only the id."""
    if code in NOT_ECONOMIES:
        return _(NOT_ECONOMIES[code])
    return library.economies.name(code) or code


def jurisdiction_names(library: Library, table: ControlsTable) -> dict[str, str]:
    """Return what those that control are called, by their ids."""
    return {
        known.jurisdiction_id: jurisdiction_name(library, known)
        for known in table.jurisdictions
    }


def list_name(name: str) -> str:
    """Return what a list is called; one we do not know keeps the name it bears."""
    return _(LISTS[name]) if name in LISTS else name


def named(codes: Iterable[str], names: Mapping[str, str], every: str) -> dict[str, str]:
    """Return what may be chosen of some codes, and first of all the choice of all."""
    held = sorted(filter(None, set(codes)), key=list(names).index)
    return {"": every, **{code: _(names[code]) for code in held}}
