"""The page of each indicator: what it means, where it is from, when it is unknown."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.briefs.definition_texts import definition_text
from core.briefs.figure_words import FORMULA_NAMES, formula_name
from core.briefs.input_words import input_name
from core.briefs.reasons import SENTENCES, reason_text
from core.i18n import _
from core.indicators.definitions import BY_FORMULA
from core.indicators.filling import FILLINGS
from core.joining import capitalised

_CODE: Final = re.compile("`([^`]+)`")


class DefinitionPage(NamedTuple):
    """What there is to say of one formula, in the language in use.

    Attributes:
        notation: The formula in one line of plain notation.
        words: The formula in words.
        signs: The signs of the notation, each with what stands for it.
        nothing: When the value is unknown, and why.
        why: Why it is as it is; may be empty.
        see: The formulas that the alternatives name.
    """

    formula: str
    name: str
    notation: str
    words: str
    signs: tuple[tuple[str, str], ...]
    unit: str
    nothing: str
    why: str
    source: str
    alternatives: str
    see: tuple[str, ...]


def definition_page(formula: str) -> DefinitionPage:
    """Return the page of a formula.

    Raises:
        KeyError: There is no such formula.
    """
    known, text = BY_FORMULA[formula], definition_text(formula)
    filling = FILLINGS.get(formula)
    signs = filling.signs if filling else {}
    return DefinitionPage(
        formula=formula,
        name=formula_name(formula),
        notation=known.expression,
        words=_said(text.words, formula),
        signs=tuple((sign, input_name(name)) for name, sign in signs.items()),
        unit=_said(text.unit, formula),
        nothing=_said(text.nothing, formula),
        why=_said(text.why, formula),
        source=_said(text.source, formula),
        alternatives=_said(text.alternatives, formula),
        see=tuple(
            dict.fromkeys(
                code
                for code in _CODE.findall(text.alternatives)
                if code in BY_FORMULA and code != formula
            )
        ),
    )


def definition_pages() -> tuple[DefinitionPage, ...]:
    """Return the pages of all formulas, by subject."""
    return tuple(map(definition_page, BY_FORMULA))


def _said(text: str, formula: str) -> str:
    """Return a part in the language in use, codes put into words."""
    if not text:
        return ""

    def named(match: re.Match[str]) -> str:
        code = match[1]
        if code in SENTENCES:
            return _("“{words}”").format(words=reason_text(code))
        if code in FORMULA_NAMES and code != formula:
            return _("“{words}”").format(words=formula_name(code))
        return code

    said = _CODE.sub(named, _(text))
    return capitalised(said)
