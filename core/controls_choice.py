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
    view: str = "matrix"
    since: str = ""
