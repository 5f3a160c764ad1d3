"""The menus as a table: what can be wished for, by which keys, and when."""

from __future__ import annotations

from typing import Final

from core.i18n import N_
from gui.icon_names import Icon
from gui.menus.parts import Choice, Entry, Line, Menu
from gui.menus.situation import (
    always,
    at_rest,
    at_the_tabs,
    changed,
    has_past,
    idle,
    imported,
    lost,
    notes_shown,
    on_a_case,
    on_a_file,
    on_a_source,
    pinnable,
    read_only,
    redoable,
    table_shown,
    traceable,
    undoable,
    with_briefing,
    with_exhibit,
)
from gui.menus.words import redo_words, undo_words

FILE: Final = Menu(
    N_("&File"),
    (
        Entry("new", N_("&New case"), "Ctrl+N", idle),
        Entry("open", N_("&Open…"), "Ctrl+O", idle, icon=Icon.OPEN),
        Entry("open_sample", N_("Open sa&mple case"), "", idle),
        Choice("recent", N_("Re&cent"), idle),
        Line(),
        Entry(
            "import",
            N_("&Import workbook…"),
            "Ctrl+Shift+I",
            idle,
            None,
            Icon.IMPORT,
        ),
        Entry("import_look", N_("Import and &look through…"), "", idle),
        Entry("import_folder", N_("Import &folder…"), "", idle),
        Entry("check", N_("Chec&k sources for changes"), "F5", on_a_case),
        Choice("template", N_("New workbook from &template")),
        Line(),
        Entry("save", N_("&Save"), "Ctrl+S", on_a_case, icon=Icon.SAVE),
        Entry("save_as", N_("Save &as…"), "Ctrl+Shift+S", on_a_case),
        Entry("revert", N_("Re&vert…"), "", on_a_file),
        Entry("take_over", N_("Tak&e over case"), "", read_only),
        Line(),
        Choice("export", N_("Expo&rt"), with_briefing),
        Entry("export_all", N_("Export ever&ything…"), "Ctrl+Shift+E", with_briefing),
        Line(),
        Entry("print_preview", N_("Print previe&w"), "", with_briefing),
        Entry("print", N_("Print &briefing…"), "Ctrl+P", with_briefing),
        Line(),
        Entry("properties", N_("Case &properties…"), "", at_the_tabs),
        Line(),
        Entry("exit", N_("E&xit"), "Ctrl+Q"),
    ),
)
EDIT: Final = Menu(
    N_("&Edit"),
    (
        Entry("undo", N_("&Undo"), "Ctrl+Z", undoable, words=undo_words),
        Entry("redo", N_("&Redo"), "Ctrl+Y", redoable, words=redo_words),
        Entry("history", N_("H&istory…"), "", has_past),
        Line(),
        Entry(
            "copy_chart",
            N_("Copy c&hart"),
            "Ctrl+Shift+C",
            with_exhibit,
            None,
            Icon.COPY,
        ),
        Entry("copy_data", N_("&Copy data"), "Ctrl+C", with_exhibit),
        Line(),
        Entry("trace", N_("&Go to source cell"), "Ctrl+G", traceable, None, Icon.CELL),
        Entry("define", N_("&Definition of the figure"), "Ctrl+Shift+G", traceable),
    ),
)
VIEW: Final = Menu(
    N_("&View"),
    (
        Entry("tab_market_share", N_("&Market share"), "Ctrl+1"),
        Entry("tab_trade", N_("&Trade"), "Ctrl+2"),
        Entry("tab_controls", N_("E&xport controls"), "Ctrl+3"),
        Entry("tab_briefing", N_("&Briefing"), "Ctrl+4"),
        Entry("tab_sources", N_("&Sources"), "Ctrl+5"),
        Line(),
        Entry("table", N_("&Data table"), "F9", always, table_shown, Icon.TABLE),
        Line(),
        Choice("language", N_("&Language")),
        Choice("appearance", N_("&Appearance")),
        Entry("full_screen", N_("&Full screen"), "F11"),
    ),
)
DATA: Final = Menu(
    N_("&Data"),
    (
        Entry(
            "problems", N_("&Problems"), "Ctrl+Shift+M", on_a_case, None, Icon.WARNING
        ),
        Entry("changes", N_("Show chan&ges in a workbook"), "", changed),
        Entry("locate", N_("&Locate a workbook…"), "", lost),
        Entry("remove", N_("Remo&ve workbook from the case"), "", on_a_source),
        Line(),
        Entry("groups", N_("Gro&ups of economies…"), "", at_the_tabs),
        Entry("industry_sets", N_("In&dustry sets…"), "", at_the_tabs),
        Entry("recipes", N_("&Recipes…"), "", at_the_tabs),
        Entry("names", N_("&Economies and names…"), "", at_the_tabs),
        Entry("matches", N_("List num&bers and items…"), "", at_the_tabs),
        Entry("quality", N_("&Quality report"), "", on_a_case),
        Entry("doctor", N_("&Check a workbook…"), "", idle),
        Line(),
        Entry("show_imported", N_("Show the &import"), "", imported),
    ),
)
CHART: Final = Menu(
    N_("&Chart"),
    (
        Entry("pin", N_("Add to &briefing"), "Ctrl+J", pinnable, None, Icon.PIN),
        Choice("view", N_("&View"), with_exhibit),
    ),
)
BRIEFING: Final = Menu(
    N_("B&riefing"),
    (
        Choice("begin", N_("&New from template"), at_the_tabs),
        Line(),
        Entry("add_heading", N_("Add &section"), "", at_the_tabs),
        Entry("add_text", N_("Add &text"), "", at_the_tabs),
        Entry("add_bottom_line", N_("Add &bottom line"), "", at_the_tabs),
        Entry("add_question", N_("Add &question"), "", at_the_tabs),
        Entry("add_answer", N_("Add &answer"), "", at_the_tabs),
        Line(),
        Entry("notes", N_("S&peaker notes"), "F7", with_briefing, notes_shown),
        Entry("audit", N_("&Claim audit…"), "Ctrl+T", at_the_tabs),
        Entry("markings", N_("Handling &marking…"), "", at_the_tabs),
        Entry("leaving", N_("What &leaves the room…"), "", with_briefing),
    ),
)
TOOLS: Final = Menu(
    N_("&Tools"),
    (
        Entry("find", N_("&Find a command"), "Ctrl+Shift+P", icon=Icon.FIND),
        Line(),
        Entry("salvage", N_("&Save what is whole of a damaged case…"), "", idle),
        Line(),
        Entry("shortcuts", N_("&Keyboard shortcuts"), "Ctrl+F1"),
        Entry("options", N_("&Options"), "Ctrl+,", at_rest),
    ),
)
HELP: Final = Menu(
    N_("&Help"),
    (
        Entry("help", N_("&Help on this"), "F1"),
        Entry("contents", N_("&Contents")),
        Entry("definitions", N_("&Definitions")),
        Line(),
        Entry("diagnostics", N_("&Save diagnostic bundle…"), "", idle),
        Entry("about", N_("&About Statecraft")),
    ),
)

MENUS: Final = (FILE, EDIT, VIEW, DATA, CHART, BRIEFING, TOOLS, HELP)

TOOLS_AT_HAND: Final = ("import", "pin", "copy_chart", "table", "trace")
"""What can also be reached with one click, beside the menus."""

ON_RIGHT_CLICK: Final = ("trace", "define", "pin", "copy_chart", "copy_data", "table")
"""What a click with the right button on a chart or its table offers."""
