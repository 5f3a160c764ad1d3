"""Whether a chart would be nothing but axes."""

from __future__ import annotations

from core.briefs.chart_specs import Datum


def is_blank(part: object) -> bool:
    """Return whether nothing of a chart is known, so that only axes would be drawn."""
    if isinstance(part, Datum):
        return part.value is None
    return not isinstance(part, tuple) or all(map(is_blank, part))
