"""The verbs that read a case: show and trace."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from core.briefs.provenance import provenance
from core.briefs.record_words import rows_of_text
from core.briefs.sources import counted
from core.casefile import Case
from core.cli import figures
from core.cli.answer import Answer, figure_json, figures_answer, problem_json
from core.economies import load_economies
from core.formulas.catalogue import figure
from core.library import Library

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from core.briefs.provenance import CellRow
    from core.figure import Input

TABS = {
    "market-share": figures.market,
    "trade": figures.trade,
    "controls": figures.controls,
    "indicators": figures.indicators,
    "sources": None,
}


def show(asked: Namespace) -> Answer:
    """Return the figures of a tab, or the datasets of the case."""
    with _library(asked) as library:
        tab = TABS[asked.tab]
        return figures_answer(tab(library, asked)) if tab else _sources(library)


def trace(asked: Namespace) -> Answer:
    """Return the formula behind a figure and every cell it rests on."""
    with _library(asked) as library:
        found = figure(library, asked.figure)
        card = provenance(library, asked.figure)
    said = {
        "figure": figure_json(found),
        "formula": card.formula,
        "notation": card.notation,
        "filled": card.filled,
        "unit": card.unit,
        "inputs": [_input_json(given) for given in found.inputs],
        "cells": [_cell_json(row) for row in card.cells],
        "source": list(card.source),
        "problems": [],
    }
    told = (card.formula, card.notation, card.filled, card.note)
    lines = [card.what, card.value, *filter(None, told), *card.source]
    lines += [f"  {given.name}: {given.value}" for given in card.inputs]
    lines += [f"  {row.file} {row.place}: {row.raw} ({row.what})" for row in card.cells]
    return Answer(said, lines)


def _input_json(given: Input) -> dict[str, Any]:
    return {
        "name": given.name,
        "value": given.value,
        "unit": given.unit,
        "figure": given.figure_id,
    }


def _cell_json(row: CellRow) -> dict[str, Any]:
    return {
        "file": row.file,
        "sheet": row.place.sheet,
        "cell": row.place.address,
        "raw": row.raw,
        "what": row.what,
        "value": row.value,
    }


@contextmanager
def _library(asked: Namespace) -> Iterator[Library]:
    with Case.open(asked.case) as case:
        yield Library(case, load_economies())


def _sources(library: Library) -> Answer:
    datasets: list[dict[str, Any]] = [
        {
            "id": dataset.slug,
            "title": dataset.title,
            "kind": dataset.kind,
            "edition": dataset.vintage,
            "file": dataset.source.name,
            "sha256": dataset.source.sha256,
            "imported_at": dataset.source.imported_at,
            "sheets": list(dict.fromkeys(part.sheet for part in dataset.parts)),
            "counts": counted(dataset),
            "records": rows_of_text(library.case, dataset),
            "recipe": dataset.recipe,
        }
        for dataset in library.datasets
    ]
    said = {
        "case": library.properties.by_name,
        "datasets": datasets,
        "groups": [
            {"id": group.code, "name": group.name, "members": list(group.members)}
            for group in library.economies.groups
            if group.is_own
        ],
        "figures": [],
        "problems": [problem_json(file, one) for file, one in library.problems],
    }
    lines = [f"{one['id']:36} {one['kind']:10} {one['title']}" for one in datasets]
    return Answer(said, lines)
