"""Four drafts of about forty claims each, right ones and wrong ones of every kind.

A line is a claim: `ok`, or what is wrong with it, then its sentence with the figure
that is judged in `[[…]]`. The right numbers are those of the sample case.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "drafts"
DRAFTS = ("memo_english", "note_japanese", "both_languages", "near_misses")
MARK = re.compile(r"\[\[(.+?)\]\]")


class Planted(NamedTuple):
    """A claim with its figure, and what is wrong with it."""

    kind: str
    marked: str

    @property
    def text(self):
        return MARK.sub(r"\1", self.marked)

    @property
    def figure(self):
        return MARK.search(self.marked)[1]

    @property
    def start(self):
        return MARK.search(self.marked).start()


def read(drafted):
    """Return the claims of lines such as `ok | In 2020 it was [[25.3%]].`"""
    lines = (line.split(" | ", 1) for line in drafted.strip().splitlines())
    return tuple(Planted(kind.strip(), text) for kind, text in lines)


def planted(name):
    """Return the claims of one of the drafts."""
    return read((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
