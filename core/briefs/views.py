"""The ways to look at a selection that a tab offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.briefs.exhibit import Exhibit, Field

Scene = TypeVar("Scene")
"""All that a view of a tab is drawn from."""


def no_fields(_scene: object) -> tuple[Field, ...]:
    """Return no controls of a view's own."""
    return ()


@dataclass(frozen=True, slots=True)
class View(Generic[Scene]):
    """One way to look at the selection.

    Attributes:
        title: What the view is called.
        show: Returns what is shown, or a sentence that says why there is nothing.
        asks: Which of the controls that the views of its tab share it has.
        fields: Returns the controls that only this view has.
    """

    title: str
    show: Callable[[Scene], Exhibit | str]
    asks: tuple[str, ...]
    fields: Callable[[Scene], tuple[Field, ...]] = no_fields
