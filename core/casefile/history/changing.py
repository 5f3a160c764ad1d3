"""One change of a case: all or nothing, and a step that can be taken back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.casefile.history.steps import exchange, forget, recorded, steps
from core.casefile.interrupting import cancellable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.casefile.history.steps import KeptStep, Step


@contextmanager
def changing(
    connection: sqlite3.Connection, step: Step, ask: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Hold one transaction over a case, and keep what is done in it as a step.

    Raises:
        CancelledError: `ask` raised it; the case is as it was.
    """
    with _transaction(connection, ask), recorded(connection, step):
        yield


def undo(
    connection: sqlite3.Connection, ask: Callable[[], None] = lambda: None
) -> KeptStep | None:
    """Take the last step back; return it, or None if there is none."""
    done = [step for step in steps(connection) if step.is_done]
    return _exchanged(connection, done[-1:], ask)


def redo(
    connection: sqlite3.Connection, ask: Callable[[], None] = lambda: None
) -> KeptStep | None:
    """Do again the step that was taken back last; return it, or None."""
    undone = [step for step in steps(connection) if not step.is_done]
    return _exchanged(connection, undone[:1], ask)


def forget_steps(connection: sqlite3.Connection) -> None:
    """Do all steps for good, and keep nothing that was taken back."""
    with _transaction(connection):
        forget(connection, [step.step_id for step in steps(connection)])


@contextmanager
def attached(
    connection: sqlite3.Connection, path: Path, name: str, query: str
) -> Iterator[None]:
    """Have another file at hand under a name."""
    address = f"{path.absolute().as_uri()}?{query}"
    connection.execute(f"ATTACH DATABASE ? AS {name}", (address,))
    try:
        yield
    finally:
        connection.execute(f"DETACH DATABASE {name}")


def _exchanged(
    connection: sqlite3.Connection, found: list[KeptStep], ask: Callable[[], None]
) -> KeptStep | None:
    if not found:
        return None
    with _transaction(connection, ask):
        exchange(connection, found[0])
    return found[0]


@contextmanager
def _transaction(
    connection: sqlite3.Connection, ask: Callable[[], None] = lambda: None
) -> Iterator[None]:
    with cancellable(connection, ask), connection:
        connection.execute("BEGIN")
        ask()
        yield
