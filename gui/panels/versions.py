"""The list of states a case can be reverted to, with what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.intake.refusals import size
from core.moment import moment
from gui.panels.listing import Listing, Row
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from core.backups.versions import Version, Versions

SMALLEST = (680, 380)


class VersionsPage(QWidget):
    """Shows the states of a case, and says which one the user goes back to."""

    chosen = Signal()
    left = Signal()

    def __init__(self, found: Versions) -> None:
        super().__init__()
        self._found = found
        headings = (_("Saved"), _("What"), _("Size"), _("Sources"), _("Briefing"))
        self.list: Listing[Version] = Listing(_("Saved states"), headings)
        self.list.show_rows(self._row(version) for version in found.versions)
        self.list.setMinimumSize(*SMALLEST)
        self.list.header().setStretchLastSection(False)
        self.list.chosen.connect(self._on_list_chosen)
        self._build()

    @property
    def version(self) -> Version | None:
        """The state the user is on."""
        return self.list.current

    def _build(self) -> None:
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        buttons = QDialogButtonBox()
        revert = buttons.addButton(_("&Revert"), accept)
        revert.setEnabled(self.version is not None)
        revert.setDefault(True)
        buttons.addButton(_("&Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.chosen)
        buttons.rejected.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (
            *(_label(self._intention()), self.list),
            *(_label(self._room()), buttons),
        ):
            layout.addWidget(part)

    def _row(self, version: Version) -> Row[Version]:
        now, held = self._found.now, version.held
        what = _("File as last saved") if version.is_saved else _("Backup")
        if held is None:
            counts = (_("cannot be read"), "")
        else:
            counts = (
                _compared(held.sources, now.sources),
                _compared(held.pins, now.pins),
            )
        texts = (moment(version.at.isoformat()), what, size(version.size), *counts)
        keys = (
            *(version.at.timestamp(), texts[1], version.size),
            *((-1, -1) if held is None else held),
        )
        return Row(texts, version, keys)

    def _intention(self) -> str:
        now = self._found.now
        sources = ngettext("{count} source", "{count} sources", now.sources)
        pins = ngettext(
            "{count} piece of the briefing", "{count} pieces of the briefing", now.pins
        )
        return _(
            "Open here now: {sources}, {pins}. It is kept as a backup, and the file "
            "stays as it is until you save."
        ).format(
            sources=sources.format(count=now.sources), pins=pins.format(count=now.pins)
        )

    def _room(self) -> str:
        return _(
            "Backups of this case take {here}, those of all cases {all} of at most "
            "{most}. The last one of each of twelve days, ten weeks and nine months is "
            "kept."
        ).format(
            here=size(self._found.bytes_here),
            all=size(self._found.bytes_used),
            most=size(self._found.most_bytes),
        )

    @Slot(object)
    def _on_list_chosen(self, _version: Version) -> None:
        self.chosen.emit()


def _compared(then: int, now: int) -> str:
    """Return how many there were, and how many more or fewer than now."""
    return f"{then}" if then == now else f"{then} ({then - now:+d})".replace("-", "−")


def _label(text: str) -> QLabel:
    label = plain_label(wraps=True)
    label.setText(text)
    return label
