"""How cells of a web page look, by their own words and by the rules of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.cell_formats import GENERAL
from core.intake.reader.workbook.style_xml import MOST_INDENT, number_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Mapping

_RULE: Final = lazily(r"(?:td)?\.([\w-]{1,60})\s*\{([^{}]{0,4000})\}")
_SETTING: Final = lazily(
    r"([\w-]{1,40})\s*:\s*(\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^;\"']*)", re.DOTALL
)
_HEAVY: Final = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_MOST_RULES: Final = 5_000
_LONGEST: Final = 1_000
_FORMATS: Final = {"General": GENERAL, "Percent": "0.00%", "Fixed": "0.00"}
_POINTS: Final = lazily(r"(\d{1,4})(?:\.\d+)?(pt|px)")
_STEP: Final = {"pt": 9, "px": 12}
"""One step of indent as Excel writes it into a page."""


class Look(NamedTuple):
    """What a cell looks like."""

    bold: bool = False
    indent: int = 0
    format: str = GENERAL
    hidden: bool = False


class HtmlStyles:
    """Learns the rules for classes, and says what an element looks like."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def learn(self, rules: str) -> None:
        """Learn the rules in a piece of a style sheet."""
        for name, settings in _RULE.findall(rules):
            if len(self._classes) < _MOST_RULES:
                self._classes[name] = settings[:_LONGEST]

    def look(self, said: Mapping[str, str]) -> Look:
        """Return what an element with such attributes looks like."""
        own = said.get("style", "")[:_LONGEST]
        names = said.get("class", "")[:_LONGEST].split()
        if not own and not names and "hidden" not in said:
            return Look()
        rules = [self._classes[name] for name in names if name in self._classes]
        settings = dict(_SETTING.findall(";".join([*rules, own])))
        given = {name.lower(): text.strip() for name, text in settings.items()}
        return Look(
            bold=given.get("font-weight", "").lower() in _HEAVY,
            indent=_indent(given),
            format=_format(given.get("mso-number-format", "")),
            hidden="hidden" in said or given.get("display") == "none",
        )


def _indent(given: Mapping[str, str]) -> int:
    if "mso-char-indent-count" in given:
        return min(number_of(given["mso-char-indent-count"]), MOST_INDENT)
    match = _POINTS.fullmatch(given.get("padding-left", ""))
    return min(int(match[1]) // _STEP[match[2]], MOST_INDENT) if match else 0


def _format(text: str) -> str:
    r"""Return the number format, which is written with a stroke before every sign.

    Example:
        >>> _format(r'"0\.0%"'), _format("Percent"), _format(r"'\@'")
        ('0.0%', '0.00%', '@')
    """
    bare = re.sub(r"\\(.)", r"\1", text.strip("\"'")).strip()
    return _FORMATS.get(bare, bare) or GENERAL
