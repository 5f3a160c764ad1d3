"""Why the reader gives a workbook back unread."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818  # not an error of the program's
    """The whole workbook is refused; `core.intake.refusals` writes the sentence.

    Attributes:
        code: A stable name of the reason.
        particulars: What the sentence needs: a limit, a sheet, a cell.
    """

    def __init__(self, code: str, **particulars: object) -> None:
        super().__init__(code)
        self.code = code
        self.particulars = {name: str(value) for name, value in particulars.items()}
