"""What a hostile workbook is to whoever gives it to the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.intake.correction import Correction
    from core.intake.own_recipe import SheetLayout

Data = Callable[[], bytes | str]


@dataclass(frozen=True)
class Hostile:
    """A workbook that means harm.

    Attributes:
        threat: What kind of harm.
        name: What it does, and the ending it has.
        place: Puts it into a folder and returns where it lies.
        own: Layouts that are handed to the reader with it.
        said: What the user is made to say of its sheets.
        code: How it must be refused; empty where it may be read.
        slow: It costs more than a few tenths of a second.
    """

    threat: str
    name: str
    place: Callable[[Path], Path]
    own: tuple[SheetLayout, ...] = ()
    said: Mapping[int, Correction] = field(default_factory=dict)
    code: str = ""
    slow: bool = False

    def __repr__(self) -> str:
        return f"{self.threat}: {self.name}"


def written(data: Data, name: str) -> Callable[[Path], Path]:
    """Return what puts `data` into a folder under such a name."""

    def place(folder: Path) -> Path:
        content = data()
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return place


def designed(
    threat: str, files: Mapping[str, Data], slow: frozenset[str] = frozenset(), **more
) -> Iterator[Hostile]:
    """Yield the files of a threat; the name of each says what it does."""
    for name, data in files.items():
        yield Hostile(threat, name, written(data, name), slow=name in slow, **more)
