"""Parties are found by their names, and it is said why."""

from __future__ import annotations

import random

import pytest

from core.tables.controls.parties import (
    ALIAS,
    ALIAS_LIKE,
    ALIAS_PART,
    LIKE,
    PART,
    SAME,
    PartyIndex,
)
from core.tables.controls.party_names import aliases_of, beginnings, words_of
from core.tables.controls.rows import Party

PARTIES = (
    Party("Huawei Technologies Co., Ltd.", "HW Tech; 华为技术有限公司"),
    Party("Trading House Abc, LLC"),
    Party("Abc"),
    Party("Müller & Söhne GmbH"),
    Party("東京エレクトロン株式会社", "ＴＥＬ"),
    Party("S.M.I.C. Corporation"),
)


def found(typed: str) -> list[tuple[str, str]]:
    """Return the names that are found, each with why."""
    return [(hit.party.name, hit.why) for hit in PartyIndex(PARTIES).found(typed)]


@pytest.mark.parametrize(
    ("typed", "name", "why"),
    [
        ("huawei technologies co., ltd.", PARTIES[0].name, SAME),
        ("hw tech", PARTIES[0].name, ALIAS),
        ("Technologies Huawei", PARTIES[0].name, LIKE),
        ("ＨＵＡＷＥＩ Technologies Inc", PARTIES[0].name, LIKE),
        ("华为技术", PARTIES[0].name, ALIAS_LIKE),
        ("huawei tec", PARTIES[0].name, PART),
        ("技术", PARTIES[0].name, ALIAS_PART),
        ("muller sohne", PARTIES[3].name, LIKE),
        ("tel", PARTIES[4].name, ALIAS),
        ("エレクトロン", PARTIES[4].name, PART),
        ("smic", PARTIES[5].name, LIKE),
    ],
)
def test_that_a_party_is_found_and_it_is_said_why(
    typed: str, name: str, why: str
) -> None:
    assert (name, why) in found(typed)


def test_that_the_surest_hit_comes_first() -> None:
    assert [why for _name, why in found("abc")] == [SAME, PART]


def test_that_a_party_is_found_once_on_its_surest_ground() -> None:
    party = Party("Alpha Beta", "Beta Alpha; Alpha Beta Gamma")
    [hit] = PartyIndex((party,)).found("alpha beta")
    assert (hit.why, hit.matched) == (SAME, "Alpha Beta")


def test_that_the_alias_that_was_found_is_named() -> None:
    [hit] = PartyIndex(PARTIES).found("hw te")
    assert (hit.why, hit.matched) == (ALIAS_PART, "HW Tech")


@pytest.mark.parametrize("typed", ["", " ", "h", "株"])
def test_that_one_letter_finds_nothing(typed: str) -> None:
    assert found(typed) == []


def test_that_words_must_all_be_there() -> None:
    assert found("huawei trading") == []


def test_that_only_the_last_word_may_be_begun() -> None:
    assert found("hua technologies") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ABC Co., Ltd.", "abc"),
        ("Société Générale S.A.", "societe generale"),
        ("ABC (Holdings) Limited", "Abc"),
        ("ｱｲｳ", "アイウ"),
        ("ガス", "ガス"),
        ("Łódź-Tech", "lodz tech"),
        ("O'Neil", "ONeil"),
    ],
)
def test_that_two_spellings_are_one_name(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


def test_that_a_voiced_sound_is_not_another_letter() -> None:
    assert words_of("ガス") != words_of("カス")


def test_that_a_name_of_legal_forms_alone_keeps_them() -> None:
    assert words_of("Company Ltd") == ("company", "ltd")


def test_that_a_point_in_a_name_is_no_alias() -> None:
    assert aliases_of("ジョン・スミス") == ("ジョン・スミス",)


def brute(parties: list[Party], typed: str) -> set[str]:
    """Return the names that are found, party by party, without any index."""
    said = words_of(typed)
    hits = set()
    for party in parties:
        for name in (party.name, *aliases_of(party.aliases)):
            held = words_of(name)
            has_all = all(word in held for word in said[:-1])
            begun = any(word.startswith(said[-1]) for word in held)
            if (has_all and begun) or sorted(held) == sorted(said):
                hits.add(party.name)
    return hits


def test_that_what_is_found_is_what_looking_at_every_name_finds() -> None:
    chance = random.Random(7)  # noqa: S311  # a test's own
    words = ["".join(chance.choices("xyz", k=chance.randint(1, 4))) for _ in range(40)]

    def name() -> str:
        return " ".join(chance.choices(words, k=chance.randint(1, 4)))

    parties = [Party(f"{name()} {n}", f"{name()}; {name()}") for n in range(300)]
    index = PartyIndex(parties)
    for _ in range(300):
        typed = name()[: chance.randint(2, 12)].strip()
        if len("".join(words_of(typed))) > 1:
            assert {hit.party.name for hit in index.found(typed)} == brute(
                parties, typed
            )


def test_that_a_remark_without_spaces_does_not_fill_the_memory():
    assert sum(map(len, beginnings("技" * 32_000))) < 3_000_000
