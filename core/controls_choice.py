"""What the export controls tab is about."""

from __future__ import annotations

from typing import NamedTuple


class ControlsChoice(NamedTuple):
    """What the export controls tab is about; empty texts mean the first there is.

    Attributes:
        category: The category of the items that are counted; empty for all, as with
            domain, regime and rationale.
        verified: The weakest level of verification that counts; empty for all.
        as_of: The date at which the lists are looked at; empty for today.
        destination: The economy for which licences are asked; empty for the target.
        item: Of which all that is known is shown.
        jurisdiction: On whose list.
        first: The one of two jurisdictions that are compared.
        second: The other.
        measure: What is drawn of each pair: the `jaccard` index, that `weighted`, or
            how far each `policy` or the `grounds` lie apart.
        party: The name that is looked for on the lists, as it was typed.
        shares: The dataset that says who supplies what; empty for supplier shares at
            hand. Of an industry dataset `industry` and `year` say which shares.
        items: The items that a what-if is about; all, if none is named.
        base: The jurisdictions that act together before anybody joins.
        joining: Those that may join them.
        joins: Whether they join as they `stand` or `adopt` every item.
        threshold: From which coverage an item counts, in per cent, as it was typed.
        about: What of a what-if is shown: who `joins`, or coalitions by `size`.
        exporter: Whose exports are at stake.
        trade: The dataset of trade that says so.
        since: The date since which changes are told; empty for that of the last
            exhibit that was pinned.
    """

    dataset: str = ""
    jurisdictions: tuple[str, ...] = ()
    category: str = ""
    domain: str = ""
    regime: str = ""
    rationale: str = ""
    verified: str = ""
    as_of: str = ""
    destination: str = ""
    item: str = ""
    jurisdiction: str = ""
    first: str = ""
    second: str = ""
    measure: str = "jaccard"
    party: str = ""
    view: str = "matrix"
    since: str = ""
    shares: str = ""
    industry: str = ""
    year: str = ""
    items: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    joins: str = "stand"
    threshold: str = ""
    about: str = "joins"
    exporter: str = ""
    trade: str = ""
