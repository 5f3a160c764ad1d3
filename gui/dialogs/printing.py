"""Boxes that ask for a printer, and what is drawn on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
    from PySide6.QtWidgets import QWidget


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
    def draw(self, printer: QPrinter) -> None:
        """Draw the pages that the printer is asked for, all if nothing is said."""
        first, last = printer.fromPage() or 1, printer.toPage() or len(self._pages)
        painter = QPainter(printer)
        for place, page in enumerate(self._pages[first - 1 : last]):
            if place:
                printer.newPage()
            page.render(painter, _within(painter, page))
        painter.end()


class PrintBoxes:
    """Asks for a printer; loads what knows printers only then."""

    parent: QWidget | None

    def print_pages(self, title: str, pages: Sequence[bytes]) -> bool:
        """Ask for a printer, and print there."""
        from PySide6.QtPrintSupport import QPrintDialog

        sheets = Sheets(pages)
        printer = printer_for(title, sheets)
        box = QPrintDialog(printer, self.parent)
        box.setMinMax(1, len(pages))
        if box.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        sheets.draw(printer)
        return True

    def preview_pages(self, title: str, pages: Sequence[bytes]) -> None:
        """Show the pages as they will be printed; they can be printed from there."""
        sheets = Sheets(pages)
        printer = printer_for(title, sheets)  # must outlive the box, which borrows it
        preview_box(self.parent, printer, sheets).exec()


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
    return box


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
