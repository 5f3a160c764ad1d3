"""All that is said of formulas over lists of export controls."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs import (
    said_of_lists,
    said_of_members,
    said_of_parties,
    said_of_supply,
)
from core.formulas.controls.licences import policy_figure, rung_counts
from core.formulas.controls.measures import measures_figure
from core.formulas.controls.requirements import reasons_figure
from core.formulas.controls.told import days_figure, rows_figure
from core.i18n import N_
from core.indicators.alignment import jaccard, ruzicka
from core.indicators.controls import strength
from core.indicators.counting import (
    controlled_entries,
    counted,
    entries_compared,
    items_known_on_both,
)
from core.indicators.covering import coverage
from core.indicators.currency import days_since_verified

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "control_status": N_("Strength of control"),
        "items_compared": N_("Number of items"),
        "lists_compared": N_("Number of jurisdictions"),
        "entries_compared": N_("Number of entries, items times jurisdictions"),
        "entries_controlled": N_("Number of entries controlled at least in part"),
        "entries_not_controlled": N_("Number of entries not listed or not in force"),
        "entries_unread": N_("Number of entries that are unknown"),
        "items_known_on_both": N_("Number of items known on both sides"),
        "alignment_jaccard": N_("Jaccard alignment over known items"),
        "alignment_jaccard_low": N_("Jaccard alignment, lower bound"),
        "alignment_jaccard_high": N_("Jaccard alignment, upper bound"),
        "coverage": N_("Coverage of the list over known items"),
        "coverage_low": N_("Coverage of the list, lower bound"),
        "coverage_high": N_("Coverage of the list, upper bound"),
        "alignment_weighted": N_("Weighted alignment"),
        "alignment_weighted_low": N_("Weighted alignment, lower bound"),
        "alignment_weighted_high": N_("Weighted alignment, upper bound"),
        **said_of_supply.NAMES,
        "licensing_policy": N_("Licensing policy"),
        "items_at_policy": N_("Number of items with a licensing policy"),
        "rows_told": N_("Number of rows on record"),
        "days_left": N_("Days until a date on record"),
        **said_of_lists.NAMES,
        **said_of_members.NAMES,
        **said_of_parties.NAMES,
        "measures_at": N_("Number of measures on record"),
        "licence_reasons": N_("Number of reasons that require a licence"),
        "days_since_verified": N_("Days since a list was last checked"),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "items_compared": N_("number of items of the category chosen"),
        "lists_compared": N_("number of jurisdictions chosen"),
        "entries_compared": N_("items × jurisdictions"),
        "entries_controlled": N_(
            "entries that are controlled, broader or in part included"
        ),
        "entries_not_controlled": N_(
            "entries that are not listed, proposed, suspended or expired"
        ),
        "entries_unread": N_("entries that nobody has read + items without an entry"),
        "items_known_on_both": N_(
            "items − items known on one side alone − items known on neither side"
        ),
        "alignment_jaccard": N_("items both control ÷ items either controls"),
        "alignment_jaccard_low": N_(
            "items both control ÷ items either controls, every unknown item "
            "controlled by one alone"
        ),
        "alignment_jaccard_high": N_(
            "items both control ÷ items either controls, every unknown item that may "
            "be controlled by both counted so"
        ),
        "coverage": N_("weight of the items also controlled ÷ weight of the list"),
        "coverage_low": N_(
            "weight of the items also controlled ÷ weight of the list, unknown items "
            "at their least"
        ),
        "coverage_high": N_(
            "weight of the items also controlled ÷ weight of the list, unknown items "
            "at their most"
        ),
        **said_of_supply.IN_WORDS,
        "licensing_policy": N_("the strictest policy that a source states"),
        "items_at_policy": N_("items whose policy toward the destination is this one"),
        "rows_told": N_("number of rows whose fields say so"),
        "days_left": N_("date on record − date asked"),
        **said_of_lists.IN_WORDS,
        **said_of_members.IN_WORDS,
        **said_of_parties.IN_WORDS,
        "measures_at": N_("number of measures that are so at the date"),
        "licence_reasons": N_("reasons of the list for which a licence is required"),
        "days_since_verified": N_("date asked − newest date of checking"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "covered_weight": N_("Weight covered"),
        "half_known_controlled": N_("Items known on one side alone, controlled there"),
        "half_known_others": N_("Items known on one side alone, not controlled there"),
        "item_cells": N_("Items"),
        "items_compared": N_("Items"),
        "jurisdiction_cells": N_("Jurisdictions"),
        "list_weight": N_("Weight of the list"),
        "lists_compared": N_("Jurisdictions"),
        "status_broader": N_("Controlled, broader"),
        "status_controlled": N_("Controlled"),
        "status_expired": N_("Expired"),
        "status_narrower": N_("Controlled in part"),
        "status_not_listed": N_("Not listed"),
        "status_proposed": N_("Proposed"),
        "status_suspended": N_("Suspended"),
        "status_unknown": N_("Unknown: not read"),
        "without_entry": N_("Without an entry"),
        "unknown_items": N_("Items known on neither side"),
        "control_entries": N_("Control entries"),
        "control_entry": N_("Control entry"),
        "controlled_items": N_("Items either controls, of those known"),
        "known_items": N_("Items known on both sides"),
        "shared_items": N_("Items both control, of those known"),
        **said_of_supply.INPUTS,
        "policy_told": N_("Words of the policy"),
        "told_rows": N_("Rows on record"),
        "told_date": N_("Date on record"),
        **said_of_lists.INPUTS,
        **said_of_members.INPUTS,
        "reason_told": N_("Reason for control"),
        "chart_column": N_("Country Chart"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "control_status": strength,
        "items_compared": counted,
        "lists_compared": counted,
        "entries_compared": entries_compared,
        "entries_controlled": controlled_entries,
        "entries_not_controlled": controlled_entries,
        "entries_unread": controlled_entries,
        "items_known_on_both": items_known_on_both,
        "alignment_jaccard": jaccard,
        "alignment_jaccard_low": jaccard,
        "alignment_jaccard_high": jaccard,
        "alignment_weighted": ruzicka,
        "alignment_weighted_low": ruzicka,
        "alignment_weighted_high": ruzicka,
        "coverage": coverage,
        "coverage_low": coverage,
        "coverage_high": coverage,
        **said_of_supply.TOLD_BY,
        "licensing_policy": policy_figure,
        "items_at_policy": rung_counts,
        "rows_told": rows_figure,
        "days_left": days_figure,
        **said_of_lists.TOLD_BY,
        **said_of_members.TOLD_BY,
        **said_of_parties.TOLD_BY,
        "measures_at": measures_figure,
        "licence_reasons": reasons_figure,
        "days_since_verified": days_since_verified,
    }
)
"""Whose docstring tells of them."""
