"""Boxes that ask what is to become of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QVBoxLayout, QWidget

from core.help.keys import BOXES
from core.i18n import _, ngettext
from gui.help.on_f1 import HelpOnF1
from gui.questions import Answer, Lost

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.backups.versions import Version, Versions

AnswerT = TypeVar("AnswerT")
ACCEPT: Final = QMessageBox.ButtonRole.AcceptRole
DESTROY: Final = QMessageBox.ButtonRole.DestructiveRole
REJECT: Final = QMessageBox.ButtonRole.RejectRole


class Asking:
    """Asks before anything could be lost."""

    parent: QWidget | None

    def unsaved_changes(self, name: str) -> Answer:
        """Ask whether to save, discard or go on as before."""
        box = self._box(
            _("Unsaved changes"),
            _("{name} has changes that are not saved.").format(name=name),
            _("Discarded changes do not reach the file."),
        )
        answers = {
            Answer.SAVE: (_("&Save"), ACCEPT),
            Answer.DISCARD: (_("&Discard"), DESTROY),
            Answer.CANCEL: (_("&Cancel"), REJECT),
        }
        return _answer(box, answers)

    def save_elsewhere(self, text: str) -> bool:
        """Say why a case was not saved, and offer another place."""
        said = _("Nothing is lost: what is open here stays open.")
        box = self._box(_("Not saved"), text, said)
        answers = {True: (_("Save &as…"), ACCEPT), False: (_("&Close"), REJECT)}
        return _answer(box, answers)

    def forget_history(self) -> bool:
        """Ask whether what can be undone is to be forgotten."""
        said = _("Forget the history of this case?")
        more = _(
            "Nothing that was done so far can be undone or done again after that. What "
            "was replaced or removed leaves the file for good."
        )
        box = self._box(_("Forget the history"), said, more)
        return _answer(
            box, {False: (_("&Keep it"), REJECT), True: (_("&Forget"), DESTROY)}
        )

    def add_template(self, count: int) -> bool:
        """Ask whether a template is to be added to what is there."""
        said = ngettext(
            "This briefing has {count} piece already.",
            "This briefing has {count} pieces already.",
            count,
        ).format(count=count)
        more = _(
            "The sections and texts of the template come after them, and the layout "
            "becomes that of the template. It can be undone."
        )
        box = self._box(_("New from template"), said, more)
        answers = {
            True: (_("&Add the template"), ACCEPT),
            False: (_("&Keep it"), REJECT),
        }
        return _answer(box, answers)

    def take_over(self, text: str) -> bool:
        """Ask whether somebody at another computer has really left a case."""
        said = _(
            "Take it over only if you know that the window there is closed. Whoever "
            "saves there later is told that the case is yours."
        )
        box = self._box(_("Take over case"), text, said)
        answers = {False: (_("&Cancel"), REJECT), True: (_("&Take over"), ACCEPT)}
        return _answer(box, answers)

    def lost_window(self, name: str, changed: str) -> Lost:
        """Ask what becomes of what a window held that was ended by force."""
        said = _("“{name}” was open when the program ended, and was not saved.")
        more = _(
            "It was last changed on {changed}. Recovered, it is as it was left; the "
            "file it is saved to stays as it is until you save."
        )
        box = self._box(
            *(_("Recover"), said.format(name=name), more.format(changed=changed))
        )
        answers = {
            Lost.RECOVER: (_("&Recover"), ACCEPT),
            Lost.LATER: (_("&Keep for later"), REJECT),
            Lost.DISCARD: (_("&Discard"), DESTROY),
        }
        return _answer(box, answers)

    def version_to_go_back_to(self, found: Versions) -> Version | None:
        """Show what a case can be reverted to."""
        from gui.panels.versions import VersionsPage

        box = QDialog(self.parent)
        box.setWindowTitle(_("Revert"))
        page = VersionsPage(found)
        page.chosen.connect(box.accept)
        page.left.connect(box.reject)
        layout = QVBoxLayout(box)
        layout.addWidget(page)
        HelpOnF1(box, BOXES)
        return page.version if box.exec() else None

    def _box(self, title: str, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self.parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(more)
        HelpOnF1(box, BOXES)
        return box


def _answer(
    box: QMessageBox, answers: Mapping[AnswerT, tuple[str, QMessageBox.ButtonRole]]
) -> AnswerT:
    """Return what the user says; Enter is the first answer, Esc the one that keeps."""
    buttons = {box.addButton(*said): answer for answer, said in answers.items()}
    keeping = next(b for b, a in buttons.items() if answers[a][1] == REJECT)
    box.setDefaultButton(next(iter(buttons)))
    box.setEscapeButton(keeping)
    box.exec()
    clicked = box.clickedButton()
    return next((a for b, a in buttons.items() if b is clicked), buttons[keeping])
