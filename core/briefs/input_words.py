"""What the inputs of formulas are called."""

from __future__ import annotations

from typing import Final

from core.briefs import said_of_controls, said_of_trade
from core.i18n import N_, _

INPUT_NAMES: Final = {
    "own_gdp": N_("Own GDP"),
    "world_gdp": N_("GDP of the world"),
    "industry_share": N_("Share of the industry"),
    "quotient": N_("Location quotient"),
    "first_dataset": N_("What the first dataset says"),
    "second_dataset": N_("What the second dataset says"),
    "index": N_("Herfindahl-Hirschman index"),
    "largest_share": N_("One of the largest shares"),
    "added_output": N_("Output to be added"),
    "growth_needed": N_("Growth needed"),
    "growth_rate": N_("Growth of a year"),
    "lq_own": N_("Own location quotient"),
    "lq_target": N_("Location quotient to be reached"),
    "economy_share": N_("Share"),
    "first_value": N_("Largest value"),
    "other_share": N_("Share of all others"),
    "ranked_beside": N_("Not larger"),
    "ranked_larger": N_("Larger"),
    "ranked_own": N_("What is ranked"),
    "shown_output": N_("Value added of one that is shown"),
    "shown_share": N_("Share of one that is shown"),
    "unknown_value": N_("Not known"),
    "values_compared": N_("Values compared"),
    "years": N_("Years between the two"),
    "as_published": N_("As published"),
    "indicator_own": N_("The economy"),
    "indicator_world": N_("The world"),
    "recorded_events": N_("Events on record"),
    **said_of_trade.INPUTS,
    **said_of_controls.INPUTS,
    "output": N_("Value added"),
    "left_out_output": N_("Value added of those left out"),
    "published_world": N_("World, as published"),
    "own_output": N_("Own value added in the industry"),
    "own_total": N_("Own value added in all industries"),
    "peer_output": N_("The peer's value added in the industry"),
    "peer_total": N_("The peer's value added in all industries"),
    "chosen_change": N_("The change in question"),
    "listed_after": N_("All economies listed at the end"),
    "listed_before": N_("All economies listed at the start"),
    "year_value": N_("Value of the year"),
    "effect": N_("Part of one industry"),
    "industry_after": N_("The industry in the world at the end"),
    "industry_before": N_("The industry in the world at the start"),
    "industry_output": N_("The industry in the world"),
    "weight_after": N_("Weight of the industry at the end"),
    "weight_before": N_("Weight of the industry at the start"),
    "world_after": N_("The whole at the end"),
    "own_after": N_("Own value added at the end"),
    "own_before": N_("Own value added at the start"),
    "share_change": N_("Change of share"),
    "share_gained": N_("Points gained"),
    "share_lost": N_("Points lost"),
    "world_before": N_("The whole at the start"),
    "after": N_("At the end"),
    "before": N_("At the start"),
    "share_after": N_("Share at the end"),
    "share_before": N_("Share at the start"),
    "world_output": N_("The world's value added in the industry"),
    "world_total": N_("The world's value added in all industries"),
}


def input_name(name: str) -> str:
    """Return what an input of a formula is called."""
    return _(INPUT_NAMES[name])
