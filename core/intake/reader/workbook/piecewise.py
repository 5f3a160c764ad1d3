"""A large sheet parsed in pieces, several at once, while its markup goes by.

The pieces are parsed in other threads; here they become rows and columns as they come.
What is read is what calamine reads of the whole sheet, or the whole is parsed after
all: where its markup is not as usual, or a row is not where its number says.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.intake.reader.workbook.calamine_reader import CalamineSheets
from core.intake.reader.workbook.guarding import Unreadable
from core.intake.reader.workbook.joining_pieces import Joined, OutOfPlaceError
from core.intake.reader.workbook.piece_workbook import parsed
from core.intake.reader.workbook.sheet_cutting import CutError, Cutter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet

    from core.intake.limits import Limits
    from core.intake.reader.beside import AtOnce, Pending
    from core.intake.reader.workbook.piece_workbook import Frame
    from core.intake.reader.workbook.sheet_cutting import Piece

PIECE: Final = 8 << 20
"""Bytes of markup that are parsed together."""
_FRAME_SHARE: Final = 8
"""So many times larger than what surrounds it, and is read with it, a piece is."""
_WAITING: Final = 3
"""So many pieces are parsed or wait for it; more would only take memory."""


class Piecewise:
    """The largest sheet of a workbook while it is parsed."""

    def __init__(
        self, data: bytes, limits: Limits, frame: Frame, beside: AtOnce
    ) -> None:
        self._data, self._limits = data, limits
        self._frame, self._beside = frame, beside
        around = sum(len(part) for _name, part in frame.around)
        self._cutter = Cutter(max(PIECE, _FRAME_SHARE * around))
        self._joined = Joined(frame.sheet, limits)
        self._waiting: list[tuple[Piece, Pending[CalamineSheet]]] = []
        self._whole: Pending[CalamineSheets] | None = None
        self._unreadable = False

    def follow(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Yield the markup of the sheet as it comes, and begin to parse it."""
        for chunk in chunks:
            self._take(chunk)
            yield chunk
        if self._whole is None:
            try:
                self._give(self._cutter.last())
            except CutError:
                self._leave_whole()

    def workbook(self) -> CalamineSheets:
        """Return the workbook with the sheet parsed.

        Raises:
            Refusal: The workbook is damaged, encrypted or has too many sheets.
        """
        if self._whole is None:
            self._collect(0)
        if self._whole is not None:
            return self._whole.result()
        name, cells = self._frame.sheet, self._joined
        joined = None if self._unreadable else cells
        return CalamineSheets(self._data, self._limits, pieces=(name, joined))

    def _take(self, chunk: bytes) -> None:
        if self._whole is not None:
            return
        try:
            piece = self._cutter.piece(chunk)
        except CutError:
            self._leave_whole()
            return
        if piece is not None:
            self._give(piece)
            self._collect(_WAITING)

    def _give(self, piece: Piece) -> None:
        work = partial(parsed, self._frame, piece.markup)
        self._waiting.append((piece, self._beside.give(work)))

    def _collect(self, most: int) -> None:
        """Take up pieces until at most so many wait."""
        while len(self._waiting) > most:
            piece, pending = self._waiting.pop(0)
            try:
                self._joined.add(piece.rows, pending.result())
            except Unreadable:
                self._unreadable = True
            except OutOfPlaceError:
                self._leave_whole()

    def _leave_whole(self) -> None:
        """Have the sheet parsed as a whole; what was read of it is forgotten."""
        self._waiting.clear()
        self._joined = Joined(self._frame.sheet, self._limits)
        name = self._frame.sheet
        work = partial(CalamineSheets, self._data, self._limits, name)
        self._whole = self._beside.give(work)
