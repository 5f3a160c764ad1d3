"""What the palette lists: entries of the menus, what they let one choose, and views."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core.briefs.views_of_tabs import TITLES
from core.help.searching import folded
from core.i18n import LANGUAGES, _, language, speaking
from gui.menus.bar import plain
from gui.menus.parts import Choice, Entry
from gui.menus.reasons import reason
from gui.menus.situation import at_the_tabs
from gui.menus.table import MENUS
from gui.words import tab_titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gui.menus.bar import Menus
    from gui.menus.situation import Situation

    See = Callable[[str, str], object]

ITSELF, VIEW_OF_TAB = "find", "view"
"""Entries of the menus that are not listed: this one, and views, which all are."""


class Command(NamedTuple):
    """One thing that can be done.

    Attributes:
        name: Where it stands in the menus, or which view of which tab it is.
        shortcut: Its keys, if it has any.
        why_not: Why it cannot be done now; empty where it can.
        sought: Its names in every language, to look in.
        run: Does it.
    """

    name: str
    shortcut: str
    why_not: str
    sought: str
    run: Callable[[], object]


class Named(NamedTuple):
    """A command in one language."""

    name: str
    run: Callable[[], object]
    shortcut: str = ""
    why_not: str = ""


def commands(menus: Menus, see: See, now: Situation) -> tuple[Command, ...]:
    """Return everything that can be done, named in the language in use.

    Args:
        menus: Carry out their entries.
        see: Brings a view of a tab to the front.
        now: What the menus depend on.
    """

    def named() -> tuple[Named, ...]:
        return (*_of_menus(menus, now), *_of_views(see, now))

    spoken = {language(): named()}
    for other in LANGUAGES:
        if other not in spoken:
            with speaking(other):
                spoken[other] = named()
    all_names = ([one.name for one in all_of] for all_of in spoken.values())
    names = zip(*all_names, strict=True)
    return tuple(
        Command(
            *(one.name, one.shortcut, one.why_not),
            sought=folded(" ".join(in_all)),
            run=one.run,
        )
        for one, in_all in zip(spoken[language()], names, strict=True)
    )


def found(listed: Sequence[Command], typed: str) -> list[Command]:
    """Return the commands that have every word typed, those that begin so first."""
    words = folded(typed).split()
    all_of = [one for one in listed if all(word in one.sought for word in words)]
    begins = folded(typed.strip())
    return sorted(all_of, key=lambda one: not _last(one.name).startswith(begins))


def _last(name: str) -> str:
    return folded(name.rpartition("▸")[2].strip())


def _of_menus(menus: Menus, now: Situation) -> Iterator[Named]:
    for menu in MENUS:
        first = plain(_(menu.text))
        for item in menu.items:
            if isinstance(item, Entry) and item.key != ITSELF:
                words = item.words(now) if item.words else _(item.text)
                yield Named(
                    f"{first} ▸ {plain(words)}",
                    partial(menus.wish, item.key),
                    item.shortcut,
                    reason(item.when, now),
                )
            elif isinstance(item, Choice) and item.key != VIEW_OF_TAB:
                why_not = reason(item.when, now)
                for code, words in menus.offered(item.key):
                    name = f"{first} ▸ {plain(_(item.text))} ▸ {plain(words)}"
                    choosing = partial(menus.choose, item.key, code)
                    yield Named(name, choosing, why_not=why_not)


def _of_views(see: See, now: Situation) -> Iterator[Named]:
    why_not = reason(at_the_tabs, now)
    for tab, views in TITLES.items():
        for code, title in views.items():
            name = f"{tab_titles()[tab]} ▸ {_(title)}"
            yield Named(name, partial(see, tab, code), why_not=why_not)
