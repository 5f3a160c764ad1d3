"""Tooltips that show words as they are.

Qt takes whatever looks like HTML in a tooltip for HTML, and would open a file that
a cell of a workbook names in an image tag.
"""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """Return a tooltip that shows `text` and nothing else.

    Example:
        >>> tip("Research & <img>")
        '<qt>Research &amp; &lt;img&gt;</qt>'
    """
    return f"<qt>{escape(text)}</qt>" if text else ""


def tip_of_lines(*lines: str) -> str:
    """Return a tooltip of several lines, without those that say nothing.

    Example:
        >>> tip_of_lines("B4", "", "<b>")
        '<qt>B4<br>&lt;b&gt;</qt>'
    """
    said = [escape(line) for line in lines if line]
    return f"<qt>{'<br>'.join(said)}</qt>" if said else ""
