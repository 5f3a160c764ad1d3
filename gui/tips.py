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
