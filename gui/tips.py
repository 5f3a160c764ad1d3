"""Tooltips that show words as they are.

Qt takes whatever looks like HTML in a tooltip for HTML, and would open a file that
a cell of a workbook names in an image tag.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST: Final = 1_000
"""No cell, line or tooltip shows more; to lay out a million signs takes seconds."""


def short(text: str) -> str:
    """Return as much of a text as can be shown at once.

    Example:
        >>> short("Japan"), len(short("a" * 32_767))
        ('Japan', 1000)
    """
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def tip(text: str) -> str:
    """Return a tooltip that shows `text` and nothing else.

    Example:
        >>> tip("Research & <img>")
        '<qt>Research &amp; &lt;img&gt;</qt>'
    """
    return f"<qt>{escape(short(text))}</qt>" if text else ""


def tip_of_lines(*lines: str) -> str:
    """Return a tooltip of several lines, without those that say nothing.

    Example:
        >>> tip_of_lines("B4", "", "<b>")
        '<qt>B4<br>&lt;b&gt;</qt>'
    """
    said = [escape(short(line)) for line in lines if line]
    return f"<qt>{'<br>'.join(said)}</qt>" if said else ""


def show_tip(widget: QWidget, *lines: str) -> None:
    """Let a widget say lines in a tooltip, and to whoever does not see it.

    A screen reader would be given the tooltip as it is written, tags and all.
    """
    widget.setToolTip(tip_of_lines(*lines))
    widget.setAccessibleDescription("\n".join(filter(None, lines)))
