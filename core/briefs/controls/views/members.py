"""Each jurisdiction beside the others: how much, on what grounds, how early."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.controls import words
from core.briefs.controls.names import jurisdiction_names, names_in_sentence
from core.briefs.controls.views import members_words as said
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Range, RangeSpec, TableCell
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.members import beyond, first_of, of_reference
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit
    from core.figure import Figure
    from core.formulas.controls.parts import Bounds


class Member(NamedTuple):
    """A jurisdiction with what is said of it.

    Attributes:
        called: Its name as a sentence takes it.
        reference: How much it controls of what any of them controls.
        beyond: How much of that on other grounds than security as well.
        first: Of how many items it was the first.
    """

    name: str
    called: str
    reference: Bounds
    beyond: Bounds
    first: Figure


def members(scene: Scene) -> Exhibit | str:
    """Return the coverage of the union of all lists by each jurisdiction, as ranges."""
    library, table, asked = scene
    codes, chosen = asked.jurisdictions, asked.chosen
    if not codes:
        return said.without_members()
    names = jurisdiction_names(library, table)
    called = names_in_sentence(library, table)
    found = [
        Member(
            names[code],
            called[code],
            of_reference(table, codes, code, chosen),
            beyond(table, code, chosen),
            first_of(table, codes, code, chosen),
        )
        for code in codes
    ]
    told = Told(
        key="controls.members",
        title=_("What each controls of what any of them controls"),
        unit=_("share of the weight of the union of all lists, per cent"),
        reading=said.reading(found),
        definition=table.dataset.said("definition"),
    )
    return framed(
        table.dataset,
        told,
        RangeSpec(tuple(_range(one) for one in found), "share"),
        table_of(said.heads(), map(_row, found)),
        (said.note(),),
    )


def _range(one: Member) -> Range:
    point, low, high = one.reference
    known = datum(point) if point.value is not None else Datum(None)
    return Range(one.name, datum(low), datum(high), known)


def _row(one: Member) -> tuple[TableCell, ...]:
    return (
        label_cell(one.name),
        _ends(one.reference),
        cell(one.reference.point),
        _ends(one.beyond),
        cell(one.beyond.point),
        cell(one.first),
    )


def _ends(found: Bounds) -> TableCell:
    text = words.range_text(found.low, found.high)
    return TableCell(text, found.low.value, found.low.id, (found.high.id,))
