"""The spellings under which a label of a workbook is looked up.

Publishers write one economy in many ways: `Côte d`Ivoire`, `Korea  South 3 4`,
`CHN: China (People's Republic of)`. A vocabulary holds normalised labels, and codes
in capitals as they stand; `spellings` gives what to look for in it. The reader
process uses this module too, so it imports nothing of ours.
"""

from __future__ import annotations

import re
import unicodedata

from core.lazily import lazily

CODE_LENGTH = 10

_APOSTROPHES = lazily("['’‘`´ʼ′.・·]")
_SUPERSCRIPTS = lazily("[⁰¹²³⁴-⁹₀-₉]+")
_ACCENTS = lazily("[\u0300-\u036f]")
_PUNCTUATION = lazily(r"[^\w*†‡§#]|_")
_CODE = lazily(r"[A-Z][A-Z0-9_]+")
_PREFIX = lazily(r"\s*([A-Z][A-Z0-9_]+)\s*:\s+(\S.*)", re.DOTALL)
_SIGNS = lazily(r"[\s*†‡§#]+$")
_NUMBERS = lazily(r"(?:(?<=[^\W\d]{4})\d{1,2})?(?:\s+\d{1,2})*$")


def normalised(label: str) -> str:
    """Return a label without case, accents, punctuation and spare white space.

    Apostrophes, dots and middle dots vanish, other punctuation separates words, `&`
    is `and`, full-width signs are plain, and a superscript becomes a word of its own.

    Example:
        >>> normalised("  Korea, Dem. People’s Rep. of")
        'korea dem peoples rep of'
        >>> normalised("Sub-Saharan Africa") == normalised("SUB SAHARAN AFRICA")
        True
        >>> normalised("Ｃôte d`Ivoire²")
        'cote divoire 2'
    """
    if label.isascii() and label.isalpha():
        return label.lower()
    text = label if label.isascii() else _plain(label)
    text = _APOSTROPHES.sub("", text.casefold()).replace("&", " and ")
    return " ".join(_PUNCTUATION.sub(" ", text).split())


def spellings(label: str) -> tuple[str, ...]:
    """Return what to look up for a label, the most faithful spelling first.

    A code in capitals stands as it is (`NA` is Namibia, `n.a.` is not), then comes
    the whole label, then what follows a prefix such as `CHN: `.

    Example:
        >>> spellings("NA"), spellings("n.a.")
        (('NA', 'na'), ('na',))
        >>> spellings("KOR: Korea")
        ('kor korea', 'korea')
    """
    found = [normalised(label)]
    if code := written_code(label):
        found.insert(0, code)
    if prefixed := _PREFIX.fullmatch(label):
        found.append(normalised(prefixed[2]))
    return tuple(dict.fromkeys(spelling for spelling in found if spelling))


def without_signs(spelling: str) -> str:
    """Return a normalised label without the footnote signs at its end.

    Example:
        >>> without_signs("kosovo*"), without_signs("peru")
        ('kosovo', 'peru')
    """
    return _SIGNS.sub("", spelling)


def without_numbers(spelling: str) -> str:
    """Return a normalised label without the footnote numbers at its end.

    A number glued to the label counts after four letters or more, a year never.
    Numbers are a weak sign: `japan 3` is Japan, but `eu 28` is not the union of today.

    Example:
        >>> without_numbers("albania 2 3"), without_numbers("italy3")
        ('albania', 'italy')
        >>> without_numbers("g7"), without_numbers("ussr 1990")
        ('g7', 'ussr 1990')
    """
    return _NUMBERS.sub("", spelling)


def written_code(label: str) -> str:
    """Return a label that looks like a code in capitals, or an empty text.

    Example:
        >>> written_code(" USA "), written_code("Usa")
        ('USA', '')
    """
    text = label.strip()
    return text if len(text) <= CODE_LENGTH and _CODE.fullmatch(text) else ""


def _plain(label: str) -> str:
    text = unicodedata.normalize("NFKC", _SUPERSCRIPTS.sub(r" \g<0>", label))
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare)
