"""The charts and tables of the export controls tab."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from core.briefs import controls_words as words
from core.briefs.data import cell, datum, label_cell, source_line
from core.briefs.exhibit import (
    Datum,
    Exhibit,
    MatrixRow,
    MatrixSpec,
    Range,
    RangeSpec,
    StatusCell,
    TableCell,
    TableColumn,
    TableSpec,
)
from core.briefs.names import in_sentence
from core.formulas.controls import (
    ALL_ITEMS,
    Pairing,
    alignment,
    list_coverage,
    status_figure,
    supply_coverage,
)
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls import AskedControls
    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable


def matrix(library: Library, table: ControlsTable, asked: AskedControls) -> Exhibit:
    """Return items against jurisdictions; what nobody has read is hatched."""
    names = _names(library, table)
    rows = tuple(
        MatrixRow(
            item.category,
            item.name,
            tuple(
                StatusCell(
                    entry.status,
                    words.status_text(names[code], item.name, entry),
                    status_figure(table, item.item_id, code).id,
                )
                for code in asked.jurisdictions
                for entry in [table.entry(item.item_id, code)]
            ),
        )
        for item in asked.items
    )
    columns = tuple(names[code] for code in asked.jurisdictions)
    heads = (_("Category"), _("Item"), *columns)
    listed = tuple(
        (
            label_cell(row.heading),
            label_cell(row.name),
            *(
                TableCell(words.status_name(one.status), one.status, one.figure_id)
                for one in row.cells
            ),
        )
        for row in rows
    )
    spec = TableSpec(tuple(TableColumn(head) for head in heads), listed)
    statuses = [cell.status for row in rows for cell in row.cells]
    return _exhibit(
        table,
        key="controls.matrix",
        title=_("Export controls: items by jurisdiction"),
        unit=_("status of each item on each list"),
        reading=words.matrix_reading(asked, statuses),
        shown=(MatrixSpec(columns, rows, words.legend()), spec),
    )


def pairs(library: Library, table: ControlsTable, asked: AskedControls) -> Exhibit:
    """Return how far each two lists line up, as a range; the point only if quotable."""
    names = _names(library, table)
    found = {
        (one, other): alignment(table, one, other, asked.category)
        for one, other in combinations(asked.jurisdictions, 2)
    }
    titles = {
        pair: _("{one} – {other}").format(one=names[pair[0]], other=names[pair[1]])
        for pair in found
    }
    chart = RangeSpec(
        tuple(_pair_range(titles[pair], both) for pair, both in found.items()), "share"
    )
    heads = (
        *(_("Pair"), _("Lowest"), _("Highest"), _("Known items only")),
        *(_("Known items"), _("First covered by second"), _("Second covered by first")),
    )
    rows = tuple(
        _pair_row(table, titles[pair], pair, both, asked.category)
        for pair, both in found.items()
    )
    spec = TableSpec(
        tuple(TableColumn(head, numeric=place > 0) for place, head in enumerate(heads)),
        rows,
    )
    return _exhibit(
        table,
        key="controls.pairs",
        title=_("Alignment of control lists, pair by pair"),
        unit=_("Jaccard index, per cent: items both control of items either controls"),
        reading=words.pairs_reading(titles, found),
        shown=(chart, spec),
    )


def coverage(library: Library, table: ControlsTable, asked: AskedControls) -> Exhibit:
    """Return how much of the target's possible foreign supply is under control."""
    target = in_sentence(library, asked.target) if asked.target else ""
    with_shares = [item for item in asked.items if item.supplier_node in table.shares]
    bounds = {
        item.name: _bounds(table, asked, item.item_id)
        for item in with_shares
        if asked.target
    }
    known = {name: both for name, both in bounds.items() if both[0].value is not None}
    ordered = sorted(known, key=lambda name: -(known[name][0].value or 0.0))
    whole = _bounds(table, asked, ALL_ITEMS)
    ranges = [
        _bound_range(_("All items with supplier shares"), whole),
        *(_bound_range(name, known[name]) for name in ordered),
    ]
    rows = tuple(
        (label_cell(name), cell(low), cell(high))
        for name, (low, high) in [
            (ranges[0].name, whole),
            *((name, known[name]) for name in ordered),
        ]
    )
    heads = (_("Item"), _("Lowest"), _("Highest"))
    spec = TableSpec(
        tuple(TableColumn(head, numeric=place > 0) for place, head in enumerate(heads)),
        rows,
    )
    iso3 = {known.jurisdiction_id: known.iso3 for known in table.jurisdictions}
    members = [in_sentence(library, iso3[code]) for code in asked.jurisdictions]
    return _exhibit(
        table,
        key="controls.coverage",
        title=_("Foreign supply open to {target} that is under control").format(
            target=target
        ),
        unit=_("share of supply outside the target, per cent"),
        reading=words.coverage_reading(members, target, whole),
        shown=(RangeSpec(tuple(ranges), "share"), spec),
        extra=(words.shares_note(table, len(with_shares), len(asked.items)),),
    )


def _names(library: Library, table: ControlsTable) -> dict[str, str]:
    return {
        known.jurisdiction_id: library.economies.name(known.iso3) or known.name
        for known in table.jurisdictions
    }


def _bounds(
    table: ControlsTable, asked: AskedControls, item_id: str
) -> tuple[Figure, Figure]:
    low, high = (
        supply_coverage(
            table,
            f"effective_coverage_{end}",
            asked.jurisdictions,
            asked.target,
            item_id,
            asked.category if item_id == ALL_ITEMS else "",
        )
        for end in ("low", "high")
    )
    return low, high


def _bound_range(name: str, bounds: tuple[Figure, Figure]) -> Range:
    low, high = bounds
    exact = low.value is not None and low.value == high.value
    return Range(
        name, datum(low), datum(high), datum(low) if exact else Datum(None, "")
    )


def _pair_range(title: str, both: Pairing) -> Range:
    point = Datum(None, "") if both.point.value is None else datum(both.point)
    return Range(title, datum(both.low), datum(both.high), point, both.point.note)


def _pair_row(
    table: ControlsTable,
    title: str,
    pair: tuple[str, str],
    both: Pairing,
    category: str,
) -> tuple[TableCell, ...]:
    one, other = pair
    known = _("{known} of {items}").format(known=both.known_items, items=both.items)
    return (
        label_cell(title),
        cell(both.low),
        cell(both.high),
        cell(both.point),
        TableCell(known, float(both.known_items)),
        _covered(table, one, other, category),
        _covered(table, other, one, category),
    )


def _covered(table: ControlsTable, of: str, by: str, category: str) -> TableCell:
    low, high = (
        list_coverage(table, f"coverage_{end}", of, by, category)
        for end in ("low", "high")
    )
    return TableCell(words.range_text(low, high), low.value, low.id)


def _exhibit(  # noqa: PLR0913  # the parts of one figure frame
    table: ControlsTable,
    *,
    key: str,
    title: str,
    unit: str,
    reading: str,
    shown: tuple[MatrixSpec | RangeSpec, TableSpec],
    extra: tuple[str, ...] = (),
) -> Exhibit:
    dataset = table.dataset
    notes = (*extra, dataset.said("note"))
    return Exhibit(
        key=key,
        title=title,
        unit=unit,
        reading=reading,
        chart=shown[0],
        table=shown[1],
        source=source_line(dataset),
        vintage=dataset.vintage,
        definition=dataset.said("definition"),
        notes=tuple(note for note in notes if note),
        summary=reading,
    )
