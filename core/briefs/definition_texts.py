"""What the docstring of an indicator says, in parts: the one text of its definition.

Every indicator explains itself in the code in a set form: in words, the unit, what
happens with nothing, zero or a missing value, the source, the alternatives. The page of
its formula is made of these very parts, in Japanese through the catalogue.
"""

from __future__ import annotations

import inspect
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import said_of_controls, said_of_trade
from core.formulas.event import events_figure
from core.formulas.indicator import indicator_figure
from core.formulas.market.levels import value_added
from core.formulas.market.weights import industry_weight, value_change
from core.indicators.advantage import normalized_rca, symmetric_rca
from core.indicators.change import cagr, fold, fold_by, percent_change, pp_change
from core.indicators.comparing import (
    disagreement,
    disagreement_percent,
    disagreement_pp,
)
from core.indicators.concentration import (
    concentration_ratio,
    effective_number,
    hhi,
    hhi_bounds,
    hhi_points,
    normalized_hhi,
)
from core.indicators.concentration_bounds import (
    concentration_ratio_bounds,
    effective_number_bounds,
)
from core.indicators.contribution import growth_contribution, shares_of_losses
from core.indicators.counting import (
    industries_known,
    industries_led,
)
from core.indicators.decomposition import (
    competitive_effect,
    growth_effect,
    interaction_effect,
    mix_effect,
    own_share_effect,
    structure_effect,
    weighted_share_change,
)
from core.indicators.pace import years_to_grow
from core.indicators.parity import parity_fixed, parity_from_lqs, parity_growing
from core.indicators.placing import place_among, values_known
from core.indicators.ranking import rank
from core.indicators.rounding import corner_range
from core.indicators.shares import rest_of_world, world_share
from core.indicators.specialization import implied_gdp_share, location_quotient
from core.indicators.target import parity_to_lq

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_SAYS: Final = re.compile(
    r"In words: (?P<words>.+?) Unit(?: and range)?: (?P<unit>.+?) "
    r"Nothing/ ?zero/ ?missing: (?P<nothing>.+)"
)
_SECTION: Final = re.compile(r"^(\w+):$", re.MULTILINE)


class DefinitionText(NamedTuple):
    """The parts of a docstring, as it has them.

    Attributes:
        words: The formula in words.
        nothing: When the value is unknown, and why.
        why: Why the indicator is as it is; most say nothing of it.
    """

    words: str
    unit: str
    nothing: str
    source: str
    alternatives: str
    why: str = ""


def definition_text(formula: str) -> DefinitionText:
    """Return what the code says of a formula.

    Raises:
        KeyError: There is no such formula.
        ValueError: Its docstring lacks a part.
    """
    text = inspect.getdoc(TOLD_BY[formula]) or ""
    head, *sections = _SECTION.split(text)
    named = dict(zip(sections[::2], map(_line, sections[1::2]), strict=True))
    _first, *paragraphs = map(_line, head.strip().split("\n\n"))
    told = next((m for p in paragraphs if (m := _SAYS.fullmatch(p))), None)
    if told is None or not {"Source", "Alternatives"} <= named.keys():
        raise ValueError(formula)
    others = [p for p in paragraphs if not _SAYS.fullmatch(p)]
    return DefinitionText(
        **told.groupdict(),
        source=named["Source"],
        alternatives=named["Alternatives"],
        why=" ".join(others),
    )


def messages() -> Iterator[tuple[str, str]]:
    """Yield every part to be translated, with the file whose docstring says it."""
    for formula, function in TOLD_BY.items():
        module = function.__module__.replace(".", "/")
        yield from ((text, f"{module}.py") for text in definition_text(formula) if text)


def _line(text: str) -> str:
    return " ".join(text.split())


TOLD_BY: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "value_added": value_added,
        "world_without": rest_of_world,
        "market_share": world_share,
        "location_quotient": location_quotient,
        "rank": rank,
        "rest_share": rest_of_world,
        "rest_value": rest_of_world,
        "rca": location_quotient,
        "symmetric_rca": symmetric_rca,
        "normalized_rca": normalized_rca,
        "implied_gdp_share": implied_gdp_share,
        "percent_change": percent_change,
        "fold": fold,
        "fold_by": fold_by,
        "pp_change": pp_change,
        "cagr": cagr,
        "pp_change_low": corner_range,
        "pp_change_high": corner_range,
        "percent_change_low": corner_range,
        "percent_change_high": corner_range,
        "fold_low": corner_range,
        "fold_high": corner_range,
        "fold_by_low": corner_range,
        "fold_by_high": corner_range,
        "cagr_low": corner_range,
        "cagr_high": corner_range,
        "contribution": growth_contribution,
        "share_of_losses": shares_of_losses,
        "industry_weight": industry_weight,
        "cms_own_share": own_share_effect,
        "cms_structure": structure_effect,
        "cms_interaction": interaction_effect,
        "cms_industry": weighted_share_change,
        "value_change": value_change,
        "shift_growth": growth_effect,
        "shift_mix": mix_effect,
        "shift_competitive": competitive_effect,
        "parity_fixed": parity_fixed,
        "parity_fixed_percent": parity_fixed,
        "parity_growing": parity_growing,
        "parity_growing_percent": parity_growing,
        "parity_target": parity_to_lq,
        "parity_target_percent": parity_to_lq,
        "parity_target_fixed": parity_from_lqs,
        "parity_target_fixed_percent": parity_from_lqs,
        "parity_years": years_to_grow,
        "gdp_share": world_share,
        "gdp_share_gap": disagreement_pp,
        "gdp_share_gap_percent": disagreement_percent,
        "dataset_difference": disagreement,
        "dataset_difference_pp": disagreement_pp,
        "dataset_difference_percent": disagreement_percent,
        "hhi": hhi,
        "hhi_points": hhi_points,
        "hhi_low": hhi_bounds,
        "hhi_high": hhi_bounds,
        "hhi_normalized": normalized_hhi,
        "effective_number": effective_number,
        "effective_number_low": effective_number_bounds,
        "effective_number_high": effective_number_bounds,
        "concentration_ratio": concentration_ratio,
        "concentration_ratio_low": concentration_ratio_bounds,
        "concentration_ratio_high": concentration_ratio_bounds,
        "industries_led": industries_led,
        "industries_known": industries_known,
        "change_place": place_among,
        "changes_known": values_known,
        "indicator": indicator_figure,
        "indicator_share": world_share,
        "events_recorded": events_figure,
        **said_of_trade.TOLD_BY,
        **said_of_controls.TOLD_BY,
    }
)
"""By formula, whose docstring tells of it."""
