"""What is wished of the program itself: a bundle for whoever looks for a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import StatecraftError
from core.moment import today

if TYPE_CHECKING:
    from gui.office import Office


class Diagnosing:
    """Gathers what there is to say, shows all of it, and writes it as wished."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def save(self) -> None:
        """Show what would be saved, ask where to, and write it."""
        from core.diagnosis import diagnosis
        from core.exports.diagnostics import write_diagnostics

        office = self._office
        texts = diagnosis(office.desk.folder.parent, office.settings.told())
        if not office.dialogs.diagnostics_to_save(texts):
            return
        name = f"statecraft-diagnostics-{today()}"
        path = office.dialogs.path_for_diagnostics(name)
        if path is None:
            return
        try:
            write_diagnostics(path, texts)
        except StatecraftError as error:
            office.session.tell("error", str(error))
            return
        office.session.tell_written(path)
