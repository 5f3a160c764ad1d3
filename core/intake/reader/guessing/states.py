"""States and prefectures by name: parts of an economy that report their own trade."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.words.texts import text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.intake.reader.recipes.binding import LabelColumn
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

_MOSTLY: Final = 0.6
_AMERICAN: Final = (
    r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida"
    r"|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine"
    r"|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska"
    r"|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota"
    r"|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota"
    r"|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming"
    r"|district of columbia"
)
_JAPANESE: Final = (
    r"北海道|東京都?|(?:大阪|京都)府?|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉"
    r"|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根"
    r"|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県?"
)
_STATE: Final = lazily(rf"\s*(?:{_AMERICAN}|{_JAPANESE})\s*", re.IGNORECASE)
_ALSO_COUNTRIES: Final = ("Georgia",)


def are_states(texts: Iterable[str], words: Vocabulary) -> bool:
    """Return whether most of some labels are states, and they are no economies.

    Example:
        >>> from core.intake.reader.words.vocabulary import Vocabulary
        >>> words = Vocabulary(frozenset({"georgia"}))
        >>> are_states(["Georgia", "Ohio"], words), are_states(["Georgia"], words)
        (True, False)
        >>> are_states(["東京都", "北海道", "大阪"], words)
        True
    """
    distinct = set(filter(None, texts))
    known = sum(_STATE.fullmatch(text) is not None for text in distinct)
    mostly = known >= _MOSTLY * len(distinct) > 0
    return mostly and not words.mostly(distinct)


def reported_by_states(
    sheet: Sheet, labels: Sequence[LabelColumn], rows: Sequence[int], words: Vocabulary
) -> bool:
    """Return whether the economies down a table are states."""
    return any(
        column.rule.role == "economy"
        and are_states((text_of(sheet.rows[row][column.at]) for row in rows), words)
        for column in labels
    )


def names_of_states(words: Vocabulary) -> Mapping[str, str]:
    """Return what to call the states that have the name of a country.

    Example:
        >>> from core.intake.reader.words.vocabulary import Vocabulary
        >>> names_of_states(Vocabulary(frozenset({"georgia"})))["GEORGIA"]
        'State of Georgia'
    """
    both = [name for name in _ALSO_COUNTRIES if words.knows_one(name)]
    return {
        spelt: f"State of {name}" for name in both for spelt in (name, name.upper())
    }
