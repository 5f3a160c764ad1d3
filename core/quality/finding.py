"""One thing that is doubtful about a source, with the cells it was seen in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from core.problems import Place, Severity

MOST_PLACES: Final = 500
"""So many cells of a finding are listed; `Finding.cells` counts them all."""


class Kind(StrEnum):
    """What a finding is about; in the order in which a report lists them."""

    ERRORS = "errors"
    REFUSED = "refused"
    TOTALS = "totals"
    BREAKS = "breaks"
    REPEATED = "repeated"
    UNITS = "units"
    NAMES = "names"
    PARTIAL = "partial"
    GAPS = "gaps"
    MISSING = "missing"
    READING = "reading"


class Amount(NamedTuple):
    """A number with its unit, as the case holds it."""

    value: float
    unit: str


Said: TypeAlias = "str | int | Amount"
"""What a sentence is filled with: names and codes, counts, amounts."""


class Finding(NamedTuple):
    """One thing that is doubtful.

    Attributes:
        code: A stable name; a key of `core.briefs.quality_words`.
        places: The cells, at most `MOST_PLACES` of them, those of most weight first.
        cells: How many cells it concerns.
        largest: The largest number among them; None where none of them holds one.
        said: What its sentence needs.
    """

    kind: Kind
    code: str
    severity: Severity
    places: tuple[Place, ...]
    cells: int
    largest: Amount | None = None
    said: tuple[tuple[str, Said], ...] = ()


class SourceQuality(NamedTuple):
    """All that was found about one dataset.

    Attributes:
        observations: How many numbers were looked at.
    """

    slug: str
    title: str
    file: str
    observations: int
    findings: tuple[Finding, ...]


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return findings by kind, those that weigh most in money first in each."""
    kinds = list(Kind)
    return tuple(
        sorted(
            findings,
            key=lambda one: (kinds.index(one.kind), one.code, -_weight(one)),
        )
    )


def _weight(finding: Finding) -> float:
    return abs(finding.largest.value) if finding.largest else 0.0
