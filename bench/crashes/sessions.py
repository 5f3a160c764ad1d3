"""Kills windows in the middle of editing, and starts the next one.

Each edit is said before it is begun and when it is done. The next window must offer to
recover the case, under its own name, as it was after the last edit that was done; only
the edit that was under way may be missing.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.crashes.children import Child
from bench.crashes.judge import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from gui.program import Program

SESSIONS: Final = 200
MOST_EDITS: Final = 14
LONGEST_SECONDS: Final = 0.02
"""How long after an edit was begun or done the window is killed at the latest."""
ECONOMIES: Final = ("USA", "CHN", "JPN", "KOR", "DEU")
TABS: Final = ("market_share", "trade", "controls")


class Shown(NamedTuple):
    """What a window shows, as far as it must come back."""

    path: str
    modified: bool
    tab: str
    economies: tuple[str, ...]
    pins: int


def killed_sessions(count: int | None) -> tuple[str, bool]:
    """Kill window after window."""
    _load()
    sessions = count or SESSIONS
    faults: list[str] = []
    recovered = clean = 0
    for number in range(sessions):
        with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as name:
            fault, was_lost = _session(Path(name), number)
        faults += [f"session {number}: {fault}"] * bool(fault)
        recovered += was_lost
        clean += not was_lost
    told = (
        f"{sessions} sessions killed, {recovered} offered and recovered as left, "
        f"{clean} with nothing unsaved, {len(faults)} faults"
    )
    return "\n  ".join((told, *faults[:5])), not faults and recovered > clean


def _session(home: Path, number: int) -> tuple[str, bool]:
    dice = random.Random(number)  # noqa: S311  # no secret
    (home / "own").mkdir()
    path = sample(home / "own" / f"Case {number}.statecraft")
    child = Child(partial(_edit, home, path, number))
    said = child.wait_for(1 + dice.randrange(2 * MOST_EDITS))
    time.sleep(dice.uniform(0, LONGEST_SECONDS))
    said = child.kill()
    if not said or "FAULT" in said:
        return f"the window broke down: {said[-2:]}", False
    done = [_read(line) for line in said if line.startswith("[")]
    begun = said[-1] if not said[-1].startswith("[") else ""
    follower = Child(partial(_follow, home))
    [*_words, answer] = [*follower.end(), "null"][:1] or ["null"]
    asked, now = json.loads(answer) or (None, None)
    return _judged(done, begun, asked, _read(json.dumps(now)) if now else None)


def _judged(
    done: list[Shown], begun: str, asked: list[str] | None, now: Shown | None
) -> tuple[str, bool]:
    """Return what is wrong, if anything, and whether a case was recovered."""
    last = done[-1]
    if asked is None or now is None:
        return "the next window broke down", False
    if not asked:
        may_be_clean = not last.modified or begun == "save"
        return "" if may_be_clean else "nothing was offered", False
    expected = {
        "the question": asked == [f"lost {Path(last.path).stem}"],
        "the file": now.path == last.path,
        "the mark of changes": now.modified,
        "the pins": now.pins in _pins_allowed(last, begun),
        "the tab": now.tab == last.tab or begun == "tab",
        "the selection": now.economies == last.economies or begun == "economies",
    }
    wrong = [name for name, well in expected.items() if not well]
    said = f"{wrong} after {last}, {begun or 'nothing'} begun: {asked}, {now}"
    return said if wrong else "", bool(now)


def _pins_allowed(last: Shown, begun: str) -> set[int]:
    """Return how many pins there may be: the edit under way came about, or did not."""
    return {last.pins, last.pins + {"pin": 1, "unpin": -1}.get(begun, 0)}


def _read(line: str) -> Shown:
    shown = Shown(*json.loads(line))
    return shown._replace(economies=tuple(shown.economies))


# --- what happens in the windows ---


def _load() -> None:
    """Load all code once: a forked window then starts in a moment."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import core.briefs.controls.brief
    import core.briefs.market.brief
    import core.briefs.trade.brief
    import core.library  # noqa: F401
    import gui.app
    import gui.charts
    import gui.layout
    import gui.program  # noqa: F401
    import tests.gui.user  # noqa: F401


def _program(home: Path) -> tuple[Program, QApplication]:
    from PySide6.QtWidgets import QApplication

    from gui.jobs import Jobs
    from gui.main_window import MainWindow
    from gui.program import Program
    from gui.questions import Lost
    from gui.settings import Settings
    from tests.gui.user import ScriptedDialogs

    app = QApplication(["statecraft"])
    dialogs = ScriptedDialogs()
    dialogs.recovers = Lost.RECOVER
    settings = Settings(home / "statecraft.ini")
    window = MainWindow()
    program = Program(app, window, Jobs(), dialogs, settings, home / "desk")
    window.show()
    program.furnish()
    return program, app


def _until_idle(program: Program, app: QApplication) -> None:
    while not program.desk.is_idle or program.session.state.work is not None:
        app.processEvents()
        time.sleep(0.0005)


def _edit(home: Path, path: Path, number: int, say: Callable[[str], None]) -> None:
    dice = random.Random(-number)  # noqa: S311
    program, app = _program(home)
    program.open(path)
    _until_idle(program, app)
    say(_shown(program))
    for _edit in range(MOST_EDITS):
        wish = dice.choice(("pin", "pin", "pin", "unpin", "tab", "economies", "save"))
        say(wish)
        _carry_out(program, wish, dice)
        _until_idle(program, app)
        say(_shown(program))
    time.sleep(60)


def _carry_out(program: Program, wish: str, dice: random.Random) -> None:
    session = program.session
    if wish == "pin":
        exhibit = program.window.current_tab().exhibit
        if exhibit is not None:
            session.pin(exhibit)
    elif wish == "unpin":
        pins = session.state.library.pins if session.state.library else ()
        if pins:
            session.unpin(dice.choice(pins).pin_id)
    elif wish == "tab":
        session.go_to_tab(dice.choice(TABS))
    elif wish == "economies":
        session.choose("economies", tuple(dice.sample(ECONOMIES, 3)))
    else:
        program.desk.save()


def _follow(home: Path, say: Callable[[str], None]) -> None:
    """Start as after a crash, and say what was asked and what came back."""
    program, app = _program(home)
    program.begin(sample=True)
    _until_idle(program, app)
    asked = program.dialogs.asked  # type: ignore[attr-defined]  # they are scripted
    say(json.dumps((asked, json.loads(_shown(program)))))


def _shown(program: Program) -> str:
    state = program.session.state
    pins = len(state.library.pins) if state.library else 0
    return json.dumps(
        Shown(
            str(state.document.path),
            state.document.modified,
            state.tab,
            state.selection.economies,
            pins,
        )
    )
