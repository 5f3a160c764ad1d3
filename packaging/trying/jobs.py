"""The three jobs, import, look and hand over: once by verbs, once by keys alone."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any, Final

from trying.room import HOME
from trying.screen import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trying.room import Room
    from trying.screen import Screen

HANDED_OVER: Final = ("pdf", "pptx", "docx", "xlsx")


def by_verbs(room: Room, workbook: Path) -> None:
    """Import a workbook, look at a tab of it, write a briefing, and audit its PDF.

    Raises:
        AssertionError: One of them is not done.
        subprocess.CalledProcessError: The program refuses.
    """
    name, case = room.take_in(workbook, "by-verbs.xlsx"), f"{HOME}/by-verbs.statecraft"
    counts = json.loads(_said(room, "import", name, "--case", case, "--json"))
    _require(counts["problems"] == [], f"problems on import: {counts['problems']}")
    shown = figures(room, case)
    _require(len(shown) > 0, "no figure is shown")
    _said(room, "trace", case, shown[0]["id"])
    sample = f"{HOME}/sample.statecraft"
    _said(room, "sample", sample)
    out = f"{HOME}/by-verbs"
    _said(room, "brief", sample, "--out", out, "--lang", "en,ja")
    written = sorted((room.home / "by-verbs").iterdir())
    made = {path.suffix[1:] for path in written}
    _require(made >= set(HANDED_OVER), f"only {sorted(made)} were handed over")
    draft = next(path.name for path in written if path.suffix == ".pdf")
    audit = json.loads(_said(room, "audit", sample, f"{out}/{draft}", "--json"))
    _require(len(audit["findings"]) > 0, f"no figure is found in {draft}")


def by_keys(room: Room, screen: Screen, workbook: Path) -> None:
    """Do the same in the window, without a mouse.

    Raises:
        WaitedInVainError: A step has not come about.
        AssertionError: What was saved or handed over is not what it should be.
    """
    name = room.take_in(workbook, "by-keys.xlsx")
    case = room.home / "by-keys.statecraft"
    screen.wait_for_title(_is_case("Sample case"), "the sample case")
    screen.press("ctrl+n")
    screen.wait_for_title(_is_case("New case"), "a new case")
    _choose_file(screen, "ctrl+shift+i", "Import workbook", name)
    screen.wait_for_title(lambda title: "*" in title, "the workbook in the case")
    screen.press("ctrl+1")
    screen.press("ctrl+j")
    _choose_file(screen, "ctrl+shift+s", "Save as", f"{HOME}/{case.name}")
    screen.wait_for_title(_is_case("by-keys"), "the case saved")
    screen.press("ctrl+shift+e")
    _choose_file(screen, "alt+l", "Export", HOME)
    _wait_for_files(room.home)
    _require(len(figures(room, f"{HOME}/{case.name}")) > 0, "no figure is in the case")
    screen.wait_for_title(_is_case("by-keys"), "the window")


def _choose_file(screen: Screen, keys: str, title: str, path: str) -> None:
    """Press keys until the box is there that asks for a file, and type its path."""

    def asked() -> bool:
        if title in dict(screen.windows()).values():
            return True
        screen.press(keys)
        return False

    wait_until(asked, f"the box {title}")
    screen.wait_for_title(lambda found: found == title, f"the box {title}")
    screen.type(path)
    screen.press("Return")


def _wait_for_files(folder: Path) -> None:
    def there() -> bool:
        made = {path.suffix[1:] for path in folder.glob("Briefing*")}
        return made >= set(HANDED_OVER)

    wait_until(there, "the files of the briefing")


def _is_case(name: str) -> Callable[[str], bool]:
    return lambda title: title.startswith(name) and title.endswith("Statecraft")


def figures(room: Room, case: str) -> list[dict[str, Any]]:
    """Return the figures that the tab of market shares shows of a case."""
    said = json.loads(_said(room, "show", case, "market-share", "--json"))
    found: list[dict[str, Any]] = said["figures"]
    return found


def _said(room: Room, *words: str) -> str:
    command = room.command(*words)
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode not in {0, 1}:
        raise AssertionError(f"{words[0]}: {done.stderr}")
    return done.stdout


def _require(so: bool, what: str) -> None:  # noqa: FBT001  # it reads as it is said
    if not so:
        raise AssertionError(what)
