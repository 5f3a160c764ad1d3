"""The observations of a trade dataset as columns, in an order that finds them fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from core.columns import ABSENT
from core.tables.streams import Flow
from core.tables.trade_frame import FIELDS
from core.tables.trade_years import with_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd

    from core.tables.streams import Where

FloatArray: TypeAlias = npt.NDArray[np.float64]
BoolArray: TypeAlias = npt.NDArray[np.bool_]
IntArray: TypeAlias = npt.NDArray[np.intp]
CodeArray: TypeAlias = npt.NDArray[np.integer]

ORDER: Final = ("period_kind", "basis", "reporter", "partner", "product", "period")
"""By what rows are sorted: what is asked together stands together."""
NARROWED: Final = ORDER[:5]
MOST_KEPT: Final = 256
"""So many answers to which codes are wanted are kept."""
SEARCHED: Final = ("reporter", "partner", "product", "period", "flow")


class TradeRows:
    """A column for each of `FIELDS`: words as numbers into a list of words.

    Attributes:
        values: NaN where a value is unknown.
        unit: Of every value; empty without rows, None where they are several, so that
            they may not be added up.
        summed: The years that are not published as such, but added up from months.
        are_made: Which rows are such a year, and none of the source.
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        published = len(frame)
        frame, self.summed = with_years(frame)
        order = frame.sort_values([*ORDER]).index.to_numpy()
        frame = frame.iloc[order]
        self.are_made: BoolArray = order >= published
        self._codes: dict[str, CodeArray] = {}
        self._words: dict[str, list[str]] = {}
        self._places: dict[str, dict[str, int]] = {}
        self._wanted: dict[tuple[str, tuple[str, ...]], npt.NDArray[np.bool_]] = {}
        for name in FIELDS:
            if name != "value":
                # A word that no row says is no unit, and no product either.
                column = frame[name].cat.remove_unused_categories().cat
                self._codes[name] = column.codes.to_numpy()
                self._words[name] = [str(word) for word in column.categories]
                held = enumerate(self._words[name])
                self._places[name] = {word: place for place, word in held}
        self.values: FloatArray = frame["value"].to_numpy()
        units = self._words["unit"]
        self.unit = None if len(units) > 1 else next(iter(units), "")

    def __len__(self) -> int:
        return len(self.values)

    @property
    def only_flow(self) -> str:
        """The one of exports and imports that there is; empty where there are both."""
        held = [flow for flow in ("export", "import") if flow in self._words["flow"]]
        return held[0] if len(held) == 1 else ""

    def words(self, name: str) -> Sequence[str]:
        """Return the codes that a column holds, sorted."""
        return self._words[name]

    def codes(self, name: str, places: IntArray) -> CodeArray:
        """Return where in `words` the codes of some rows stand."""
        return self._codes[name][places]

    def said(self, name: str, places: IntArray) -> list[str]:
        """Return what some rows say in a column."""
        words = self._words[name]
        return [words[code] for code in self._codes[name][places].tolist()]

    def row(self, place: int) -> dict[str, str]:
        """Return what one row says in each of its columns of words."""
        return {
            name: self._words[name][codes[place]] for name, codes in self._codes.items()
        }

    def at(self, where: Where) -> IntArray:
        """Return the places of the observations meant, in their order."""
        begin, end = self._narrowed(where)
        chosen = np.ones(end - begin, dtype=bool)
        for name in SEARCHED:
            wanted = getattr(where, name)
            if wanted:
                codes = self._codes[name][begin:end]
                if len(wanted) == 1:
                    chosen &= codes == self._places[name].get(wanted[0], ABSENT)
                else:
                    chosen &= self._which(name, wanted)[codes]
        return np.flatnonzero(chosen) + begin

    def saying(self, name: str, wanted: tuple[str, ...]) -> BoolArray:
        """Return of every row whether it says one of some words in a column."""
        return self._which(name, wanted)[self._codes[name]]

    def _which(self, name: str, wanted: tuple[str, ...]) -> npt.NDArray[np.bool_]:
        """Return of each code of a column whether it is wanted; the last are kept."""
        if (name, wanted) not in self._wanted:
            if len(self._wanted) >= MOST_KEPT:
                self._wanted.clear()
            self._wanted[name, wanted] = self._found(name, wanted)
        return self._wanted[name, wanted]

    def _found(self, name: str, wanted: tuple[str, ...]) -> npt.NDArray[np.bool_]:
        known = self._places[name]
        which = np.zeros(len(self._words[name]), dtype=bool)
        which[[known[code] for code in wanted if code in known]] = True
        return which

    def _narrowed(self, where: Where) -> tuple[int, int]:
        """Return between which places all lies that the order alone can tell."""
        asked = ((where.kind,), (where.basis,), *where[2:5])
        begin, end = 0, len(self)
        for name, wanted in zip(NARROWED, asked, strict=True):
            if len(wanted) != 1:
                break
            code = self._places[name].get(wanted[0], ABSENT)
            part = self._codes[name][begin:end]
            wanted_code = part.dtype.type(code)  # of another type all is copied first
            low = np.searchsorted(part, wanted_code, "left")
            high = np.searchsorted(part, wanted_code, "right")
            begin, end = begin + int(low), begin + int(high)
        return begin, end

    def flows(self, places: IntArray) -> dict[str, dict[str, Flow]]:
        """Return what some rows add up to in each period, by flow; oldest first.

        What a publisher splits is added: two codes of one economy in the same year.
        """
        periods, flows = self._words["period"], self._words["flow"]
        codes = self._codes["period"][places].astype(np.intp) * len(flows)
        codes += self._codes["flow"][places]
        found: dict[str, dict[str, Flow]] = {}
        for code, flow in self._added(codes, places, len(periods) * len(flows)):
            period, which = divmod(code, len(flows))
            found.setdefault(periods[period], {})[flows[which]] = flow
        return found

    def sums(
        self, places: IntArray, by: str, within: Mapping[str, str] | None = None
    ) -> dict[str, Flow]:
        """Return what some rows add up to for each code of a column.

        A sum is unknown as soon as one of its parts is, and partial likewise.

        Args:
            places: The rows.
            by: The column.
            within: For each code that occurs the one to which it is added; each is
                its own, if this is not given.
        """
        words, codes = self._words[by], self._codes[by][places]
        if within is not None:
            words, belongs = self._belonging(by, within)
            codes = belongs[codes]
        return {
            words[code]: flow for code, flow in self._added(codes, places, len(words))
        }

    def _added(
        self, codes: CodeArray, places: IntArray, size: int
    ) -> Iterator[tuple[int, Flow]]:
        """Yield each code that occurs, and what the rows with it add up to."""
        values = self.values[places]
        is_unknown = np.isnan(values)
        added = np.bincount(codes, np.where(is_unknown, 0.0, values), size)
        partial = np.bincount(codes[self.are_partial(places)], minlength=size)
        unknown = codes[is_unknown][::-1].tolist()
        reasons = self.said("reason", places[is_unknown])[::-1]
        first = dict(zip(unknown, reasons, strict=True))
        for code in np.flatnonzero(np.bincount(codes, minlength=size)).tolist():
            is_partial = bool(partial[code])
            if self.unit is None:
                yield code, Flow(None, is_partial, "units_differ")
            elif code in first:
                yield code, Flow(None, is_partial, first[code] or "missing")
            else:
                yield code, Flow(added[code].item(), is_partial)

    def whole_periods(self, where: Where) -> list[str]:
        """Return the periods of which some observations are no part only, sorted."""
        places = self.at(where)
        whole = np.unique(self._codes["period"][places[~self.are_partial(places)]])
        return [self._words["period"][code] for code in whole.tolist()]

    def _belonging(
        self, by: str, within: Mapping[str, str]
    ) -> tuple[list[str], IntArray]:
        """Return the codes that others are added to, and where each belongs."""
        sums = sorted(set(within.values()))
        order = {code: place for place, code in enumerate(sums)}
        belongs = (within.get(word) for word in self._words[by])
        found = [ABSENT if code is None else order[code] for code in belongs]
        return sums, np.array(found, dtype=np.intp)

    def held(self, name: str, where: Where) -> list[str]:
        """Return what the observations meant say in a column, each once, sorted."""
        codes = np.unique(self._codes[name][self.at(where)])
        return [self._words[name][code] for code in codes.tolist()]

    def sizes(self, name: str) -> dict[str, float]:
        """Return what all values known of each code add up to, to put them in order."""
        known = np.nan_to_num(self.values, nan=0.0)
        added = np.bincount(self._codes[name], known, len(self._words[name]))
        return dict(zip(self._words[name], added.tolist(), strict=True))

    def are_partial(self, places: IntArray) -> npt.NDArray[np.bool_]:
        """Return which of some rows are of a period that is not over, or not whole."""
        flags = self._words["flag"]
        is_partial = np.array(["partial" in flag for flag in flags], dtype=bool)
        return is_partial[self._codes["flag"][places]]
