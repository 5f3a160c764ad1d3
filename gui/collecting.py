"""When garbage is collected: never while much is being loaded, nor through it after.

A full collection goes through every object there is and holds the interpreter while it
does; with a case loaded, the window would stand still for a quarter of a second.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


YOUNG = 20_000
"""After how many new objects the youngest are gone through: one view makes thousands,
and by Python's own measure they would be gone through while they are being made."""


def put_off() -> None:
    """Collect nothing until `resume`."""
    gc.disable()


def resume() -> None:
    """Collect again, but leave out of it what is there now: it has come to stay."""
    gc.freeze()
    gc.set_threshold(YOUNG)
    gc.enable()


@contextmanager
def loading() -> Iterator[None]:
    """Put collecting off while tables are being loaded."""
    put_off()
    try:
        yield
    finally:
        resume()
