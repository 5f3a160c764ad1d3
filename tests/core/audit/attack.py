"""Three drafts of forty claims each, right ones and wrong ones of every kind.

Each claim is a paragraph. The figure that is judged stands in `[...]`; `kind` is `ok`,
or what is wrong with it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

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


def read(drafted):
    """Return the claims of lines such as `ok | In 2020 it was [[25.3%]].`"""
    lines = (line.split(" | ", 1) for line in drafted.strip().splitlines())
    return tuple(Planted(kind.strip(), text) for kind, text in lines)
