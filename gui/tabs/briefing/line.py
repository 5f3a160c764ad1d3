"""One piece of the briefing as a line of its outline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTreeWidgetItem

from core.i18n import language, ngettext
from gui.icon_names import Icon
from gui.icons import icon
from gui.tips import short, tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette

    from core.briefing.standing import Standing
    from core.casefile import Pin

PIECE, KIND, NUMBERS = range(3)
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Line(QTreeWidgetItem):
    """One piece of the briefing."""

    def __init__(self, pin: Pin, kind: str) -> None:
        super().__init__(["", kind, ""])
        self.pin, self.kind = pin, kind
        self.show_name(pin.title or pin.said(language()).text)
        self.setTextAlignment(NUMBERS, RIGHT)

    def show_name(self, name: str) -> None:
        """Call the piece by what it says in the language in use."""
        self.name = name
        self.setText(PIECE, short(" ".join(name.split())))

    @property
    def is_folded(self) -> bool:
        """Whether it is a section whose pieces are not seen."""
        return self.childCount() > 0 and not self.isExpanded()

    def show_standing(self, standing: Standing, palette: QPalette) -> None:
        """Say how many numbers are in it, and what is not as it was or should be."""
        count, problem = standing.numbers, standing.problem
        if standing.shows is not None and standing.renewed is None:
            self.show_name(standing.shows.title)
        self.setText(NUMBERS, str(count) if count else "")
        lacks = standing.unwritten
        sign = Icon.ERROR if standing.refusal else Icon.WARNING
        sign = sign if problem else Icon.NOTE
        self.setIcon(KIND, icon(sign, palette) if problem or lacks else QIcon())
        told = "\n".join(filter(None, (self.name, problem, lacks)))
        for column in range(self.columnCount()):
            self.setToolTip(column, tip(told))
        numbers = ngettext("{count} number", "{count} numbers", count)
        told_of = (problem, lacks)
        said = (self.kind, self.name, numbers.format(count=count), *told_of)
        self.setData(
            PIECE, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, said))
        )
