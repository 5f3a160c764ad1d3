"""How the formulas over production and trade, and over targets, are filled."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.indicators.pattern import Filling

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONSUMED = "({production} − {exports} + {imports})"
_GOODS = {"production": "Q", "exports": "X", "imports": "M"}
_GAP = {"reached": "s", "target": "t"}

OF_PENETRATION: Mapping[str, Filling] = MappingProxyType(
    {
        "apparent_consumption": Filling("{production} − {exports} + {imports}", _GOODS),
        "import_penetration": Filling(f"{{imports}} ÷ {_CONSUMED}", _GOODS),
        "self_sufficiency": Filling(f"{{production}} ÷ {_CONSUMED}", _GOODS),
        "net_import_dependence": Filling(
            f"({{imports}} − {{exports}}) ÷ {_CONSUMED}", _GOODS
        ),
        "export_ratio": Filling(
            "{exports} ÷ {production}", {"exports": "X", "production": "Q"}
        ),
        "target_gap": Filling("{reached} − {target}", _GAP),
        "computed_target_gap": Filling("100 × {reached} − {target}", _GAP),
    }
)
