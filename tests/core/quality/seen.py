"""Observations made in the test, row by row."""

from __future__ import annotations

import numpy as np

from core.casefile.datasets import Term
from core.intake.kinds import DIMENSIONS
from core.quality.observations import NONE, Coded, Observations
from core.quality.periods import step

DEFAULTS = {"period_kind": "year", "unit": "USD", "flag": "", "reason": ""}


def seen(*rows, roles=None):
    """Return observations; a row is a dict of dimensions and what it says.

    Row n stands in cell An of the sheet `Data`.
    """
    dims, members = {}, {}
    for dim in DIMENSIONS:
        names = list(dict.fromkeys(row[dim] for row in rows if dim in row))
        members[dim] = tuple(
            Term(at, dim, name, name, "", (roles or {}).get(name, "member"))
            for at, name in enumerate(names)
        )
        dims[dim] = _ints(names.index(row[dim]) if dim in row else NONE for row in rows)
    said = {
        field: _coded([row.get(field, DEFAULTS.get(field, "")) for row in rows])
        for field in ("period", *DEFAULTS)
    }
    values = [row.get("value") for row in rows]
    return Observations(
        dims=dims,
        members=members,
        said=said,
        steps=_ints(step(row.get("period", "")) for row in rows),
        value=np.array([np.nan if value is None else value for value in values]),
        cells=(
            _ints(1 for _ in rows),
            _ints(range(1, len(rows) + 1)),
            _ints(1 for _ in rows),
        ),
        sheets={1: "Data"},
    )


def line(values, first=2000, **said):
    """Return a series of years."""
    return [
        {"period": str(first + at), "value": value, **said}
        for at, value in enumerate(values)
    ]


def _ints(values):
    return np.array(list(values), np.int64)


def _coded(words):
    known = list(dict.fromkeys(words))
    return Coded(tuple(known), _ints(known.index(word) for word in words))
