"""What a menu is made of, and what it depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.state import State
    from gui.icon_names import Icon


class Situation(NamedTuple):
    """What the menus depend on.

    Attributes:
        exhibit: Whether the visible tab shows a chart.
        figure: Whether a figure is pointed at whose source can be shown.
        source: Whether a workbook is chosen in the list of sources.
    """

    state: State
    exhibit: bool = False
    figure: bool = False
    source: bool = False

    @property
    def idle(self) -> bool:
        """Whether nothing is under way that a second wish would disturb."""
        return self.state.work is None


def always(now: Situation) -> bool:  # noqa: ARG001
    """Return that a wish is offered at any time."""
    return True


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
