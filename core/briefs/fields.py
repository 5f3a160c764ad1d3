"""The selection bar: its controls, and the nearest years a dataset has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.briefs.exhibit import Field, Option
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.casefile import Dataset


def options(names: Mapping[str, str]) -> tuple[Option, ...]:
    """Return codes with their names as something to choose from."""
    return tuple(Option(code, name) for code, name in names.items())


def views_of(names: Mapping[str, str]) -> tuple[Option, ...]:
    """Return the views of a tab, their names in the language in use."""
    return options({code: _(name) for code, name in names.items()})


def one(name: str, label: str, names: Mapping[str, str], chosen: str) -> Field:
    """Return a list of which one is chosen."""
    return Field(name, label, "one", options(names), (chosen,))


def slider(name: str, label: str, names: Mapping[str, str], chosen: str) -> Field:
    """Return one of many that lie in order, such as dates."""
    return Field(name, label, "slider", options(names), (chosen,))


def flag(name: str, label: str, off: str, on: str, chosen: str) -> Field:
    """Return something that is on or off, by the codes that mean so."""
    return Field(name, label, "flag", (Option(off, ""), Option(on, "")), (chosen,))


def number(name: str, label: str, typed: str) -> Field:
    """Return a number that is typed in; an empty text is none."""
    return Field(name, label, "number", (), (typed,))


def text(name: str, label: str, typed: str) -> Field:
    """Return words that are typed in, and told with every letter."""
    return Field(name, label, "text", (), (typed,))


def dataset(name: str, datasets: Sequence[Dataset], chosen: str) -> Field:
    """Return the list of datasets, no two of which are called alike."""
    return one(name, _("Data&set"), titles(datasets), chosen)


def titles(datasets: Sequence[Dataset]) -> dict[str, str]:
    """Return what to call datasets by their id.

    Two editions of one table bear one title: then the edition tells them apart, or
    the file where that is the same as well.
    """
    names = {known.slug: known.title for known in datasets}
    editions = {known.slug: known.vintage for known in datasets}
    files = {known.slug: known.source.name for known in datasets}
    for apart in (editions, files):
        counted = Counter(names.values())
        alike = [slug for slug, name in names.items() if counted[name] > 1]
        names |= {
            slug: f"{names[slug]} ({apart[slug]})" for slug in alike if apart[slug]
        }
    return names


def many(
    name: str,
    label: str,
    names: Mapping[str, str],
    chosen: tuple[str, ...],
    groups: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Field:
    """Return a list of ticks; a group ticks its members at once."""
    return Field(name, label, "many", options(names), chosen, groups)


def years(
    held: Sequence[int], first: int, last: int, *, can_play: bool = False
) -> Field:
    """Return the range of years, which all tabs share.

    Args:
        held: The years there are.
        first: The first one chosen.
        last: The last one chosen.
        can_play: Whether the last year may pass by, from the first to the end.
    """
    names = {str(year): str(year) for year in held}
    chosen, kind = (str(first), str(last)), "played" if can_play else "range"
    return Field("years", _("&Years"), kind, options(names), chosen)


def years_within(
    held: Sequence[int], wanted: tuple[int | None, int | None]
) -> tuple[int, ...]:
    """Return the years of a dataset within those wanted; all, if none lies there.

    Example:
        >>> years_within((2001, 2002, 2010), (2002, 2009))
        (2002,)
        >>> years_within((2001, 2002), (None, 1990))
        (2001, 2002)
    """
    first, last = wanted
    within = tuple(
        year
        for year in held
        if (first is None or year >= first) and (last is None or year <= last)
    )
    return within or tuple(held)
