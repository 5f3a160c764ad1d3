"""How much an economy must add to a sector to match another's specialization."""

from __future__ import annotations

from typing import NamedTuple

from core.indicators.outcome import Outcome, known, quotient, unknown

NOTHING = 1e-9
"""What a computation may be off where nothing need be added."""


class Parity(NamedTuple):
    """What must be added; edition, year and industries are printed beside it.

    Attributes:
        added: In the sector's own unit; below zero where the economy is above.
        percent: The same in percent of the sector as it is.
    """

    added: Outcome
    percent: Outcome

    @property
    def already_met(self) -> bool | None:
        """Whether nothing need be added; None where that is unknown."""
        given = self.added if self.percent.value is None else self.percent
        return None if given.value is None else given.value <= NOTHING


def parity_fixed(
    own_sector: float | None, own_gdp: float | None, peer_sector_share: float | None
) -> Parity:
    """Return what matches the peer if the economy as a whole does not grow.

    In words: the peer's sector share of its economy times the own economy, less
    the own sector. Unit: that of the sector (USD), and percent; below zero where
    the peer is already matched. Nothing/zero/missing: a peer share of 1 or more is
    `peer_share_not_below_one`; an economy of zero is `country_total_zero`; an own
    sector of zero has no percent (`base_zero`); a negative value is
    `negative_value`, a missing one `missing`.

    Source:
        ITIF, The Hamilton Index (2022, 2023); their printed 42 and 69 percent.

    Alternatives:
        `parity_growing`, where the economy grows with the sector; `parity_target`,
        where a quotient is the target.

    Example:
        >>> parity = parity_fixed(200.0, 1000.0, 0.3)
        >>> parity.added.value, parity.percent.value
        (100.0, 50.0)
    """
    added = _added(own_sector, own_gdp, peer_sector_share)
    return Parity(added, _percent(added, own_sector))


def parity_growing(
    own_sector: float | None, own_gdp: float | None, peer_sector_share: float | None
) -> Parity:
    """Return what matches the peer if the economy grows by what the sector adds.

    In words: the fixed expansion over one less the peer's share. The denominator of
    the world drops out, because both quotients share it. Unit: that of the sector
    (USD), and percent; below zero where the peer is already matched. Nothing/zero/
    missing: as for `parity_fixed`.

    Source:
        Derived from (a + D) / (G + D) = p in the project's indicator methodology.

    Alternatives:
        `parity_fixed`, the figure that ITIF prints.

    Example:
        >>> parity_growing(200.0, 1000.0, 0.5).added
        Outcome(value=600.0, reason=None)
    """
    added = _added(own_sector, own_gdp, peer_sector_share)
    if added.value is not None and peer_sector_share is not None:
        added = known(added.value / (1 - peer_sector_share))
    return Parity(added, _percent(added, own_sector))


def parity_from_lqs(
    lq_own: float | None, lq_peer: float | None, own_sector: float | None = None
) -> Parity:
    """Return the fixed expansion from two published location quotients.

    In words: the peer's quotient over the own, less one; a peer of 1 asks for the
    world average. Unit: percent, and the sector's unit (USD) where the sector is
    given. Nothing/zero/missing: an own quotient of zero is `lq_zero`, a negative
    one `negative_value`, a missing one `missing`; without the sector only the
    amount is `missing`.

    Source:
        ITIF, The Hamilton Index (2022, 2023): 1.47 against 0.87 is 69 percent.

    Alternatives:
        `parity_fixed`, where values are at hand and not only quotients;
        `parity_target`, where the world grows by what is added.

    Example:
        >>> parity_from_lqs(0.5, 0.75).percent
        Outcome(value=50.0, reason=None)
    """
    if lq_own is None or lq_peer is None:
        return _both(unknown("missing"))
    if lq_own < 0 or lq_peer < 0 or (own_sector or 0.0) < 0:
        return _both(unknown("negative_value"))
    ratio = quotient(lq_peer, lq_own, "lq_zero")
    if ratio.value is None:
        return _both(ratio)
    if own_sector is None:
        return Parity(unknown("missing"), known((ratio.value - 1) * 100))
    return Parity(known((ratio.value - 1) * own_sector), known((ratio.value - 1) * 100))


def _added(
    own_sector: float | None, own_gdp: float | None, peer_sector_share: float | None
) -> Outcome:
    if own_sector is None or own_gdp is None or peer_sector_share is None:
        return unknown("missing")
    if own_sector < 0 or own_gdp < 0 or peer_sector_share < 0:
        return unknown("negative_value")
    if own_gdp == 0:
        return unknown("country_total_zero")
    if peer_sector_share >= 1:
        return unknown("peer_share_not_below_one")
    return known(peer_sector_share * own_gdp - own_sector)


def _percent(added: Outcome, own_sector: float | None) -> Outcome:
    if added.value is None or own_sector is None:
        return added
    return quotient(added.value * 100, own_sector, "base_zero")


def _both(outcome: Outcome) -> Parity:
    return Parity(outcome, outcome)
