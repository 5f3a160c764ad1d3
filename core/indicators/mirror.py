"""What the one side reports of a trade, beside what the other side reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.change import difference, percent_change
from core.indicators.outcome import unknown

if TYPE_CHECKING:
    from core.indicators.outcome import Outcome


def mirror_gap(exporter: float | None, importer: float | None) -> Outcome:
    """Return by how much the importer reports more than the exporter.

    In words: imports as the importing economy reports them, less exports as the
    exporting one does. Unit: USD, any number. Nothing/zero/missing: either side
    missing is `missing`.

    Source:
        United Nations, International Merchandise Trade Statistics: Compilers Manual
        (bilateral asymmetries).

    Alternatives:
        `mirror_gap_percent`, comparable between sizes.

    Example:
        >>> mirror_gap(100.0, 108.0)
        Outcome(value=8.0, reason=None)
    """
    return difference(exporter, importer)


def mirror_gap_percent(exporter: float | None, importer: float | None) -> Outcome:
    """Return the gap between two reports as a part of what the exporter reports.

    In words: imports as the importing economy reports them over exports as the
    exporting one does, less one, times a hundred. Unit: percent, -100 or more; 5 to 10
    is what freight and insurance alone make of it. Nothing/zero/missing: an exporter
    that reports nothing is `base_zero`; a negative value is `negative_value`, a missing
    one `missing`.

    Source:
        United Nations, International Merchandise Trade Statistics: Compilers Manual
        (bilateral asymmetries).

    Alternatives:
        `mirror_gap`, in money.

    Example:
        >>> mirror_gap_percent(100.0, 125.0)
        Outcome(value=25.0, reason=None)
    """
    if exporter is None or importer is None:
        return unknown("missing")
    if exporter < 0 or importer < 0:
        return unknown("negative_value")
    return percent_change(exporter, importer)
