"""All that is said of formulas over suppliers, buyers and what-ifs."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.trade.dependence import ENDS
from core.formulas.trade.dependent_products import counted
from core.formulas.trade.flows import flow_figure
from core.i18n import N_
from core.indicators.concentration import hhi, hhi_bounds
from core.indicators.concentration_bounds import concentration_ratio_bounds
from core.indicators.dependence import (
    capacity_left,
    imports_to_exports,
    moved_imports,
    outside_share,
)
from core.indicators.exposure import part_of_gdp, second_order_exposure
from core.indicators.penetration import (
    apparent_consumption,
    export_ratio,
    import_penetration,
    net_import_dependence,
    self_sufficiency,
    target_gap,
)
from core.indicators.shares import rest_of_world
from core.indicators.trade_shares import trade_share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outside_imports": N_("Imports from outside"),
        "supplier_share": N_("Share of imports from outside"),
        "unlisted_imports": N_("Imports from partners not listed"),
        "unlisted_share": N_("Share of imports from partners not listed"),
        "supplier_hhi": N_("Concentration of suppliers"),
        "supplier_hhi_low": N_("Concentration of suppliers, lower bound"),
        "supplier_hhi_high": N_("Concentration of suppliers, upper bound"),
        "supplier_concentration_ratio": N_("Share of the largest suppliers abroad"),
        "supplier_concentration_ratio_low": N_(
            "Share of the largest suppliers abroad, lower bound"
        ),
        "supplier_concentration_ratio_high": N_(
            "Share of the largest suppliers abroad, upper bound"
        ),
        "outside_share": N_("Part of imports that comes from outside"),
        "imports_to_exports": N_("Imports over exports"),
        "world_export_share": N_("Share of world exports"),
        "world_export_hhi": N_("Concentration of world exports"),
        "dependent_products": N_("Number of dependent products"),
        "undecided_products": N_("Number of products whose dependence cannot be told"),
        "products_imported": N_("Number of products imported"),
        "dependent_imports": N_("Imports of dependent products"),
        "export_stake": N_("Part of all exports at stake"),
        "exports_to_gdp": N_("Exports beside GDP"),
        "second_order_exposure": N_("Share of exports, through others as well"),
        "importer_share": N_("Share of what others import"),
        "relocated_imports": N_("Imports after the move"),
        "relocated_share": N_("Share of imports after the move"),
        "relocated_hhi": N_("Concentration of suppliers after the move"),
        "relocated_hhi_low": N_(
            "Concentration of suppliers after the move, lower bound"
        ),
        "relocated_hhi_high": N_(
            "Concentration of suppliers after the move, upper bound"
        ),
        "capacity_left": N_("World exports beyond what would be bought"),
        "apparent_consumption": N_("Apparent consumption"),
        "import_penetration": N_("Import penetration"),
        "self_sufficiency": N_("Self-sufficiency"),
        "net_import_dependence": N_("Net import dependence"),
        "export_ratio": N_("Export ratio"),
        "target_gap": N_("Gap to the target"),
        "computed_target_gap": N_("Gap of what is computed to the target"),
    }
)
"""What formulas are called."""

IN_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outside_imports": N_("sum of the imports from all partners outside"),
        "supplier_share": N_("imports from the partner ÷ imports from outside"),
        "unlisted_imports": N_("imports from outside − those from partners listed"),
        "unlisted_share": N_("imports from partners not listed ÷ imports from outside"),
        "supplier_hhi": N_("sum of the squared shares of the suppliers"),
        "supplier_hhi_low": N_("sum of the squared shares of the suppliers listed"),
        "supplier_hhi_high": N_(
            "sum of the squared shares of the suppliers listed and of the rest"
        ),
        "supplier_concentration_ratio": N_("sum of the largest shares of suppliers"),
        "supplier_concentration_ratio_low": N_(
            "sum of the largest shares of suppliers listed"
        ),
        "supplier_concentration_ratio_high": N_(
            "sum of the largest shares of suppliers, the rest taken for one of them"
        ),
        "outside_share": N_(
            "imports from outside ÷ (imports from outside + imports from one another)"
        ),
        "imports_to_exports": N_("imports from outside ÷ all exports"),
        "world_export_share": N_("own exports to the world ÷ those of all reporters"),
        "world_export_hhi": N_("sum of the squared shares of world exports"),
        "dependent_products": N_("number of products that meet every criterion"),
        "undecided_products": N_(
            "number of products that surely fail no criterion, nor surely meet them all"
        ),
        "products_imported": N_("number of products with imports from outside"),
        "dependent_imports": N_("sum of the imports of dependent products"),
        "export_stake": N_("exports of the products to the partner ÷ all exports"),
        "exports_to_gdp": N_("exports of the products to the partner ÷ GDP"),
        "second_order_exposure": N_(
            "share of the partner + sum over the others of their share × the part of "
            "their own exports that goes to the partner"
        ),
        "importer_share": N_("own imports ÷ imports of all others"),
        "relocated_imports": N_(
            "imports now + part moved × weight in the basket; from the supplier moved "
            "away from: imports now − what is moved"
        ),
        "relocated_share": N_("imports after the move ÷ imports from outside"),
        "relocated_hhi": N_("sum of the squared shares after the move"),
        "relocated_hhi_low": N_(
            "sum of the squared shares of the suppliers listed after the move"
        ),
        "relocated_hhi_high": N_(
            "sum of the squared shares of the suppliers listed and of the rest after "
            "the move"
        ),
        "capacity_left": N_("exports to the world now − imports after the move"),
        "apparent_consumption": N_("production − exports + imports"),
        "import_penetration": N_("imports ÷ (production − exports + imports)"),
        "self_sufficiency": N_("production ÷ (production − exports + imports)"),
        "net_import_dependence": N_(
            "(imports − exports) ÷ (production − exports + imports)"
        ),
        "export_ratio": N_("exports ÷ production"),
        "target_gap": N_("what was reached − the target"),
        "computed_target_gap": N_("100 × the share reached − the target"),
    }
)
"""How they are computed: the line on a card below what a figure is."""

INPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outside_imports": N_("Imports from outside"),
        "inside_imports": N_("Imports from one another"),
        "listed_imports": N_("Imports from partners listed"),
        "products_imported": N_("Number of products imported"),
        "unlisted_imports": N_("Imports from partners not listed"),
        "unlisted_share": N_("Share of partners not listed"),
        "own_exports": N_("Own exports to the world"),
        "world_exports": N_("Exports of all reporters to the world"),
        "product_imports": N_("Imports of one product"),
        "direct_share": N_("Share of the partner"),
        "route_share": N_("Share of another partner"),
        "onward_share": N_("Part of its exports that goes on"),
        "others_imports": N_("Imports of another"),
        "moved_imports": N_("Imports after the move"),
        "share_now": N_("Share now"),
        "source_share": N_("Share of the supplier moved away from"),
        "basket_share": N_("Weight in the basket"),
        "percent_moved": N_("Part moved"),
        "production": N_("Production"),
        "reached": N_("What was reached"),
        "target": N_("Target"),
    }
)
"""What their inputs are called."""

TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "outside_imports": flow_figure,
        "supplier_share": trade_share,
        "unlisted_imports": rest_of_world,
        "unlisted_share": trade_share,
        **{f"supplier_hhi{end}": hhi_bounds for end in ENDS},
        **{
            f"supplier_concentration_ratio{end}": concentration_ratio_bounds
            for end in ENDS
        },
        "outside_share": outside_share,
        "imports_to_exports": imports_to_exports,
        "world_export_share": trade_share,
        "world_export_hhi": hhi,
        "dependent_products": counted,
        "undecided_products": counted,
        "products_imported": counted,
        "dependent_imports": counted,
        "export_stake": trade_share,
        "exports_to_gdp": part_of_gdp,
        "second_order_exposure": second_order_exposure,
        "importer_share": trade_share,
        "relocated_imports": moved_imports,
        "relocated_share": moved_imports,
        **{f"relocated_hhi{end}": hhi_bounds for end in ENDS},
        "capacity_left": capacity_left,
        "apparent_consumption": apparent_consumption,
        "import_penetration": import_penetration,
        "self_sufficiency": self_sufficiency,
        "net_import_dependence": net_import_dependence,
        "export_ratio": export_ratio,
        "target_gap": target_gap,
        "computed_target_gap": target_gap,
    }
)
"""Whose docstring tells of them."""
