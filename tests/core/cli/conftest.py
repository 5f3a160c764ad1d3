"""The command line as a program uses it: arguments in, JSON and a status out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from gettext import NullTranslations
from typing import TYPE_CHECKING, Any

import pytest

from core.cli.main import main
from core.i18n import use_language
from core.sample import copy_sample
from tests.core.briefs.making import OUTPUT, sheet, write_workbook

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Run:
    """What one command printed, and its status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def figures(self) -> dict[str, dict[str, Any]]:
        return {figure["id"]: figure for figure in self.json["figures"]}


class Spoken(NullTranslations):
    """A catalogue of the words a test gives."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self.words = words

    def gettext(self, message: str) -> str:
        return self.words.get(message, message)


def dims(figures, name):
    """Return the codes of one dimension of all figures."""
    return {figure["dims"].get(name) for figure in figures.values()}


@pytest.fixture(autouse=True)
def _the_environment_speaks_english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def speech(monkeypatch):
    """Return words that are spoken instead of English ones, in any language."""
    words = {}
    monkeypatch.setattr("core.i18n._catalogue", lambda _language: Spoken(words))
    use_language("en")
    return words


@pytest.fixture
def run(capsys):
    """Return a function that carries out a command line."""

    def carried_out(*argv: object) -> Run:
        status = main([str(part) for part in argv])
        said = capsys.readouterr()
        return Run(status, said.out, said.err)

    yield carried_out
    use_language("en")


@pytest.fixture
def refusal(run):
    """Return a function that makes sure of a refusal and returns its sentence."""

    def refused(*argv: object) -> str:
        answer = run(*argv)
        assert (answer.status, answer.out) == (2, "")
        assert answer.err.count("\n") == 1
        assert answer.err.endswith(".\n")
        return answer.err.strip()

    return refused


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample case; no test writes to it."""
    path = tmp_path_factory.mktemp("sample") / "sample.statecraft"
    copy_sample(path)
    return path


@pytest.fixture
def shown(run, sample):
    """Return a function that gives the figures of a tab by their ids."""

    def of(*argv):
        answer = run("show", sample, *argv, "--json")
        assert answer.status == 0
        return answer.figures

    return of


@pytest.fixture
def workbook(tmp_path) -> Path:
    """A workbook of three numbers, one of which cannot be read."""
    rows = [
        ("Japan", "Electronics", "C26", 2020, 80.5),
        ("China", "Electronics", "C26", 2020, 119.5),
        ("Germany", "Electronics", "C26", 2020, "about ten"),
    ]
    return write_workbook(tmp_path / "chips.xlsx", Data=sheet("output", OUTPUT, *rows))
