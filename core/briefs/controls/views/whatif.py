"""What if others joined: what is covered then, and which coalition covers most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import supply_words as said
from core.briefs.controls.joining import is_refused, joining_of
from core.briefs.controls.names import jurisdiction_names, names_in_sentence
from core.briefs.controls.views import whatif_words as words
from core.briefs.controls.views.whatif_sizes import sizes
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Range, RangeSpec
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.gaps import GAINS
from core.formulas.controls.supply import SupplyBounds, whole_values
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.controls.joining import Joining
    from core.briefs.exhibit import Exhibit, TableCell


def whatif(scene: Scene) -> Exhibit | str:
    """Return what is covered before and after, or the best coalition of each size."""
    asked = joining_of(scene)
    if empty := said.nothing(scene, asked.base):
        return empty
    if is_refused(scene):
        return words.refused()
    if not asked.candidates:
        return words.nobody()
    if scene.asked.choice.about == "size":
        return sizes(scene, asked)
    return _joins(scene, asked)


def _joins(scene: Scene, asked: Joining) -> Exhibit:
    names = jurisdiction_names(scene.library, scene.table)
    said = names_in_sentence(scene.library, scene.table)
    before = whole_values(asked.base)
    after = {code: whole_values(asked.joined_by(code)) for code in asked.candidates}
    every = whole_values(asked.joined_by(*asked.candidates))
    ranges = [
        _range(words.before(), before),
        *(_range(words.joined(said[code]), found) for code, found in after.items()),
    ]
    if len(after) > 1:
        ranges.append(_range(words.all_joined(), every))
    first = asked.candidates[0]
    told = Told(
        key="controls.whatif",
        title=words.title(scene),
        unit=_("share of supply outside the target, per cent"),
        reading=words.reading(scene, asked, before, (first, after[first])),
        definition=words.definition(),
    )
    return framed(
        scene.table.dataset,
        told,
        RangeSpec(tuple(ranges), "share"),
        table_of(words.heads(), (_row(asked, names, code) for code in asked.gains)),
        words.notes(scene, asked),
    )


def _row(asked: Joining, names: dict[str, str], code: str) -> tuple[TableCell, ...]:
    stands = whole_values(asked.base.joined_by((code,)))
    adopts = whole_values(asked.base.joined_by((code,), adopting=True))
    return (
        label_cell(names[code]),
        *(cell(figure) for figure in stands),
        *(cell(figure) for figure in adopts),
        *(cell(asked.gains[code][formula]) for formula in GAINS),
    )


def _range(name: str, found: SupplyBounds) -> Range:
    low, high = map(datum, found)
    exact = low.value is not None and low.value == high.value
    return Range(name, low, high, low if exact else Datum(None))
