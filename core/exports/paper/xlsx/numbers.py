"""Numbers of tables as cells: all their digits, written as on the paper."""

from __future__ import annotations

import re
from typing import Final

from core.digits import as_python

MINUS: Final = "−"
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.(\d+))?")
PERCENT: Final = 100


def written_format(value: float, text: str) -> str | None:
    """Return the number format that writes a value as a text of the paper does.

    None where the text is no plain writing of the number, such as a date, so that the
    text has to stay.

    Example:
        >>> written_format(0.2481, "24.8%"), written_format(1.468, "1.47")
        ('#,##0.0%', '#,##0.00')
        >>> written_format(377.5e9, "$377.5 billion"), written_format(2018.0, "n/a")
        ('#,##0', None)
        >>> written_format(-2.1, "−2.1 pp")
        '#,##0.0" pp"'
    """
    # One sign stands for one sign, so that places in the text stay places in it.
    found = _NUMBER.search(as_python(text))
    if found is None:
        return None
    shown = float(found[0].replace(",", ""))
    digits = len(found[1] or "")
    decimals = f".{'0' * digits}" if digits else ""
    size, half = abs(value), 0.5001 * 10.0**-digits
    if "%" in text and abs(size * PERCENT - shown) <= half:
        return f"#,##0{decimals}%"
    if abs(size - shown) <= half:
        before, after = text[: found.start()].strip(MINUS + "+"), text[found.end() :]
        return f"{_quoted(before)}#,##0{decimals}{_quoted(after)}"
    return "#,##0" if size > shown else None


def _quoted(text: str) -> str:
    return f'"{text}"' if text and '"' not in text else ""
