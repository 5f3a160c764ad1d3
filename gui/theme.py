"""Light or dark, and the type everything is set in."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

if TYPE_CHECKING:
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

SCHEMES: Final = (
    ("system", Qt.ColorScheme.Unknown),
    ("light", Qt.ColorScheme.Light),
    ("dark", Qt.ColorScheme.Dark),
)
MIDDLE: Final = 128

ROLE = QPalette.ColorRole
LIGHT: Final = (
    (ROLE.Window, "#f3f4f5"),
    (ROLE.Base, "#ffffff"),
    (ROLE.AlternateBase, "#f4f6f8"),
    (ROLE.Button, "#f0f1f2"),
    (ROLE.ToolTipBase, "#ffffff"),
    (ROLE.WindowText, "#1a1a1a"),
    (ROLE.Text, "#1a1a1a"),
    (ROLE.ButtonText, "#1a1a1a"),
    (ROLE.ToolTipText, "#1a1a1a"),
    (ROLE.PlaceholderText, "#5f6368"),
    (ROLE.Mid, "#b4b8bd"),
    (ROLE.Highlight, "#0b5cad"),
    (ROLE.HighlightedText, "#ffffff"),
)
DARK: Final = (
    (ROLE.Window, "#25282c"),
    (ROLE.Base, "#1d1f22"),
    (ROLE.AlternateBase, "#26292d"),
    (ROLE.Button, "#32363b"),
    (ROLE.ToolTipBase, "#32363b"),
    (ROLE.WindowText, "#e8eaed"),
    (ROLE.Text, "#e8eaed"),
    (ROLE.ButtonText, "#e8eaed"),
    (ROLE.ToolTipText, "#e8eaed"),
    (ROLE.BrightText, "#ffffff"),
    (ROLE.PlaceholderText, "#a0a5ab"),
    (ROLE.Light, "#4a4f55"),
    (ROLE.Midlight, "#3d4147"),
    (ROLE.Mid, "#53585f"),
    (ROLE.Dark, "#17191b"),
    (ROLE.Shadow, "#000000"),
    (ROLE.Link, "#7ab8f5"),
    (ROLE.Highlight, "#6db3f2"),
    (ROLE.HighlightedText, "#101214"),
)
FAINT: Final = (ROLE.WindowText, ROLE.Text, ROLE.ButtonText)


def apply_theme(app: QApplication, appearance: str = "system") -> None:
    """Dress the whole application: style, type, then light or dark."""
    if app.style().objectName().lower() in WITHOUT_DARK:
        app.setStyle("Fusion")
    app.setFont(interface_font())
    apply_appearance(app, appearance)


def apply_appearance(app: QApplication, appearance: str) -> None:
    """Follow the system's scheme, or be light or dark whatever it says.

    Not every platform can be told; there the application brings its own palette.
    """
    app.styleHints().setColorScheme(dict(SCHEMES)[appearance])
    app.setPalette(QPalette())
    wants_dark = appearance == "dark"
    if appearance != "system" and wants_dark != is_dark(app.palette()):
        app.setPalette(house_palette(dark=wants_dark))
    app.setStyleSheet(stylesheet("common"))


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is light on dark."""
    return palette.color(ROLE.Base).lightness() < MIDDLE


def house_palette(*, dark: bool) -> QPalette:
    """Return our own palette, for a style that brings none."""
    palette = QPalette()
    for role, colour in DARK if dark else LIGHT:
        palette.setColor(role, QColor(colour))
    for role in FAINT:
        faint = QColor("#82878d" if dark else "#8a8f95")
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette


def interface_font() -> QFont:
    """Return the system's type, with Japanese families to fall back on."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    present = set(QFontDatabase.families())
    japanese = [family for family in JAPANESE_FAMILIES if family in present]
    font.setFamilies([*font.families(), *japanese])
    return font


def stylesheet(name: str) -> str:
    """Return the style sheet called `name`."""
    return (files("resources") / "styles" / f"{name}.qss").read_text(encoding="utf-8")
