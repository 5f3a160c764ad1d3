"""Members of an agreement or a group, at a date, as the economies that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.format import joined
from core.i18n import _
from core.tables.memberships import agreements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Field
    from core.library import Library
    from core.selection import TradeChoice
    from core.tables.memberships import Agreement


class Members(NamedTuple):
    """Who is shown because they belong together.

    Attributes:
        name: To what they belong, and when.
        undated: Members of whom the source does not say since when.
    """

    name: str
    codes: tuple[str, ...]
    undated: tuple[str, ...] = ()

    def note(self, library: Library) -> str:
        """Return who they are, and of whom it is not known since when."""
        names = joined([library.economies.name(code) for code in self.codes])
        said = _("{members}: {economies}.").format(members=self.name, economies=names)
        if not self.undated:
            return said
        undated = joined([library.economies.name(code) for code in self.undated])
        return _("{members} Since when is not stated of {economies}.").format(
            members=said, economies=undated
        )


def members_of(library: Library, choice: TradeChoice) -> Members | None:
    """Return the members that are chosen to be shown, if any are."""
    for group in library.economies.groups:
        if group.code == choice.members:
            return Members(_group_name(group.name, group.as_of), group.members)
    agreement = agreements(library).get(choice.members)
    if agreement is None:
        return None
    year = choice.members_at if choice.members_at in _years(agreement) else ""
    codes = agreement.members(int(year) if year else None)
    undated = tuple(
        one.economy for one in agreement.series if agreement.since(one) == ""
    )
    name = agreement.name
    if year:
        name = _("{agreement} at the end of {year}").format(agreement=name, year=year)
    return Members(name, codes, undated if year else ())


def members_fields(library: Library, choice: TradeChoice) -> Iterator[Field]:
    """Yield the choice of an agreement or a group, and of when one belongs to it."""
    known = agreements(library)
    names = {
        **{code: agreement.name for code, agreement in known.items()},
        **{
            group.code: _group_name(group.name, group.as_of)
            for group in library.economies.groups
        },
    }
    picked = choice.members if choice.members in names else ""
    yield fields.one("trade.members", _("&Members of"), {"": _("any"), **names}, picked)
    years = _years(known[picked]) if picked in known else ()
    if len(years) > 1:
        at = choice.members_at if choice.members_at in years else ""
        offered = {"": _("the last year"), **{year: year for year in years}}
        yield fields.one("trade.members_at", _("&At the end of"), offered, at)


def _group_name(name: str, as_of: str) -> str:
    if not as_of:
        return name
    return _("{name} ({date})").format(name=name, date=as_of)


def _years(agreement: Agreement) -> tuple[str, ...]:
    """Return the years in which somebody joined."""
    since = (agreement.since(one) for one in agreement.series)
    return tuple(sorted({date[:4] for date in since if date}))
