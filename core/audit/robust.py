"""How much a figure hangs on its first year, and how old its data are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.audit.asking.candidate import Differs
from core.audit.kinds import CHANGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.audit.asking.candidate import Candidate
    from core.audit.claims import Claim
    from core.casefile import Dataset
    from core.library import Library


class Vintage(NamedTuple):
    """How old the data behind a figure are.

    Attributes:
        slug: The dataset's id.
        edition: As its publisher calls it.
        retrieved: The day on which it was fetched, if the dataset says so.
        period: That of the figure.
        other_editions: Ids of datasets that answer the same question otherwise.
    """

    slug: str
    title: str
    edition: str
    retrieved: str
    period: str
    other_editions: tuple[str, ...]


class Start(NamedTuple):
    """What the same statement comes to from another first year."""

    period: str
    value: float


def starts_of(
    claim: Claim, chosen: Candidate, candidates: Sequence[Candidate]
) -> tuple[Start, ...]:
    """Return the change stated, from every other first year to the same last."""
    if claim.kind not in CHANGES:
        return ()
    last = _ends(chosen)[1]
    found = {}
    for one in candidates:
        same = _what(one) == _what(chosen) and _ends(one)[1] == last
        if same and one.value is not None and Differs.ECONOMY not in one.differs:
            found[_ends(one)[0]] = one.value
    found.pop(_ends(chosen)[0], None)
    return tuple(Start(period, value) for period, value in sorted(found.items()))


def _what(candidate: Candidate) -> tuple[object, ...]:
    figure = candidate.figure
    return figure.formula, figure.dims, candidate.change


def _ends(candidate: Candidate) -> tuple[str, str]:
    first, _colon, last = candidate.figures[0].period.partition(":")
    return first, last or candidate.figure.period


def vintage_of(
    library: Library, chosen: Candidate, candidates: Sequence[Candidate]
) -> Vintage:
    """Return the edition and the date of the data behind a figure."""
    slug = chosen.figure.dim("dataset")
    dataset: Dataset = library.dataset(slug)
    others = {
        one.figure.dim("dataset")
        for one in candidates
        if one.value is not None and Differs.ECONOMY not in one.differs
    }
    return Vintage(
        slug,
        dataset.title,
        dataset.vintage,
        dataset.said("retrieved"),
        chosen.figure.period,
        tuple(sorted(others - {slug})),
    )
