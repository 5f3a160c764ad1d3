"""What a program asks the disk to do, in its order, as strace sees it."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

WANTED: Final = (
    "open,openat,creat,close,write,pwrite64,writev,pwritev,pwritev2,lseek,fsync,"
    "fdatasync,ftruncate,truncate,unlink,unlinkat,rename,renameat,renameat2,fallocate,"
    "copy_file_range,sendfile,dup,dup2,dup3,mmap"
)
LONGEST: Final = str(1 << 26)
LINE: Final = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+|\?)(?: .*)?$")
STRING: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
REFUSED: Final = frozenset(
    {"writev", "pwritev", "pwritev2", "fallocate", "copy_file_range"}
    | {"dup", "dup2", "dup3", "truncate"}
)
"""What would change a file behind the model's back, were it used on one of ours."""


class Write(NamedTuple):
    """Bytes of a file."""

    file: int
    at: int
    data: bytes


class Truncate(NamedTuple):
    """A file is cut off, or grows by zeros."""

    file: int
    size: int


class Sync(NamedTuple):
    """What was done to a file until now is on the disk when this returns."""

    file: int


class Link(NamedTuple):
    """A name now means a file; 0 for none any more."""

    name: str
    file: int


class SyncFolder(NamedTuple):
    """What became of names until now is on the disk when this returns."""


class Acknowledged(NamedTuple):
    """The program has told its user that something is done."""

    said: str


Event: TypeAlias = "Write | Truncate | Sync | Link | SyncFolder | Acknowledged"
TOLD: Final = "acknowledged"
"""The file in which the program notes what it has acknowledged."""


def is_possible() -> bool:
    """Return whether this machine can watch a program so."""
    return shutil.which("strace") is not None


def recorded(command: Sequence[str], folder: Path, trace: Path) -> tuple[Event, ...]:
    """Run a program and return all it did to the files of a folder.

    The files that are there at first are numbered by their names, in order, from 1.
    """
    told = folder / TOLD
    told.touch()
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    subprocess.run(
        [
            *("strace", "-xx", "-s", LONGEST, "-e", f"trace={WANTED}"),
            *("-o", str(trace), *command),
        ],
        check=True,
        cwd=folder,
    )
    with trace.open(encoding="ascii") as lines:
        return tuple(_Watched(folder.resolve(), first).events(lines))


def numbers(names: Iterable[str]) -> dict[str, int]:
    """Return the numbers of the files that are there at first."""
    return {name: number for number, name in enumerate(sorted(names), 1)}


@dataclass
class _Open:
    """An open file of the folder; 0 is the folder itself, -1 the notes."""

    file: int
    place: int = 0


@dataclass
class _Watched:
    """What the lines so far have come to."""

    folder: Path
    first: Mapping[str, bytes]
    files: dict[str, int] = field(init=False)
    contents: dict[int, bytearray] = field(init=False)
    handles: dict[int, _Open] = field(default_factory=dict)
    made: int = field(init=False)

    def __post_init__(self) -> None:
        self.files = numbers(self.first)
        self.contents = {
            number: bytearray(self.first[name]) for name, number in self.files.items()
        }
        self.made = len(self.files)

    def events(self, lines: Iterator[str]) -> Iterator[Event]:
        for line in lines:
            found = LINE.match(line.strip())
            if found is None or found[3].startswith("-") or found[3] == "?":
                continue
            for event in self._event(found[1], found[2], int(found[3])):
                self._note(event)
                yield event

    def _note(self, event: Event) -> None:
        """Keep what a file holds for whoever reads it."""
        if isinstance(event, Write | Truncate):
            content = self.contents.setdefault(event.file, bytearray())
            if isinstance(event, Truncate):
                del content[event.size :]
            end = event.size if isinstance(event, Truncate) else event.at
            content.extend(bytes(max(0, end - len(content))))
            if isinstance(event, Write):
                content[event.at : event.at + len(event.data)] = event.data

    def _event(self, call: str, said: str, answer: int) -> Iterator[Event]:
        texts = [bytes.fromhex(t.replace("\\x", "")) for t in STRING.findall(said)]
        match call:
            case "open" | "openat" | "creat":
                yield from self._opened(texts[0], said, answer)
            case "unlink" | "unlinkat":
                if name := self._name(texts[0]):
                    self.files.pop(name, None)
                    yield Link(name, 0)
            case "rename" | "renameat" | "renameat2":
                yield from self._renamed(*map(self._name, texts))
            case _:
                handle = said.split(",", maxsplit=1)[0]
                opened = self.handles.get(int(handle)) if handle.isdigit() else None
                if opened is not None:
                    plain = STRING.sub("_", said).split(", ")
                    yield from self._done(call, opened, plain, texts, answer)

    def _opened(self, path: bytes, said: str, handle: int) -> Iterator[Event]:
        self.handles.pop(handle, None)
        whole = (self.folder / path.decode()).absolute()
        if whole == self.folder:
            self.handles[handle] = _Open(0)
        name = self._name(path)
        if not name:
            return
        if name not in self.files:
            self.made += 1
            self.files[name] = self.made
            yield Link(name, self.made)
        file = self.files[name]
        self.handles[handle] = _Open(-1 if name == TOLD else file)
        if "O_TRUNC" in said:
            yield Truncate(file, 0)

    def _renamed(self, old: str, new: str) -> Iterator[Event]:
        if not old and not new:
            return
        if not (old and new):
            raise ValueError("a file came in from elsewhere or went there")
        self.files[new] = self.files.pop(old)
        yield Link(new, self.files[new])
        yield Link(old, 0)

    def _done(
        self, call: str, opened: _Open, said: list[str], texts: list[bytes], answer: int
    ) -> Iterator[Event]:
        match call:
            case "close":
                still = self.handles.items()
                self.handles = {n: one for n, one in still if one is not opened}
            case "lseek":
                opened.place = answer
            case "fsync" | "fdatasync":
                yield Sync(opened.file) if opened.file else SyncFolder()
            case "ftruncate":
                yield Truncate(opened.file, int(said[1]))
            case "pwrite64" | "write":
                at = int(said[3]) if call == "pwrite64" else opened.place
                yield _written(opened, at, texts[0][:answer])
            case "sendfile":
                source = self.handles[int(said[1])]
                at = int(said[2][1:].partition("]")[0])
                data = self.contents[source.file][at : at + answer]
                yield _written(opened, opened.place, bytes(data))
            case _:
                _refuse(call, said)

    def _name(self, path: bytes) -> str:
        """Return the name of a file right in the folder; empty for any other."""
        whole = (self.folder / path.decode()).absolute()
        return whole.name if whole.parent == self.folder else ""


def _written(opened: _Open, at: int, data: bytes) -> Event:
    if opened.file < 0:
        return Acknowledged(data.decode())
    opened.place = at + len(data)
    return Write(opened.file, at, data)


def _refuse(call: str, said: list[str]) -> None:
    """Break off where a file is changed in a way that is not followed here.

    Raises:
        ValueError: It is.
    """
    through_memory = call == "mmap" and "WRITE" in said[2] and "SHARED" in said[3]
    if call in REFUSED or through_memory:
        raise ValueError(f"{call} is not followed")
