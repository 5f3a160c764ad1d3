"""In place of `PySide6.QtOpenGLWidgets`: pyqtgraph asks whether a widget is one."""

# ruff: noqa: N999  # the name is what it stands in for

from __future__ import annotations


class QOpenGLWidget:
    """What no widget of ours is."""
