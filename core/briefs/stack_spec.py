"""What bars of parts are drawn from: parts that add up to a sum, or to a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.briefs.chart_specs import Datum


class Stack(NamedTuple):
    """A sum with the parts it is made of; `code` is that of its economy.

    Attributes:
        beside: Further numbers about it, written behind its bar.
    """

    code: str
    name: str
    parts: tuple[Datum, ...]
    total: Datum
    chosen: bool = False
    beside: tuple[Datum, ...] = ()


class StackSpec(NamedTuple):
    """Sums of parts, one below another.

    Attributes:
        heads: What the parts of each are called, in order.
        total: What their sum is called; empty where all bars are as long, the parts
            of each being shares of one whole.
        kinds: Of supply, what each part stands for, which decides how it looks
            (`controlled`, `backfill`, `unknown`, `third`, `target`); what is unknown
            is hatched. Empty where parts look as they come.
        beside: What the numbers behind each bar are called.
    """

    heads: tuple[str, ...]
    total: str
    stacks: tuple[Stack, ...]
    unit: str
    kinds: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every bar is as long: its parts are shares of a whole."""
        return not self.total
