"""Products as a tree: which are parts of which, so that nothing is added up twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.figure import each

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Set

WHOLE: Final = ""
"""The code of trade in all products."""
LEVELS: Final = (2, 4, 6)
"""Digits of the chapters, headings and subheadings of the Harmonized System."""
ODD: Final = frozenset({3, 5, 7, 9})
"""Digits that no code of a tariff has."""
OF_TARIFFS: Final = frozenset({4, 6, 8, 10})
"""Digits that the codes of a tariff have, and no other classification all of them."""


class ProductTree:
    """The products of a dataset, and those above them that are sums of theirs.

    A code of digits is a part of every code that it begins with. Where the lines of a
    tariff are published without their chapters, headings or subheadings, those are
    added up. A code with other letters is a part of nothing but the whole.

    Attributes:
        names: Labels as published by code, without the whole.
        overlapping: Codes that repeat what others have, such as a memorandum item.
        has_whole: Whether trade in all products is published as well.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        overlapping: Collection[str] = (),
        *,
        has_whole: bool = True,
    ) -> None:
        self.names = names
        self.overlapping = frozenset(overlapping)
        self.has_whole = has_whole
        self._above = _parents(self.names.keys() - self.overlapping)
        self._parts: dict[str, tuple[str, ...]] = {}
        self._leaves: dict[str, tuple[str, ...]] = {}
        self._chapters: dict[str, bool] = {}
        self._below: dict[str, list[str]] = {}
        for code in sorted(self._above):
            self._below.setdefault(self._above[code], []).append(code)

    @property
    def codes(self) -> Collection[str]:
        """Every code that can be asked for, the whole apart: from above, in order."""
        return (*self._above, *sorted(self.overlapping))

    def children(self, code: str) -> tuple[str, ...]:
        """Return the codes one step below; below the whole, those on top.

        Example:
            >>> tree = ProductTree({"854231": "Chips"}, has_whole=False)
            >>> tree.children(""), tree.children("85"), tree.children("854231")
            (('85',), ('8542',), ())
        """
        return tuple(self._below.get(code, ()))

    def parent(self, code: str) -> str:
        """Return the code one step above; above those on top, the whole."""
        return self._above.get(code, WHOLE)

    def leaves(self, code: str) -> tuple[str, ...]:
        """Return the published codes below a code that have no parts of their own.

        None is a part of another, and none repeats others; itself, if it has no parts.

        Example:
            >>> names = {"85": "Machines", "8542": "Chips", "01": "Animals"}
            >>> tree = ProductTree(names)
            >>> tree.leaves(""), tree.leaves("8542")
            (('01', '8542'), ('8542',))
        """
        if code not in self._leaves:
            below = self.children(code)
            own = (code,) if code in self.names and not below else ()
            parts = (leaf for each in below for leaf in self.leaves(each))
            self._leaves[code] = (*own, *parts)
        return self._leaves[code]

    def parts(self, code: str) -> tuple[str, ...]:
        """Return the published codes that make up a code.

        Itself where it is published; else the topmost published ones below it, none
        of which is a part of another. So it is with several codes that `several` has
        made one. Nothing, where the dataset knows no such code.

        Example:
            >>> names = {"850110": "Motors", "85011010": "Small", "854231": "Chips"}
            >>> tree = ProductTree(names, has_whole=False)
            >>> tree.parts("85"), tree.parts("850110"), tree.parts("")
            (('850110', '854231'), ('850110',), ('850110', '854231'))
            >>> tree.parts("8542,85011010"), tree.parts("85,8542")
            (('854231', '85011010'), ('850110', '854231'))
        """
        if code not in self._parts:
            self._parts[code] = self._made_of(code)
        return self._parts[code]

    def _made_of(self, code: str) -> tuple[str, ...]:
        if code in self.names or (code == WHOLE and self.has_whole):
            return (code,)
        if "," in code:
            return self._apart(each(code))
        return tuple(
            part for below in self.children(code) for part in self.parts(below)
        )

    def _apart(self, codes: Collection[str]) -> tuple[str, ...]:
        """Return what several codes are made of, nothing of it twice."""
        found = dict.fromkeys(part for code in codes for part in self.parts(code))
        return tuple(part for part in found if not self._is_within(part, found))

    def _is_within(self, code: str, others: Collection[str]) -> bool:
        above = self.parent(code)
        return above != WHOLE and (above in others or self._is_within(above, others))

    def is_chapter(self, code: str) -> bool:
        """Tell whether a code is surely a chapter of the Harmonized System.

        Other classifications have codes of two digits as well; only below those of a
        tariff are there any of six.
        """
        if code not in self._chapters:
            below = {len(part) for part in self._all_below(code)}
            is_long = any(length >= LEVELS[-1] for length in below)
            is_held = len(code) == LEVELS[0] and code in self._above
            self._chapters[code] = is_held and is_long and not below & {*ODD}
        return self._chapters[code]

    def _all_below(self, code: str) -> Iterator[str]:
        for below in self.children(code):
            yield below
            yield from self._all_below(below)


def _parents(codes: Set[str]) -> dict[str, str]:
    """Return every code with the one above it, those that are only sums among them."""
    digits = {code for code in codes if code.isascii() and code.isdigit()}
    held = digits | _levels_above(digits)
    lengths = sorted({len(code) for code in held})
    above = dict.fromkeys(sorted(codes - digits), WHOLE)
    for code in sorted(held, key=lambda code: (len(code), code)):
        shorter = (code[:size] for size in reversed(lengths) if size < len(code))
        above[code] = next((each for each in shorter if each in held), WHOLE)
    return above


def _levels_above(digits: Collection[str]) -> set[str]:
    """Return the chapters, headings and subheadings of what is a tariff's."""
    if not digits or not {len(code) for code in digits} <= {*OF_TARIFFS, LEVELS[0]}:
        return set()
    if all(len(code) == LEVELS[0] for code in digits):
        return set()
    return {code[:size] for code in digits for size in LEVELS if size < len(code)}
