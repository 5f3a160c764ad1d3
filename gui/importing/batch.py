"""The workbooks of one wish: those still to come, and what was said of the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.digits import counted
from core.i18n import _, ngettext
from core.joining import sentences
from core.state import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from core.state import Work

SEVERITIES = ("note", "warning", "error")
FEW: Final = 3
"""Of so many workbooks each is spoken of; more are counted."""


@dataclass(slots=True)
class Batch:
    """Workbooks that come in one after another, and are reported on together.

    Attributes:
        come: What was said of those that came in.
        known: What was said of those that were in the case already.
        refused: What was said of those that did not come in.
    """

    waiting: list[Path] = field(default_factory=list)
    come: list[Notice] = field(default_factory=list)
    known: list[Notice] = field(default_factory=list)
    refused: list[Notice] = field(default_factory=list)
    cancelled: list[Notice] = field(default_factory=list)

    def cancel(self) -> None:
        """Let none of the others come in, and say so."""
        self.waiting.clear()
        text = _("The import was cancelled; nothing of that workbook was taken in.")
        self.cancelled.append(Notice("note", text))

    def overall(self, work: Work) -> Work:
        """Return how far all workbooks are, from how far the one under way is."""
        done = len(self.come) + len(self.known) + len(self.refused)
        total = done + 1 + len(self.waiting)
        if total == 1:
            return work
        of_all = _("{doing} ({number} of {total})")
        doing = of_all.format(doing=work.doing, number=done + 1, total=total)
        return work._replace(doing=doing, fraction=(done + work.fraction) / total)

    def report(self) -> Notice | None:
        """Return all that was said as one notice, and begin anew."""
        told = [*self.come, *self.known, *self.refused, *self.cancelled]
        notice = merged(told) if len(told) <= FEW else self._counted(told)
        for said in (self.come, self.known, self.refused, self.cancelled):
            said.clear()
        return notice

    def _counted(self, told: Iterable[Notice]) -> Notice | None:
        """Return how many workbooks came in, and what must be said of single ones."""
        notice = merged(told)
        said = (
            _counted_words(self.come),
            _known_words(self.known),
            *(refusal.text for refusal in self.refused[:FEW]),
            _more_words(self.refused[FEW:]),
            *(each.text for each in self.cancelled),
        )
        return notice._replace(text=sentences(said)) if notice else None


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


def _counted_words(come: Sequence[Notice]) -> str:
    if not come:
        return ""
    return ngettext(
        "{count} workbook was imported.", "{count} workbooks were imported.", len(come)
    ).format(count=counted(len(come)))


def _known_words(known: Sequence[Notice]) -> str:
    if not known:
        return ""
    return ngettext(
        "{count} workbook was in this case already.",
        "{count} workbooks were in this case already.",
        len(known),
    ).format(count=counted(len(known)))


def _more_words(refused: Sequence[Notice]) -> str:
    if not refused:
        return ""
    return ngettext(
        "{count} more workbook could not be read.",
        "{count} more workbooks could not be read.",
        len(refused),
    ).format(count=counted(len(refused)))
