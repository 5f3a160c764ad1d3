"""What is promised of the party search: 30,000 names with their aliases.

    python -m bench.parties painting case.statecraft

prints the 95th percentile in milliseconds of a letter until it is painted. The search
itself is timed letter by letter, beside what it costs to look at every name: the index
must pay, whatever the machine.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.apart import number, painted, percentile
from bench.output_workbooks import MADE
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.tables.controls.rows import Party

MODULE = "bench.parties"
NAMES = 30_000
WORDS = 8_000
TYPED = 60
"""So many names are typed, letter by letter."""
SHOWN = 6
"""So many are typed in a window."""
RUNS = 3
REPEATS = 4


def party_search() -> Iterator[Result]:
    """Time the search itself, and a letter until what it finds is painted."""
    from core.tables.controls.parties import PartyIndex
    from core.tables.controls.party_names import plain_name

    parties = made_parties()
    index = PartyIndex(parties)
    plain = [plain_name(f"{one.name}; {one.aliases}") for one in parties]
    typed = strokes(parties, TYPED)

    def scanned(text: str) -> object:
        wanted = plain_name(text)
        return [at for at, name in enumerate(plain) if wanted in name]

    found, looked = milliseconds(index.found, typed), milliseconds(scanned, typed)
    yield Result("30,000 parties: search on a letter, 95th perc.", found, 50, "ms")
    yield Result("30,000 parties: search / a look at each name", found / looked, 1, "x")
    case = str(parties_case(parties))
    painting = min(number(MODULE, "painting", case) for _run in range(RUNS))
    yield Result("30,000 parties: letter to paint, 95th perc.", painting, 100, "ms")


PARTIES = (party_search,)


def made_parties() -> list[Party]:
    """Return parties with up to four aliases each, the same every time."""
    from core.tables.controls.rows import Party

    chance = random.Random(1)  # noqa: S311  # figures that are the same every time
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [
        "".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(WORDS)
    ]

    def name() -> str:
        said = " ".join(chance.choices(words, k=chance.randint(2, 5))).title()
        return said + chance.choice((" Co., Ltd.", " LLC", " Institute", ""))

    return [
        Party(name(), "; ".join(name() for _ in range(chance.randint(0, 4))))
        for _ in range(NAMES)
    ]


def strokes(parties: Sequence[Party], names: int) -> list[str]:
    """Return what stands in the field after each letter of some names."""
    chance = random.Random(2)  # noqa: S311
    typed = (chance.choice(parties).name for _ in range(names))
    return [name[:end] for name in typed for end in range(1, len(name) + 1)]


def milliseconds(search: Callable[[str], object], typed: Sequence[str]) -> float:
    """Return the 95th percentile of what a letter takes."""
    taken = []
    for text in typed:
        began = time.perf_counter()
        search(text)
        taken.append(time.perf_counter() - began)
    return percentile(taken)


def parties_case(parties: Sequence[Party]) -> Path:
    """Return a case with a list of the parties."""
    import openpyxl

    from bench.importing import load
    from core.casefile import Case
    from core.intake.imports import read_workbook

    workbook, case = MADE / "parties.xlsx", MADE / "parties.statecraft"
    MADE.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("Entities")
    page.append(
        ("name", "alt_names", "country", "license_requirement", "license_policy")
    )
    for one in parties:
        page.append((one.name, one.aliases, "CN", "All items", "Presumption of denial"))
    book.save(workbook)
    case.unlink(missing_ok=True)
    with read_workbook(workbook) as staged, Case.create(case) as made:
        made.take_in(staged, load())
    return case


# --- in a process of its own ---


def painting() -> None:
    """Print how long it takes until what a letter finds is painted."""
    from bench.programs import end

    typed = [("controls.party", (text,)) for text in strokes(made_parties(), SHOWN)]
    wishes = [("controls.view", ("parties",)), *typed]
    print(painted(Path(sys.argv[2]), "controls", wishes, REPEATS))
    end()


if __name__ == "__main__":
    {run.__name__: run for run in (painting,)}[sys.argv[1]]()
