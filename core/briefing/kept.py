"""What was worked out for a paper, kept while only its words change.

The preview follows every edit. Exhibits follow from the data, and those change seldom:
an edit of the briefing leaves them as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing import live
from core.briefing.exhibits import shown
from core.i18n import language, speaking
from core.options import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Exhibit
    from core.casefile import Pin
    from core.casefile.pins import Said
    from core.library import Library
    from core.options import Options

    Asked = tuple[str, Options, str, str]

WORDS_ONLY: Final = ("pin", "unpin", "choose_", "say_", "markings")
"""How the names of the steps begin or end that change a briefing and no data."""


class Kept:
    """Exhibits and texts of one case, in every language, as long as its data stay."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._shown: dict[Asked, Exhibit | str] = {}
        self._numbers: dict[Asked, int] = {}
        self._read: dict[tuple[Said, Options], live.Now] = {}

    def shown(self, library: Library, pin: Pin) -> Exhibit | str:
        """Return what a pinned exhibit shows in the language in use, or why nothing."""
        self._look_at(library)
        asked = (language(), options(), pin.key, pin.selection)
        if asked not in self._shown:
            self._shown[asked] = shown(library, pin)
        return self._shown[asked]

    def now(self, library: Library, said: Said) -> live.Now:
        """Return a text as it reads now, in its own language."""
        self._look_at(library)
        asked = (said, options())
        if asked not in self._read:
            with speaking(said.language):
                self._read[asked] = live.now(library, said)
        return self._read[asked]

    def _look_at(self, library: Library) -> None:
        """Forget all that was worked out from other data."""
        of = (library.case, *_data_steps(library))
        if of != self._of:
            self._of, self._shown, self._numbers, self._read = of, {}, {}, {}

    def numbers(self, library: Library, pin: Pin) -> int:
        """Return how many figures a pinned exhibit shows, in sentence and table."""
        found = self.shown(library, pin)
        asked = (language(), options(), pin.key, pin.selection)
        if asked not in self._numbers:
            known = () if isinstance(found, str) else _figures(found)
            self._numbers[asked] = len(set(known))
        return self._numbers[asked]


def _figures(found: Exhibit) -> Iterator[str]:
    yield from (mention.figure_id for mention in found.mentions)
    for row in found.table.rows:
        for cell in row:
            yield from cell.figure_ids


def _data_steps(library: Library) -> tuple[int, ...]:
    done = (step for step in library.steps if step.is_done)
    return tuple(step.step_id for step in done if not _is_of_words(step.what))


def _is_of_words(what: str) -> bool:
    return what.startswith(WORDS_ONLY) or what.endswith("_pin")
