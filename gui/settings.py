"""What the program remembers of its user from one day to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

from core.i18n import LANGUAGES
from core.options import OFFERED, Options
from core.own_folder import portable_folder
from gui.theme import APPEARANCES, Type

if TYPE_CHECKING:
    from collections.abc import Mapping

RECENT_LIMIT: Final = 8
TEXT_SIZES: Final = ("100", "110", "125", "150", "175", "200")
"""In per cent of the system's."""
FOLDERS: Final = ("cases", "import", "export")
"""What boxes for files ask for."""
FONTS: Final = ("latin", "east_asian", "screen_font")
TOP: Final = ("language", "appearance")
"""These were kept before there were others."""
CHOSEN: Final = (
    *Options._fields,
    *("text_size", "screen_font"),
    *(f"folder_{purpose}" for purpose in FOLDERS),
)
"""The options beside those."""


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


def system_language() -> str:
    """Return the language of the system, if we speak it, else English."""
    japanese = QLocale().language() == QLocale.Language.Japanese
    return "ja" if japanese else "en"


class Settings:
    """Language, appearance, options, the window's place and the cases used last.

    What a hand-edited file says and the program does not know counts as not said.
    """

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of every word, or an empty text where none was chosen."""
        said = str(self._store.value("language", ""))
        return said if said in LANGUAGES else ""

    @property
    def appearance(self) -> str:
        """Light, dark, or as the system has it."""
        said = str(self._store.value("appearance", ""))
        return said if said in APPEARANCES else APPEARANCES[0]

    # --- the options ---

    @property
    def options(self) -> Options:
        """What is chosen for all cases; as delivered where nothing is said."""
        said = {name: self.said(name) for name in Options._fields}
        return Options(**{name: code for name, code in said.items() if code})

    @property
    def type(self) -> Type:
        """The type of the window."""
        percent = self.said("text_size") or TEXT_SIZES[0]
        return Type(self.said("screen_font"), int(percent))

    @property
    def folders(self) -> Mapping[str, Path]:
        """Where boxes for files begin, by what is asked for, where that is chosen."""
        said = {purpose: self.said(f"folder_{purpose}") for purpose in FOLDERS}
        return {purpose: Path(path) for purpose, path in said.items() if path}

    def said(self, name: str) -> str:
        """Return what is chosen of an option, or an empty text."""
        if name == "language":
            return self.language
        if name == "appearance":
            return self.appearance
        said = str(self._store.value(f"options/{name}", ""))
        return said if said and _is_known(name, said) else ""

    def say(self, name: str, code: str) -> None:
        """Choose an option by its code; an empty text chooses nothing any more."""
        key = name if name in TOP else f"options/{name}"
        if code:
            self._store.setValue(key, code)
        else:
            self._store.remove(key)

    @property
    def is_as_delivered(self) -> bool:
        """Whether no option is chosen."""
        return not (
            any(map(self.said, CHOSEN)) or self.language or self.appearance != "system"
        )

    def forget_options(self) -> None:
        """Choose nothing any more; the recent cases and the window's place stay."""
        for name in (*CHOSEN, *TOP):
            self.say(name, "")

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


def _is_known(name: str, said: str) -> bool:
    """Return whether an option can be chosen so, here and now."""
    if name in OFFERED:
        return said in OFFERED[name]
    if name == "text_size":
        return said in TEXT_SIZES
    if name in FONTS:
        from PySide6.QtGui import QFontDatabase

        return said in QFontDatabase.families()
    if name == "marking_sets":
        return _is_sets(said)
    return Path(said).is_dir()


def _is_sets(said: str) -> bool:
    from core.casefile.cover import sets_said

    try:
        return bool(sets_said(said))
    except ValueError:
        return False
