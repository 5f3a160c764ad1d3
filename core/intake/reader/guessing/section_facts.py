"""What the labels of sections say: a year, an economy, a flow, or only a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.words.flow_words import flow_of_heading
from core.intake.reader.words.heading_words import exact_role
from core.intake.reader.words.industries import industry_facts
from core.intake.reader.words.period_forms import NAMES
from core.intake.reader.words.periods import read_period
from core.intake.reader.words.texts import closed_up
from core.intake.reader.words.units import read_unit, unit_words
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.words.vocabulary import Vocabulary

_MONTH: Final = lazily(rf"{NAMES}\.?|(?:1[0-2]|[1-9])月", re.IGNORECASE)
_BRACKETS: Final = "()（）[]<>＜＞【】 　"


class SectionsSaid:
    """What the sections above a row say, from the outermost to the innermost.

    A section ends those of its own kind and all that stood under them: the next year
    leaves the flow above it in force, and the next flow ends the years below.
    """

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._stack: list[tuple[str, dict[str, str], tuple[str, ...]]] = []

    @property
    def facts(self) -> dict[str, str]:
        """What is said by role."""
        return {
            role: text for _kind, said, _ in self._stack for role, text in said.items()
        }

    @property
    def names(self) -> tuple[str, ...]:
        """What is only a name, and goes before the labels of the rows."""
        return next((names for _, _, names in self._stack if names), ())

    def enter(self, before: Sequence[str], groups: Sequence[str]) -> None:
        """Take in the groups of a row, after those of the row above."""
        same = next(
            (
                n
                for n, pair in enumerate(zip(before, groups, strict=False))
                if pair[0] != pair[1]
            ),
            min(len(before), len(groups)),
        )
        names: list[str] = []
        for n, text in enumerate(groups):
            said = section_facts(text, self._words)
            if not said and exact_role(text):
                continue
            if not said:
                names.append(text)
            if n >= same:
                kind = min(said, default="name")
                self._push(kind, said, () if said else tuple(names))

    def _push(self, kind: str, said: dict[str, str], names: tuple[str, ...]) -> None:
        kinds = [one[0] for one in self._stack]
        if kind in kinds:
            del self._stack[kinds.index(kind) :]
        self._stack.append((kind, said, names))


def section_facts(text: str, words: Vocabulary) -> dict[str, str]:
    """Return what the label of a section says by role; nothing if it is only a name.

    Example:
        >>> from core.intake.reader.words.vocabulary import Vocabulary
        >>> none = Vocabulary(frozenset())
        >>> section_facts("令和5年", none), section_facts("輸出", none)
        ({'year': '令和5年'}, {'flow': 'export'})
    """
    bare = closed_up(text).rstrip(":：").strip(_BRACKETS)
    if read_period(bare) is not None:
        return {"year": bare}
    if _MONTH.fullmatch(bare):
        return {"month": bare.removesuffix("月")}
    if words.knows(bare):
        return {"economy": bare}
    if read_unit(bare) is not None or read_unit(text) is not None:
        return {"unit": bare}
    flow, unit = flow_of_heading(bare), unit_words(bare)
    if flow and len(bare) <= len(unit) + len("general imports (f.o.b.)"):
        return {"flow": flow, "unit": unit} if unit else {"flow": flow}
    return dict(industry_facts(bare))
