"""Reads a recipe out of a parsed TOML file; `recipe` says what each key means."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from core.intake.reader.recipes.forms import Form
from core.intake.reader.recipes.recipe import (
    ColumnRule,
    Finding,
    Recipe,
    RowRule,
    SectionRule,
    TableRule,
)
from core.intake.reader.recipes.rewriting import Rewriting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.reader.recipes.recipe import Conditions

LISTS: Final = ("column", "finding", "section", "rewrite", "set_aside")
"""Keys of a table that go on with those of the table it is like."""
OWN_KEYS: Final = ("name", "like", "shared", "rows", "slug")
"""Keys that a table does not take from the table it is like."""


def recipe_from(data: Mapping[str, Any]) -> Recipe:
    """Return the recipe written in a parsed TOML file, all its patterns tried.

    Raises:
        KeyError: A key that every recipe, table or column has is missing.
        re.error: A pattern is none.
    """
    recipe = untried_recipe(data)
    for form in _forms(recipe):
        _ = form.groupindex  # it is compiled for that
    return recipe


def untried_recipe(data: Mapping[str, Any]) -> Recipe:
    """Return a recipe whose patterns are tried only when they are needed.

    Raises:
        KeyError: A key that every recipe, table or column has is missing.
    """
    left = tuple(
        (_pattern(sheet["sheet"]), sheet["why"]) for sheet in _list(data, "left")
    )
    return Recipe(
        id=data["id"],
        title=data["title"],
        kind=data["kind"],
        slug=data.get("slug", "{dataset}"),
        tables=tuple(_table(table) for table in _written_out(data["table"])),
        facts=dict(data.get("dataset", {})),
        left=left,
    )


def _written_out(
    tables: Sequence[Mapping[str, Any]],
) -> Iterator[Mapping[str, Any]]:
    """Yield the tables, those that are `like` another with what they do not repeat."""
    named: dict[str, Mapping[str, Any]] = {}
    for table in tables:
        model = named[table["like"]] if "like" in table else {}
        taken = {key: model[key] for key in model if key not in OWN_KEYS}
        whole: dict[str, Any] = {**taken, **table}
        for key in LISTS:
            whole[key] = [*table.get(key, ()), *model.get(key, ())]
        facts = {**model.get("facts", {}), **table.get("facts", {})}
        whole["facts"] = {role: text for role, text in facts.items() if text}
        named[table.get("name", "")] = whole
        yield whole


def _table(data: Mapping[str, Any]) -> TableRule:
    return TableRule(
        kind=data["kind"],
        sheet=_optional(data, "sheet"),
        template=data.get("template", ""),
        header=tuple(data.get("header", ())),
        also=tuple(map(tuple, data.get("also", ()))),
        headings=tuple(map(_pattern, data.get("headings", ()))),
        groups=dict(data.get("groups", {})),
        row_kind=data.get("row_kind", ""),
        across=_optional(data, "across"),
        says=tuple(map(_pattern, data.get("says", ()))),
        stacked=data.get("stacked", 0),
        beneath=data.get("beneath", 0),
        ends=_optional(data, "ends"),
        shared=data.get("shared", False),
        rows=_conditions(data.get("rows", {})),
        slug=data.get("slug", ""),
        columns=tuple(map(_column, _list(data, "column"))),
        facts=dict(data.get("facts", {})),
        findings=tuple(map(_finding, _list(data, "finding"))),
        sections=tuple(map(_section, _list(data, "section"))),
        rewriting=Rewriting(tuple(map(_row_rule, _list(data, "rewrite")))),
        set_aside=tuple(map(_row_rule, _list(data, "set_aside"))),
        unit_rows=data.get("unit_rows", False),
        unpublished_zeros=data.get("unpublished_zeros", False),
        units_by_measure=dict(data.get("units_by_measure", {})),
        once=data.get("once", False),
        repeats=dict(data.get("repeats", {})),
    )


def _column(data: Mapping[str, Any]) -> ColumnRule:
    heading = data["pattern"] if "pattern" in data else re.escape(data["heading"])
    return ColumnRule(
        heading=_pattern(heading),
        role=data["role"],
        over=_optional(data, "over"),
        explained=data.get("explained", ""),
        optional=data.get("optional", False),
        cell=Form(data["cell"]) if "cell" in data else None,
        codes=data.get("codes", ""),
        scheme=data.get("scheme", ""),
        fill_down=data.get("fill_down", False),
        holds=data.get("holds", ""),
        crossed=data.get("crossed", ""),
        group=data.get("group", ""),
        facts=dict(data.get("facts", {})),
        words=dict(data.get("words", {})),
    )


def _finding(data: Mapping[str, Any]) -> Finding:
    return Finding(
        label=data.get("label", ""),
        role=data.get("role", ""),
        pattern=Form(data["pattern"]) if "pattern" in data else None,
        below=_optional(data, "below"),
        sheet=_optional(data, "sheet"),
        words=_words(data.get("words", {})),
    )


def _section(data: Mapping[str, Any]) -> SectionRule:
    return SectionRule(_pattern(data["label"]), data.get("why", ""))


def _row_rule(data: Mapping[str, Any]) -> RowRule:
    where = _conditions(data["where"])
    return RowRule(where, data.get("why", ""), dict(data.get("facts", {})))


def _conditions(data: Mapping[str, str]) -> Conditions:
    return tuple((role, _pattern(form)) for role, form in data.items())


def _words(
    data: Mapping[str, str],
) -> tuple[tuple[Form, str], ...]:
    return tuple((_pattern(form), text) for form, text in data.items())


def _optional(data: Mapping[str, Any], key: str) -> Form | None:
    return _pattern(data[key]) if key in data else None


def _forms(value: object) -> Iterator[Form]:
    """Yield every pattern inside a recipe."""
    if isinstance(value, Form):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _forms(each)
    elif is_dataclass(value):
        for of in fields(value):
            yield from _forms(getattr(value, of.name))


def _pattern(form: str) -> Form:
    return Form(form, re.IGNORECASE)


def _list(data: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = data.get(key, ())
    return found
