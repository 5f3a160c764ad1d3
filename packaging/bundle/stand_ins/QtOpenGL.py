"""In place of `PySide6.QtOpenGL`: pyqtgraph imports it for curves that we never ask."""

# ruff: noqa: N999  # the name is what it stands in for
