"""Workbooks in two editions, read and compared."""

from __future__ import annotations

from contextlib import ExitStack

from openpyxl import Workbook

from core.casefile import Case
from core.economies import load_economies
from core.intake.imports import read_workbook
from core.progress import silent
from core.refresh.comparing import changes_of
from core.refresh.rereading import read_again

TEMPLATE = (
    ("Statecraft template", "output"),
    ("Dataset", "chips"),
    ("Title", "Chips"),
    ("Unit", "USD million"),
    (),
    ("Economy", "Industry", "Industry code", "Year", "Value"),
)
FIRST_ROW = 7
ROWS = (
    ("Japan", "Chips", "C26", 2019, 150.0),
    ("Japan", "Chips", "C26", 2020, 160.0),
    ("China", "Chips", "C26", 2019, 300.0),
    ("China", "Chips", "C26", 2020, 340.0),
    ("Germany", "Chips", "C26", 2019, 90.0),
    ("World", "Chips", "C26", 2019, 1000.0),
    ("World", "Chips", "C26", 2020, 1100.0),
)


def lines(rows=ROWS):
    """Return the lines of a filled template."""
    return [*TEMPLATE, *rows]


def write(path, sheets):
    """Write sheets, each as its lines; a list alone is one sheet called Data."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in (
        sheets if isinstance(sheets, dict) else {"Data": sheets}
    ).items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


class Editions:
    """A case into which a workbook came, and comparisons with later editions."""

    def __init__(self, folder):
        self.folder = folder
        self.undo = ExitStack()
        self.economies = load_economies()
        self.case = self.undo.enter_context(Case.create(folder / "a.statecraft"))

    @property
    def source(self):
        return self.case.sources()[-1]

    def come_in(self, sheets, name="chips.xlsx"):
        path = write(self.folder / name, sheets)
        with read_workbook(path) as staged:
            self.case.take_in(staged, self.economies)
        return path

    def read(self, sheets):
        path = write(self.folder / "later.xlsx", sheets)
        return self.undo.enter_context(read_workbook(path))

    def compared(self, sheets, progress=silent):
        """Return the changes of the last source in a later edition."""
        return changes_of(
            self.case, self.source, self.read(sheets), self.economies, progress
        )

    def compared_with(self, path):
        """Return the changes of the last source in the workbook at a path."""
        staged = self.undo.enter_context(read_again(self.case, self.source, path))
        return changes_of(self.case, self.source, staged, self.economies, silent)

    def between(self, before, after):
        """Return the changes between two editions."""
        self.come_in(before)
        return self.compared(after)
