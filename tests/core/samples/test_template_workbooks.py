"""An empty template can be filled in, and imported as it is."""

from __future__ import annotations

import pytest

from tests.core.samples.conftest import Table

TEMPLATES = {
    "output": ["output"],
    "share": ["share"],
    "trade": ["trade"],
    "indicator": ["indicator"],
    "event": ["event"],
    "controls": [
        *("item", "jurisdiction", "control_entry", "parameter"),
        *("control_measure", "licensing_policy", "destination_group"),
        *("instrument", "entity", "item_map", "hs_map", "item_node"),
        *("supplier_share", "ip_exclusion"),
    ],
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_that_a_template_begins_with_a_sheet_to_read(templates, name):
    assert templates[name].sheetnames[0] == "Read me"


@pytest.mark.parametrize(("name", "kinds"), TEMPLATES.items(), ids=TEMPLATES)
def test_that_each_table_names_its_template(templates, name, kinds):
    tables = [Table(sheet) for sheet in templates[name].worksheets[1:]]
    assert [table.banner["Statecraft template"] for table in tables] == kinds


@pytest.mark.parametrize("name", TEMPLATES)
def test_that_a_template_holds_a_header_and_no_rows(templates, name):
    for sheet in templates[name].worksheets[1:]:
        assert Table(sheet).header
        assert sheet.max_row == Table(sheet).header_row


@pytest.mark.parametrize("name", TEMPLATES)
def test_that_every_column_is_explained_in_both_languages(templates, name):
    read_me, *tables = templates[name].worksheets
    explained = {
        str(english).split(":")[0]: str(japanese)
        for english, japanese in read_me.iter_rows(max_col=2, values_only=True)
        if english
    }
    for column in {column for sheet in tables for column in Table(sheet).header}:
        assert not explained[column].isascii()


def test_that_sample_and_template_have_the_same_columns(samples, templates):
    empty = {
        Table(sheet).banner["Statecraft template"]: Table(sheet).header
        for book in templates.values()
        for sheet in book.worksheets[1:]
    }
    for book in samples.values():
        for table in map(Table, book):
            assert table.header == empty[table.banner["Statecraft template"]]
