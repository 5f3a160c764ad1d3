"""Ids of figures, held against the case before they are computed.

A figure can be computed from its id also where the id names what no case holds. Such an
id is refused instead: an answer to a slip of the hand would look like a figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.controls.asking import CONTROLS
from core.formulas.controls.exposure import EXPOSURES
from core.formulas.market import leading, pairs
from core.formulas.market.changes import CHANGES
from core.formulas.market.comparing import COMPUTE as DIFFERENCES
from core.formulas.market.concentration import FORMULAS as CONCENTRATIONS
from core.formulas.market.consistency import GAPS
from core.formulas.market.contributions import OTHERS
from core.formulas.market.rounded import base_of
from core.formulas.published import MEASURES
from core.formulas.target import GAPS as TARGETS
from core.formulas.trade.asking import TRADE
from core.formulas.trade.penetration import PENETRATIONS
from core.tables.events import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Dataset
    from core.library import Library

LONGEST: Final = 10_000
"""More characters than any id of ours has: one may name every economy of a dataset."""

ENDLESS: Final = re.compile(r"\d{5}:|:\d{5}")
"""A span whose years have five digits would be summed year by year for ever."""

OF_EITHER: Final = (
    *MEASURES,
    *leading.COUNTS,
    *pairs.COUNTS,
    *("rank", "rest_share"),
    *CHANGES,
    "share_of_losses",
    *CONCENTRATIONS,
    *DIFFERENCES,
    *("implied_gdp_share", *GAPS),
    *("parity_fixed_percent", "parity_target_fixed_percent", "parity_years"),
)
"""Formulas that values answer, and published shares and quotients as well."""

ECONOMIES: Final = (
    *("economy", "partner", "peer", "target", "among", "without", "shown"),
    *("moved_from", "basket"),
)
JURISDICTIONS: Final = (
    *("jurisdiction", "with", "of", "coalition", "adopting", "jurisdictions"),
)
"""The dimensions that name one, or several between commas."""
SEVERAL: Final = frozenset(
    {
        *("adopting", "among", "basket", "coalition", "jurisdictions"),
        *("products", "shown", "without"),
    }
)


def names_what_is_held(
    library: Library, formula: str, dims: Mapping[str, str], period: str
) -> bool:
    """Return whether the parts of an id name a dataset and codes that are known.

    Raises:
        KeyError: It names no dataset.
        RequestError: The case has no such dataset.
    """
    dataset = library.dataset(dims["dataset"])
    return (
        not ENDLESS.search(period)
        and dataset.kind in _kinds(formula)
        and _other_is_held(library, formula, dims)
        and _economies_are_known(
            library, _naming(library, dataset, dims), _codes(dims, ECONOMIES)
        )
        and _jurisdictions_are_known(library, dataset, _codes(dims, JURISDICTIONS))
    )


def _kinds(formula: str) -> tuple[str, ...]:
    """Return the kinds of dataset that answer a formula."""
    if formula in TRADE:
        return ("trade",)
    if formula == "events_recorded":
        return tuple(KINDS)
    if formula in CONTROLS:
        return ("controls",)
    if formula in ("gdp_share", "indicator", "indicator_share", *TARGETS.values()):
        return ("indicator",)
    if base_of(formula) is not None:
        return ("share",)
    return ("output", "share") if formula in OF_EITHER else ("output",)


def _other_is_held(library: Library, formula: str, dims: Mapping[str, str]) -> bool:
    """Return whether the dataset that a first is held against can answer too."""
    if "other" not in dims:
        return True
    of_sizes = formula in (*GAPS, "exports_to_gdp")
    kinds = ("indicator",) if of_sizes else _kinds(formula)
    if formula in PENETRATIONS:
        kinds = ("output",)
    if formula in (*EXPOSURES, "blocked_market"):
        kinds = ("trade",)
    return library.dataset(dims["other"]).kind in kinds


def _codes(dims: Mapping[str, str], names: Iterable[str]) -> set[str]:
    """Return the codes that some dimensions name; one alone may have a comma."""
    said = ((name, dims[name]) for name in names if dims.get(name))
    found = (each(code) if name in SEVERAL else (code,) for name, code in said)
    return {code for codes in found for code in codes if code} - {OTHERS}


def _naming(
    library: Library, dataset: Dataset, dims: Mapping[str, str]
) -> tuple[Dataset, ...]:
    """Return the datasets that may name an economy: of controls also that of shares."""
    if "shares" in dims:
        return dataset, library.dataset(dims["shares"])
    shares = None
    if dataset.kind == "controls":
        shares = library.controls(dataset.slug).shares_dataset
    return (dataset, shares) if shares else (dataset,)


def _economies_are_known(
    library: Library, datasets: Iterable[Dataset], codes: set[str]
) -> bool:
    """Return whether all are in our table, are groups, or are a dataset's own."""
    groups = {group.code for group in library.economies.groups}
    others = {code for code in codes - groups if library.economies.get(code) is None}
    if not others:
        return True
    named = (library.case.terms(dataset).values() for dataset in datasets)
    return others <= {term.code for terms in named for term in terms}


def _jurisdictions_are_known(
    library: Library, dataset: Dataset, codes: set[str]
) -> bool:
    if dataset.kind != "controls":
        return True
    table = library.controls(dataset.slug)
    acting = {one.jurisdiction_id for one in table.measures}
    return codes <= table.by_jurisdiction.keys() | acting
