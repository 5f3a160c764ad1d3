"""Light or dark, and the type everything is set in.

A window that follows the system has its palette, but for colours too faint to read.
"""

from __future__ import annotations

import re
from importlib.resources import files
from sys import platform
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont, QPalette
    from PySide6.QtWidgets import QApplication

APPEARANCES: Final = ("system", "light", "dark")
WITHOUT_DARK: Final = ("windowsvista", "windows")
"""Styles that stay light when the system is dark; Fusion stands in for them."""

JAPANESE_FAMILIES: Final = (
    "Yu Gothic UI",
    "Meiryo UI",
    "Hiragino Sans",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
)
"""Named, so that Han characters take their Japanese forms and not the Chinese ones."""

SCHEMES: Final = {"system": "Unknown", "light": "Light", "dark": "Dark"}
"""What Qt calls each; by name, because an enumeration of Qt's is slow to load."""
MIDDLE: Final = 128
SIZE: Final = re.compile(r"@(\d+)pt")

LIGHT: Final = (
    ("Window", "#f3f4f5"),
    ("Base", "#ffffff"),
    ("AlternateBase", "#f4f6f8"),
    ("Button", "#f0f1f2"),
    ("ToolTipBase", "#ffffff"),
    ("WindowText", "#1a1a1a"),
    ("Text", "#1a1a1a"),
    ("ButtonText", "#1a1a1a"),
    ("ToolTipText", "#1a1a1a"),
    ("PlaceholderText", "#5f6368"),
    ("Mid", "#b4b8bd"),
    ("Highlight", "#0b5cad"),
    ("HighlightedText", "#ffffff"),
)
DARK: Final = (
    ("Window", "#25282c"),
    ("Base", "#1d1f22"),
    ("AlternateBase", "#26292d"),
    ("Button", "#32363b"),
    ("ToolTipBase", "#32363b"),
    ("WindowText", "#e8eaed"),
    ("Text", "#e8eaed"),
    ("ButtonText", "#e8eaed"),
    ("ToolTipText", "#e8eaed"),
    ("BrightText", "#ffffff"),
    ("PlaceholderText", "#a0a5ab"),
    ("Light", "#4a4f55"),
    ("Midlight", "#3d4147"),
    ("Mid", "#53585f"),
    ("Dark", "#17191b"),
    ("Shadow", "#000000"),
    ("Link", "#7ab8f5"),
    ("Highlight", "#6db3f2"),
    ("HighlightedText", "#101214"),
)
EDGED: Final = (
    *("QCheckBox", "QRadioButton", "QComboBox"),
    *("QLineEdit", "QPlainTextEdit"),
)
"""What has a frame of its own and no ground: `Window` is its edge alone."""
FAINT: Final = ("WindowText", "Text", "ButtonText")
EFFECTS: Final = (
    *("UI_AnimateMenu", "UI_FadeMenu", "UI_AnimateCombo", "UI_AnimateTooltip"),
    *("UI_FadeTooltip", "UI_AnimateToolBox"),
)
"""What Qt would animate, where the system does."""
FLASH_OF_SYSTEM: Final = -1
"""Qt then asks the system how fast the mark blinks where one types."""


class Type(NamedTuple):
    """The type of the window.

    Attributes:
        family: Of fonts; empty for that of the system.
        percent: Of the size that the system has.
    """

    family: str = ""
    percent: int = 100


OF_SYSTEM: Final = Type()


def apply_theme(
    app: QApplication, appearance: str = "system", type_: Type = OF_SYSTEM
) -> None:
    """Dress the whole application: style, type, then light or dark."""
    # Only Windows has such styles, and asking loads a class of a thousand names.
    if platform == "win32" and app.style().objectName().lower() in WITHOUT_DARK:
        app.setStyle("Fusion")
    apply_type(app, type_)
    if appearance == "system":
        _mend(app)
        app.setStyleSheet(stylesheet("common", _enlarged(app)))
    else:
        apply_appearance(app, appearance)


def apply_appearance(app: QApplication, appearance: str) -> None:
    """Follow the system's scheme, or be light or dark whatever it says.

    Not every platform can be told; there the application brings its own palette.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPalette

    app.styleHints().setColorScheme(Qt.ColorScheme[SCHEMES[appearance]])
    app.setPalette(QPalette())
    wants_dark = appearance == "dark"
    if appearance != "system" and wants_dark != is_dark(app.palette()):
        app.setPalette(house_palette(dark=wants_dark))
    _mend(app)
    # Widgets under a style sheet take another palette only when it is set anew.
    app.setStyleSheet(stylesheet("common", _enlarged(app)))


def _mend(app: QApplication) -> None:
    """Have hints, what is selected, and edges seen."""
    from gui.legible import legible

    mended = legible(app.palette())
    if mended.resolveMask():
        app.setPalette(mended.resolve(app.palette()))
    _draw_edges(app)


def _draw_edges(app: QApplication) -> None:
    """Have edges of boxes seen, which Fusion makes but a little darker."""
    from PySide6.QtGui import QPalette

    from gui.legible import edge

    now, edged = app.palette(), QPalette()
    begin = now.placeholderText() if is_dark(now) else now.mid()
    edged.setColor(QPalette.ColorRole.Window, edge(now, begin.color()))
    for kind in EDGED:
        app.setPalette(edged, kind)  # type: ignore[arg-type]  # takes texts, no bytes


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is light on dark."""
    return palette.base().color().lightness() < MIDDLE


def house_palette(*, dark: bool) -> QPalette:
    """Return our own palette, for a style that brings none."""
    from PySide6.QtGui import QColor, QPalette

    palette = QPalette()
    for role, colour in DARK if dark else LIGHT:
        palette.setColor(QPalette.ColorRole[role], QColor(colour))
    for role in FAINT:
        faint = QColor("#82878d" if dark else "#8a8f95")
        disabled = QPalette.ColorGroup.Disabled
        palette.setColor(disabled, QPalette.ColorRole[role], faint)
    return palette


def apply_type(app: QApplication, type_: Type) -> None:
    """Set the window in the system's type, or as chosen."""
    app.setFont(interface_font(_system_font(), type_))


def interface_font(font: QFont, type_: Type = OF_SYSTEM) -> QFont:
    """Return the system's type as chosen, with Japanese families to fall back on."""
    first = (type_.family,) if type_.family else ()
    font.setFamilies([*first, *font.families(), *JAPANESE_FAMILIES])
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * type_.percent / 100)
    else:  # a system may give its size in dots
        font.setPixelSize(round(font.pixelSize() * type_.percent / 100))
    return font


def effects(app: QApplication) -> Mapping[str, bool]:
    """Return which effects of Qt's are on, by name."""
    from PySide6.QtCore import Qt

    return {name: app.isEffectEnabled(Qt.UIEffect[name]) for name in EFFECTS}


def apply_motion(
    app: QApplication, system: Mapping[str, bool], *, reduced: bool
) -> None:
    """Let nothing move or blink that the user does not move, or as the system has it.

    Args:
        app: The application.
        system: What was on at first.
        reduced: Whether nothing is to move.
    """
    from PySide6.QtCore import Qt

    for name, is_on in system.items():
        app.setEffectEnabled(Qt.UIEffect[name], is_on and not reduced)
    app.setCursorFlashTime(0 if reduced else FLASH_OF_SYSTEM)


def stylesheet(name: str, enlarged: float = 1.0) -> str:
    """Return the style sheet called `name`.

    Args:
        name: Without its suffix.
        enlarged: By how much the type is; sizes that follow it are written `@14pt`.
    """
    text = (files("resources") / "styles" / f"{name}.qss").read_text(encoding="utf-8")
    return SIZE.sub(lambda found: f"{float(found[1]) * enlarged:g}pt", text)


def _enlarged(app: QApplication) -> float:
    """Return how many times larger the type is than the system's."""
    now, system = app.font(), _system_font()
    if system.pointSizeF() > 0:
        return now.pointSizeF() / system.pointSizeF()
    return now.pixelSize() / system.pixelSize()


def _system_font() -> QFont:
    from PySide6.QtGui import QFontDatabase

    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
