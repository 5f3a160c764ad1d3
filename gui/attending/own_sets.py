"""What is wished of named sets: to see, make, change, delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot

from gui.attending.attendant import Attendant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.exhibit import Field
    from core.briefs.named_sets import SetRow
    from core.library import Library
    from core.state import Notice
    from gui.panels.sets_page import SetsPage


class OwnSets(Attendant):
    """Shows the sets of one kind, and changes those of the case as wished."""

    page: ClassVar[str]

    @property
    def _page(self) -> SetsPage:
        page: SetsPage = getattr(self._parts.panels, self.page)
        return page

    # --- for each kind ---

    def _listed(self, library: Library) -> tuple[Sequence[SetRow], Field]:
        """Return the sets there are, and the list in which members are ticked."""
        raise NotImplementedError

    def _writing(
        self, library: Library, code: str
    ) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Return what makes a set, or changes the one with a code, and given what.

        Name and members come after what is given here.
        """
        raise NotImplementedError

    def _last(self, library: Library) -> str:
        """Return the code of the set that was made last."""
        raise NotImplementedError

    def _removing(self) -> Callable[..., object]:
        """Return what deletes a set."""
        raise NotImplementedError

    def _deleted(self, library: Library, code: str, pinned: int) -> Notice:
        """Return what is said of a set that is gone."""
        raise NotImplementedError

    # --- shared by them ---

    @Slot(object, object, object)
    def write(self, code: str, name: str, members: tuple[str, ...]) -> None:
        """Make a set, or change the one with a code."""
        session = self._office.session
        library = session.state.library
        if library is None:
            return
        write, given = self._writing(library, code)
        if not session.edit(write, *given, name, members):
            return
        self._page.close_form()
        now = session.state.library
        if now is not None and not code:
            self._fill(now, self._last(now))

    @Slot(object)
    def delete(self, code: str) -> None:
        """Delete a set; what is pinned of it is said."""
        from core.briefs.named_sets import pins_showing

        session = self._office.session
        library = session.state.library
        if library is None:
            return
        notice = self._deleted(library, code, pins_showing(library, code))
        if session.edit(self._removing(), code, notice=notice):
            self._page.close_form()

    def _fill(self, library: Library, code: str = "") -> None:
        self._page.show_sets(*self._listed(library), code)
