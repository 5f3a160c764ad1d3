"""The lane in which a case is worked on: one piece of long work after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.errors import StatecraftError
from core.i18n import _
from core.state import Notice, Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.progress import Progress
    from gui import work
    from gui.jobs import Jobs
    from gui.session import Session


class Lane(QObject):
    """Runs what takes time; the session shows how far it is, or why it failed."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._overall: Callable[[Work], Work] = _as_it_is
        jobs.progressed.connect(self._on_jobs_progressed)

    def do(
        self,
        doing: Callable[[Progress], work.ResultT],
        then: Callable[[work.ResultT], None],
    ) -> None:
        """Do long work that changes no case; `then` ends it for the session."""
        if self._session.state.work is None:
            self.run(doing, then)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way."""
        self._jobs.cancel()

    def run(
        self,
        doing: Callable[[Progress], work.ResultT],
        then: Callable[[work.ResultT], None],
        otherwise: Callable[[BaseException], None] | None = None,
        overall: Callable[[Work], Work] | None = None,
    ) -> None:
        """Do what takes time, with progress and Cancel; failures are said.

        Args:
            doing: What to do, in a thread of its own.
            then: Hears what came of it.
            otherwise: Hears why nothing did.
            overall: Says how far all is of which this is a part.
        """
        self._overall = overall or _as_it_is
        self._session.move(self._session.state.opening(_("Working")))
        self._jobs.run(doing, then=then, otherwise=otherwise or self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        told = isinstance(error, StatecraftError)
        lost = getattr(error, "to_salvage", None)
        notice = Notice("error", str(error), to_salvage=lost) if told else None
        self._session.move(self._session.state.gave_up(notice))

    @Slot(object, object)
    def _on_jobs_progressed(self, fraction: float, doing: str) -> None:
        far = self._overall(Work(doing, fraction))
        state = self._session.state.progressing(far.fraction, far.doing)
        self._session.move(state)


def _as_it_is(work: Work) -> Work:
    return work
