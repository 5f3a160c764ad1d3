"""Layouts and corrections that no window of ours makes."""

from __future__ import annotations

from functools import partial

from core.intake.correction import COLUMN_ROLES, FACTS, ROW_ROLES, Correction
from core.intake.own_recipe import (
    ColumnLayout,
    RowLayout,
    SheetLayout,
    TableLayout,
)
from tests.core.intake.hostile.designed import Hostile, written
from tests.core.intake.making import cell, row, workbook

MOST = 2**63
FAR = 2**70
KEY = ("economy",)
ROWS = "".join(
    (
        row(1, cell("A1", "Economy"), cell("B1", "Cars"), cell("C1", "Chips")),
        *(
            row(n, cell(f"A{n}", name), cell(f"B{n}", n), cell(f"C{n}", n / 2))
            for n, name in enumerate(("Japan", "China", "Korea", "Sum"), start=2)
        ),
    )
)
BOOK = partial(workbook, ROWS)
HEADS = (("economy", "cars", "chips"),)
COLUMNS = tuple(ColumnLayout((head,)) for head in HEADS[0])


def wide(count=16_000):
    """Return a workbook with so many columns, each of another heading."""
    cells = "".join(
        f'<c t="inlineStr"><is><t>h{_word(n)}</t></is></c>' for n in range(count)
    )
    numbers = "<c><v>1</v></c>" * count
    return workbook(f"<row>{cells}</row><row>{numbers}</row><row>{numbers}</row>")


def long(count=20_000):
    """Return a workbook with a row for each of so many labels."""
    rows = "".join(
        row(n, cell(f"A{n}", f"l{_word(n)}"), cell(f"B{n}", n), cell(f"C{n}", 1))
        for n in range(2, count)
    )
    return workbook(
        row(1, cell("A1", "Economy"), cell("B1", "Cars"), cell("C1", "Chips")) + rows
    )


def _word(number):
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


def table(headers=HEADS, offsets=(0,), columns=COLUMNS):
    return TableLayout(headers, offsets, columns)


def layout(*tables, **more):
    return SheetLayout("sheet#", tables=tables or (table(),), **more)


WIDE_HEADS = tuple(f"h{_word(n)}" for n in range(16_000))
LAYOUTS = {
    "offset-beyond-everything": layout(table(offsets=(MOST,))),
    "offsets-of-70-bits": layout(table(HEADS * 2, (0, FAR))),
    "offsets-going-up": layout(table(HEADS * 3, (9, 5, 0))),
    "offsets-all-alike": layout(table(HEADS * 50, (0,) * 50)),
    "headers-20000": layout(table(HEADS * 20_000, tuple(range(20_000)))),
    "columns-20000": layout(
        table(columns=(ColumnLayout(KEY, "value", "USD"),) * 20_000)
    ),
    "no-columns": layout(table(columns=())),
    "no-headers-in-a-row": layout(table(((),), (0,), ())),
    "tables-2000": layout(*[table()] * 2_000),
    "tables-that-are-anywhere": layout(*[table(((),), (0,), COLUMNS)] * 2_000),
    "rows-20000": layout(
        rows=tuple(RowLayout(f"r{n}", "total", (), 0) for n in range(20_000))
    ),
    "row-the-billionth": layout(rows=(RowLayout("japan", "total", (10**9,), 1),)),
    "row-of-70-bits": layout(rows=(RowLayout("japan", "total", (FAR,), 1),)),
    "row-of-more-than-there-are": layout(
        rows=(RowLayout("japan", "value", (0, 0, 5), 1),)
    ),
    "row-that-heads": layout(
        rows=(RowLayout("japan", "header"), RowLayout("china", "header"))
    ),
    "rows-all-ignored": layout(
        rows=tuple(RowLayout(n, "ignored") for n in ("japan", "china", "korea", "sum"))
    ),
    "kind-of-nothing": layout(kind="evil"),
    "base-of-nothing": layout(base="evil"),
    "units-of-2000-letters": layout(
        table(
            columns=tuple(ColumnLayout((h,), "value", "USD " * 500) for h in HEADS[0])
        )
    ),
    "facts-of-2000-letters": layout(facts=tuple((name, "x" * 2_000) for name in FACTS)),
    "facts-that-turn-round": layout(
        facts=tuple((name, "\u202e\0<img>{name}") for name in FACTS)
    ),
    "facts-often": layout(facts=(("unit", "USD"),) * 20_000),
    "asks-often": layout(asks=("unit",) * 20_000),
    "left-and-more": layout(left=True, rows=(RowLayout("japan", "value"),)),
    "roles-of-every-kind": layout(
        table(columns=tuple(ColumnLayout(("cars",), role) for role in COLUMN_ROLES))
    ),
    "all-columns-economies": layout(
        table(columns=tuple(ColumnLayout((h,), "economy") for h in HEADS[0]))
    ),
    "all-columns-values": layout(
        table(columns=tuple(ColumnLayout((h,), "value") for h in HEADS[0]))
    ),
    "all-columns-ignored": layout(
        table(columns=tuple(ColumnLayout((h,), "ignored") for h in HEADS[0]))
    ),
}
ALL = range(1, 40)
CORRECTIONS = {
    "row-of-70-bits": Correction(rows={FAR: "header"}),
    "row-below-nothing": Correction(rows={-5: "header", 0: "total"}),
    "row-just-outside": Correction(rows={6: "header", 7: "value"}),
    "rows-100000": Correction(rows=dict.fromkeys(range(1, 100_000), "ignored")),
    "rows-all-headers": Correction(rows=dict.fromkeys(ALL, "header")),
    "column-of-70-bits": Correction(columns={FAR: "value"}, units={FAR: "USD"}),
    "column-below-nothing": Correction(columns={-5: "value", 0: "economy"}),
    "columns-100000": Correction(columns=dict.fromkeys(range(1, 100_000), "value")),
    "unit-of-a-million-letters": Correction(units={2: "x" * 1_000_000}),
    "unit-that-turns-round": Correction(units={2: "\u202e\0<img src='file:///a'>"}),
    "unit-of-half-a-pair": Correction(units={2: "\ud800"}),
    "period-of-5000-digits": Correction(facts={"period": "9" * 5_000}),
    "period-of-words": Correction(facts={"period": "tomorrow"}),
    "kind-of-nothing": Correction(facts={"kind": "evil"}),
    "facts-of-half-a-pair": Correction(facts=dict.fromkeys(FACTS, "\ud800")),
    "facts-of-markup": Correction(facts=dict.fromkeys(FACTS, "<img>{name}%s")),
    "fact-of-nothing": Correction(facts={"evil": "evil"}),
    "everything-and-left": Correction(
        {1: "value"}, {1: "value"}, {1: "x"}, {}, left=True
    ),
    **{
        f"rows-all-{role}": Correction(rows=dict.fromkeys(ALL, role))
        for role in ROW_ROLES
    },
    **{
        f"columns-all-{role}": Correction(columns=dict.fromkeys(ALL, role))
        for role in COLUMN_ROLES
    },
}


def said():
    for name, one in LAYOUTS.items():
        yield Hostile("layout of ours", name, written(BOOK, f"{name}.xlsx"), own=(one,))
    many = (layout(table(headers=(("none",),))),) * 20_000
    yield Hostile("layout of ours", "layouts-20000", written(BOOK, "a.xlsx"), own=many)
    yield Hostile(
        "layout of ours",
        "headings-16000-recalled",
        written(wide, "wide.xlsx"),
        own=(
            layout(
                table(
                    (WIDE_HEADS,),
                    (0,),
                    tuple(ColumnLayout((h,), "value") for h in WIDE_HEADS),
                )
            ),
        ),
        slow=True,
    )
    yield Hostile(
        "layout of ours",
        "headings-16000-not-there",
        written(wide, "wide.xlsx"),
        own=(layout(table((WIDE_HEADS[:-1],), (0,), COLUMNS)),) * 200,
        slow=True,
    )
    labels = tuple(
        RowLayout(f"l{_word(n)}", "total", (0,), 1) for n in range(2, 20_000)
    )
    yield Hostile(
        "layout of ours",
        "labels-20000-recalled",
        written(long, "long.xlsx"),
        own=(layout(rows=labels),),
        slow=True,
    )
    for name, one in CORRECTIONS.items():
        yield Hostile("correction", name, written(BOOK, f"{name}.xlsx"), said={1: one})
    rows = dict.fromkeys(range(1, 20_000), "header")
    for name, one in {
        "long-all-headers": Correction(rows=rows),
        "long-all-totals": Correction(rows=dict.fromkeys(rows, "total")),
        "long-all-notes": Correction(rows=dict.fromkeys(rows, "note")),
        "long-each-in-turn": Correction(
            rows={n: ROW_ROLES[n % len(ROW_ROLES)] for n in rows}
        ),
    }.items():
        yield Hostile(
            "correction", name, written(long, "long.xlsx"), said={1: one}, slow=True
        )
    yield Hostile(
        "correction",
        "wide-all-values",
        written(wide, "wide.xlsx"),
        said={1: Correction(columns=dict.fromkeys(range(1, 16_001), "value"))},
        slow=True,
    )
    yield Hostile(
        "correction",
        "sheet-of-70-bits",
        written(BOOK, "a.xlsx"),
        said={FAR: Correction({1: "header"}), -1: Correction({1: "header"})},
    )
