"""The two threads in which the files of a briefing are made beside each other.

The typesetter and the packers need nothing of Python while they work, and the office
files are nearly all Python: together they take two thirds of the time they take one
after another.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
HANDS: Final = 2


@contextmanager
def done_by_two(work: Sequence[Callable[[], T]]) -> Iterator[list[Callable[[], T]]]:
    """Begin all of some work, two pieces at a time, in the order given.

    Yields:
        For each piece what waits for it and returns its result, or raises what it
        raised. Whoever leaves early lets go of what was not begun, and waits for what
        was.
    """
    with ThreadPoolExecutor(HANDS) as hands:
        try:
            yield [hands.submit(piece).result for piece in work]
        finally:
            hands.shutdown(cancel_futures=True)
