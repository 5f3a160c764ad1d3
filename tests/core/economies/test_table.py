from __future__ import annotations

import csv
import sys
import time
from collections import Counter
from importlib.resources import files

import pytest

from core.economies import Kind, load_economies
from core.intake.labels import normalised, spellings

SIZES = {"G7": 7, "QUAD": 4, "EU27": 27, "OECD": 38, "CPTPP": 12, "IPEF": 14} | {
    "RCEP": 15,
    "ASEAN": 11,
    "WASSENAAR": 42,
}
OUTDATED_SCHEDULE_C = {"ETH", "ISR", "PSE", "SDN", "SRB"}


def rows_of(name):
    text = (files("resources") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_that_every_country_of_iso_3166_and_kosovo_is_there(economies):
    countries = [row for row in economies.rows if row.kind is Kind.ECONOMY]
    assert len(countries) == 250
    assert all(row.iso2 and row.iso3 == row.code for row in countries)


@pytest.mark.parametrize("column", ["code", "iso2", "iso3", "iso_numeric"])
def test_that_no_code_names_two_rows(economies, column):
    counts = Counter(getattr(row, column) for row in economies.rows)
    counts.pop("", None)
    assert [code for code, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("scheme", ["comtrade", "census"])
def test_that_no_code_of_a_scheme_means_two_economies(scheme):
    meanings = {(row[scheme], row["code"]) for row in rows_of("economies.csv")}
    meanings |= {
        (row["alias"], row["code"])
        for row in rows_of("economy_aliases.csv")
        if row["scheme"] == scheme
    }
    counts = Counter(code for code, _ in meanings if code)
    assert [code for code, count in counts.items() if count > 1] == []


def test_that_no_spelling_means_two_economies():
    columns = ("name_en", "formal_en", "name_ja", "formal_ja")
    meanings = {
        (normalised(row[column]), row["code"])
        for row in rows_of("economies.csv")
        for column in columns
    }
    meanings |= {
        (normalised(row["alias"]), row["code"])
        for row in rows_of("economy_aliases.csv")
        if row["scheme"] == "name"
    }
    counts = Counter(spelling for spelling, _ in meanings)
    assert [spelling for spelling, count in counts.items() if count > 1] == []


def test_that_no_further_code_takes_the_place_of_an_iso_code(economies):
    iso = {code for row in economies.rows for code in (row.iso2, row.iso3)}
    further = {
        r["alias"] for r in rows_of("economy_aliases.csv") if r["scheme"] == "code"
    }
    assert not iso & further


def test_that_every_alias_and_style_belongs_to_a_row(economies):
    written = rows_of("economy_aliases.csv") + rows_of("economy_names.csv")
    assert [row for row in written if economies.get(row["code"]) is None] == []


def test_that_every_row_has_its_names_in_both_languages(economies):
    for row in economies.rows:
        assert all((row.name_en, row.formal_en, row.name_ja, row.formal_ja)), row


def test_that_a_row_is_found_under_each_of_its_names(economies):
    for row in economies.rows:
        for name in (row.name_en, row.formal_en, row.name_ja, row.formal_ja):
            assert economies.resolve(name).code == row.code, name


@pytest.mark.parametrize(("code", "size"), SIZES.items(), ids=SIZES.keys())
def test_that_a_group_has_its_members(economies, code, size):
    members = economies.group(code).members
    assert len(set(members)) == len(members) == size
    assert all(economies.get(member).kind is Kind.ECONOMY for member in members)


def test_that_every_group_says_its_source_and_date(economies):
    assert all(group.source and group.as_of for group in economies.groups)


def test_that_the_vocabulary_meets_the_spellings_of_a_label(economies):
    vocabulary = economies.vocabulary()
    for label in ("KOR: Korea", "NA", "Côte d’Ivoire", "世界計"):
        assert vocabulary.intersection(spellings(label)), label


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer slows the clock")
def test_that_the_table_is_read_within_a_blink():
    assert min(_seconds_to_load() for _ in range(7)) < 0.03


def _seconds_to_load():
    start = time.perf_counter()
    load_economies()
    return time.perf_counter() - start
