"""The language of the words is chosen at run time."""

from __future__ import annotations

import gettext

import pytest

from core import i18n
from core.i18n import LANGUAGES, N_, _, language, ngettext, use_language


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    use_language("en")


def test_that_the_words_are_english_at_first():
    assert language() == "en"
    assert _("n/a") == "n/a"


@pytest.mark.parametrize("code", LANGUAGES)
def test_that_a_language_is_in_use_once_chosen(code):
    use_language(code)
    assert language() == code


@pytest.mark.parametrize("code", ["fr", "", "en_GB", "../en"])
def test_that_a_language_we_do_not_speak_is_english(code):
    use_language("ja")
    use_language(code)
    assert language() == "en"
    assert _("n/a") == "n/a"


def test_that_a_message_without_a_translation_is_itself():
    use_language("ja")
    assert _("No such message, ever.") == "No such message, ever."


def test_that_a_marked_message_is_itself():
    assert N_("All industries") == "All industries"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "{count} cells"), (1, "{count} cell"), (2, "{count} cells")]
)
def test_that_a_count_chooses_its_form(count, said):
    assert ngettext("{count} cell", "{count} cells", count) == said


def test_that_a_catalogue_is_read_from_the_resources(tmp_path, monkeypatch):
    """A catalogue of one message, compiled by hand: id, then its translation."""
    folder = tmp_path / "locale" / "ja" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "statecraft.mo").write_bytes(compiled({"": HEADER, "n/a": "不詳"}))
    monkeypatch.setattr(i18n, "files", lambda package: tmp_path)
    # What was read before is kept, and would be said here.
    monkeypatch.setattr(i18n, "_catalogue", i18n._catalogue.__wrapped__)
    use_language("ja")
    assert _("n/a") == "不詳"
    assert ngettext("one", "many", 2) == "many"


HEADER = "Content-Type: text/plain; charset=UTF-8\n"


def compiled(messages):
    """Return the bytes of a catalogue as `msgfmt` would write them."""
    pairs = [(k.encode(), v.encode()) for k, v in sorted(messages.items())]
    start, body, entries = 28 + 16 * len(pairs), b"", ([], [])
    for side in (0, 1):
        for pair in pairs:
            entries[side].append((len(pair[side]), start + len(body)))
            body += pair[side] + b"\0"
    head = [0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0]
    numbers = [*head, *(n for side in entries for entry in side for n in entry)]
    return b"".join(n.to_bytes(4, "little") for n in numbers) + body


def test_that_gettext_itself_reads_such_a_catalogue(tmp_path):
    path = tmp_path / "a.mo"
    path.write_bytes(compiled({"": HEADER, "n/a": "不詳"}))
    with path.open("rb") as stream:
        assert gettext.GNUTranslations(stream).gettext("n/a") == "不詳"
