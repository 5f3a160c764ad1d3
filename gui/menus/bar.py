"""Makes the menu bar out of the table of menus, and keeps it true."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from core.i18n import _
from gui.icons import icon
from gui.menus.parts import Choice, Entry
from gui.menus.table import MENUS
from gui.widgets.drafts import settle_draft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QMenu, QMenuBar

    from gui.menus.parts import Item, Menu
    from gui.menus.situation import Situation


class Options(NamedTuple):
    """What a menu within a menu offers, as (code, words); and what a choice does."""

    offered: Callable[[], Sequence[tuple[str, str]]]
    chosen: Callable[[], str]
    choose: Callable[[str], None]


class ChoiceMenu(QObject):
    """A menu within a menu, filled at the moment it is opened."""

    def __init__(self, menu: QMenu, options: Options) -> None:
        super().__init__(menu)
        self.action = menu.menuAction()
        self._menu = menu
        self._options = options
        self._group: QActionGroup | None = None
        menu.aboutToShow.connect(self.fill)
        self.fill()

    @Slot()
    def fill(self) -> None:
        """Offer what there is now; one that offers nothing is greyed."""
        self._menu.clear()
        if self._group is not None:
            self._group.deleteLater()
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_group_triggered)
        chosen = self._options.chosen()
        for code, words in self._options.offered():
            action = self._group.addAction(words)
            action.setData(code)
            action.setCheckable(bool(chosen))
            action.setChecked(code == chosen)
            self._menu.addAction(action)

    @property
    def offers(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._options.offered())

    @Slot(QAction)
    def _on_group_triggered(self, action: QAction) -> None:
        settle_draft()
        self._options.choose(str(action.data()))


class Menus(QObject):
    """The actions of the window, by the name of the wish."""

    def __init__(
        self,
        bar: QMenuBar,
        wishes: Mapping[str, Callable[[], object]],
        options: Mapping[str, Options],
    ) -> None:
        super().__init__(bar)
        self.actions: dict[str, QAction] = {}
        self.choices: dict[str, ChoiceMenu] = {}
        self._entries: dict[str, Entry] = {}
        self._whens: dict[str, Callable[[Situation], bool]] = {}
        self._wishes = wishes
        self._options = options
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._group.triggered.connect(self._on_group_triggered)
        for menu in MENUS:
            self._fill(bar.addMenu(_(menu.text)), menu)

    def show_situation(self, now: Situation) -> None:
        """Offer what can be wished for now; what cannot is greyed, never removed."""
        for key, action in self.actions.items():
            entry = self._entries[key]
            action.setEnabled(entry.when(now))
            if entry.words is not None:
                action.setText(entry.words(now))
            if entry.ticked is not None:
                action.setChecked(entry.ticked(now))
        for key, choice in self.choices.items():
            choice.action.setEnabled(self._whens[key](now) and choice.offers)

    def dress(self, palette: QPalette) -> None:
        """Draw the icons in the ink of a palette."""
        for key, action in self.actions.items():
            name = self._entries[key].icon
            if name is not None:
                action.setIcon(icon(name, palette))

    @Slot(object)
    def wish(self, key: str) -> None:
        """Choose an entry by its name, if it is one and is offered now."""
        if key in self.actions and self.actions[key].isEnabled():
            self.actions[key].trigger()

    def offered(self, key: str) -> Sequence[tuple[str, str]]:
        """Return what a menu within a menu offers now, as (code, words)."""
        return self._options[key].offered()

    def choose(self, key: str, code: str) -> None:
        """Choose one of what a menu within a menu offers."""
        settle_draft()
        self._options[key].choose(code)

    @Slot(QAction)
    def _on_group_triggered(self, action: QAction) -> None:
        settle_draft()
        self._wishes[action.objectName()]()

    def _fill(self, menu: QMenu, table: Menu) -> None:
        for item in table.items:
            self._add(menu, item)

    def _add(self, menu: QMenu, item: Item) -> None:
        if isinstance(item, Entry):
            menu.addAction(self._action(item))
        elif isinstance(item, Choice):
            inner = menu.addMenu(_(item.text))
            self._whens[item.key] = item.when
            self.choices[item.key] = ChoiceMenu(inner, self._options[item.key])
        else:
            menu.addSeparator()

    def _action(self, entry: Entry) -> QAction:
        action = self._group.addAction(_(entry.text))
        action.setObjectName(entry.key)
        action.setShortcut(QKeySequence(entry.shortcut))
        action.setCheckable(entry.ticked is not None)
        action.setIconText(plain(_(entry.text)))  # Qt would leave a key in brackets
        action.setToolTip(tooltip(entry))
        self.actions[entry.key] = action
        self._entries[entry.key] = entry
        return action


def tooltip(entry: Entry) -> str:
    """Return the words of an entry with its keys, for whoever points at a button."""
    words = plain(_(entry.text))
    return f"{words} ({entry.shortcut})" if entry.shortcut else words


def plain(words: str) -> str:
    """Return the words of a menu entry without access key and ellipsis.

    Example:
        >>> plain("&Open…"), plain("開く(&O)…")
        ('Open', '開く')
    """
    head, mark, tail = words.partition("(&")
    if mark:
        words = head + tail[2:]
    return words.replace("&", "").removesuffix("…")
