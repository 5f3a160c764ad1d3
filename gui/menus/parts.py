"""What a menu is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gui.menus.situation import always

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.icon_names import Icon
    from gui.menus.situation import Situation


class Entry(NamedTuple):
    """One wish: its name in the program, its words, its keys, and when it is offered.

    Keys are the same in every language; the access key is part of the words. Some
    words say what the wish would do now.
    """

    key: str
    text: str
    shortcut: str = ""
    when: Callable[[Situation], bool] = always
    ticked: Callable[[Situation], bool] | None = None
    icon: Icon | None = None
    words: Callable[[Situation], str] | None = None


class Choice(NamedTuple):
    """A menu within a menu, filled when it is opened: files, languages, views."""

    key: str
    text: str
    when: Callable[[Situation], bool] = always


class Line(NamedTuple):
    """A line between two groups of entries."""


Item: TypeAlias = "Entry | Choice | Line"


class Menu(NamedTuple):
    """One menu of the bar."""

    text: str
    items: tuple[Item, ...]
