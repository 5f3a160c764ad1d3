"""Why a number is unknown, in words; the codes are those of figures."""

from __future__ import annotations

from typing import Final

from core.i18n import N_, _

SENTENCES: Final = {
    "already_met": N_("parity is already passed"),
    "apparent_consumption_not_positive": N_(
        "more is exported than is made and imported"
    ),
    "base_negative": N_("the base is negative, so only the difference means anything"),
    "base_zero": N_("the base is zero"),
    "base_zero_or_negative": N_("the base is zero or negative"),
    "blank": N_("the cell is blank"),
    "country_total_zero": N_("the economy's total is zero"),
    "date_not_comparable": N_("no dates checked for these items can be compared"),
    "currencies_differ": N_("the two datasets are in different units"),
    "economy_missing": N_("the economy is not in this dataset"),
    "empty": N_("there is nothing to add up"),
    "empty_basket": N_("the basket is empty"),
    "empty_list": N_("the list controls nothing"),
    "empty_union": N_("neither controls any item"),
    "error_cell": N_("the cell holds an error"),
    "exports_missing": N_("the dataset has no exports of the economy in that year"),
    "exports_zero": N_("nothing is exported: fully dependent on imports"),
    "flow_missing": N_("the dataset has exports or imports alone"),
    "groups_overlap": N_("the groups share members and cannot be added up"),
    "imports_missing": N_("the dataset has no imports of the economy in that year"),
    "imports_zero": N_("imports are zero"),
    "industry_missing": N_("the dataset lacks an industry of this set"),
    "listed_exceeds_world": N_("the listed economies exceed the world as published"),
    "lq_zero": N_("the location quotient is zero"),
    "missing": N_("a value is missing"),
    "months_missing": N_("not all of its months are known"),
    "n=1": N_("there is only one"),
    "named_twice": N_("the dataset has it under two names"),
    "negative_period": N_("the period runs backwards"),
    "negative_value": N_("a value is negative"),
    "negligible": N_("published as too small to print"),
    "nil": N_("published as nil"),
    "no_change": N_("nothing changed"),
    "no_customs_codes": N_(
        "no customs code of the item is known that the trade dataset holds"
    ),
    "no_growth": N_("nothing is reached without growth"),
    "no_other_reporters": N_("no other economy reports in this dataset"),
    "no_products": N_("the dataset does not tell this trade by product"),
    "no_supplier_shares": N_("no supplier shares are at hand"),
    "no_trade": N_("there was no trade"),
    "not_a_number": N_("the cell holds no number"),
    "not_applicable": N_("published as not applicable"),
    "not_available": N_("published as not available"),
    "one_reporter": N_("the dataset has one reporter only, so no world exports"),
    "part_exceeds_whole": N_("the part is larger than the whole as published"),
    "partners_incomplete": N_(
        "the partners listed do not add up to the world as published"
    ),
    "not_finite": N_("the result is no finite number"),
    "not_published": N_("not published"),
    "not_ranked": N_("a group has no rank beside its members"),
    "partner_is_world": N_("the partner is the whole world"),
    "partner_not_reporting": N_("the partner does not report in this dataset"),
    "peer_share_not_below_one": N_("the peer's share is not below one"),
    "not_production": N_("the dataset holds value added, not production"),
    "production_not_stated": N_("the dataset does not say that it holds production"),
    "part_of_period": N_("only part of the period is published"),
    "period_missing": N_("the period is not in this dataset"),
    "products_incomplete": N_("the products listed do not add up to all trade"),
    "published_as_bound": N_("published only as a bound"),
    "range_too_wide": N_("the range is too wide for a point value"),
    "residual": N_("the rest of the world is not one supplier: see the bounds"),
    "share_out_of_range": N_("a share lies outside 0 to 100 per cent"),
    "shares_incomplete": N_("the supplier shares do not add up to the whole"),
    "sign_change": N_("the sign changes"),
    "policy_not_told": N_("no source states the licensing policy"),
    "requirement_not_told": N_("no source states for which reasons"),
    "no_date": N_("no date is on record"),
    "status_unknown": N_("the law has not been read"),
    "suppressed": N_("suppressed by the publisher"),
    "target_out_of_reach": N_("the target cannot be reached"),
    "target_supplies_all": N_("the target supplies everything itself"),
    "too_few_known": N_("too few items are known for a point value"),
    "thresholds_of_two_kinds": N_(
        "the thresholds are of two kinds or in different units"
    ),
    "total_zero": N_("the total is zero"),
    "uncalculated_formula": N_("the formula was stored without its value"),
    "units_differ": N_("the dataset mixes units, so nothing is added up"),
    "world_industry_zero": N_("the world's industry is zero"),
    "world_zero": N_("the world total is zero"),
    "year_missing": N_("the year is not in this dataset"),
    "zero_period": N_("the two dates are the same"),
}
"""Every reason of `core.indicators`, of the intake and of the formulas."""


def reason_text(reason: str | None) -> str:
    """Return why a number is unknown.

    Example:
        >>> reason_text("world_zero")
        'the world total is zero'
    """
    if reason is None:
        return ""
    return _(SENTENCES[reason]) if reason in SENTENCES else reason
