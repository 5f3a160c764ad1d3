"""Handling markings: what an office prints on every page it hands out.

The program never chooses one. It knows two sets to begin with, the user's office may
have its own, and the highest marking of any part is carried by the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile.cover import MarkingSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library import Library

KNOWN: Final = (
    MarkingSet(
        "US CUI",
        ("CUI", "CUI//REL TO USA, JPN", "CUI//FED ONLY", "CUI//NOFORN"),
    ),
    MarkingSet("機密性", ("機密性1情報", "機密性2情報", "機密性3情報")),
    MarkingSet("取扱制限", ("要確認", "関係者限り", "複製禁止", "持出禁止")),
)
"""Controlled unclassified information as 32 CFR part 2002 marks it, and the classes of
confidentiality and the restrictions of the Japanese government's common standards for
information security. Banners are printed as they are in either language."""

BETWEEN: Final = " / "


def known_markings(library: Library) -> Sequence[MarkingSet]:
    """Return the sets of the office, or those to begin with."""
    own = library.own_markings
    return KNOWN if own is None else own


def carried(library: Library | None) -> str:
    """Return what every page, picture and copied text of a case is marked with."""
    if library is None:
        return ""
    markings = [library.cover.marking, *(pin.marking for pin in library.pins)]
    return highest(markings, known_markings(library))


def highest(markings: Iterable[str], sets: Sequence[MarkingSet] = KNOWN) -> str:
    """Return what the whole of several parts is marked with.

    Of each set the highest; what is in no set stands beside them, for nobody but the
    office knows whether it is higher.

    Args:
        markings: Those of the parts; an empty text is none.
        sets: The sets in the order in which they are printed.

    Example:
        >>> highest(["CUI", "CUI//NOFORN", "", "関係者限り"])
        'CUI//NOFORN / 関係者限り'
    """
    said = [
        one for text in markings for one in map(str.strip, text.split(BETWEEN)) if one
    ]
    ranked = {
        level: (place, rank)
        for place, known in enumerate(sets)
        for rank, level in enumerate(known.levels)
    }
    best: dict[int, str] = {}
    for one in said:
        if one in ranked:
            place, rank = ranked[one]
            if place not in best or rank > ranked[best[place]][1]:
                best[place] = one
    others = dict.fromkeys(one for one in said if one not in ranked)
    return BETWEEN.join((*(best[place] for place in sorted(best)), *others))
