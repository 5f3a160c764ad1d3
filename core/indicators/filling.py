"""How a formula reads once numbers stand where its notation has signs.

`definitions` has each formula as a textbook prints it; here is which of its signs
stands for which input of a figure, and the same formula over those inputs. A sign
before `²` or alone may stand for many inputs, which are then added up; so do two with
a dot between them, the first of the one times the first of the other and so on.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Filling(NamedTuple):
    """What a formula is filled with.

    Attributes:
        pattern: The formula over the names of inputs.
        signs: By the name of an input the sign that stands for it.
    """

    pattern: str
    signs: Mapping[str, str]


_JACCARD = {
    "shared_items": "I",
    "controlled_items": "U",
    "half_known_controlled": "n1",
    "half_known_others": "n0",
    "unknown_items": "nn",
}
_CHANGE = {"before": "a", "after": "b"}
_WEIGHTED = {
    "share_before": "s_0",
    "share_after": "s_1",
    "weight_before": "w_0",
    "weight_after": "w_1",
}
_OWN = {"own_before": "x_0", "own_after": "x_1"}
_REST = {"world_output": "x_world", "shown_output": "x_c"}
_PARITY = {"own_output": "a", "own_total": "G"}
_ADDED = "{peer_output} ÷ {peer_total} × {own_total} − {own_output}"
_COVERED = Filling("{covered_weight} ÷ {list_weight}", {})
_SHARES = {"economy_share": "s"}
_KNOWN_ITEMS = {name: sign for name, sign in _JACCARD.items() if sign.startswith("n")}

FILLINGS: Mapping[str, Filling] = MappingProxyType(
    {
        "market_share": Filling(
            "{own_output} ÷ {world_output}",
            {"own_output": "x_c", "world_output": "x_world"},
        ),
        "world_without": Filling(
            "{published_world} − {left_out_output}",
            {"published_world": "x_world", "left_out_output": "x_out"},
        ),
        "location_quotient": Filling(
            "({own_output} ÷ {own_total}) ÷ ({world_output} ÷ {world_total})",
            {
                "own_output": "x_ic",
                "own_total": "x_c",
                "world_output": "x_i",
                "world_total": "x",
            },
        ),
        "rank": Filling("", {"ranked_own": "x_c", "ranked_larger": "x_j"}),
        "rest_share": Filling(
            "({world_output} − ({shown_output})) ÷ {world_output}", _REST
        ),
        "rest_value": Filling("{world_output} − ({shown_output})", _REST),
        "pp_change": Filling(
            "({share_after} − {share_before}) × 100",
            {"share_before": "s_0", "share_after": "s_1"},
        ),
        "fold": Filling("{after} ÷ {before}", _CHANGE),
        "fold_by": Filling("{after} ÷ {before} − 1", _CHANGE),
        "percent_change": Filling("({after} ÷ {before} − 1) × 100", _CHANGE),
        "cagr": Filling(
            "({after} ÷ {before}) ^ (1 ÷ {years}) − 1",
            {**_CHANGE, "years": "n"},
        ),
        "contribution": Filling(
            "({own_after} − {own_before}) ÷ {world_before} × 100",
            {"own_before": "x_0", "own_after": "x_1", "world_before": "X_0"},
        ),
        "industry_weight": Filling(
            "{industry_output} ÷ {world_output}",
            {"industry_output": "x_k", "world_output": "sum of x_k"},
        ),
        "cms_own_share": Filling(
            "({share_after} − {share_before}) × {weight_before} × 100", _WEIGHTED
        ),
        "cms_structure": Filling(
            "{share_before} × ({weight_after} − {weight_before}) × 100", _WEIGHTED
        ),
        "cms_interaction": Filling(
            "({share_after} − {share_before}) × ({weight_after} − {weight_before}) "
            "× 100",
            _WEIGHTED,
        ),
        "cms_industry": Filling(
            "({share_after} × {weight_after} − {share_before} × {weight_before}) × 100",
            _WEIGHTED,
        ),
        "value_change": Filling(
            "{after} − {before}", {"before": "x_0", "after": "x_1"}
        ),
        "shift_growth": Filling(
            "{own_before} × ({world_after} ÷ {world_before} − 1)", _OWN
        ),
        "shift_mix": Filling(
            "{own_before} × ({industry_after} ÷ {industry_before} − {world_after} ÷ "
            "{world_before})",
            _OWN,
        ),
        "shift_competitive": Filling(
            "{own_after} − {own_before} × {industry_after} ÷ {industry_before}", _OWN
        ),
        "share_of_losses": Filling(
            "(0 − {share_lost}) ÷ ({share_gained})",
            {"share_lost": "s_1 - s_0", "share_gained": "gains"},
        ),
        "parity_fixed": Filling(_ADDED, _PARITY),
        "parity_growing": Filling(
            f"({_ADDED}) ÷ (1 − {{peer_output}} ÷ {{peer_total}})", _PARITY
        ),
        "hhi": Filling("{economy_share}²", _SHARES),
        "hhi_low": Filling("{economy_share}²", {"economy_share": "s_named"}),
        "hhi_high": Filling(
            "{economy_share}² + {other_share}²",
            {"economy_share": "s_named", "other_share": "s_other"},
        ),
        "trade_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "cumulative_balance": Filling(
            "{exports} − {imports}", {"exports": "X", "imports": "M"}
        ),
        "entries_compared": Filling(
            "{items_compared} × {lists_compared}",
            {"items_compared": "n", "lists_compared": "m"},
        ),
        "entries_controlled": Filling(
            "{status_controlled} + {status_broader} + {status_narrower}", {}
        ),
        "entries_not_controlled": Filling(
            "{status_not_listed} + {status_proposed} + {status_suspended} + "
            "{status_expired}",
            {},
        ),
        "entries_unread": Filling("{status_unknown} + {without_entry}", {}),
        "items_known_on_both": Filling(
            "{items_compared} − {half_known_controlled} − {half_known_others} − "
            "{unknown_items}",
            {"items_compared": "n", **_KNOWN_ITEMS},
        ),
        "alignment_jaccard": Filling("{shared_items} ÷ {controlled_items}", _JACCARD),
        "alignment_jaccard_low": Filling(
            "{shared_items} ÷ ({controlled_items} + {half_known_controlled} + "
            "{half_known_others} + {unknown_items})",
            _JACCARD,
        ),
        "alignment_jaccard_high": Filling(
            "({shared_items} + {half_known_controlled} + {unknown_items}) ÷ "
            "({controlled_items} + {half_known_controlled} + {unknown_items})",
            _JACCARD,
        ),
        "coverage": _COVERED,
        "coverage_low": _COVERED,
        "coverage_high": _COVERED,
        "effective_coverage_low": Filling(
            "{supply_controlled} ÷ (1 − {supply_target})",
            {"supply_controlled": "C", "supply_target": "T"},
        ),
        "effective_coverage_high": Filling(
            "({supply_controlled} + {supply_unread}) ÷ (1 − {supply_target})",
            {
                "supply_controlled": "C",
                "supply_unread": "U",
                "supply_target": "T",
            },
        ),
        "effective_coverage_mean": Filling(
            "({item_weight·item_coverage}) ÷ ({item_weight})",
            {"item_weight": "w", "item_coverage": "e"},
        ),
    }
)
"""By formula; one that is the sum of its cells, or a cell, has none."""
