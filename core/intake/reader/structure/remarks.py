"""Reasons and doubts as codes: the reader process speaks no language."""

from __future__ import annotations

from typing import NamedTuple


class Remark(NamedTuple):
    """A reason or a doubt: its code, and what its words need.

    The words are in `core.intake.layout_texts`.
    """

    code: str
    particulars: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, code: str, **particulars: str | int) -> Remark:
        """Return a remark with its particulars."""
        return cls(code, tuple(particulars.items()))

    def to_json(self, **more: object) -> dict[str, object]:
        """Return the remark as the front takes it."""
        return {**more, "code": self.code, "particulars": dict(self.particulars)}
