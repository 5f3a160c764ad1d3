"""Further threads of the reader, for work that needs little of Python's time.

Parsers and packers written in other languages let Python go on while they work. The
threads begin before the process gives up the right to begin any.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_THREADS: Final = 2
"""Pieces of a sheet are parsed in both while Python takes up those that are done."""


class Pending(Generic[T]):
    """Work that was given away."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._done = Event()
        self._result: T | None = None
        self._error: BaseException | None = None

    def do(self) -> None:
        """Do the work; how it went is told to whoever asks for the result."""
        try:
            self._result = self._work()
        except BaseException as error:  # noqa: BLE001  # raised where it is waited for
            self._error = error
        self._done.set()

    def result(self) -> T:
        """Wait for the work and return its result, or raise what it raised."""
        self._done.wait()
        if self._error is not None:
            raise self._error
        return cast("T", self._result)


class AtOnce:
    """No further threads: what is given is done at once."""

    def give(self, work: Callable[[], T]) -> Pending[T]:
        """Do some work."""
        pending = Pending(work)
        pending.do()
        return pending


class Beside(AtOnce):
    """Two threads: they do what they are given, in the order in which it came."""

    def __init__(self) -> None:
        self._given: SimpleQueue[Pending[object]] = SimpleQueue()
        for _thread in range(_THREADS):
            Thread(target=self._work, daemon=True).start()

    def give(self, work: Callable[[], T]) -> Pending[T]:
        """Have some work done; ask for its result later."""
        pending = Pending(work)
        self._given.put(cast("Pending[object]", pending))
        return pending

    def _work(self) -> None:
        while True:
            self._given.get().do()
