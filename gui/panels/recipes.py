"""The layouts that were confirmed, in place of the tabs: list, hand over, forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton

from core.i18n import _
from core.joining import listed
from core.moment import moment
from gui.panels.listing import Listing, Row
from gui.panels.page import Page, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.casefile.recipes import KeptRecipe


class RecipesPage(Page):
    """Lists the recipes of the case; decides nothing."""

    export_asked = Signal(object)
    """The recipe to write to a file."""
    take_asked = Signal()
    """A recipe is to be taken in from a file."""
    forget_asked = Signal(object)
    """The recipe to forget."""

    def __init__(self) -> None:
        super().__init__()
        headings = (_("Recipe"), _("Sheets"), _("Confirmed"))
        self.list: Listing[KeptRecipe] = Listing(_("Recipes"), headings)
        self.export = QPushButton(_("&Export recipe…"))
        self.take = QPushButton(_("&Take in a recipe…"))
        self.forget = QPushButton(_("&Forget recipe"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.addWidget(self.list, stretch=1)
        self.column.addLayout(row_of((self.export, self.take, self.forget)))

    def _connect(self) -> None:
        self.take.clicked.connect(self.take_asked)
        self.export.clicked.connect(self._on_export_clicked)
        self.forget.clicked.connect(self._on_forget_clicked)

    def show_recipes(self, recipes: Sequence[KeptRecipe]) -> None:
        """List recipes."""
        self.about.setText(
            _(
                "A workbook laid out as one of these is imported without a question. "
                "A recipe comes into being when you import a workbook you have looked "
                "through."
            )
        )
        self.list.show_rows(map(_row, recipes))
        for button in (self.export, self.forget):
            button.setEnabled(bool(recipes))

    def take_focus(self) -> None:
        """Have the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_export_clicked(self) -> None:
        if self.list.current is not None:
            self.export_asked.emit(self.list.current)

    @Slot()
    def _on_forget_clicked(self) -> None:
        if self.list.current is not None:
            self.forget_asked.emit(self.list.current)


def _row(kept: KeptRecipe) -> Row[KeptRecipe]:
    sheets = listed(sheet.sheet for sheet in kept.recipe.sheets)
    texts = (kept.recipe.title, sheets, moment(kept.confirmed_at))
    return Row(texts, kept, (kept.recipe.title, sheets, kept.confirmed_at))
