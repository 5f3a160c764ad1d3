"""What the program remembers of its user from one day to the next."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from core.i18n import LANGUAGES
from core.own_folder import portable_folder
from gui.theme import APPEARANCES

RECENT_LIMIT: Final = 8


def settings_path() -> Path:
    """Return where the settings are kept: a plain file in the user's own folder.

    A portable program has it, as all it keeps, in a folder beside itself.
    """
    own = QStandardPaths.StandardLocation.GenericConfigLocation
    return _own_folder(own) / "statecraft.ini"


def data_folder() -> Path:
    """Return where working copies and crash reports lie."""
    return _own_folder(QStandardPaths.StandardLocation.GenericDataLocation)


def _own_folder(place: QStandardPaths.StandardLocation) -> Path:
    beside = portable_folder()
    return beside or Path(QStandardPaths.writableLocation(place)) / "statecraft"


class Settings:
    """Language, appearance, the window's place and the cases used last.

    What a hand-edited file says and the program does not know counts as not said.
    """

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of every word, or an empty text where none was chosen."""
        said = str(self._store.value("language", ""))
        return said if said in LANGUAGES else ""

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def appearance(self) -> str:
        """Light, dark, or as the system has it."""
        said = str(self._store.value("appearance", ""))
        return said if said in APPEARANCES else APPEARANCES[0]

    @appearance.setter
    def appearance(self, appearance: str) -> None:
        self._store.setValue("appearance", appearance)

    @property
    def geometry(self) -> QByteArray:
        """Where the window lay, as Qt writes it; empty at the first start."""
        said = self._store.value("geometry")
        return said if isinstance(said, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def recent(self) -> tuple[str, ...]:
        """Paths of the cases used last, the latest first."""
        said = self._store.value("recent", [])
        if isinstance(said, str):  # a list of one comes back as its element
            said = [said]
        return tuple(str(path) for path in said) if isinstance(said, list) else ()

    def add_recent(self, path: Path) -> None:
        """Put a case at the head of the list."""
        name = str(path.absolute())
        others = [known for known in self.recent if known != name]
        self._store.setValue("recent", [name, *others][:RECENT_LIMIT])

    def told(self) -> dict[str, str]:
        """Return what is set, without a path or a name: of most only that it is."""
        said = {"language": self.language, "appearance": self.appearance}
        others = sorted(set(self._store.allKeys()) - set(said))
        return said | dict.fromkeys(others, "set")

    def save(self) -> None:
        """Write everything to disk."""
        self._store.sync()
