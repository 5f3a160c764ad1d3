"""Where boxes for files may begin, and with which markings a new case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.marking import KNOWN
from core.briefs.exhibit import Option
from core.casefile.cover import sets_said, sets_text
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.casefile.cover import MarkingSet
    from gui.options.choices import Now

OTHER_FOLDER: Final = "…"
"""Is chosen to have a folder asked for."""


def folders(now: Now) -> Sequence[Option]:
    """Return where boxes for files may begin, and the way to another folder."""
    chosen = (Option(now.chosen, now.chosen),) if now.chosen else ()
    return (
        Option("", _("Where the last box was")),
        *chosen,
        Option(OTHER_FOLDER, _("Another folder…")),
    )


def marking_sets(now: Now) -> Sequence[Option]:
    """Return sets of markings: all known, each alone, those of the case."""
    own = now.library.own_markings if now.library is not None else None
    offered = [sets_text([one]) for one in KNOWN]
    offered += [sets_text(own)] if own else []
    offered += [now.chosen] if now.chosen else []
    every = _("All known: {names}").format(names=_named(KNOWN))
    return (
        Option("", every),
        *(
            Option(text, _named(sets_said(text)))
            for text in dict.fromkeys(offered)
            if text != sets_text(KNOWN)
        ),
    )


def _named(sets: Iterable[MarkingSet]) -> str:
    return listed(
        _("{name} ({count})").format(name=one.name, count=len(one.levels))
        for one in sets
    )
