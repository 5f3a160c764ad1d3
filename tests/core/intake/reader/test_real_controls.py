"""The control lists as they are issued, where they lie beside this checkout."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest

from tests.core.intake.reader.reading import read_into, real_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.intake.reader.reading import Read

CHART = "publishers/controls/11_12_2025_country_chart_export.csv"
ENTITIES = "publishers/controls/bis_entity_list_2026-07-31.xlsx"
PRIORITY = "publishers/controls/chpl_50_hs6.csv"
ANNEX = "publishers/controls/eu_annexI_2025-11-15.xlsx"
MATRIX = "publishers/controls/kamotsu_matrix_layout_synthetic.xlsx"
CCL = "publishers/controls/us_ccl_2026-07-23.xlsx"


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Read]:
    """Read a publisher's file, each only once."""

    @cache
    def reading(file: str) -> Read:
        path = tmp_path_factory.mktemp("read") / "staging.sqlite"
        return read_into(path, real_sheets(file), PurePath(file).name, {})

    return reading


@pytest.mark.parametrize(
    ("file", "slug", "kinds"),
    [
        (CHART, "us-country-chart", {"licensing_policy": 209}),
        (ENTITIES, "us-entity-list", {"entity": 3420}),
        (PRIORITY, "chpl-50-hs6", {"hs_map": 50}),
        (
            ANNEX,
            "eu-annex-i-02021r0821-20251115",
            {"control_entry": 384, "provision": 4222},
        ),
        (
            MATRIX,
            "meti-matrix",
            {
                "control_entry": 2,
                "correspondence": 3,
                "interpretation": 1,
                "provision": 7,
            },
        ),
        (
            CCL,
            "us-ccl-2026-07-23",
            {"control_entry": 633, "licensing_policy": 1536, "provision": 3037},
        ),
    ],
    ids=["chart", "entities", "priority", "annex", "matrix", "ccl"],
)
def test_that_a_control_list_is_read_whole(
    workbooks: Callable[[str], Read], file: str, slug: str, kinds: dict[str, int]
) -> None:
    found = workbooks(file)
    counted = found.rows("SELECT kind, count(*) FROM record GROUP BY kind")
    assert (found.slugs, dict(counted)) == ([slug], kinds)


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        (CHART, ["row_broken_in_two"]),
        (ENTITIES, []),
        (PRIORITY, ["known_by_codes"]),
        (ANNEX, []),
        (MATRIX, []),
        (CCL, []),
    ],
    ids=["chart", "entities", "priority", "annex", "matrix", "ccl"],
)
def test_that_only_what_is_wrong_is_told(
    workbooks: Callable[[str], Read], file: str, codes: list[str]
) -> None:
    assert workbooks(file).problems == codes


def test_that_no_control_number_is_left_unread(
    workbooks: Callable[[str], Read],
) -> None:
    for file in (ANNEX, CCL):
        kinds = ("control_entry", "provision")
        for record in (one for kind in kinds for one in workbooks(file).records(kind)):
            assert "list_no_norm" in record


def test_that_china_needs_a_licence_for_national_security(
    workbooks: Callable[[str], Read],
) -> None:
    by_name = {
        one["destination"]: one for one in workbooks(CHART).records("licensing_policy")
    }
    assert by_name["China (PRC)"]["licence_ns_2"] == "required"
    assert "licence_ns_2" not in by_name["Japan"]
    assert by_name["Japan"]["footnotes"] == "3"


def test_that_a_line_break_in_zimbabwe_loses_none_of_its_marks(
    workbooks: Callable[[str], Read],
) -> None:
    [found] = (
        one
        for one in workbooks(CHART).records("licensing_policy")
        if one["destination"] == "Zimbabwe"
    )
    assert sum(text == "required" for text in found.values()) == 11
