"""Lays out what has changed, before it is painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

ROUNDS = 3
"""What lies within takes its place first, then what holds it: windows are so deep."""


def settle_layout() -> None:
    """Let everything take its place now.

    Qt leaves both what is to be laid out and what is to be painted to the next round
    of events, and takes the painting first where it was asked for first: then a window
    is painted twice, and for a moment as it will not stay.
    """
    for _round in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)
