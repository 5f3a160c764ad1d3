"""How much of what an economy uses it imports, and how much it makes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.outcome import known, quotient, unknown

if TYPE_CHECKING:
    from core.indicators.outcome import Outcome

NOT_POSITIVE = "apparent_consumption_not_positive"


def apparent_consumption(
    production: float | None, exports: float | None, imports: float | None
) -> Outcome:
    """Return what an economy uses of a product.

    In words: production less exports plus imports. Unit: USD; zero or less where more
    is exported than there can be, as with re-exports. Nothing/zero/missing: a missing
    value is `missing`.

    Source:
        Textbook identity; stocks are left out.

    Alternatives:
        Consumption as surveyed, which knows of stocks.

    Example:
        >>> apparent_consumption(100.0, 30.0, 50.0)
        Outcome(value=120.0, reason=None)
    """
    if production is None or exports is None or imports is None:
        return unknown("missing")
    return known(production - exports + imports)


def import_penetration(
    production: float | None, exports: float | None, imports: float | None
) -> Outcome:
    """Return which part of what is used is imported.

    In words: imports over apparent consumption. Unit: share; above 1 there are
    re-exports, or values that do not belong together. Nothing/zero/missing: apparent
    consumption of zero or less is `apparent_consumption_not_positive`, a negative value
    `negative_value`, a missing one `missing`.

    Source:
        Textbook identity; project's indicator methodology.

    Alternatives:
        `self_sufficiency`, the same seen from production.

    Example:
        >>> import_penetration(10.0, 30.0, 50.0).value > 1
        True
    """
    return _of_consumption(imports, production, exports, imports)


def self_sufficiency(
    production: float | None, exports: float | None, imports: float | None
) -> Outcome:
    """Return which part of what is used an economy could have made itself.

    In words: production over apparent consumption. Unit: share; above 1 for a net
    exporter. Nothing/zero/missing: as for `import_penetration`.

    Source:
        Textbook identity; project's indicator methodology.

    Alternatives:
        The market share of domestic firms, which some targets mean by the same word.

    Example:
        >>> self_sufficiency(90.0, 30.0, 60.0)
        Outcome(value=0.75, reason=None)
    """
    return _of_consumption(production, production, exports, imports)


def net_import_dependence(
    production: float | None, exports: float | None, imports: float | None
) -> Outcome:
    """Return which part of what is used is imported on balance.

    In words: imports less exports, over apparent consumption. Unit: share; below zero
    for a net exporter. Nothing/zero/missing: as for `import_penetration`.

    Source:
        Textbook identity: one less `self_sufficiency`.

    Alternatives:
        `import_penetration`, which does not set exports against imports.

    Example:
        >>> net_import_dependence(90.0, 30.0, 60.0)
        Outcome(value=0.25, reason=None)
    """
    net = None if imports is None or exports is None else imports - exports
    return _of_consumption(net, production, exports, imports)


def export_ratio(production: float | None, exports: float | None) -> Outcome:
    """Return which part of production is exported.

    In words: exports over production. Unit: share; above 1 there are re-exports.
    Nothing/zero/missing: no production is `base_zero`, a negative value
    `negative_value`, a missing one `missing`.

    Source:
        Textbook identity.

    Alternatives:
        Domestic exports over production, which leaves re-exports out.

    Example:
        >>> export_ratio(100.0, 30.0)
        Outcome(value=0.3, reason=None)
    """
    if production is None or exports is None:
        return unknown("missing")
    if production < 0 or exports < 0:
        return unknown("negative_value")
    return quotient(exports, production, "base_zero")


def target_gap(reached: float | None, target: float | None) -> Outcome:
    """Return by how much a target was exceeded, or missed.

    In words: what was reached less the target, both in per cent. Unit: percentage
    points; below zero where the target was missed. Nothing/zero/missing: a missing
    value is `missing`; where nothing is known of the year of the target, what was
    reached last is held against it, and the years are said.

    Why:
        Some targets mean the market share of domestic firms, others self-sufficiency:
        the two must have one definition, which the source of the target states.

    Source:
        Arithmetic.

    Alternatives:
        The part of the target that was reached, in per cent of it.

    Example:
        >>> target_gap(30.0, 70.0)
        Outcome(value=-40.0, reason=None)
    """
    if reached is None or target is None:
        return unknown("missing")
    return known(reached - target)


def _of_consumption(
    part: float | None,
    production: float | None,
    exports: float | None,
    imports: float | None,
) -> Outcome:
    used = apparent_consumption(production, exports, imports)
    if used.value is None or part is None:
        return used
    if any(value is not None and value < 0 for value in (production, exports, imports)):
        return unknown("negative_value")
    if used.value <= 0:
        return unknown(NOT_POSITIVE)
    return quotient(part, used.value, NOT_POSITIVE)
