"""What views of supply say of it: whose shares these are, and who acts together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.names import names_in_sentence
from core.briefs.names import in_sentence
from core.format import joined
from core.i18n import N_, _, ngettext
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.briefs.controls.asking import Scene
    from core.briefs.controls.supplying import Shares
    from core.formulas.controls.portfolio import Portfolio

STANDS_FOR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "supplier": N_(
            "A node is often wider than the item, and whether a share is by "
            "headquarters or by place of production is as its source says."
        ),
        "trade": N_(
            "A share here is the part of what all reporters export under the item's "
            "customs codes: exports, not supply, and codes wider than the item; a "
            "broad proxy."
        ),
        "market": N_(
            "A share here is the part of one industry's output, the same for every "
            "item; a broad proxy."
        ),
    }
)
"""By where shares come from what they stand for."""


def members_said(scene: Scene, members: Iterable[str]) -> str:
    """Return jurisdictions as a sentence takes them."""
    known = names_in_sentence(scene.library, scene.table)
    return joined([known[code] for code in members])


def target_said(scene: Scene) -> str:
    """Return the target as a sentence takes it."""
    target = scene.asked.target
    return in_sentence(scene.library, target) if target else _("the target")


def shares_said(portfolio: Portfolio, shares: Shares) -> str:
    """Return whose shares these are, what they stand for, and how many items lack them.

    What a share is of must stand beside every number made of it.
    """
    dataset = shares.source.dataset
    if dataset is None:
        return _("No dataset of supplier shares is in this case.")
    about = [dataset.title, shares.industries.get(shares.industry, ""), shares.year]
    about += [dataset.vintage, dataset.said("licence")]
    source = ngettext(
        "Supplier shares: {source}; {counted} of {items} item has shares.",
        "Supplier shares: {source}; {counted} of {items} items have shares.",
        len(portfolio.items),
    ).format(
        source=", ".join(filter(None, about)),
        counted=len(portfolio.counted),
        items=len(portfolio.items),
    )
    proxies = _broad(portfolio) if shares.source.stands_for == "supplier" else ""
    return sentences((source, proxies, _(STANDS_FOR[shares.source.stands_for])))


def _broad(portfolio: Portfolio) -> str:
    """Return how many items are stood for by a node that is said to be far wider."""
    count = sum(item.proxy_quality == "broad" for item in portfolio.counted)
    if not count:
        return ""
    return ngettext(
        "The node of {count} of them is mapped as a broad proxy.",
        "The nodes of {count} of them are mapped as broad proxies.",
        count,
    ).format(count=count)


def nothing(scene: Scene, portfolio: Portfolio) -> str:
    """Return why nothing can be said of the supply, and what to do; else nothing."""
    if not scene.asked.target:
        return _(
            "The workbook names no economy that the controls are aimed at; add a "
            "jurisdiction with the role “target” and import it again."
        )
    if not portfolio.coalition:
        return _(
            "The workbook names no jurisdiction that controls anything; add one with "
            "the role “coalition” and import it again."
        )
    if not portfolio.counted:
        return _(
            "None of these items has supplier shares that add up to the whole. Import "
            "a workbook of supplier shares, map the items to nodes or customs codes, "
            "or choose another source under Supplier shares."
        )
    return ""
