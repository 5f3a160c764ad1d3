"""What is said of two datasets: their numbers, and in what the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.figure_text import figure_text
from core.briefs.framing import span
from core.briefs.market import words
from core.briefs.market.views.compare_sides import titles
from core.briefs.mentions import mentioned
from core.format import written_period
from core.formulas.market.comparing import dataset_difference, formula_between
from core.i18n import N_, _, ngettext
from core.joining import clauses, listed, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.market.asking import Scene
    from core.briefs.market.views.compare_sides import Sides
    from core.figure import Figure

MOST_NAMED: Final = 3
SAID: Final = (
    ("publisher", N_("publisher")),
    ("edition", N_("edition")),
    ("definition", N_("definition")),
    ("basis", N_("basis")),
    ("unit", N_("unit")),
)
"""What datasets say of themselves in which they may differ."""


def heads(sides: Sides) -> tuple[str, str]:
    """Return what the two are, each with its year and what else it does not share."""
    first, second = (
        _head(sides, scene, title, year)
        for scene, title, year in zip(
            (sides.first, sides.second), titles(sides), sides.years[-1], strict=True
        )
    )
    return first, second


def _head(sides: Sides, scene: Scene, title: str, year: int) -> str:
    apart = (
        "" if sides.one_industry else scene.asked.industry_name,
        "" if sides.one_year else written_period(str(year)),
        *(() if sides.one_world else words.left_out(scene.source)),
    )
    said = listed(text for text in apart if text)
    if not said:
        return title
    return _("{dataset} ({question})").format(dataset=title, question=said)


def subject(sides: Sides) -> str:
    """Return of what both speak: industry and year, as far as they are the same."""
    year = written_period(str(sides.years[-1][0])) if sides.one_year else ""
    industry = sides.first.asked.industry_name
    what = industry if sides.one_industry else _("Two datasets")
    return listed(text for text in (what, year) if text)


def reading(sides: Sides) -> str:
    """Return what both say of the first economies, and how far apart they are."""
    return sentences((_main(sides), _farthest(sides)))


def _main(sides: Sides) -> str:
    both = {
        code: sides.figures(code, sides.years[-1])
        for code in sides.first.asked.economies
    }
    known = [
        (code, pair)
        for code, pair in both.items()
        if all(one.value is not None for one in pair)
    ]
    first, second = heads(sides)
    if not known:
        return _(
            "Nothing is said of the same economies by {first} and by {second}."
        ).format(first=first, second=second)
    numbers = clauses(
        _("{economy} {first} and {second}").format(
            economy=sides.first.source.in_sentence(code),
            first=mentioned(one),
            second=mentioned(other),
        )
        for code, (one, other) in known[:MOST_NAMED]
    )
    return _("{subject}: {first} beside {second}: {numbers}.").format(
        subject=subject(sides), first=first, second=second, numbers=numbers
    )


def _farthest(sides: Sides) -> str:
    """Return where the two are farthest apart; of two questions nothing is said."""
    if not sides.is_same:
        return ""
    codes = sides.first.asked.economies
    pairs = [sides.figures(code, sides.years[-1]) for code in codes]
    apart = {
        pair: found for pair in pairs if (found := _difference(*pair)).value is not None
    }
    if not apart:
        return ""
    if all(figure_text(one) == figure_text(other) for one, other in apart):
        return _("They agree to the digits shown.")
    most = max(apart.values(), key=lambda one: abs(one.value or 0.0))
    return _("They are farthest apart for {economy}: {difference}.").format(
        economy=sides.first.source.in_sentence(most.dim("economy")),
        difference=mentioned(most),
    )


def _difference(first: Figure, second: Figure) -> Figure:
    return dataset_difference(formula_between(first.unit), first, second)


def differences(sides: Sides) -> Iterator[str]:
    """Yield in what the two differ, and what cannot be compared therefore."""
    asked = sides.first.asked
    if sides.measure != asked.measure:
        yield _(
            "The two have no such measure in common, or no common currency; shares are "
            "shown."
        )
    if not sides.is_same:
        yield _(
            "Industries, years or those left out are not the same, so that no "
            "difference is computed."
        )
    told = [
        _("{what} ({first} / {second})").format(what=what, first=one, second=other)
        for what, one, other in _told(sides)
        if one != other
    ]
    if told:
        yield _("They differ in: {differences}.").format(differences=clauses(told))


def _told(sides: Sides) -> Iterator[tuple[str, str, str]]:
    """Yield what either says of itself, by what it is about."""
    first, second = sides.first.source, sides.second.source
    for key, what in SAID:
        pair = (first.dataset.said(key), second.dataset.said(key))
        one, other = (text or _("not stated") for text in pair)
        yield _(what), one, other
    yield _("whole"), first.denominator, second.denominator
    one, other = (span(each.years[0], each.years[-1]) for each in (first, second))
    yield _("years"), one, other
    yield _("economies"), _count(len(first.ranked)), _count(len(second.ranked))
    asked = sides.first.asked, sides.second.asked
    yield _("industries"), asked[0].industry_name, asked[1].industry_name


def _count(number: int) -> str:
    return ngettext("{count} economy", "{count} economies", number).format(count=number)
