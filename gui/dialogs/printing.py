"""Boxes that ask for a printer, and what is drawn on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.help.keys import HANDING_OVER
from gui.help.on_f1 import HelpOnF1

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
    from PySide6.QtWidgets import QDialog, QWidget

LARGE: Final = 0.9
"""How large the preview is, of the window it lies over."""


class Sheets(QObject):
    """Pages given as SVG, drawn on whatever paper the printer has."""

    def __init__(self, pages: Sequence[bytes]) -> None:
        super().__init__()
        self._pages = [QSvgRenderer(QByteArray(page), self) for page in pages]

    @property
    def is_wide(self) -> bool:
        """Whether the pages lie on their side."""
        size = self._pages[0].viewBoxF().size()
        return size.width() > size.height()

    @Slot(object)
    def draw(self, printer: QPrinter) -> int:
        """Draw the pages that the printer is asked for, all if nothing is said.

        Returns:
            How many were drawn; fewer than asked for where the printer takes no more.
        """
        first, last = printer.fromPage() or 1, printer.toPage() or len(self._pages)
        painter, drawn = QPainter(), 0
        if not painter.begin(printer):
            return drawn
        for page in self._pages[first - 1 : last]:
            if drawn and not printer.newPage():
                break
            page.render(painter, _within(painter, page))
            drawn += 1
        painter.end()
        return drawn


class PrintBoxes:
    """Asks for a printer; loads what knows printers only then."""

    parent: QWidget | None

    def print_pages(self, title: str, pages: Sequence[bytes]) -> int | None:
        """Ask for a printer, and print there."""
        sheets = Sheets(pages)
        printer = printer_for(title, sheets)
        wanted = print_box(self.parent, printer, len(pages)).exec()
        return sheets.draw(printer) if wanted else None

    def preview_pages(self, title: str, pages: Sequence[bytes]) -> None:
        """Show the pages as they will be printed; they can be printed from there."""
        sheets = Sheets(pages)
        printer = printer_for(title, sheets)
        preview_box(self.parent, printer, sheets).exec()


def print_box(parent: QWidget | None, printer: QPrinter, count: int) -> QPrintDialog:
    """Return a box that asks which of so many pages are printed, and where."""
    from PySide6.QtPrintSupport import QPrintDialog

    box = QPrintDialog(printer, parent)
    box.setMinMax(1, count)
    _dress(box)
    return box


def preview_box(
    parent: QWidget | None, printer: QPrinter, sheets: Sheets
) -> QPrintPreviewDialog:
    """Return a box that shows pages as a printer will have them."""
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    box = QPrintPreviewDialog(printer, parent)
    box.setWindowTitle(printer.docName())
    if parent is not None:
        box.resize(parent.size() * LARGE)
    box.paintRequested.connect(sheets.draw)
    _dress(box)
    return box


def _dress(box: QDialog) -> None:
    """Give a box its help, and have it go at once: it borrows a printer that goes."""
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    HelpOnF1(box, HANDING_OVER)


def printer_for(title: str, sheets: Sheets) -> QPrinter:
    """Return a printer set to A4, upright or on its side as the pages are."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)  # the pages have margins of their own
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    wide, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    printer.setPageOrientation(wide if sheets.is_wide else upright)
    return printer


def _within(painter: QPainter, page: QSvgRenderer) -> QRectF:
    """Return where a page goes: as large as the paper is, in its middle."""
    paper = QRectF(painter.viewport())
    keep = Qt.AspectRatioMode.KeepAspectRatio
    size = page.viewBoxF().size().scaled(paper.size(), keep)
    rect = QRectF(paper.topLeft(), size)
    rect.moveCenter(paper.center())
    return rect
