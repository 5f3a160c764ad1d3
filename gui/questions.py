"""What may be asked of the user, and the files that are asked for."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from core.backups.versions import Version, Versions
    from core.diagnosis import Text

WORKBOOK_SUFFIXES = (
    *(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
    *(".csv", ".tsv", ".tab", ".txt", ".html", ".htm", ".xml"),
)
CASE_SUFFIX = ".statecraft"
REPORT_SUFFIXES = (".xlsx", ".csv")


class Answer(Enum):
    """What becomes of unsaved changes."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


class Lost(Enum):
    """What becomes of a window that was ended by force."""

    RECOVER = auto()
    LATER = auto()
    DISCARD = auto()


class Dialogs(Protocol):
    """What the window may ask of the user, or make them read."""

    def case_to_open(self) -> Path | None:
        """Return the case to open, or None if the user thinks better of it."""
        ...

    def workbooks_to_import(self) -> Sequence[Path]:
        """Return the workbooks to import; none if the user thinks better of it."""
        ...

    def begin_in(self, folders: Mapping[str, Path]) -> None:
        """Begin in these folders from now on: for `cases`, `import` and `export`."""
        ...

    def folder_to_begin_in(self, purpose: str) -> Path | None:
        """Return the folder in which to begin, if the user chooses one."""
        ...

    def folder_to_import(self) -> Path | None:
        """Return the folder whose workbooks to import, if any."""
        ...

    def draft_to_audit(self) -> Path | None:
        """Return the draft whose figures are to be audited, if any."""
        ...

    def presentation(self) -> Path | None:
        """Return the presentation whose master slides are taken, if any."""
        ...

    def folder_for_files(self) -> Path | None:
        """Return the folder into which files are written, if any."""
        ...

    def print_pages(self, title: str, pages: Sequence[bytes]) -> int | None:
        """Print pages given as SVG, if the user chooses a printer; return how many."""
        ...

    def preview_pages(self, title: str, pages: Sequence[bytes]) -> None:
        """Show pages given as SVG as they will be printed."""
        ...

    def workbook_of(self, name: str) -> Path | None:
        """Return where the workbook lies that came in as `name`, if the user knows."""
        ...

    def path_to_save(self, name: str) -> Path | None:
        """Return where to save a case, `name` being the suggestion."""
        ...

    def path_for_template(self, name: str) -> Path | None:
        """Return where to write a new workbook, `name` being the suggestion."""
        ...

    def workbook_to_check(self) -> Path | None:
        """Return the workbook to check, or None if the user thinks better of it."""
        ...

    def path_for_copy(self, name: str) -> Path | None:
        """Return where to write a cleaned copy, `name` being the suggestion."""
        ...

    def recipe_to_take(self) -> Path | None:
        """Return the file with a recipe to take in, if any."""
        ...

    def path_for_recipe(self, name: str) -> Path | None:
        """Return where to write a recipe, `name` being the suggestion."""
        ...

    def path_for_report(self, name: str) -> Path | None:
        """Return where to write a report, `name` being the suggestion."""
        ...

    def unsaved_changes(self, name: str) -> Answer:
        """Return what becomes of the unsaved changes of a case."""
        ...

    def save_elsewhere(self, text: str) -> bool:
        """Return whether to save elsewhere, `text` being why it was not saved here."""
        ...

    def forget_history(self) -> bool:
        """Return whether all that was done is to be done for good."""
        ...

    def add_template(self, count: int) -> bool:
        """Return whether a template is added to a briefing of so many pieces."""
        ...

    def take_over(self, text: str) -> bool:
        """Return whether the one who holds a case, as `text` says, is gone for sure."""
        ...

    def lost_window(self, name: str, changed: str) -> Lost:
        """Return what becomes of a lost window that showed the case `name`."""
        ...

    def version_to_go_back_to(self, found: Versions) -> Version | None:
        """Return the state of a case to go back to, if any."""
        ...

    def diagnostics_to_save(self, texts: Sequence[Text]) -> bool:
        """Return whether to save a diagnostic bundle, all of which is shown before."""
        ...

    def path_for_diagnostics(self, name: str) -> Path | None:
        """Return where to write a diagnostic bundle, `name` being the suggestion."""
        ...

    def show_text(self, title: str, text: str) -> None:
        """Show a text that can be copied."""
        ...
