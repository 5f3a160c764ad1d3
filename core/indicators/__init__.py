"""The arithmetic of the briefs: plain numbers in, a number or a reason out.

Every function is pure and knows nothing else of the program. `Outcome` is what they
answer, `definitions` what the answers are called in the JSON contract.
"""

from core.indicators.advantage import is_specialized, normalized_rca, symmetric_rca
from core.indicators.alignment import Alignment, jaccard, ruzicka
from core.indicators.balance import (
    CumulativeBalance,
    cover_ratio,
    cumulative_balance,
    normalized_balance,
    trade_balance,
    yearly_changes,
)
from core.indicators.change import cagr, difference, fold, percent_change, pp_change
from core.indicators.concentration import (
    concentration_ratio,
    effective_number,
    hhi,
    hhi_bounds,
    hhi_points,
    normalized_hhi,
)
from core.indicators.contribution import (
    growth_contribution,
    share_changes,
    shares_of_losses,
)
from core.indicators.controls import Status, quotable, strength, strongest
from core.indicators.covering import Coverage, coverage
from core.indicators.definitions import BY_FORMULA, DEFINITIONS, Definition
from core.indicators.merger import (
    MERGERS_2010,
    MERGERS_2023,
    Guideline,
    Tier,
    merger_delta,
    tier,
)
from core.indicators.outcome import (
    REASONS,
    Outcome,
    Ranged,
    known,
    quotient,
    total,
    unknown,
)
from core.indicators.parity import Parity, parity_fixed, parity_from_lqs, parity_growing
from core.indicators.rounding import (
    Printed,
    Reconciliation,
    Verdict,
    corner_range,
    printed,
    reconciliation,
)
from core.indicators.shares import (
    ListedWorld,
    disjoint_total,
    listed_world,
    overstatement,
    rest_of_world,
    without_members,
    world_share,
)
from core.indicators.specialization import (
    LocationQuotients,
    composite_lq,
    implied_gdp_share,
    location_quotient,
    location_quotients,
)
from core.indicators.supply import (
    PortfolioCoverage,
    SupplyParts,
    effective_coverage,
    portfolio_coverage,
    supply_parts,
)
from core.indicators.target import parity_to_lq

__all__ = [
    "BY_FORMULA",
    "DEFINITIONS",
    "MERGERS_2010",
    "MERGERS_2023",
    "REASONS",
    "Alignment",
    "Coverage",
    "CumulativeBalance",
    "Definition",
    "Guideline",
    "ListedWorld",
    "LocationQuotients",
    "Outcome",
    "Parity",
    "PortfolioCoverage",
    "Printed",
    "Ranged",
    "Reconciliation",
    "Status",
    "SupplyParts",
    "Tier",
    "Verdict",
    "cagr",
    "composite_lq",
    "concentration_ratio",
    "corner_range",
    "cover_ratio",
    "coverage",
    "cumulative_balance",
    "difference",
    "disjoint_total",
    "effective_coverage",
    "effective_number",
    "fold",
    "growth_contribution",
    "hhi",
    "hhi_bounds",
    "hhi_points",
    "implied_gdp_share",
    "is_specialized",
    "jaccard",
    "known",
    "listed_world",
    "location_quotient",
    "location_quotients",
    "merger_delta",
    "normalized_balance",
    "normalized_hhi",
    "normalized_rca",
    "overstatement",
    "parity_fixed",
    "parity_from_lqs",
    "parity_growing",
    "parity_to_lq",
    "percent_change",
    "portfolio_coverage",
    "pp_change",
    "printed",
    "quotable",
    "quotient",
    "reconciliation",
    "rest_of_world",
    "ruzicka",
    "share_changes",
    "shares_of_losses",
    "strength",
    "strongest",
    "supply_parts",
    "symmetric_rca",
    "tier",
    "total",
    "trade_balance",
    "unknown",
    "without_members",
    "world_share",
    "yearly_changes",
]
