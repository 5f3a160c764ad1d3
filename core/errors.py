"""Everything the core raises for the user to act on.

StatecraftError
├── IntakeError              a workbook was refused; nothing of it came in
│   └── AlreadyImportedError its very bytes are in the case
├── CaseError                the case file cannot be used as asked
│   ├── CaseMissingError     there is no file at the path
│   ├── NotACaseError        the file is there, but is no Statecraft case
│   ├── CaseTooNewError      it was written by a later version of the program
│   ├── CaseDamagedError     its contents do not match their checksums
│   ├── CaseInUseError       another window holds it
│   └── CaseOvertakenError   somebody else has saved it since it was opened
├── OwnRecipeError           a file is no recipe that can be taken in
├── ExportError              a file could not be written where it was to go
│   └── HeldError            another program holds the file that is there
└── RequestError             what was asked for is not in the case

A cell that cannot be used is not an error but a `core.problems.Problem`: the
rest of the workbook is still worth reading. Anything else that is raised is a
bug, and is left to reach the crash report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class StatecraftError(Exception):
    """Base class; its text is one sentence that may be shown as it stands."""


class IntakeError(StatecraftError):
    """A workbook was refused as a whole.

    Attributes:
        code: A stable name of the reason, such as `encrypted`.
    """

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class AlreadyImportedError(IntakeError):
    """The same bytes are in the case: nothing is wrong, and nothing to be done."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "already_imported")


class CaseError(StatecraftError):
    """The case file cannot be used as asked.

    Attributes:
        to_salvage: The case from which what is whole might be saved, if any.
    """

    to_salvage: Path | None = None


class CaseMissingError(CaseError):
    """There is no file at the path."""


class NotACaseError(CaseError):
    """The file is there, but is no Statecraft case."""


class CaseTooNewError(CaseError):
    """The case was written by a later version of the program."""


class CaseDamagedError(CaseError):
    """What the case holds does not match its checksums."""


class CaseInUseError(CaseError):
    """Another window or program holds the case."""


class CaseOvertakenError(CaseError):
    """Somebody else has written to the file since it was opened."""


class OwnRecipeError(StatecraftError):
    """A file that was to hold a recipe of the user's holds none."""


class ExportError(StatecraftError):
    """A file could not be written where it was to go; what was there still is."""


class HeldError(ExportError):
    """Another program holds the file that was to be written.

    Attributes:
        name: What it could be called instead.
    """

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message)
        self.name = name


class RequestError(StatecraftError):
    """A dataset, economy, figure or cell that was asked for is not there."""
