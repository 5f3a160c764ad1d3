from __future__ import annotations

import io
import zipfile

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.workbook_xml import inspect
from tests.core.intake.making import RELATIONS, TABLE, cell, row, workbook

LIMITS = Limits()


def code_of(data, limits=LIMITS, look=inspect):
    with pytest.raises(Refusal) as caught:
        look(data, limits)
    return caught.value.code


def damaged_in_the_middle(data):
    at = data.index(b"xl/worksheets/sheet1.xml") + 40
    return data[:at] + b"\xff\x00\xff\x00" + data[at + 4 :]


def test_that_a_sound_workbook_passes():
    assert list(inspect(workbook(TABLE), Limits()).scans) == ["Sheet1"]


def test_that_too_many_parts_are_refused():
    assert code_of(workbook(TABLE), Limits(zip_entries=3)) == "too_many_parts"


def test_that_too_large_a_part_is_refused():
    assert code_of(workbook(TABLE), Limits(part_bytes=100)) == "inflated_too_large"


def test_that_too_large_a_whole_is_refused():
    assert code_of(workbook(TABLE), Limits(inflated_bytes=900)) == "inflated_too_large"


def test_that_a_bomb_is_refused_by_its_ratio():
    bomb = workbook(TABLE, more={"xl/media/a.xml": b" " * 2_000_000})
    assert code_of(bomb, Limits(ratio_from_bytes=1_000_000)) == "ratio_too_high"


def test_that_small_parts_may_shrink_as_they_like():
    tidy = workbook(TABLE, more={"xl/media/a.xml": b" " * 2_000_000})
    assert inspect(tidy, Limits()).scans


def test_that_the_same_part_twice_is_damage():
    target = io.BytesIO(workbook(TABLE))
    with (
        zipfile.ZipFile(target, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert code_of(target.getvalue()) == "damaged"


def test_that_a_document_type_is_refused():
    evil = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert code_of(workbook(TABLE, more={"xl/styles.xml": evil})) == "document_type"


def test_that_a_document_type_in_a_sheet_is_refused():
    evil = "<!DocType a><worksheet/>"
    more = {"xl/worksheets/sheet1.xml": evil}
    assert code_of(workbook(TABLE, more=more)) == "document_type"


def test_that_a_document_type_over_the_edge_of_a_piece_is_found():
    evil = b"<!--" + b"x" * ((1 << 20) - 10) + b"--><!DOCTYPE a><a/>"
    assert code_of(workbook(TABLE, more={"xl/a.xml": evil})) == "document_type"


def test_that_markup_in_a_wide_encoding_is_damage():
    wide = "<?xml version='1.0'?><a/>".encode("utf-16")
    assert code_of(workbook(TABLE, more={"xl/a.xml": wide})) == "damaged"


def test_that_a_part_that_does_not_unpack_is_damage():
    assert code_of(damaged_in_the_middle(workbook(TABLE))) == "damaged"


def test_that_markup_that_is_not_xml_is_damage():
    assert code_of(workbook(TABLE, more={"xl/workbook.xml": "<a><b>"})) == "damaged"


def test_that_a_part_with_a_password_is_encrypted():
    data = bytearray(workbook(TABLE))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            data[at + offset] |= 1
    assert code_of(bytes(data)) == "encrypted"


def test_that_a_zip_cut_off_is_damage():
    assert code_of(workbook(TABLE)[:-30]) == "damaged"


def test_that_a_part_packed_in_another_way_is_damage():
    target = io.BytesIO(workbook(TABLE))
    with zipfile.ZipFile(target, "a", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("xl/a.xml", "<a/>")
    assert code_of(target.getvalue()) == "damaged"


def test_that_too_many_sheets_are_refused():
    assert code_of(workbook(TABLE, TABLE), Limits(sheets=1)) == "too_many_sheets"


def test_that_a_box_over_the_whole_grid_is_refused_from_two_cells():
    corners = row(1, cell("A1", 1)) + row(1048576, cell("XFD1048576", 1))
    with pytest.raises(Refusal) as caught:
        inspect(workbook(corners, names=["Data"]), Limits())
    assert caught.value.particulars == {
        "sheet": "Data",
        "cells": str(1048576 * 16384),
        "limit": "15000000",
    }


def test_that_macros_are_seen():
    assert inspect(workbook(TABLE, more={"xl/vbaProject.bin": b""}), Limits()).macros


def test_that_links_to_other_files_are_counted():
    more = {f"xl/externalLinks/externalLink{n}.xml": "<a/>" for n in (1, 2)}
    assert inspect(workbook(TABLE, more=more), Limits()).links == 2


def test_that_a_sheet_is_found_whatever_the_case_of_its_part():
    relations = (
        '<Relationships xmlns="x"><Relationship Id="rId1"'
        f' Type="{RELATIONS}/worksheet" Target="/XL/Worksheets/SHEET1.xml"/>'
        "</Relationships>"
    )
    data = workbook(TABLE, more={"xl/_rels/workbook.xml.rels": relations})
    assert list(inspect(data, Limits()).scans) == ["Sheet1"]
