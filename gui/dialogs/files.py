"""Boxes in which files and folders are chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from core.i18n import _
from core.intake.recipe_files import SUFFIX as RECIPE_SUFFIX
from gui.questions import CASE_SUFFIX, REPORT_SUFFIXES, WORKBOOK_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class FileBoxes:
    """Asks for files; each box begins in the folder of the one before.

    What the user has chosen a folder for begins there.
    """

    def __init__(self) -> None:
        self.parent: QWidget | None = None
        self._folder = _documents()
        self._chosen: Mapping[str, Path] = {}

    def begin_in(self, folders: Mapping[str, Path]) -> None:
        """Begin in these folders from now on, by what is asked for."""
        self._chosen = folders

    def folder_to_begin_in(self, purpose: str) -> Path | None:
        """Ask for the folder in which boxes are to begin."""
        path = QFileDialog.getExistingDirectory(
            self.parent, _("Folder to begin in"), str(self._begin(purpose))
        )
        return Path(path) if path else None

    def _begin(self, purpose: str) -> Path:
        """Return where a box begins; a folder that is gone counts as not chosen."""
        chosen = self._chosen.get(purpose)
        return chosen if chosen is not None and chosen.is_dir() else self._folder

    def case_to_open(self) -> Path | None:
        """Ask for a case."""
        path, _filter = QFileDialog.getOpenFileName(
            self.parent, _("Open"), str(self._begin("cases")), _cases()
        )
        return self._remembered(Path(path)) if path else None

    def workbooks_to_import(self) -> Sequence[Path]:
        """Ask for workbooks, one or several."""
        paths, _filter = QFileDialog.getOpenFileNames(
            self.parent,
            _("Import workbook"),
            str(self._begin("import")),
            _workbooks(),
        )
        return [self._remembered(Path(path)) for path in paths]

    def workbook_to_check(self) -> Path | None:
        """Ask for one workbook."""
        path, _filter = QFileDialog.getOpenFileName(
            self.parent, _("Check a workbook"), str(self._begin("import")), _workbooks()
        )
        return self._remembered(Path(path)) if path else None

    def path_for_copy(self, name: str) -> Path | None:
        """Ask where to write a cleaned copy."""
        kinds = _("Workbooks ({pattern})").format(pattern="*.xlsx")
        return self._path(_("Save cleaned copy"), f"{name}.xlsx", kinds)

    def recipe_to_take(self) -> Path | None:
        """Ask for a file with a recipe."""
        path, _filter = QFileDialog.getOpenFileName(
            self.parent, _("Take in a recipe"), str(self._begin("import")), _recipes()
        )
        return self._remembered(Path(path)) if path else None

    def path_for_recipe(self, name: str) -> Path | None:
        """Ask where to write a recipe."""
        return self._path(_("Export recipe"), f"{name}{RECIPE_SUFFIX}", _recipes())

    def folder_to_import(self) -> Path | None:
        """Ask for a folder of workbooks."""
        path = QFileDialog.getExistingDirectory(
            self.parent, _("Import folder"), str(self._begin("import"))
        )
        return self._remembered(Path(path) / "any").parent if path else None

    def draft_to_audit(self) -> Path | None:
        """Ask for a draft whose figures are to be audited."""
        kinds = _("Drafts ({pattern})").format(pattern="*.txt *.docx *.pptx *.pdf")
        path, _filter = QFileDialog.getOpenFileName(
            self.parent, _("Open a draft"), str(self._folder), kinds
        )
        return self._remembered(Path(path)) if path else None

    def presentation(self) -> Path | None:
        """Ask for a presentation whose master slides are taken."""
        kinds = _("Presentations ({pattern})").format(pattern="*.pptx *.potx")
        path, _filter = QFileDialog.getOpenFileName(
            self.parent, _("Master slides"), str(self._folder), kinds
        )
        return Path(path) if path else None

    def folder_for_files(self) -> Path | None:
        """Ask for the folder into which files are written."""
        path = QFileDialog.getExistingDirectory(
            self.parent, _("Export"), str(self._begin("export"))
        )
        return self._remembered(Path(path) / "any").parent if path else None

    def workbook_of(self, name: str) -> Path | None:
        """Ask where a workbook lies now."""
        title = _("Locate {name}").format(name=name)
        path, _filter = QFileDialog.getOpenFileName(
            self.parent, title, str(self._begin("import") / name), _workbooks()
        )
        return self._remembered(Path(path)) if path else None

    def path_to_save(self, name: str) -> Path | None:
        """Ask where to save a case."""
        return self._path(_("Save as"), f"{name}{CASE_SUFFIX}", _cases(), "cases")

    def path_for_template(self, name: str) -> Path | None:
        """Ask where to write a new workbook."""
        kinds = _("Workbooks ({pattern})").format(pattern="*.xlsx")
        return self._path(_("New workbook"), f"{name}.xlsx", kinds)

    def path_for_diagnostics(self, name: str) -> Path | None:
        """Ask where to write a diagnostic bundle."""
        kinds = _("Zip files ({pattern})").format(pattern="*.zip")
        return self._path(_("Save diagnostic bundle"), f"{name}.zip", kinds)

    def path_for_report(self, name: str) -> Path | None:
        """Ask where to write a report; both kinds of file are offered."""
        kinds = [
            _("Workbooks ({pattern})").format(pattern="*.xlsx"),
            _("Text with commas ({pattern})").format(pattern="*.csv"),
        ]
        path, kind = QFileDialog.getSaveFileName(
            self.parent,
            _("Export"),
            str(self._begin("export") / f"{name}.xlsx"),
            ";;".join(kinds),
        )
        if not path:
            return None
        chosen = Path(path)
        if chosen.suffix.lower() not in REPORT_SUFFIXES:
            suffix = next((one for one in REPORT_SUFFIXES if one in kind), ".xlsx")
            chosen = Path(f"{path}{suffix}")
        return self._remembered(chosen)

    def _path(
        self, title: str, name: str, kinds: str, purpose: str = "export"
    ) -> Path | None:
        suggested = str(self._begin(purpose) / name)
        path, _filter = QFileDialog.getSaveFileName(
            self.parent, title, suggested, kinds
        )
        if not path:
            return None
        suffix = Path(name).suffix
        chosen = Path(path)
        chosen = chosen if chosen.suffix == suffix else Path(f"{path}{suffix}")
        return self._remembered(chosen)

    def _remembered(self, path: Path) -> Path:
        """Begin the next box in the folder of this one."""
        self._folder = path.parent
        return path


def _documents() -> Path:
    """Return where a user's own files are looked for first."""
    own = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(own))
    return documents if documents.is_dir() else Path.home()


def _workbooks() -> str:
    pattern = " ".join(f"*{suffix}" for suffix in WORKBOOK_SUFFIXES)
    kinds = _("Workbooks ({pattern})").format(pattern=pattern)
    everything = _("All files (*)")
    return f"{kinds};;{everything}"


def _cases() -> str:
    return _("Statecraft cases ({pattern})").format(pattern=f"*{CASE_SUFFIX}")


def _recipes() -> str:
    return _("Recipes ({pattern})").format(pattern=f"*{RECIPE_SUFFIX}")
