"""The tables of a staging file, for the process that writes it and its reader."""

from __future__ import annotations

from typing import Final

from core.observed import COLUMNS

SCHEMA_VERSION: Final = 4

SCHEMA: Final = f"""
CREATE TABLE sheet(
    sheet_no INTEGER PRIMARY KEY, position INTEGER, name TEXT, hidden INTEGER,
    first_row INTEGER, first_column INTEGER, rows INTEGER, columns INTEGER);
CREATE TABLE grid(sheet_no INTEGER, first_row INTEGER, payload BLOB);
CREATE TABLE format(sheet_no INTEGER PRIMARY KEY, payload BLOB);
CREATE TABLE layout(sheet_no INTEGER, payload TEXT);
CREATE TABLE reading(
    sheet_no INTEGER PRIMARY KEY, standing TEXT, roles TEXT, own TEXT);
CREATE TABLE dataset(
    dataset_no INTEGER PRIMARY KEY, slug TEXT, kind TEXT, recipe TEXT, meta TEXT);
CREATE TABLE part(
    part_no INTEGER PRIMARY KEY, dataset_no INTEGER, sheet_no INTEGER, region TEXT,
    header_rows TEXT, counts TEXT);
CREATE TABLE term(
    dataset_no INTEGER, term_no INTEGER, dimension TEXT, published_code TEXT,
    label TEXT, scheme TEXT, sheet_no INTEGER, row INTEGER, col INTEGER);
CREATE TABLE observation(dataset_no INTEGER PRIMARY KEY, rows INTEGER, {COLUMNS});
CREATE TABLE record(
    dataset_no INTEGER, kind TEXT, sheet_no INTEGER, row INTEGER, cells TEXT);
CREATE TABLE set_aside(
    dataset_no INTEGER, sheet_no INTEGER, row INTEGER, col INTEGER, cells INTEGER,
    why TEXT);
CREATE TABLE ailment(
    sheet_no INTEGER, rule TEXT, code TEXT, cells INTEGER, places TEXT,
    fixed INTEGER, particulars TEXT);
CREATE TABLE cleaned(
    sheet_no INTEGER PRIMARY KEY, rows INTEGER, columns INTEGER, formats TEXT,
    data INTEGER, added INTEGER, whole INTEGER);
CREATE TABLE cleaned_grid(sheet_no INTEGER, first_row INTEGER, payload BLOB);
CREATE TABLE problem(
    sheet_no INTEGER, row INTEGER, col INTEGER, code TEXT, severity TEXT,
    particulars TEXT);
"""
"""As `core.intake.reader.staging` writes it. Only plain tables: an index, a view or
a trigger in a staging file means that something else wrote it."""
