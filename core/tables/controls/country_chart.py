"""For which reasons the United States require a licence: its list and its chart.

The list says of each number for which reasons it is controlled, and names for each a
column of the Country Chart or the destinations themselves. The chart says for which
columns a destination needs a licence. Both are of one jurisdiction, so that their
numbers and columns may be joined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.controls.policies import groups_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.tables.controls.policies import Destination
    from core.tables.controls.rows import Policy

_SEPARATOR: Final = re.compile(r"\s*;\s*")
_COLUMN: Final = re.compile(r"licence_([a-z]+)_(\d)")
CODE: Final = 3
"""A name of no more letters is a code, and no word of a sentence."""
_WORLDWIDE: Final = re.compile(r"\bworldwide\b|\bany destination\b", re.IGNORECASE)
_EXCLUDED: Final = re.compile(r",? excluding .*", re.IGNORECASE | re.DOTALL)


class Requirement(NamedTuple):
    """One reason for which a number is controlled, toward a destination.

    Attributes:
        is_required: Whether a licence is required for it; None where nothing tells.
        row: The row of the list that names the reason.
    """

    reason: str
    column: str
    is_required: bool | None
    row: Policy


@dataclass(frozen=True, slots=True)
class CountryChart:
    """One edition of the Country Chart.

    Attributes:
        printed: By code of a destination what the chart calls it.
        required: Likewise the columns that require a licence.
    """

    dataset: str
    printed: Mapping[str, str]
    required: Mapping[str, frozenset[str]]

    def requires(self, iso3: str, reason: str, column: str) -> bool | None:
        """Return whether a column requires a licence; None without such a row."""
        if iso3 not in self.required:
            return None
        return f"{reason} {column}" in self.required[iso3]


def chart_of(
    dataset: str, rows: Iterable[tuple[str, Mapping[str, str]]]
) -> CountryChart:
    """Return a chart from the code of each destination and the fields of its row."""
    held = dict(rows)
    return CountryChart(
        dataset,
        {iso3: fields["destination"] for iso3, fields in held.items()},
        {
            iso3: frozenset(
                f"{found[1].upper()} {found[2]}"
                for name, said in fields.items()
                if said == "required" and (found := _COLUMN.fullmatch(name))
            )
            for iso3, fields in held.items()
        },
    )


def requirements(
    number: str,
    rows: Sequence[Policy],
    destination: Destination,
    chart: CountryChart | None,
) -> list[Requirement]:
    """Return for which reasons a number needs a licence toward a destination.

    Args:
        number: The number on the list, such as `3B001.f.1.a`.
        rows: The rows of its entry.
        destination: For whom a licence is asked.
        chart: The edition of the chart that is asked, if there is one.
    """
    return [
        Requirement(
            row.rationale or row.chart_reason,
            row.chart_column,
            _is_required(row, destination, chart),
            row,
        )
        for row in rows
        if (row.rationale or row.chart_reason) and _is_within(number, row)
    ]


def _is_within(number: str, row: Policy) -> bool:
    named, excepted = (
        filter(None, _SEPARATOR.split(text))
        for text in (row.scope_numbers, row.scope_numbers_excepted)
    )
    return any(_is_part(number, one) for one in named) and not any(
        _is_part(number, one) for one in excepted
    )


def _is_part(number: str, whole: str) -> bool:
    return number == whole or number.startswith(f"{whole}.")


def _is_required(
    row: Policy, destination: Destination, chart: CountryChart | None
) -> bool | None:
    if row.chart_column:
        asked = destination.iso3, row.chart_reason, row.chart_column
        return chart.requires(*asked) if chart else None
    said = row.destination_group
    left_out, named = _EXCLUDED.search(said), _EXCLUDED.sub("", said)
    if left_out and groups_in(left_out[0]) & destination.groups:
        return False
    if _WORLDWIDE.search(named) or groups_in(named) & destination.groups:
        return True
    if any(name in named.lower() for name in destination.names if len(name) > CODE):
        return True
    return False if groups_in(named) and destination.groups else None
