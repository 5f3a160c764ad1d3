"""An open case file: questions and changes, one at a time."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar

from core.casefile.faults import OTHERWISE, in_words
from core.casefile.integrity.soundness import require_sound

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from core.observed import Observed

P = ParamSpec("P")
AnswerT = TypeVar("AnswerT")


class OpenFile:
    """The file of a case while it is open; what goes wrong is said in words.

    A worker thread may take a workbook in while the window reads: calls are
    serialised by a lock, and each is one short transaction.
    """

    def __init__(self, link: sqlite3.Connection, path: Path) -> None:
        self._link = link
        self._lock = RLock()
        self._observed: dict[int, Observed] = {}
        self.path = path

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query of ours."""
        with self._lock, in_words(self.path.name):
            return self._link.execute(query, values).fetchall()

    def alter(
        self,
        change: Callable[Concatenate[sqlite3.Connection, P], AnswerT],
        *values: P.args,
        **named: P.kwargs,
    ) -> AnswerT:
        """Carry out a change: one of `replacing`, `changing` or `recipes`.

        Raises:
            CaseDamagedError: The case is damaged where the change would build on it.
        """
        ask: Any = named.get("ask", lambda: None)
        with self._lock, in_words(self.path.name):
            require_sound(self._link, self.path.name, ask)
            return self.edit(change, *values, **named)

    def edit(
        self,
        change: Callable[Concatenate[sqlite3.Connection, P], AnswerT],
        *values: P.args,
        **named: P.kwargs,
    ) -> AnswerT:
        """Carry out a small change, which builds on no dataset.

        Raises:
            CaseDamagedError: The case is damaged in what is changed.
        """
        with self._lock, in_words(self.path.name):
            answer = change(self._link, *values, **named)
            self._observed.clear()  # a number may mean another dataset now
            return answer

    def ask(
        self,
        question: Callable[Concatenate[sqlite3.Connection, P], AnswerT],
        *values: P.args,
        **named: P.kwargs,
    ) -> AnswerT:
        """Return the answer to a question of the case's own modules."""
        with self._lock, in_words(self.path.name, *OTHERWISE):
            return question(self._link, *values, **named)
