"""What a formula is filled with, as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Filling(NamedTuple):
    """What a formula is filled with.

    Attributes:
        pattern: The formula over the names of inputs.
        signs: By the name of an input the sign that stands for it.
    """

    pattern: str
    signs: Mapping[str, str]
