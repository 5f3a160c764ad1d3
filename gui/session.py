"""Remembers where the user is, and tells the window when that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import StatecraftError
from core.i18n import _
from core.moment import today
from core.selection import Selection
from core.state import Notice, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.briefs.exhibit import Exhibit
    from core.casefile import Pin


class Session(QObject):
    """The only mutable state of the window.

    Widgets call its verbs and listen to `changed`; they never talk to each other.
    What a verb means is settled by `core.state.State`; what takes time is done by
    the `Desk`, which moves the session as well.
    """

    changed = Signal(object)
    """The new `State`; emitted only where it differs from the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._state = State()

    @property
    def state(self) -> State:
        """Where the user is now."""
        return self._state

    def move(self, state: State) -> None:
        """Be in `state` from now on."""
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    # --- what the user asks for ---

    @Slot(object, object)
    def choose(self, name: str, codes: tuple[str, ...]) -> None:
        """See something else: a control of the selection bar or a view."""
        self.move(self._state.choosing(name, codes))

    def go_to_tab(self, tab: str) -> None:
        """See another tab."""
        self.move(self._state.on_tab(tab))

    def go_to_view(self, tab: str, view: str) -> None:
        """See a view of a tab with charts."""
        self.move(self._state.viewing(tab, view))

    def show_imported(self) -> None:
        """See the dataset that the banner speaks of."""
        notice, library = self._state.notice, self._state.library
        if notice is not None and notice.dataset and library is not None:
            kind = library.dataset(notice.dataset).kind
            self.move(self._state.showing(notice.dataset, kind))

    def show_table(self, *, shown: bool) -> None:
        """See the table below the chart, or put it away."""
        self.move(self._state.showing_table(shown=shown))

    def tell(self, severity: str, text: str) -> None:
        """Have something said in the banner."""
        self.move(self._state.told(Notice(severity, text)))

    def tell_written(self, path: Path) -> None:
        """Have it said that a file was written, by name."""
        self.tell("note", _("{name} was written.").format(name=path.name))

    def rest(self) -> None:
        """Have no work under way any more, nor anything said: it is done."""
        self.move(self._state.gave_up(None))

    @Slot()
    def close_notice(self) -> None:
        """Put away what the banner says: it has been read."""
        self.move(self._state.told(None))

    def pin(self, exhibit: Exhibit) -> None:
        """Add what is shown to the briefing."""
        from core.briefing.exhibits import pin_of
        from core.casefile.pinning import add_pin

        library = self._state.library
        if library is None:
            return
        pin = pin_of(library, exhibit, self._state.selection.dated(today()))
        text = _("“{title}” was added to the briefing.").format(title=exhibit.title)
        self.edit(add_pin, pin, notice=Notice("note", text))

    def edit(
        self,
        change: Callable[..., object],
        *values: object,
        notice: Notice | None = None,
    ) -> bool:
        """Carry out a small change of the case; return False where it is refused.

        One that changes nothing is none; none is made while other work is under way.
        """
        library = self._state.library
        if library is None or self._state.work is not None:
            return False
        try:
            library.case.edit(change, *values)
        except StatecraftError as error:
            self.tell("error", str(error))
            return False
        now = library.renewed()
        if now.steps != library.steps:
            self.move(self._state.changed(now, notice))
        return True

    def go_to_pin(self, pin: Pin) -> None:
        """See again what was pinned, with the selection it was pinned with."""
        tab, _dot, _view = pin.key.partition(".")
        try:
            selection = Selection.from_json(pin.selection)
        except StatecraftError as error:
            self.tell("error", str(error))
            return
        self.move(self._state.selecting(tab, selection))
