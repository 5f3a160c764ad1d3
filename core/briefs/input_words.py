"""What the inputs of formulas are called."""

from __future__ import annotations

from typing import Final

from core.i18n import N_, _

INPUT_NAMES: Final = {
    "covered_weight": N_("Weight covered"),
    "economy_share": N_("Share"),
    "half_known_controlled": N_("Items known on one side alone, controlled there"),
    "half_known_others": N_("Items known on one side alone, not controlled there"),
    "first_value": N_("Largest value"),
    "item_cells": N_("Items"),
    "item_coverage": N_("Supply of one item under control"),
    "item_weight": N_("Weight of the item"),
    "item_weights": N_("Weights of the items"),
    "items_compared": N_("Items"),
    "jurisdiction_cells": N_("Jurisdictions"),
    "list_weight": N_("Weight of the list"),
    "lists_compared": N_("Jurisdictions"),
    "other_share": N_("Share of all others"),
    "ranked_larger": N_("Larger"),
    "ranked_own": N_("What is ranked"),
    "shown_output": N_("Value added of one that is shown"),
    "shown_share": N_("Share of one that is shown"),
    "status_broader": N_("Controlled, broader"),
    "status_controlled": N_("Controlled"),
    "status_expired": N_("Expired"),
    "status_narrower": N_("Controlled in part"),
    "status_not_listed": N_("Not listed"),
    "status_proposed": N_("Proposed"),
    "status_suspended": N_("Suspended"),
    "status_unknown": N_("Unknown: not read"),
    "supply_controlled": N_("Supply from the coalition under control"),
    "supply_target": N_("Supply of the target itself"),
    "supply_unread": N_("Supply from the coalition whose control is not known"),
    "unknown_value": N_("Not known"),
    "without_entry": N_("Without an entry"),
    "values_compared": N_("Values compared"),
    "unknown_items": N_("Items known on neither side"),
    "years": N_("Years between the two"),
    "as_published": N_("As published"),
    "control_entries": N_("Control entries"),
    "control_entry": N_("Control entry"),
    "controlled_items": N_("Items either controls, of those known"),
    "exports": N_("Exports"),
    "imports": N_("Imports"),
    "known_items": N_("Items known on both sides"),
    "output": N_("Value added"),
    "left_out_output": N_("Value added of those left out"),
    "published_world": N_("World, as published"),
    "own_output": N_("Own value added in the industry"),
    "own_total": N_("Own value added in all industries"),
    "peer_output": N_("The peer's value added in the industry"),
    "peer_total": N_("The peer's value added in all industries"),
    "share_after": N_("Share at the end"),
    "share_before": N_("Share at the start"),
    "shared_items": N_("Items both control, of those known"),
    "supplier_shares": N_("Supplier shares"),
    "world_output": N_("The world's value added in the industry"),
    "world_total": N_("The world's value added in all industries"),
}


def input_name(name: str) -> str:
    """Return what an input of a formula is called."""
    return _(INPUT_NAMES[name])
