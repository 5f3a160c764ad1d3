"""What becomes of each menu entry when it is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.errors import StatecraftError
from core.i18n import LANGUAGES, _, language
from gui.importing.folders import workbooks_in
from gui.menus.bar import Options
from gui.templates import templates, write_template
from gui.theme import APPEARANCES
from gui.widgets.copying import Copying, copy_text
from gui.widgets.labels import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gui.office import Office
    from gui.tabs import Tab


class Wishes:
    """Asks what must be asked and passes the wish on; keeps nothing.

    Attributes:
        wishes: By the key of `gui.menus.table.Entry`; the window adds its own.
    """

    def __init__(self, office: Office, tab: Callable[[], Tab]) -> None:
        self._office = office
        self._tab = tab

    def by_key(self) -> Mapping[str, Callable[[], object]]:
        """Return what to do for each entry."""
        desk, session = self._office.desk, self._office.session
        return {
            "new": desk.new,
            "open": self.open,
            "open_sample": desk.open_sample,
            "import": self.import_workbooks,
            "import_look": self.import_and_look,
            "import_folder": self.import_folder,
            "check": self._office.refreshing.check,
            "undo": self._office.history.undo,
            "redo": self._office.history.redo,
            "save": desk.save,
            "save_as": desk.save_as,
            "revert": self._office.reverting.revert,
            "take_over": desk.saving.take_over,
            "copy_chart": self.copy_chart,
            "copy_data": self.copy_data,
            "table": self.toggle_table,
            "show_imported": session.show_imported,
            "pin": self.pin,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
        }

    def options(self) -> Mapping[str, Options]:
        """Return what the menus within menus offer."""
        office = self._office
        return {
            "recent": Options(self._recent, str, self._open_recent),
            "template": Options(templates, str, self._write_template),
            "language": Options(_languages, language, office.speak),
            "appearance": Options(_appearances, self._appearance, office.dress),
            "view": Options(self._views, self._view, self._choose_view),
        }

    # --- cases and workbooks ---

    def open(self) -> None:
        """Ask for a case and open it."""
        path = self._office.dialogs.case_to_open()
        if path is not None:
            self._office.desk.open(path)

    def import_workbooks(self) -> None:
        """Ask for workbooks and import them."""
        paths = self._office.dialogs.workbooks_to_import()
        if paths:
            self._office.importing.import_workbooks(paths)

    def import_and_look(self) -> None:
        """Ask for workbooks and look each through before it comes in."""
        paths = self._office.dialogs.workbooks_to_import()
        if paths:
            self._office.importing.import_workbooks(paths, look=True)

    def import_folder(self) -> None:
        """Ask for a folder and import the workbooks in it."""
        folder = self._office.dialogs.folder_to_import()
        if folder is None:
            return
        paths = workbooks_in(folder)
        if paths:
            self._office.importing.import_workbooks(paths)
        else:
            text = _("No workbook lies in {name} or in a folder in it.")
            self._office.session.tell("note", text.format(name=folder.name))

    def _recent(self) -> Sequence[tuple[str, str]]:
        paths = [Path(path) for path in self._office.settings.recent]
        return [
            (str(path), f"&{number} " + unmarked(f"{path.stem} – {path.parent}"))
            for number, path in enumerate(paths, 1)
        ]

    def _open_recent(self, path: str) -> None:
        self._office.desk.open(Path(path))

    def _write_template(self, name: str) -> None:
        path = self._office.dialogs.path_for_template(name)
        if path is None:
            return
        try:
            write_template(name, path)
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        text = _("{name} was written; fill it in and import it.")
        self._office.session.tell("note", text.format(name=path.name))

    # --- what is shown ---

    def copy_chart(self) -> None:
        """Put the figure with reading, title and source on the clipboard."""
        picture = self._tab().picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(picture)

    def copy_data(self) -> None:
        """Put what is selected, else all figures, on the clipboard as plain text."""
        view = QApplication.focusWidget()
        if isinstance(view, Copying):
            copy_text(view.copied())
        else:
            copy_text(self._tab().text())

    def toggle_table(self) -> None:
        """Show the table below the chart, or put it away."""
        session = self._office.session
        session.show_table(shown=not session.state.table_shown)

    def pin(self) -> None:
        """Add what is shown to the briefing."""
        exhibit = self._tab().exhibit
        if exhibit is not None:
            self._office.session.pin(exhibit)

    def _views(self) -> Sequence[tuple[str, str]]:
        return [(view.code, view.name) for view in self._tab().views]

    def _view(self) -> str:
        return self._tab().view

    def _choose_view(self, view: str) -> None:
        tab = self._tab()
        tab.choose_view(view)

    def _appearance(self) -> str:
        return self._office.settings.appearance

    # --- about the program ---

    def show_shortcuts(self) -> None:
        """Say which keys do what."""
        from gui.about import shortcuts_text

        self._office.dialogs.show_text(_("Keyboard shortcuts"), shortcuts_text())

    def show_about(self) -> None:
        """Say what program this is."""
        from gui.about import about_text

        self._office.dialogs.show_text(_("About Statecraft"), about_text())


def _languages() -> Sequence[tuple[str, str]]:
    return tuple(LANGUAGES.items())


def _appearances() -> Sequence[tuple[str, str]]:
    words = (_("&System"), _("&Light"), _("&Dark"))
    return tuple(zip(APPEARANCES, words, strict=True))
