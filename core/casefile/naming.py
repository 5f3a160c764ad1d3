"""What a published name means to the case: its code, and whether it may be summed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.economies.economies import SCHEMES
from core.economies.match import Role
from core.economies.schemes import OWN
from core.industries import is_aggregate

if TYPE_CHECKING:
    from core.economies import Economies

ECONOMY_DIMENSIONS = ("economy", "partner")


class Understood(NamedTuple):
    """A term's code within the case and its role there."""

    code: str
    role: str


def understood(
    economies: Economies, dimension: str, published: str, label: str, scheme: str
) -> Understood:
    """Return what a term means.

    A name that is no economy we know keeps its own label as code, so that its
    numbers are kept and can be found; it is never matched to the nearest name.
    """
    if dimension in ECONOMY_DIMENSIONS:
        known_scheme = scheme if scheme in SCHEMES else OWN
        match = economies.resolve(label, code=published, scheme=known_scheme)
        if match.code is None:
            return Understood(label or published, "unmatched")
        if not match.code:
            return Understood(label, "aggregate")
        return Understood(match.code, _ROLES[match.role])
    code = published or label
    if dimension == "industry" and is_aggregate(code):
        return Understood(code, "aggregate")
    return Understood(code, "member")


_ROLES = {Role.ECONOMY: "member", Role.AGGREGATE: "aggregate"}
