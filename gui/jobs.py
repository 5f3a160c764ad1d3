"""The only threads of the window: one lane in which plain functions do long work."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import StatecraftError
from core.progress import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from core.progress import Progress

ResultT = TypeVar("ResultT")
SWITCH_SECONDS = 0.0005
"""How long the window waits for a worker that holds the interpreter. Painting gives it
up and asks for it again dozens of times, and Python's own measure is ten times as long.
"""


@dataclass(eq=False, slots=True)
class _Job:
    """What was asked for, and whether anybody still waits for it."""

    then: Callable[[Any], None]
    otherwise: Callable[[BaseException], None]
    unwanted: Event = field(default_factory=Event)


class Jobs(QObject):
    """Runs one piece of work after another and brings each result home.

    The lane lives on the window's thread and owns the signals. Both arrive queued,
    so that a result never comes before `run` has returned. A worker thread makes,
    owns and deletes no QObject.
    """

    progressed = Signal(object, object)
    """The fraction done and what is being done, by the job under way."""

    failed = Signal(object)
    """The kind of exception a job ended with, being cancelled included."""

    _reported = Signal(object, object, object)
    _ended = Signal(object, object)

    def __init__(self, executor: Executor | None = None) -> None:
        super().__init__()
        self._given = executor
        self._executor = executor
        self._current: _Job | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._reported.connect(self._on_reported, queued)
        self._ended.connect(self._on_ended, queued)

    def beside(self) -> Jobs:
        """Return another lane, for work that must not push aside what is done here.

        What fails in it is heard of here.
        """
        other = Jobs(self._given)
        other.failed.connect(self.failed)
        return other

    @property
    def busy(self) -> bool:
        """Whether the result of a job is still to come."""
        return self._current is not None

    def run(
        self,
        work: Callable[[Progress], ResultT],
        *,
        then: Callable[[ResultT], None],
        otherwise: Callable[[BaseException], None],
    ) -> None:
        """Do `work` off this thread and hand what it returns to `then`.

        A job still under way is given up without a word: its result is dropped.
        `otherwise` is told of every failure, cancelling included, so that nobody
        waits for ever; a failure that is no error of ours is a bug, and is raised
        here as well for the crash report.
        """
        self._drop()
        self._current = job = _Job(then, otherwise)

        def progress(fraction: float, doing: str) -> None:
            if job.unwanted.is_set():
                raise CancelledError
            self._reported.emit(job, fraction, doing)

        future = self._lane().submit(work, progress)
        future.add_done_callback(lambda done: self._ended.emit(job, done))

    @Slot()
    def cancel(self) -> None:
        """Ask the job under way to stop; `otherwise` hears when it has."""
        if self._current is not None:
            self._current.unwanted.set()

    @Slot()
    def close(self) -> None:
        """Drop the job under way and wait until its thread is gone."""
        self._drop()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _lane(self) -> Executor:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            sys.setswitchinterval(SWITCH_SECONDS)
            self._executor = ThreadPoolExecutor(1, "statecraft-work")
        return self._executor

    def _drop(self) -> None:
        self.cancel()
        self._current = None

    @Slot(object, object, object)
    def _on_reported(self, job: _Job, fraction: float, doing: str) -> None:
        if job is self._current and not job.unwanted.is_set():
            self.progressed.emit(fraction, doing)

    @Slot(object, object)
    def _on_ended(self, job: _Job, future: Future[Any]) -> None:
        if job is not self._current:
            return
        self._current = None
        error = future.exception()
        if error is None:
            job.then(future.result())
            return
        self.failed.emit(type(error))
        job.otherwise(error)
        if not isinstance(error, StatecraftError | CancelledError):
            raise error
