"""What a chart says about one of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.exhibit import Datum

PARTIAL = "partial"


def said(datum: Datum) -> str:
    """Return a figure's value with what must be said beside it."""
    flag = flag_words(datum.flag)
    if not flag:
        return datum.text
    return _("{value} ({flag})").format(value=datum.text, flag=flag)


def is_partial(datum: Datum) -> bool:
    """Tell whether a period is incomplete.

    Such a point is hollow and joined to no line: the fall would not be one.
    """
    return datum.flag == PARTIAL


def flag_words(flag: str) -> str:
    """Return a flag in words; one that is not known is shown as it is."""
    known = {PARTIAL: _("incomplete"), "published": _("as published")}
    return known.get(flag, flag)


def readout(name: str, where: str, datum: Datum) -> str:
    """Return the line below a chart for one figure."""
    return _("{name}, {where}: {value}").format(
        name=name, where=where, value=said(datum)
    )


def readout_of(name: str, datum: Datum) -> str:
    """Return the line below a chart whose figures need only a name."""
    return _("{name}: {value}").format(name=name, value=said(datum))
