"""Help, refusals and answers are in the language asked for, or the environment's."""

from __future__ import annotations

import argparse

import pytest

from core.cli.arguments import parser
from core.cli.language import spoken
from core.i18n import language


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param((), "en", id="nothing"),
        pytest.param(("show", "--lang", "ja"), "ja", id="after-the-verb"),
        pytest.param(("--lang", "ja", "--help"), "ja", id="before-the-verb"),
        pytest.param(("--language", "ja"), "ja", id="long-name"),
        pytest.param(("--lang=ja",), "ja", id="equals"),
        pytest.param(("--lang=ja", "--lang=en"), "en", id="twice"),
        pytest.param(("--lang=fr",), "en", id="unknown"),
        pytest.param(("--lang=",), "en", id="empty"),
        pytest.param(("--lang",), "en", id="nothing-after-it"),
    ],
)
def test_that_a_command_line_says_its_language(words, said):
    assert spoken(words, {}) == said


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        pytest.param({"LANG": "ja"}, "ja", id="language-alone"),
        pytest.param({"LANG": "ja_JP.UTF-8"}, "ja", id="japan"),
        pytest.param({"LANG": "en_US.UTF-8"}, "en", id="english"),
        pytest.param({"LANG": "fr_FR"}, "en", id="unknown"),
        pytest.param({"LANG": "C.UTF-8"}, "en", id="none"),
        pytest.param({"LANG": "ja_JP", "LC_ALL": "C"}, "en", id="overruled"),
        pytest.param({"LANG": "C", "LC_MESSAGES": "ja_JP"}, "ja", id="messages"),
        pytest.param({"LANG": "ja_JP", "LC_ALL": ""}, "ja", id="empty-says-nothing"),
    ],
)
def test_that_the_environment_says_it_otherwise(environment, said):
    assert spoken((), environment) == said


def test_that_a_command_line_goes_before_the_environment():
    assert spoken(("--lang", "en"), {"LANG": "ja"}) == "en"


def said(run, capsys, *argv):
    with pytest.raises(SystemExit) as left:
        run(*argv)
    assert left.value.code == 0
    return capsys.readouterr().out


JAPANESE = {
    "usage: ": "使用法：",
    "options": "オプション",
    "arguments": "引数",
    "verbs": "動詞",
    "check that a case file is whole": "ケースファイルの破損の有無を確認する",
    "read, but keep nothing": "読み取るが保存しない",
}


def test_that_help_is_in_the_language_in_use(run, capsys, speech):
    speech |= JAPANESE
    whole = said(run, capsys, "--lang", "ja", "--help")
    assert whole.startswith("使用法：statecraft [-h]")
    assert "ケースファイルの破損の有無を確認する" in whole
    assert language() == "ja"


def test_that_the_help_of_a_verb_is_in_the_language_in_use(run, capsys, speech):
    speech |= JAPANESE
    help_of_import = said(run, capsys, "import", "--help")
    assert "読み取るが保存しない" in help_of_import
    assert "\nオプション:\n" in help_of_import
    assert "\n引数:\n" in help_of_import


def every_parser():
    """Yield the parser of the whole line and that of each verb, with their names."""
    whole = parser()
    yield "statecraft", whole
    [verbs] = [a for a in whole._actions if isinstance(a, argparse._SubParsersAction)]
    yield from verbs.choices.items()


def helps():
    for name, one in every_parser():
        yield name, one.description
        yield from ((name, action.help) for action in one._actions if action.help)


@pytest.mark.parametrize(("verb", "text"), [*helps()])
def test_that_every_help_is_looked_up(speech, verb, text):
    speech[text] = "和文"
    assert (verb, text) not in [*helps()]


def test_that_a_wrong_line_is_refused_in_the_language_in_use(refusal, speech):
    speech["{said}; `{program} --help` lists what there is."] = "{said}（{program}）."
    assert refusal("check", "--lang", "ja") == (
        "The following arguments are required: case（statecraft check）."
    )


def test_that_odd_values_are_refused_in_the_language_in_use(refusal, speech):
    speech["“{text}” is no year such as 2018"] = "「{text}」は年でない"
    assert "「x」は年でない" in refusal("show", "c", "trade", "--year", "x")


def test_that_a_language_may_be_said_before_the_verb(run, sample):
    before = run("--lang", "ja", "show", sample, "trade", "--year", "2020")
    assert before.out == run("show", sample, "trade", "--year=2020", "--lang=ja").out
    assert "億ドル" in before.out


def test_that_the_option_may_be_shortened(run, sample):
    assert "億ドル" in run("show", sample, "trade", "--year=2020", "--langu", "ja").out


def test_that_the_environment_gives_the_language_of_an_answer(run, sample, monkeypatch):
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert "億ドル" in run("show", sample, "trade", "--year", "2020").out
    assert "億ドル" not in run("show", sample, "trade", "--year=2020", "--lang=en").out
