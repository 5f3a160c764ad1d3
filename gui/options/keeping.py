"""What is chosen, from the moment it is: kept, and in force in the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.i18n import use_language
from core.options import use_options
from gui.qt_words import speak_qt
from gui.settings import system_language
from gui.theme import apply_appearance, apply_motion, apply_type, effects

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.questions import Dialogs
    from gui.settings import Settings

REDRAWN: Final = frozenset(
    {
        *("language", "text_size", "screen_font", "palette", "latin", "east_asian"),
        *("numbers", "amounts", "dates", "china", "taiwan", "hong_kong", "korea"),
    }
)
"""Options after which everything in a window is other than it was."""


class Keeping:
    """Keeps the options and has everything follow them."""

    def __init__(self, app: QApplication, settings: Settings, dialogs: Dialogs) -> None:
        self._app = app
        self._settings = settings
        self._dialogs = dialogs
        self._effects = effects(app)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._follow()

    def _on_scheme_changed(self) -> None:
        """Look again for what is too faint, now that the system is light or dark."""
        if self._settings.appearance == "system":
            apply_appearance(self._app, "system")

    def choose(self, name: str, code: str) -> None:
        """Choose one option by its code; an empty text chooses nothing any more."""
        self._settings.say(name, code)
        if name == "language":
            self._speak(code)
        if name in ("appearance", "text_size", "screen_font"):
            self._dress()
        self._follow()

    def forget(self) -> None:
        """Go back to what was delivered."""
        self._settings.forget_options()
        self._speak("")
        self._dress()
        self._follow()

    def _speak(self, code: str) -> None:
        said = code or system_language()
        use_language(said)
        speak_qt(self._app, said)

    def _dress(self) -> None:
        apply_type(self._app, self._settings.type)
        apply_appearance(self._app, self._settings.appearance)

    def _follow(self) -> None:
        chosen = self._settings.options
        use_options(chosen)
        self._dialogs.begin_in(self._settings.folders)
        apply_motion(self._app, self._effects, reduced=chosen.motion == "reduced")
