"""Whether shares and quotients that a draft states fit the size of the economy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.asking.tables import whole
from core.audit.inside.judging import Check, Inside
from core.audit.kinds import Kind
from core.formulas.market.consistency import gdp_share
from core.indicators.rounding import Printed, reconciliation
from core.indicators.specialization import implied_gdp_share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.claims import Claim
    from core.figure import Figure
    from core.library import Library

REVISED_BY: Final = 0.25
"""Percentage points by which an economy's share of world GDP differs from one edition
of the national accounts to the next: the draft may have used another."""
PASSAGES_BACK: Final = 3
FIGURES_AWAY: Final = 200


def size_checks(library: Library, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield whether share over quotient is the economy's share of world GDP.

    That is what a location quotient is made of, so a share and a quotient of one
    industry and year that do not give it cannot both be right.
    """
    for place, claim in enumerate(claims):
        if claim.stated.unit != "LQ" or claim.kind != Kind.LEVEL:
            continue
        share = _share_beside(claims, place)
        size = _size(library, claim) if share is not None else None
        if share is None or size is None or size.value is None:
            continue
        yield _check(place, share, claims, size)


def _check(place: int, share: int, claims: Sequence[Claim], size: Figure) -> Check:
    found = reconciliation(
        implied_gdp_share,
        claims[share].stated.printed,
        claims[place].stated.printed,
        stated=Printed((size.value or 0.0) * 100, REVISED_BY),
    )
    point, low, high = (one.value for one in found.computed)
    verdict = {str(one).lower(): one for one in Inside}.get(str(found.verdict))
    return Check(
        place,
        (share, place),
        "gdp_share",
        point,
        low,
        high,
        verdict or Inside.NOT_DERIVABLE,
        size.id,
        (size.value or 0.0) * 100,
    )


def _share_beside(claims: Sequence[Claim], place: int) -> int | None:
    """Return the nearest share of the same economy, industry and year."""
    own = claims[place]
    near = range(max(place - FIGURES_AWAY, 0), min(place + FIGURES_AWAY, len(claims)))
    for each in sorted(near, key=lambda each: (abs(each - place), each)):
        one = claims[each]
        if abs(one.passage - own.passage) <= PASSAGES_BACK and _is_same(one, own):
            return each
    return None


def _is_same(one: Claim, own: Claim) -> bool:
    return (
        one.stated.unit == "percent"
        and one.kind == Kind.LEVEL
        and bool(own.subject.economy)
        and one.subject.economy == own.subject.economy
        and one.subject.industry == own.subject.industry != ""
        and one.time.last[:4] == own.time.last[:4] != ""
    )


def _size(library: Library, claim: Claim) -> Figure | None:
    for table in whole(library.sizes, library.of_kind("indicator")):
        if table is not None:
            return gdp_share(table, claim.subject.economy, int(claim.time.last[:4]))
    return None
