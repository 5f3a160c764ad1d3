"""The list beside a page of the help: its contents, or what a search has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from core.help.contents import CHAPTERS
from core.i18n import _
from gui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.help.pages import HelpPage
    from core.help.searching import Hit

KEY = Qt.ItemDataRole.UserRole


class ContentsList(QTreeWidget):
    """Lists chapters and pages; says which page the user goes to."""

    gone_to = Signal(object)
    """The key of the page the user is on; never emitted by `show_…`."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def show_contents(self, pages: Mapping[str, HelpPage]) -> None:
        """List every chapter with its pages."""
        self.setAccessibleName(_("Contents"))
        with QSignalBlocker(self):
            self.clear()
            for chapter in CHAPTERS:
                title, keys = _(chapter.title), chapter.keys
                if pages[keys[0]].title == title:
                    top, keys = _add(self, keys[0], title), keys[1:]
                else:
                    top = QTreeWidgetItem(self, [title])
                for key in keys:
                    _add(top, key, pages[key].title)
        self.expandAll()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List the pages that were found."""
        self.setAccessibleName(_("Pages found"))
        with QSignalBlocker(self):
            self.clear()
            for hit in hits:
                _add(self, hit.page.key, hit.page.title).setToolTip(0, tip(hit.around))

    def go_to(self, key: str) -> None:
        """Let a page be the current one, else the page it belongs to, if listed."""
        items = {str(item.data(0, KEY)): item for item in self.items()}
        item = items.get(key) or items.get(key.partition("/")[0])
        with QSignalBlocker(self):
            self.setCurrentItem(item)  # type: ignore[arg-type]  # Qt takes none
        if item is not None:
            self.scrollToItem(item)

    def items(self) -> list[QTreeWidgetItem]:
        """Return the lines that lead to a page."""
        every = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        return [item for item in self.findItems("", every) if item.data(0, KEY)]

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current_item_changed(
        self,
        item: QTreeWidgetItem | None,
        before: QTreeWidgetItem | None,  # noqa: ARG002
    ) -> None:
        if item is not None and item.data(0, KEY):
            self.gone_to.emit(item.data(0, KEY))


def _add(under: QTreeWidget | QTreeWidgetItem, key: str, title: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(under, [title])
    item.setData(0, KEY, key)
    item.setToolTip(0, tip(title))
    return item
