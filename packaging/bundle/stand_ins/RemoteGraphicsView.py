"""In place of pyqtgraph's view in another process, which brings `multiprocessing`."""

# ruff: noqa: N999  # the name is what it stands in for

from __future__ import annotations


class RemoteGraphicsView:
    """A name that pyqtgraph gives on."""
