"""One workbook through the whole of the way in, and what may not happen on it."""

from __future__ import annotations

import shutil
import tempfile
import traceback
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import psutil

from core.briefs.import_preview import import_preview
from core.casefile.case import Case
from core.casefile.recipes import keep_recipe, learned_recipe
from core.economies import load_economies
from core.errors import AlreadyImportedError, StatecraftError
from core.intake.imports import hold_workbook
from core.intake.limits import WORKSTATION
from core.intake.own_recipe import sheet_layout
from core.intake.refusals import plain
from core.marks import MARKS, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.correction import Correction
    from core.intake.own_recipe import SheetLayout
    from core.intake.staged import Staged

LIMITS = replace(WORKSTATION, cpu_seconds=30, wall_seconds=45.0)
"""Those of a machine with 24 GiB, but for shorter clocks."""
MARGIN_SECONDS = 15.0
"""What copying and taking in may take on top, on a machine that is busy."""
OF_OURS = frozenset({"reader_failed", "reader_untrusted", "reader_not_started"})
"""Refusals that say that this program, and not the workbook, is at fault."""


@dataclass(frozen=True)
class Trial:
    """How a workbook ended.

    Attributes:
        end: `read`, `read with problems`, or the code of the refusal.
        seconds: How long it took.
        memory: The most that its reader was seen to hold, in bytes.
        faults: What may not happen and did.
    """

    end: str
    seconds: float
    memory: int
    faults: tuple[str, ...] = ()


class Watch:
    """Looks at the reader whenever the program reports on it."""

    def __init__(self) -> None:
        self.most = 0
        self._here = psutil.Process()

    def look(self, _fraction: float, _doing: str) -> None:
        """Look once; the program calls it twenty times a second."""
        for child in self.readers():
            try:
                self.most = max(self.most, child.memory_info().rss)
            except psutil.Error:  # it ended in between
                continue

    def readers(self) -> list[psutil.Process]:
        """Return the processes that were started here and have not ended."""
        return self._here.children(recursive=True)


def tried(
    path: Path,
    own: Sequence[SheetLayout] = (),
    said: Mapping[int, Correction] | None = None,
    code: str = "",
) -> Trial:
    """Give the workbook at `path` to the program; `code` is how it must be refused."""
    watch, faults, start = Watch(), [], perf_counter()
    with _workplace() as place:
        try:
            for layout in own:
                sheet_layout(asdict(layout))
        except (ValueError, TypeError, KeyError):  # no recipe with it is taken in
            return Trial("no layout", perf_counter() - start, 0)
        try:
            end = _through(path, own, said or {}, watch, faults)
        except StatecraftError as error:
            end = getattr(error, "code", type(error).__name__)
            faults += sentence_faults(str(error), path.name)
            if end in OF_OURS:
                faults += [end, *getattr(error, "__notes__", ())]
        except Exception:  # noqa: BLE001  # each is a fault to be shown
            end = "raised"
            faults.append(traceback.format_exc(limit=-4))
        faults += [f"left behind: {left.name}" for left in place.iterdir()]
    seconds = perf_counter() - start
    clock = LIMITS.wall_seconds * (2 if said else 1) + MARGIN_SECONDS
    faults += [f"took {seconds:.0f} s"] * (seconds > clock)
    faults += [f"held {watch.most} bytes"] * (watch.most > LIMITS.memory_bytes)
    faults += ["a reader is left"] * bool(watch.readers())
    faults += [f"{end} and not {code}"] * (bool(code) and end != code)
    return Trial(end, seconds, watch.most, tuple(faults))


def _through(
    path: Path,
    own: Sequence[SheetLayout],
    said: Mapping[int, Correction],
    watch: Watch,
    faults: list[str],
) -> str:
    with hold_workbook(path, progress=watch.look, limits=LIMITS, own=own) as held:
        if said:
            held.take(held.read(watch.look, said), said)
        preview = import_preview(held.staged)
        faults += [
            f"shown raw: {text[:80]!a}" for text in texts_of(preview) if _raw(text)
        ]
        _take_in(held.staged, faults)
        return "read with problems" if held.staged.problems() else "read"


def _take_in(staged: Staged, faults: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trial.statecraft"
        with Case.create(path) as case:
            case.take_in(staged, load_economies())
            recipe = learned_recipe(staged)
            if recipe.sheets:
                case.alter(keep_recipe, recipe)
            try:
                case.take_in(staged, load_economies())
                faults.append("came in twice")
            except AlreadyImportedError as error:
                faults += sentence_faults(str(error), staged.name)
        with Case.open(path) as case:
            faults += [f"damaged: {block}" for block in case.damage()]
            case.problems()


def sentence_faults(text: str, name: str) -> list[str]:
    """Return what is wrong with the sentence that refuses a file."""
    wrong = {
        "no full stop": not text.endswith((".", "。")),
        "not of one line": len(text.splitlines()) != 1,
        "not to be seen as it is": _raw(text),
        "a trace": "Traceback" in text or "Error:" in text,
        "no name": plain(without_marks(name)) not in text and plain(name) not in text,
        "far too long": len(text) > 900,
    }
    return [f"{fault}: {text[:200]!a}" for fault, is_so in wrong.items() if is_so]


def texts_of(value: object) -> Iterator[str]:
    """Yield every text in a frozen value."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts_of(getattr(value, one.name))
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from texts_of(one)


def _raw(text: str) -> bool:
    return MARKS.search(text) is not None


@contextmanager
def _workplace() -> Iterator[Path]:
    """Let temporary files lie in a folder of their own."""
    before, folder = tempfile.tempdir, tempfile.mkdtemp(prefix="hostile-")
    tempfile.tempdir = folder
    try:
        yield Path(folder)
    finally:
        tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)
