"""The observations of a trade dataset as pandas holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from core.columns import ABSENT, Numbers, Whole, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from core.casefile.datasets import Term
    from core.columns import Column
    from core.observed import Observed

FIELDS: Final = {
    "period_kind": "period_kind",
    "basis": "measure",
    "reporter": "economy",
    "partner": "partner",
    "product": "product",
    "period": "period",
    "flow": "flow",
    "flag": "flag",
    "reason": "reason",
    "unit": "unit",
    "value": "value",
}
"""The columns of a trade table, and what they are called in a case."""


def trade_frame(seen: Observed, terms: Mapping[int, Term]) -> pd.DataFrame:
    """Return the observations of a dataset of trade, dimensions by their codes."""
    return pd.DataFrame(
        {column: _series(seen.column(field), terms) for column, field in FIELDS.items()}
    )


def labels_of(terms: Mapping[str, Term]) -> dict[str, str]:
    """Return what codes are called by their publisher."""
    return {code: term.label for code, term in terms.items()}


def aggregates_of(terms: Mapping[str, Term]) -> frozenset[str]:
    """Return the codes that stand for several others."""
    return frozenset(code for code, term in terms.items() if term.role == "aggregate")


def _series(
    column: Column, terms: Mapping[int, Term]
) -> pd.Categorical[str] | npt.NDArray[np.float64]:
    """Return a column of a case as pandas has it; an absent word is an empty one."""
    match column:
        case Numbers(values):
            return np.array(values, dtype=np.float64)
        case Whole(values):
            numbers = np.array(values, dtype=np.intp)
            held, codes = np.unique(numbers, return_inverse=True)
            said = ["" if n == ABSENT else terms[n].code for n in held.tolist()]
        case Words(words, places):
            codes = np.array(places, dtype=np.intp)
            said = [word or "" for word in words]
    # Two terms may mean one code: 5700 and Taiwan, say.
    known = sorted(set(said))
    order = {word: place for place, word in enumerate(known)}
    places_of = np.array([order[word] for word in said], dtype=np.intp)
    return pd.Categorical.from_codes(places_of[codes], categories=pd.Index(known))
