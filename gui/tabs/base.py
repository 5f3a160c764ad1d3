"""What every tab has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.i18n import _

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.briefs.exhibit import Exhibit, Field, Option
    from core.state import State


class Tab(QWidget):
    """A page that shows one kind of brief and decides nothing.

    Attributes:
        key: Its name in `core.state.TABS`.
        title: What stands on it.
    """

    chosen = Signal(object, object)
    """A name and codes for `Session.choose`, from a control of the tab itself."""
    pointed = Signal()
    """Another figure is pointed at: the menus may offer something else."""
    asked = Signal(object)
    """The id of a figure whose source is wanted."""
    cell_asked = Signal(object, object)
    """File and place of a cell to show."""
    wished = Signal(object)
    """The name of a menu entry that a button of the tab stands for."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self.title = title
        self.is_furnished = False

    def show_state(self, state: State) -> None:
        """Show what belongs to `state`; the tab is furnished when first shown."""
        if not self.is_furnished:
            self.is_furnished = True
            self._furnish()
        self._show_state(state)

    def _furnish(self) -> None:
        """Make what the tab is made of."""
        raise NotImplementedError

    def _show_state(self, state: State) -> None:
        """Show the brief that belongs to `state`, unless it is shown already."""
        raise NotImplementedError

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return ()

    @property
    def home(self) -> QWidget:
        """Where the keyboard belongs when the user comes back to the tab."""
        return self

    @property
    def fields(self) -> tuple[Field, ...]:
        """The selection bar that goes with what is shown."""
        return ()

    @property
    def views(self) -> tuple[Option, ...]:
        """The views there are."""
        return ()

    @property
    def view(self) -> str:
        """The view that is shown."""
        return ""

    @property
    def exhibit(self) -> Exhibit | None:
        """What can be copied and added to the briefing, if anything."""
        return None

    @property
    def figure(self) -> str | None:
        """The id of the figure pointed at, if any."""
        return None

    def shown_with(self, figure_id: str) -> tuple[str, ...]:  # noqa: ARG002
        """Return what is shown where one is pointed at, itself and others, if any."""
        return ()

    def picture(self) -> QImage | None:
        """Return the exhibit as a picture for the clipboard, if there is one."""
        return None

    def text(self) -> str:
        """Return the exhibit's table with its title and source, as text."""
        return ""

    def choose_view(self, view: str) -> None:
        """Wish for another view."""


def remedies() -> tuple[tuple[str, str], ...]:
    """Return what helps where there are no data, as (wish, words)."""
    return (
        ("import", _("Import work&book…")),
        ("open_sample", _("Open samp&le case")),
    )


def no_case(state: State) -> str:
    """Return what to do where no case is open; nothing while one is being opened."""
    if state.work is not None:
        return ""
    return _("No case is open. Open the sample case, or a case of your own.")
