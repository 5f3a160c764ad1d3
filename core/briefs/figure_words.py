"""What formulas are called, and what they are over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs import said_of_controls, said_of_trade
from core.briefs.trade.names import flow_name
from core.figure import each
from core.format import joined
from core.formulas.controls.supply import ALL_ITEMS
from core.formulas.ids import SEVERAL
from core.formulas.market.contributions import OTHERS
from core.i18n import N_, _, ngettext
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library import Library

MOST_NAMED: Final = 5
"""Among more economies than this a title gives their number alone."""

FORMULA_NAMES: Final = {
    "value_added": N_("Value added"),
    "world_without": N_("World value added without those left out"),
    "market_share": N_("World share"),
    "location_quotient": N_("Location quotient"),
    "rank": N_("Rank among the economies known"),
    "rest_share": N_("World share of all others"),
    "rest_value": N_("Value added of all others"),
    "pp_change": N_("Change of share in percentage points"),
    "fold": N_("Multiple of the earlier value"),
    "fold_by": N_("Growth in multiples of the earlier value"),
    "percent_change": N_("Change in per cent"),
    "cagr": N_("Compound annual growth rate"),
    "pp_change_low": N_("Change of share in percentage points, lower bound"),
    "pp_change_high": N_("Change of share in percentage points, upper bound"),
    "percent_change_low": N_("Change in per cent, lower bound"),
    "percent_change_high": N_("Change in per cent, upper bound"),
    "fold_low": N_("Multiple of the earlier value, lower bound"),
    "fold_high": N_("Multiple of the earlier value, upper bound"),
    "fold_by_low": N_("Growth in multiples of the earlier value, lower bound"),
    "fold_by_high": N_("Growth in multiples of the earlier value, upper bound"),
    "cagr_low": N_("Compound annual growth rate, lower bound"),
    "cagr_high": N_("Compound annual growth rate, upper bound"),
    "industry_weight": N_("Weight of the industry in the world's output of the set"),
    "cms_own_share": N_("Change of share through own shares"),
    "cms_structure": N_("Change of share through the weights of industries"),
    "cms_interaction": N_("Change of share through both together"),
    "cms_industry": N_("Change of share that comes from one industry"),
    "value_change": N_("Change of value added"),
    "shift_growth": N_("Change of value added with the growth of the whole"),
    "shift_mix": N_("Change of value added through the mix of industries"),
    "shift_competitive": N_("Change of value added through growing faster or slower"),
    "parity_fixed": N_("Output to be added for parity, economy held fixed"),
    "parity_growing": N_("Output to be added for parity, economy growing with it"),
    "gdp_share": N_("Share of world GDP"),
    "gdp_share_gap": N_("Implied share of the world economy less that of GDP"),
    "gdp_share_gap_percent": N_(
        "Implied share of the world economy over that of GDP, in per cent"
    ),
    "dataset_difference": N_("Difference between two datasets"),
    "dataset_difference_pp": N_("Difference between two datasets in percentage points"),
    "dataset_difference_percent": N_("Difference between two datasets in per cent"),
    "hhi": N_("Herfindahl-Hirschman index"),
    "hhi_low": N_("Herfindahl-Hirschman index, lower bound"),
    "hhi_high": N_("Herfindahl-Hirschman index, upper bound"),
    "industries_led": N_("Number of industries in which the economy comes first"),
    "industries_known": N_("Number of industries known for all economies compared"),
    "change_place": N_("Place among all pairs of years, from the largest change down"),
    "changes_known": N_("Number of pairs of years whose change is known"),
    "indicator": N_("Indicator, as published"),
    "indicator_share": N_("Share of the world in an indicator"),
    "events_recorded": N_("Number of events on record"),
    **said_of_trade.NAMES,
    **said_of_controls.NAMES,
    "rca": N_("Revealed comparative advantage"),
    "symmetric_rca": N_("Symmetric comparative advantage"),
    "normalized_rca": N_("Normalized comparative advantage"),
    "implied_gdp_share": N_("Share of world GDP that share and quotient imply"),
    "contribution": N_("Contribution to growth"),
    "share_of_losses": N_("Part of all losses"),
    "parity_fixed_percent": N_("Growth needed for parity, economy held fixed"),
    "parity_growing_percent": N_("Growth needed for parity, economy growing with it"),
    "parity_target": N_(
        "Output to be added for a location quotient, economy and world growing with it"
    ),
    "parity_target_percent": N_(
        "Growth needed for a location quotient, economy and world growing with it"
    ),
    "parity_target_fixed": N_(
        "Output to be added for a location quotient, economy and world held fixed"
    ),
    "parity_target_fixed_percent": N_(
        "Growth needed for a location quotient, economy and world held fixed"
    ),
    "parity_years": N_("Years to parity"),
    "hhi_points": N_("Herfindahl-Hirschman index in points"),
    "hhi_normalized": N_("Normalized Herfindahl-Hirschman index"),
    "effective_number": N_("Effective number of suppliers"),
    "effective_number_low": N_("Effective number of suppliers, lower bound"),
    "effective_number_high": N_("Effective number of suppliers, upper bound"),
    "concentration_ratio": N_("Share of the largest suppliers"),
    "concentration_ratio_low": N_("Share of the largest suppliers, lower bound"),
    "concentration_ratio_high": N_("Share of the largest suppliers, upper bound"),
}
"""The name of every formula that is defined; the catalogue computes most of them."""

MEASURE_NAMES: Final = {"LQ": N_("Location quotient"), "value": N_("Value added")}
"""What a change is of where it is of no share."""

SAID: Final = {
    "largest": N_("the largest {number}"),
    "lq": N_("location quotient {number}"),
    "growth": N_("{number}% a year"),
    "percent": N_("{number}% moved"),
    "limits": N_("limits {number}"),
    "criteria": N_("criteria {number}"),
}
"""What is said of a dimension that is a number."""

DIVIDED: Final = {
    "exports": N_("divided by shares of world exports"),
    "imports": N_("divided by shares of imports"),
    "evenly": N_("divided evenly"),
}
"""How what is moved in a what-if is divided among other suppliers."""
TOWARDS: Final = {
    "moved_from": N_("from {economy}"),
    "against": N_("against {economy}"),
}
"""What is said of an economy that something is turned from, or against."""

FORMS: Final = {
    "fixed": N_("economy held fixed"),
    "growing": N_("economy growing with it"),
}
"""Whether what is added to an industry makes the economy larger."""


def formula_name(formula: str) -> str:
    """Return what a formula is called."""
    return _(FORMULA_NAMES[formula])


def dim_name(library: Library, dimension: str, code: str, label: str = "") -> str:
    """Return what a code is called, `label` being what its publisher calls it."""
    if dimension in ("economy", "partner", "peer", "target", "actor"):
        others = code == OTHERS
        return _("All others") if others else library.economies.name(code)
    if dimension in TOWARDS:
        return _(TOWARDS[dimension]).format(economy=library.economies.name(code))
    if dimension == "other":
        return library.dataset(code).title
    if dimension in ("industry", "within"):
        return library.sets.industry_name(code, label)
    if dimension in SEVERAL:
        return _several(library, dimension, each(code))
    return _alone(dimension, code) or _of_parity(dimension, code) or label or code


def _alone(dimension: str, code: str) -> str:
    """Return what a code is called that has a name of its own, or nothing."""
    if dimension == "measure" and code in MEASURE_NAMES:
        return _(MEASURE_NAMES[code])
    if dimension in ("measure", "change", "flow") and code in FORMULA_NAMES:
        return formula_name(code)
    if dimension == "flow":
        return flow_name(code)
    return _("all items") if (dimension, code) == ("item", ALL_ITEMS) else ""


def _of_parity(dimension: str, code: str) -> str:
    """Return what is said of a number that was typed, and of the form of parity."""
    if dimension in SAID:
        return _(SAID[dimension]).format(number=code)
    if dimension == "divided" and code in DIVIDED:
        return _(DIVIDED[code])
    return _(FORMS[code]) if dimension == "form" and code in FORMS else ""


def _several(library: Library, dimension: str, codes: Sequence[str]) -> str:
    """Return what several codes are called, said as the dimension takes them."""
    if dimension == "without":
        return without_words([library.economies.name(code) for code in codes])
    if dimension == "basket":
        names = [library.economies.name(code) for code in codes]
        return _("to {economies}").format(economies=joined(names))
    return _among(library, codes) if dimension == "among" else listed(codes)


def without_words(names: Sequence[str]) -> str:
    """Return who counts neither in the world nor anywhere else, by their names."""
    if len(names) > MOST_NAMED:
        said = ngettext(
            "without {count} economy", "without {count} economies", len(names)
        )
        return said.format(count=len(names))
    return _("without {economies}").format(economies=joined(names))


def _among(library: Library, codes: Sequence[str]) -> str:
    """Return against whom an economy is held."""
    names = [library.economies.name(code) for code in codes]
    if len(names) > MOST_NAMED:
        said = ngettext("among {count} economy", "among {count} economies", len(names))
        return said.format(count=len(names))
    return _("among {economies}").format(economies=joined(names))
