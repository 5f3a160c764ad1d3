"""What the lines around a table, and the sheet's name, say of all its values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.guessing.reporters import economy_of_title, traders
from core.intake.reader.guessing.tables import first_text, unit_around
from core.intake.reader.words.flow_words import flow_of_heading, without_flow
from core.intake.reader.words.heading_facts import without_unit
from core.intake.reader.words.heading_words import exact_role, is_ratio
from core.intake.reader.words.periods import read_period
from core.intake.reader.words.periods_in_text import period_within, periods_in
from core.intake.reader.words.source_words import source_facts
from core.intake.reader.words.texts import heading_of, text_of
from core.intake.reader.words.units import unit_words
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

_PAIRED: Final = frozenset(
    {"economy", "partner", "product", "industry", "flow", "measure", "unit"}
)
_PAIR: Final = lazily(r"(?P<key>[^:：]{2,40})[:：]\s*(?P<value>\S.*)")
_DATED: Final = lazily(
    r"updat|modif|publish|releas|extract|download|current date|accessed|retrieved"
    r"|created"
    r"|更新|公表|作成|取得|出力|発表",
    re.IGNORECASE,
)
"""Such a line says when the workbook was made, not when its values were."""

_PLURAL: Final = lazily(
    r"(?:ex|im)ports\b|(?:ex|im)port (?:value|of|to|from)|輸", re.IGNORECASE
)
_NO_TITLE: Final = lazily(
    r"[\W\d]*|(?:別[紙添表図]|参考|資料|[付附]?[表図]|第.{1,3}表|table|annex|exhibit|part|figure)"
    r"[\s:：]*[-\d０-９一二三四五六七八九十a-z.－]*",
    re.IGNORECASE,
)
"""A line that only numbers what follows."""


class Around(NamedTuple):
    """What is said outside a table.

    Attributes:
        facts: What holds for its values.
        meta: What the dataset says of itself.
        is_titled: The title of the dataset is a line above the table.
    """

    facts: Facts
    meta: Facts
    is_titled: bool


def around(sheet: Sheet, table: TableStructure, words: Vocabulary) -> Around:
    """Return what titles, notes and the sheet's name say of a table."""
    above = sorted((*table.title_rows, *table.unit_rows))
    facts: dict[str, str] = {}
    plain: list[str] = []
    for row in above:
        pairs = dict(_pairs(sheet, row))
        facts = {**pairs, **facts}
        if not pairs:
            plain.append(_title(sheet, row))
    for row in table.header_rows[:-1]:
        facts = {**_pair_alone(sheet, row), **facts}
    titles = [text for text in plain if text and not _DATED.search(text)]
    said = _of_titles([*titles, sheet.name], words)
    facts = {**said, **facts, **_unit(sheet, table)}
    if "flow" in facts:
        facts["flow"] = flow_of_heading(facts["flow"]) or facts["flow"]
    titles = [text for text in titles if not _NO_TITLE.fullmatch(text)]
    return Around(facts, _meta(sheet, table, titles), bool(titles))


def _unit(sheet: Sheet, table: TableStructure) -> Facts:
    found = unit_around(sheet, table)
    return {"unit": found["table"]} if found else {}


def _pairs(sheet: Sheet, row: int) -> Iterator[tuple[str, str]]:
    """Return the roles a line gives by name, as in `Reporter: Japan`."""
    texts = [text for text in map(text_of, sheet.rows[row]) if text]
    if len(texts) > 1:
        role, value = exact_role(texts[0]), texts[1]
    elif texts and (pair := _PAIR.fullmatch(texts[0])):
        role, value = exact_role(pair["key"]), pair["value"]
    else:
        return
    if role == "unit" and not unit_words(value):
        role, value = (role, "percent") if is_ratio(value) else ("", "")
    if role == "measure" and (flow := flow_of_heading(value)):
        yield "flow", flow
    if role == "measure" and (unit := unit_words(value)):
        value = without_unit(value, unit)
    if role in _PAIRED:
        yield role, value


def _pair_alone(sheet: Sheet, row: int) -> Facts:
    """Return what a row of the header says that is a name and one text, no headings."""
    if sum(cell is not None for cell in sheet.rows[row]) != 2:  # noqa: PLR2004
        return {}
    return {role: text for role, text in _pairs(sheet, row) if role in {"unit", "flow"}}


def _title(sheet: Sheet, row: int) -> str:
    """Return the text of a line; what stands behind `Dataset:` is what it says."""
    texts = [text for text in map(text_of, sheet.rows[row]) if text]
    named = len(texts) > 1 and texts[0].endswith((":", "："))
    return texts[1] if named and not _DATED.search(texts[0]) else first_text(sheet, row)


def _of_titles(texts: Sequence[str], words: Vocabulary) -> dict[str, str]:
    """Return flow, partner, reporter and period, each if it is said once."""
    facts: dict[str, str] = {}
    flows = {flow for text in texts if (flow := _flow(heading_of(text)))}
    if len(flows) == 1:
        facts["flow"] = flows.pop()
    for text in texts:
        if words.knows_one(text):
            facts.setdefault("economy", text)
        facts = {**traders(heading_of(text), words), **facts}
    about = {
        name
        for text in texts[:-1]
        if (name := economy_of_title(heading_of(text), words))
    }
    if "economy" not in facts and len(about) == 1:
        facts["economy"] = about.pop()
    if period := _period(texts):
        facts["period"] = period
    return facts


def _flow(title: str) -> str:
    """Return the flow of a title; an `export` of a database is none."""
    flow = flow_of_heading(title)
    sure = _PLURAL.search(title) or not without_flow(title)
    return flow if sure else ""


def _period(texts: Sequence[str]) -> str:
    """Return the only period that the titles and the sheet's name give."""
    *titles, name = texts
    if read_period(name) is not None:
        return name
    named = {period for text in titles for period in periods_in(text)}
    if len(named) == 1:
        return named.pop()
    return period_within(name)[0] if not named else ""


def _meta(sheet: Sheet, table: TableStructure, titles: Sequence[str]) -> Facts:
    lines = [
        text
        for row in (*table.title_rows, *table.unit_rows, *table.note_rows)
        if (text := " ".join(filter(None, map(text_of, sheet.rows[row]))))
    ]
    return {"title": titles[0] if titles else sheet.name, **source_facts(lines)}
