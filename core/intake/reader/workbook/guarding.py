"""Parsers that were not made for hostile files, kept from ending the reader."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from python_calamine import CalamineError, PasswordError

from core.intake.reader.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")

_GIVES_UP: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,  # calamine's, over parts that end too soon
    RecursionError,
    SyntaxError,  # which is how ElementTree says that markup is not well formed
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What calamine, openpyxl and xlrd raise over contents they did not expect."""


class Unreadable(Exception):  # noqa: N818  # caught where a sheet is read
    """A parser gave up on what it was asked for."""


def guarded(work: Callable[[], T]) -> T:
    """Do what a parser may fail at, in whatever way it fails.

    A panic of calamine's is a BaseException of a class that cannot be imported.
    """
    try:
        return work()
    except PasswordError as error:
        raise Refusal("encrypted") from error
    except (CalamineError, *_GIVES_UP) as error:
        raise Unreadable from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable from error
