"""The workbooks of one wish: those still to come, and what was said of the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.i18n import _
from core.joining import sentences
from core.state import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SEVERITIES = ("note", "warning", "error")


@dataclass(slots=True)
class Batch:
    """Workbooks that come in one after another, and are reported on together."""

    waiting: list[Path] = field(default_factory=list)
    told: list[Notice] = field(default_factory=list)

    def cancel(self) -> None:
        """Let none of the others come in, and say so."""
        self.waiting.clear()
        text = _("The import was cancelled; nothing of that workbook was taken in.")
        self.told.append(Notice("note", text))

    def report(self) -> Notice | None:
        """Return all that was said as one notice, and begin anew."""
        notice = merged(self.told)
        self.told.clear()
        return notice


def merged(notices: Iterable[Notice]) -> Notice | None:
    """Return notices as one that is as grave as the gravest."""
    known = list(notices)
    if not known:
        return None
    return Notice(
        max((notice.severity for notice in known), key=SEVERITIES.index),
        sentences(notice.text for notice in known),
        problems=any(notice.problems for notice in known),
        dataset=next((notice.dataset for notice in known if notice.dataset), ""),
    )
