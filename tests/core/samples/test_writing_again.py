"""The scripts give the shipped workbooks again, part for part."""

from __future__ import annotations

import subprocess
import sys
from zipfile import ZipFile

import pytest

from tests.core.samples.conftest import ROOT, SAMPLES, TEMPLATES

DATA = ROOT / "../shared/data"


def written(script, *arguments):
    path = ROOT / "packaging" / script
    command = [sys.executable, str(path), *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)


def parts(path):
    """Return the parts of a workbook; how they are packed differs by machine."""
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def templates_again(tmp_path_factory):
    folder = tmp_path_factory.mktemp("templates")
    written("template_workbooks.py", folder)
    return folder


@pytest.fixture(scope="module")
def samples_again(tmp_path_factory):
    if not DATA.exists():
        pytest.skip("the published figures are not beside the project")
    folder = tmp_path_factory.mktemp("samples")
    written("sample_workbooks.py", DATA, folder)
    return folder


def test_that_the_templates_come_out_the_same(templates_again):
    for path in TEMPLATES.glob("*.xlsx"):
        assert parts(templates_again / path.name) == parts(path)


def test_that_the_samples_come_out_the_same(samples_again):
    for path in SAMPLES.glob("*.xlsx"):
        assert parts(samples_again / path.name) == parts(path)


def test_that_two_runs_give_equal_bytes(templates_again, tmp_path):
    written("template_workbooks.py", tmp_path)
    for path in tmp_path.glob("*.xlsx"):
        assert path.read_bytes() == (templates_again / path.name).read_bytes()


def test_that_no_part_carries_the_time_of_writing():
    for path in (*SAMPLES.glob("*.xlsx"), *TEMPLATES.glob("*.xlsx")):
        with ZipFile(path) as package:
            stamps = {entry.date_time for entry in package.infolist()}
        assert stamps == {(2026, 1, 1, 0, 0, 0)}
