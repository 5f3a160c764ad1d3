"""The table of economies as the rest of the program asks it."""

from __future__ import annotations

from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING

from core.economies.match import Match, Role, Why
from core.economies.schemes import OWN, SCHEMES
from core.errors import RequestError
from core.i18n import _
from core.options import options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.economies.resolving import Resolver
    from core.economies.table import Alias, Economy, Group, NamingStyle

__all__ = ["SCHEMES", "Economies"]


class Economies:
    """Every economy and aggregate the program knows; it never changes."""

    def __init__(
        self,
        *,
        rows: Sequence[Economy],
        aliases: Sequence[Alias] = (),
        groups: Sequence[Group] = (),
        styles: Sequence[NamingStyle] = (),
    ) -> None:
        self.rows = tuple(rows)
        self.groups = tuple(groups)
        self.styles = tuple(styles)
        self._rows = {row.code: row for row in rows}
        self._settings = {style.code: style.setting for style in styles}
        self._styles = {(style.code, style.style): style for style in styles}
        self._aliases = tuple(aliases)
        self._explained: Mapping[str, str] = {}

    @cached_property
    def _resolver(self) -> Resolver:
        """The indexes of names: most of the work, and only an import needs them."""
        from core.economies.resolving import Resolver  # noqa: PLC0415

        return Resolver(self.rows, self._aliases)

    def with_groups(self, own: Iterable[Group]) -> Economies:
        """Return the same table with the groups of a case, and of no other."""
        made = copy(self)
        built_in = (group for group in self.groups if not group.is_own)
        made.groups = (*built_in, *own)
        return made

    def get(self, code: str) -> Economy | None:
        """Return the row with our code, or None."""
        return self._rows.get(code)

    def resolve(self, label: str, *, code: str = "", scheme: str = OWN) -> Match:
        """Return the economy or aggregate a publisher meant.

        Args:
            label: The name as it stands in the cell.
            code: The code beside it, if the sheet has one; it decides where known.
            scheme: `iso2`, `iso3`, `iso_numeric`, `comtrade` or `census`; empty for our
                own codes.

        Raises:
            ValueError: There is no such scheme.
        """
        if scheme not in SCHEMES:
            raise ValueError(scheme)
        match = self._resolver.resolve(label, code, scheme)
        meant = self._explained.get(label) if match.code is None else None
        if meant is None:
            return match
        row = self.get(meant)
        is_one = row is not None and not row.is_aggregate
        return Match(meant, Role.ECONOMY if is_one else Role.AGGREGATE, Why.EXPLAINED)

    def with_names(self, names: Mapping[str, str]) -> Economies:
        """Return the table with names that the user has explained, by what they mean.

        They count only where nothing else tells what a name means; an empty code says
        that it stands for no economy.
        """
        if names == self._explained:
            return self
        more = copy(self)
        more._explained = names  # noqa: SLF001  # it is one of us
        return more

    def suggestions(self, label: str) -> tuple[str, ...]:
        """Return up to three codes whose names are close, for the user to choose from.

        Empty where the closest names include China, Taiwan, Hong Kong, Macau, a Korea
        or a Congo: there a slip would move money between rivals. It takes
        milliseconds, so it is asked only for labels that did not match.
        """
        return self._resolver.suggestions(label)

    @property
    def spellings(self) -> tuple[Alias, ...]:
        """The names beside those of the table, as publishers write them."""
        return tuple(one for one in self._aliases if one.scheme == "name")

    def vocabulary(self) -> frozenset[str]:
        """Return every spelling known, for `core.intake.labels.spellings` to meet."""
        return self._resolver.vocabulary

    def name(self, code: str, *, formal: bool = False) -> str:
        """Return what an economy is called, in the language in use.

        A style that the office has chosen (`core.options`) goes before the formal
        name; one the table does not know leaves the name. A code that is not in the
        table stands for itself: a user's own economy must show, not vanish.
        """
        row = self._rows.get(code)
        if row is None:
            return code
        setting = self._settings.get(code)
        chosen = getattr(options(), setting) if setting else ""
        style = self._styles.get((code, chosen)) if chosen else None
        return style.name if style else row.name(formal=formal)

    def group(self, code: str) -> Group:
        """Return a group by its code.

        Raises:
            RequestError: The table has no such group.
        """
        for group in self.groups:
            if group.code == code:
                return group
        message = _("There is no group of economies {code}; choose one from the list.")
        raise RequestError(message.format(code=code))
