"""How far an item is a chokepoint: controlled, concentrated and hard to replace."""

from __future__ import annotations

from math import fsum, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.outcome import Outcome, Ranged, known, quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

POINTS: Final = 10_000.0
"""Index points of concentration where one supplier has everything."""

ALLIED_SHARE, LARGEST_SHARE, TARGET_SHARE = 0.75, 0.5, 0.05
"""The three thresholds of the simple rule."""

HAIR: Final = 1e-9
"""Shares that print alike are not told apart."""


class SimpleRule(NamedTuple):
    """The three parts of the simple rule, and whether each holds.

    Attributes:
        allied: Whether the coalition supplies enough.
        concentrated: Whether the largest supplier is large enough.
        needed: Whether the target itself supplies little enough.
    """

    allied: bool
    concentrated: bool
    needed: bool

    @property
    def holds(self) -> bool:
        """Whether the item is a chokepoint by the simple rule."""
        return all(self)


def supplier_hhi(
    shares: Mapping[str, float | None], atomless: Collection[str] = ()
) -> Outcome:
    """Return how concentrated the supply of an item is by supplying economy.

    In words: ten thousand times the sum of the squared shares, the shares made to sum
    to 1; what stands for many small suppliers ("Various") is in the whole and not in
    the squares. Unit: points, 0…10,000. Nothing/zero/missing: no shares are `empty`, a
    missing one `missing`, a negative one `negative_value`; shares that are all zero
    are `total_zero`.

    Args:
        shares: The share of world supply by supplier, in any unit.
        atomless: The suppliers that stand for many small ones.

    Source:
        M12 of the project's methodology of export controls.

    Alternatives:
        `hhi_points`, over economies that are all named.

    Example:
        >>> supplier_hhi({"NLD": 0.75, "Various": 0.25}, {"Various"})
        Outcome(value=5625.0, reason=None)
    """
    whole = total(shares.values())
    if whole.value is None:
        return whole
    named = {name: share for name, share in shares.items() if share is not None}
    if min(named.values()) < 0:
        return unknown("negative_value")
    squares = (share**2 for name, share in named.items() if name not in atomless)
    return quotient(POINTS * fsum(squares), whole.value**2, "total_zero")


def chokepoint_score(
    coverage: Ranged, hhi: Outcome, substitutability: float | None = None
) -> Ranged:
    """Return how much of a chokepoint an item is; its components stand beside it.

    A product of three parts hides them: an item of half the score may be half covered
    or easily replaced.

    In words: a hundred times the effective coverage, times the root of the
    concentration over ten thousand, times one less the substitutability; low and high
    are those of the coverage. Unit: score, 0…100. Nothing/zero/missing: a
    substitutability nobody states counts as 0; a coverage or a concentration without a
    value hands on its reason; a substitutability outside 0…1 is `share_out_of_range`.

    Args:
        coverage: The effective coverage, as a range.
        hhi: The concentration of suppliers, in points.
        substitutability: How easily the item is replaced by another, 0…1.

    Source:
        M15 of the project's methodology of export controls.

    Alternatives:
        The simple rule: the coalition supplies at least 75%, the largest supplier at
        least 50%, the target at most 5%.

    Example:
        >>> full = Outcome(1.0)
        >>> chokepoint_score(Ranged(full, full, full), Outcome(2500.0)).point
        Outcome(value=50.0, reason=None)
    """
    if hhi.value is None:
        return Ranged(hhi, hhi, hhi)
    substituted = substitutability or 0.0
    if not 0 <= substituted <= 1:
        return Ranged(*[unknown("share_out_of_range")] * 3)
    factor = 100 * sqrt(hhi.value / POINTS) * (1 - substituted)

    def scaled(end: Outcome) -> Outcome:
        return end if end.value is None else known(end.value * factor)

    return Ranged(*map(scaled, coverage))


def simple_rule(
    shares: Mapping[str, float], coalition: Collection[str], target: str
) -> SimpleRule:
    """Return which parts of the simple rule for a chokepoint hold.

    In words: the coalition supplies at least 75% of the whole, controlled or not; the
    largest supplier that is one economy supplies at least 50%; the target itself at
    most 5%. Unit: yes or no, thrice. Nothing/zero/missing: a target not listed
    supplies 0; without shares nothing holds.

    Args:
        shares: The share of world supply by economy, made to sum to 1.
        coalition: The economies that act together.
        target: The economy the control is aimed at.

    Source:
        M15 of the project's methodology of export controls.

    Example:
        >>> simple_rule({"NLD": 0.8, "CHN": 0.2}, {"NLD"}, "CHN")
        SimpleRule(allied=True, concentrated=True, needed=False)
    """
    if not shares:
        return SimpleRule(allied=False, concentrated=False, needed=False)
    allied = fsum(share for name, share in shares.items() if name in coalition)
    return SimpleRule(
        allied=allied >= ALLIED_SHARE - HAIR,
        concentrated=max(shares.values()) >= LARGEST_SHARE - HAIR,
        needed=shares.get(target, 0.0) <= TARGET_SHARE + HAIR,
    )
