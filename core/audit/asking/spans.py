"""Between which two dates a change is told, and those that somebody may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.audit.timing import Time


def span_meant(time: Time, periods: Sequence[str]) -> tuple[str, str] | None:
    """Return the two dates of a change; None if the draft does not say.

    A change since a date goes to the latest one known, and a change in a year or a
    month is told against the same one of the year before.

    Example:
        >>> from core.audit.timing import Time
        >>> span_meant(Time("2022", "2022"), ("2020", "2021", "2022"))
        ('2021', '2022')
    """
    if time.is_span:
        return time.first, time.last
    if time.is_since:
        like = [one for one in periods if len(one) == len(time.first)]
        return (time.first, like[-1]) if like else None
    if time.last and not time.is_rough:
        return f"{int(time.last[:4]) - 1}{time.last[4:]}", time.last
    return None


def spans_around(
    meant: tuple[str, str], periods: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the span that is meant, and those with another first or last date."""
    first, last = meant
    yield meant
    like = [one for one in periods if len(one) == len(first)]
    for one in like:
        if one != first and one < last:
            yield one, last
        if one != last and one > first:
            yield first, one
