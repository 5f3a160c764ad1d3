"""Roles for the label columns of a table nobody described: by heading, then content."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.guessing.column_roles import mostly, role_of_column
from core.intake.reader.guessing.states import (
    are_states,
    names_of_states,
    reported_by_states,
)
from core.intake.reader.guessing.tables import sample
from core.intake.reader.recipes.binding import LabelColumn
from core.intake.reader.recipes.recipe import ColumnRule
from core.intake.reader.words.heading_words import role_of_heading
from core.intake.reader.words.texts import text_of
from core.intake.reader.words.vocabulary import mostly_industries
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.guessing.sides import Side
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

_ANY: Final = lazily("")
_BESIDE: Final = frozenset({"unit", "flag", "note", "source"})
_CODE: Final = lazily(
    r"\d{2,10}|\d{2,4}(?:\.\d{2,4}){1,3}|[A-Z0-9]{1,3}\d[A-Z\d.]*|[A-Z\d_.]{3,}"
)
_CODED: Final = ("product", "industry", "economy", "partner", "measure")
_INDUSTRY_CELL: Final = lazily(
    r"(?P<industry_code>D\d\d(?:T\d\d)?|[A-U]\d{2}(?:[-–]\d\d)?|[A-U](?=[:.])|TTL)"
    r"(?:\s*[:.\s]\s*(?P<industry>\D.*))?"
)


def label_columns(
    sheet: Sheet, side: Side, body: Sequence[int], words: Vocabulary
) -> list[LabelColumn]:
    """Return the label columns of a table with the roles guessed for them."""
    taken: dict[str, LabelColumn] = {}
    body = sample(body)
    for at in _label_places(side):
        cells = [sheet.rows[row][at] for row in body]
        texts = list(map(text_of, cells))
        role = role_of_column(side.headings(at), cells, texts, words)
        _make_room(role, taken, sheet, body, texts)
        if role == "economy" and are_states(texts, words):
            _make_partners(taken, sheet, body, words)
        role = _free(role, taken, texts, is_economies=words.mostly(texts))
        taken[role if role != "label" else f"label {at}"] = LabelColumn(
            at, _rule(role, side, at, texts, words)
        )
    return _coded(sheet, body, list(taken.values()))


def _make_room(
    role: str,
    taken: dict[str, LabelColumn],
    sheet: Sheet,
    body: Sequence[int],
    texts: Sequence[str],
) -> None:
    """Let codes be codes when the names they stand for follow in another column."""
    named = role
    if role == "measure" and role in taken:
        named = "product"
    codes = taken.get(named)
    if codes is None or named not in _CODED or f"{named}_code" in taken:
        return
    said = [text_of(sheet.rows[row][codes.at]) for row in body]
    if are_codes(said) and not are_codes(texts):
        del taken[named]
        taken[f"{named}_code"] = _with_role(codes, f"{named}_code")


def _make_partners(
    taken: dict[str, LabelColumn], sheet: Sheet, body: Sequence[int], words: Vocabulary
) -> None:
    """Let economies be partners when states follow, whose trade it is."""
    before = taken.get("economy")
    if before is None or "partner" in taken:
        return
    if not reported_by_states(sheet, [before], body, words):
        taken["partner"] = _with_role(taken.pop("economy"), "partner")


def _rule(
    role: str, side: Side, at: int, texts: Sequence[str], words: Vocabulary
) -> ColumnRule:
    is_industry = role == "industry" and mostly_industries(texts)
    is_state = role == "economy" and are_states(texts, words)
    codes = {"flow": "flow", "industry_code": "isic4"}.get(role, "")
    return ColumnRule(
        _ANY,
        role,
        cell=_INDUSTRY_CELL if is_industry else None,
        codes="isic4" if is_industry else codes,
        fill_down=_fills_down(side, at, texts) and "code" not in role,
        words=names_of_states(words) if is_state else {},
    )


def _label_places(side: Side) -> list[int]:
    """Return the columns of labels, and those beside the values that speak of them."""
    right = range(max(side.labels, default=-1) + 1, side.right)
    beside = (at for at in right if at not in side.marks and side.headings(at))
    spoken = [at for at in beside if role_of_heading(side.headings(at)[-1]) in _BESIDE]
    return [*side.labels, *spoken]


def _fills_down(side: Side, at: int, texts: Sequence[str]) -> bool:
    leads = at in side.labels[:-1] and 2 * sum(map(bool, texts)) < len(texts)
    return leads or at in side.table.fill_down_columns


def _free(
    role: str,
    taken: dict[str, LabelColumn],
    texts: Sequence[str],
    *,
    is_economies: bool,
) -> str:
    """Return the role, or the next one if another column has it already."""
    if role not in taken:
        return role
    if role == "economy" and is_economies:
        return "partner" if "partner" not in taken else "label"
    if f"{role}_code" not in taken and role in _CODED and are_codes(texts):
        return f"{role}_code"
    if role == "measure" and role in taken:
        return "product" if "product" not in taken else "label"
    return "label"


def are_codes(texts: Sequence[str]) -> bool:
    """Return whether labels are codes: digits, or letters and digits without a space.

    Example:
        >>> [are_codes([text]) for text in ("8542", "NY.GNP.PCAP.CD", "Cars")]
        [True, True, False]
    """
    return mostly(texts, lambda text: bool(_CODE.fullmatch(text)))


def _coded(
    sheet: Sheet, body: Sequence[int], columns: list[LabelColumn]
) -> list[LabelColumn]:
    """Return the columns, where codes and names beside them are one dimension."""
    found = list(columns)
    for n, (left, right) in enumerate(pairwise(columns)):
        pair = (left.rule.role, right.rule.role)
        if pair not in {("measure", "product"), ("product", "measure")}:
            continue
        codes = [text_of(sheet.rows[row][left.at]) for row in body]
        names = [text_of(sheet.rows[row][right.at]) for row in body]
        if are_codes(codes) and not are_codes(names):
            found[n] = _with_role(left, "product_code")
            found[n + 1] = _with_role(right, "product")
    return found


def _with_role(column: LabelColumn, role: str) -> LabelColumn:
    rule = column.rule
    return LabelColumn(column.at, ColumnRule(_ANY, role, fill_down=rule.fill_down))
