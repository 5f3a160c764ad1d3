"""All that is said of formulas over trade: names, in words, inputs, definitions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs import said_of_dependence, said_of_months
from core.formulas.trade.flows import flow_figure
from core.formulas.trade.observation import observation
from core.formulas.trade.partner_concentration import ENDS
from core.i18n import N_
from core.indicators.balance import (
    cover_ratio,
    cumulative_balance,
    cumulative_flow,
    normalized_balance,
    trade_balance,
)
from core.indicators.change import difference, percent_change, pp_change
from core.indicators.concentration import hhi_bounds
from core.indicators.concentration_bounds import (
    concentration_ratio_bounds,
    effective_number_bounds,
)
from core.indicators.intensity import trade_intensity, trade_intensity_rest
from core.indicators.matching import lafay_index, trade_complementarity
from core.indicators.mirror import mirror_gap, mirror_gap_percent
from core.indicators.overlap import grubel_lloyd
from core.indicators.shares import rest_of_world
from core.indicators.trade_shares import trade_share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "observation": N_("Value as published"),
        "exports": N_("Exports"),
        "imports": N_("Imports"),
        "trade_balance": N_("Trade balance"),
        "cumulative_balance": N_("Cumulative trade balance"),
        "cumulative_exports": N_("Cumulative exports"),
        "cumulative_imports": N_("Cumulative imports"),
        "normalized_balance": N_("Balance as a part of trade"),
        "cover_ratio": N_("Imports paid for by exports"),
        "export_exposure": N_("Share of exports"),
        "import_share": N_("Share of imports"),
        **said_of_dependence.NAMES,
        **said_of_months.NAMES,
        "product_share": N_("Share of a product"),
        "rest_of_partners": N_("Trade with all other partners"),
        "rest_of_partners_share": N_("Share of all other partners"),
        "rest_of_products": N_("Trade in all other products"),
        "rest_of_products_share": N_("Share of all other products"),
        "trade_change": N_("Change of trade"),
        "trade_percent_change": N_("Change of trade in per cent"),
        "trade_share_change": N_("Change of the share in percentage points"),
        "partner_hhi": N_("Concentration of partners"),
        "partner_hhi_low": N_("Concentration of partners, lower bound"),
        "partner_hhi_high": N_("Concentration of partners, upper bound"),
        "partner_effective_number": N_("Effective number of partners"),
        "partner_effective_number_low": N_("Effective number of partners, lower bound"),
        "partner_effective_number_high": N_(
            "Effective number of partners, upper bound"
        ),
        "partner_concentration_ratio": N_("Share of the largest partners"),
        "partner_concentration_ratio_low": N_(
            "Share of the largest partners, lower bound"
        ),
        "partner_concentration_ratio_high": N_(
            "Share of the largest partners, upper bound"
        ),
        "grubel_lloyd": N_("Intra-industry trade (Grubel-Lloyd index)"),
        "trade_intensity": N_("Trade intensity, against the whole world"),
        "trade_intensity_rest": N_("Trade intensity, against the world without itself"),
        "trade_complementarity": N_("Trade complementarity (Michaely index)"),
        "lafay_index": N_("Lafay index"),
        "mirror_gap": N_("Importer's report less exporter's report"),
        "mirror_gap_percent": N_(
            "Importer's report over exporter's report, in per cent"
        ),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "observation": N_("value as published"),
        "exports": N_("exports as published"),
        "imports": N_("imports as published"),
        "trade_balance": N_("exports − imports"),
        "cumulative_balance": N_("sum over the years of exports − imports"),
        "cumulative_exports": N_("sum over the years of exports"),
        "cumulative_imports": N_("sum over the years of imports"),
        "export_exposure": N_("exports to the partner ÷ exports to the world"),
        "import_share": N_("imports from the partner ÷ imports from the world"),
        **said_of_dependence.IN_WORDS,
        **said_of_months.IN_WORDS,
        "product_share": N_("trade in the product ÷ trade in the product above it"),
        **dict.fromkeys(
            ("rest_of_partners", "rest_of_products"),
            N_("all trade − trade in or with those that are shown"),
        ),
        **dict.fromkeys(
            ("rest_of_partners_share", "rest_of_products_share"),
            N_("(all trade − trade in or with those that are shown) ÷ all trade"),
        ),
        "trade_change": N_("trade at the end − trade at the start"),
        "trade_percent_change": N_("(trade at the end ÷ trade at the start − 1) × 100"),
        "trade_share_change": N_("(share at the end − share at the start) × 100"),
        "partner_hhi": N_("sum of the squared shares of the partners"),
        "partner_hhi_low": N_("sum of the squared shares of the partners listed"),
        "partner_hhi_high": N_(
            "sum of the squared shares of the partners listed, what is left taken for "
            "one partner"
        ),
        "partner_effective_number": N_("1 ÷ the index"),
        "partner_effective_number_low": N_("1 ÷ the upper bound of the index"),
        "partner_effective_number_high": N_("1 ÷ the lower bound of the index"),
        "partner_concentration_ratio": N_("sum of the largest shares of partners"),
        "partner_concentration_ratio_low": N_(
            "sum of the largest shares of the partners listed"
        ),
        "partner_concentration_ratio_high": N_(
            "sum of the largest shares of partners, what is left taken for one partner"
        ),
        "rca": N_(
            "(own exports of the product ÷ own exports) ÷ (the world's exports of the "
            "product ÷ the world's exports)"
        ),
        "symmetric_rca": N_("(RCA − 1) ÷ (RCA + 1)"),
        "normalized_rca": N_(
            "own exports of the product ÷ the world's exports − own exports × the "
            "world's exports of the product ÷ the world's exports²"
        ),
        "normalized_balance": N_("(exports − imports) ÷ (exports + imports)"),
        "cover_ratio": N_("exports ÷ imports"),
        "grubel_lloyd": N_(
            "sum over products of twice the smaller of exports and imports ÷ all "
            "exports and imports"
        ),
        "trade_intensity": N_(
            "partner's share of own exports ÷ partner's share of the world's exports"
        ),
        "trade_intensity_rest": N_(
            "partner's share of own exports ÷ partner's share of the imports of all "
            "others"
        ),
        "trade_complementarity": N_(
            "100 × (1 − half the distance between own export shares and the partner's "
            "import shares)"
        ),
        "lafay_index": N_(
            "100 × (balance of the product − balance of all trade × the product's part "
            "of trade) ÷ all trade"
        ),
        "mirror_gap": N_("importer's report − exporter's report"),
        "mirror_gap_percent": N_("(importer's report ÷ exporter's report − 1) × 100"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("Exports"),
        "imports": N_("Imports"),
        "partner_trade": N_("Trade with the partner"),
        "world_trade": N_("Trade with the world"),
        **said_of_dependence.INPUTS,
        **said_of_months.INPUTS,
        "product_trade": N_("Trade in the product"),
        "whole_trade": N_("All trade that is divided"),
        "shown_trade": N_("Trade in or with one that is shown"),
        "largest_trade": N_("Trade with one of the largest partners"),
        "other_trade": N_("Trade beyond the partners listed"),
        "own_product": N_("Own exports of the product"),
        "own_exports": N_("Own exports of all products"),
        "world_product": N_("The world's exports of the product"),
        "world_exports": N_("The world's exports of all products"),
        "overlapping_trade": N_("Trade that goes both ways"),
        "shares_apart": N_("Distance between the shares"),
        "all_exports": N_("Exports in all products"),
        "all_imports": N_("Imports in all products"),
        "world_to_partner": N_("The world's exports to the partner"),
        "world_to_world": N_("The world's exports"),
        "partner_imports": N_("The partner's imports"),
        "world_imports": N_("The world's imports"),
        "own_imports": N_("Own imports"),
        "importer_report": N_("What the importer reports"),
        "exporter_report": N_("What the exporter reports"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "observation": observation,
        "exports": flow_figure,
        "imports": flow_figure,
        "trade_balance": trade_balance,
        "normalized_balance": normalized_balance,
        "cover_ratio": cover_ratio,
        "cumulative_balance": cumulative_balance,
        "cumulative_exports": cumulative_flow,
        "cumulative_imports": cumulative_flow,
        "export_exposure": trade_share,
        "import_share": trade_share,
        **said_of_dependence.TOLD_BY,
        **said_of_months.TOLD_BY,
        "product_share": trade_share,
        "rest_of_partners": rest_of_world,
        "rest_of_partners_share": rest_of_world,
        "rest_of_products": rest_of_world,
        "rest_of_products_share": rest_of_world,
        "trade_change": difference,
        "trade_percent_change": percent_change,
        "trade_share_change": pp_change,
        **{f"partner_hhi{end}": hhi_bounds for end in ENDS},
        **{f"partner_effective_number{end}": effective_number_bounds for end in ENDS},
        **{
            f"partner_concentration_ratio{end}": concentration_ratio_bounds
            for end in ENDS
        },
        "grubel_lloyd": grubel_lloyd,
        "trade_intensity": trade_intensity,
        "trade_intensity_rest": trade_intensity_rest,
        "trade_complementarity": trade_complementarity,
        "lafay_index": lafay_index,
        "mirror_gap": mirror_gap,
        "mirror_gap_percent": mirror_gap_percent,
    }
)
"""Whose docstring tells of them."""
