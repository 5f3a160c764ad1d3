"""The embedded sample is what its workbooks give, read by the reader of today."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case
from core.casefile.tables import TABLES
from core.sample import WORKBOOKS, build_sample, copy_sample


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sample")


@pytest.fixture(scope="module")
def built(folder):
    build_sample(folder / "built.statecraft")
    return folder / "built.statecraft"


@pytest.fixture(scope="module")
def embedded(folder):
    copy_sample(folder / "embedded.statecraft")
    return folder / "embedded.statecraft"


def rows(path, table):
    with closing(sqlite3.connect(path)) as link:
        return link.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608


@pytest.mark.parametrize("table", TABLES)
def test_that_the_embedded_sample_equals_a_fresh_build(embedded, built, table):
    assert rows(embedded, table) == rows(built, table)


def test_that_the_embedded_sample_is_whole(embedded):
    with Case.open(embedded) as case:
        assert case.damage() == []


def test_that_every_workbook_of_the_sample_is_in_it(sample):
    assert tuple(name for (name,) in sample.case.rows("SELECT name FROM source")) == (
        WORKBOOKS
    )


def test_that_the_sample_has_no_problems(sample):
    assert sample.problems == ()


def test_that_the_sample_has_data_for_every_tab(sample):
    assert {dataset.kind for dataset in sample.datasets} >= {
        *("output", "share", "trade", "controls"),
    }


def test_that_every_dataset_of_the_sample_states_edition_publisher_and_licence(sample):
    for dataset in sample.datasets:
        assert dataset.vintage, dataset.slug
        assert dataset.said("publisher"), dataset.slug
        assert dataset.said("licence"), dataset.slug


def test_that_cells_in_are_cells_out(sample):
    for dataset in sample.datasets:
        for part in dataset.parts:
            counts = dict(part.counts)
            assert counts.pop("cells") == sum(counts.values()), dataset.slug
