"""What a promise says, and whether what was measured keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One promise with what was measured."""

    promise: str
    measured: float
    bound: float
    unit: str = ""

    @property
    def kept(self) -> bool:
        """Whether the promise holds."""
        return self.measured <= self.bound
