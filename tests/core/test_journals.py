"""Whether a change of a file was cut short can be seen beside it."""

from __future__ import annotations

import pytest

from core.journals import is_cut_short, journal_of

TABLE = {
    "no journal": (None, False),
    "an empty one": (b"", False),
    "one crossed out": (bytes(512), False),
    "one in use": (b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", True),
    "half a one": (b"\xd9", True),
}


@pytest.mark.parametrize(("content", "is_cut"), TABLE.values(), ids=TABLE)
def test_that_a_journal_says_whether_a_change_was_cut_short(tmp_path, content, is_cut):
    case = tmp_path / "a.statecraft"
    if content is not None:
        journal_of(case).write_bytes(content)
    assert is_cut_short(case) == is_cut
