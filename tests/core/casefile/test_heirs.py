"""Which dataset of a new edition follows which of the old one."""

from __future__ import annotations

from core.casefile import Dataset, Source
from core.casefile.heirs import heirs
from core.intake.staged_values import StagedDataset

SOURCE = Source(1, "a.xlsx", "", 1, "xlsx", "")


def old(number, slug, kind="trade", recipe="guessed"):
    return Dataset(number, slug, kind, recipe, (), SOURCE, (), 0)


def new(number, slug, kind="trade", recipe="guessed"):
    return StagedDataset(number, slug, kind, recipe, {}, (), 0, 0)


def followed(before, after):
    return {number: known.slug for number, known in heirs(before, after).items()}


def test_that_the_same_name_follows_whatever_its_place():
    before, after = [old(1, "a"), old(2, "b")], [new(1, "b"), new(2, "a")]
    assert followed(before, after) == {1: "b", 2: "a"}


def test_that_a_name_of_another_kind_is_another_dataset():
    assert followed([old(1, "a", "output")], [new(1, "a", "trade")]) == {}


def test_that_the_same_recipe_follows_under_another_name():
    before = [old(1, "march", recipe="x"), old(2, "other", recipe="y")]
    after = [new(1, "new", recipe="y"), new(2, "april", recipe="x")]
    assert followed(before, after) == {1: "other", 2: "march"}


def test_that_the_same_kind_follows_in_order():
    before = [old(1, "a", recipe="x"), old(2, "b", recipe="x")]
    after = [new(1, "c", recipe="y"), new(2, "d", recipe="y"), new(3, "e", recipe="y")]
    assert followed(before, after) == {1: "a", 2: "b"}
