"""The menus as a table: what can be wished for, by which keys, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.steps import step_words
from core.i18n import N_, _
from core.refresh.seen import LOST, Condition
from gui.icon_names import Icon
from gui.menu_parts import Choice, Entry, Line, Menu, Situation, always
from gui.tips import short
from gui.widgets.labels import unmarked

if TYPE_CHECKING:
    from core.casefile.steps import KeptStep


def _idle(now: Situation) -> bool:
    return now.idle


def _on_a_case(now: Situation) -> bool:
    return now.idle and now.state.library is not None


def _on_a_file(now: Situation) -> bool:
    return _at_the_tabs(now) and now.state.document.path is not None


def _read_only(now: Situation) -> bool:
    return _on_a_case(now) and now.state.document.read_only


def _at_the_tabs(now: Situation) -> bool:
    return _on_a_case(now) and now.state.preview is None


def _with_exhibit(now: Situation) -> bool:
    return now.exhibit


def _pinnable(now: Situation) -> bool:
    return now.exhibit and now.idle


def _traceable(now: Situation) -> bool:
    return now.figure and now.idle


def _imported(now: Situation) -> bool:
    notice = now.state.notice
    return now.idle and notice is not None and bool(notice.dataset)


def _changed(now: Situation) -> bool:
    changed = (one.condition is Condition.CHANGED for one in now.state.seen)
    return now.idle and any(changed)


def _lost(now: Situation) -> bool:
    return now.idle and any(one.condition in LOST for one in now.state.seen)


def _on_a_source(now: Situation) -> bool:
    return _at_the_tabs(now) and now.state.tab == "sources" and now.source


def _undoable(now: Situation) -> bool:
    return now.idle and now.state.undo is not None


def _redoable(now: Situation) -> bool:
    return now.idle and now.state.redo is not None


def _undo_words(now: Situation) -> str:
    step = now.state.undo
    return _("&Undo {what}").format(what=_literal(step)) if step else _("&Undo")


def _redo_words(now: Situation) -> str:
    step = now.state.redo
    return _("&Redo {what}").format(what=_literal(step)) if step else _("&Redo")


def _literal(step: KeptStep) -> str:
    """Return the words of a step; a sign in a name of a file is no access key."""
    return unmarked(short(step_words(step)))


def _has_past(now: Situation) -> bool:
    library = now.state.library
    return _at_the_tabs(now) and library is not None and bool(library.steps)


def _table_shown(now: Situation) -> bool:
    return now.state.table_shown


FILE: Final = Menu(
    N_("&File"),
    (
        Entry("new", N_("&New case"), "Ctrl+N", _idle),
        Entry("open", N_("&Open…"), "Ctrl+O", _idle, icon=Icon.OPEN),
        Entry("open_sample", N_("Open sa&mple case"), "", _idle),
        Choice("recent", N_("&Recent"), _idle),
        Line(),
        Entry(
            "import",
            N_("&Import workbook…"),
            "Ctrl+Shift+I",
            _on_a_case,
            None,
            Icon.IMPORT,
        ),
        Entry("import_look", N_("Import and &look through…"), "", _on_a_case),
        Entry("import_folder", N_("Import &folder…"), "", _on_a_case),
        Entry("check", N_("Chec&k sources for changes"), "F5", _on_a_case),
        Choice("template", N_("New workbook from &template")),
        Line(),
        Entry("save", N_("&Save"), "Ctrl+S", _on_a_case, icon=Icon.SAVE),
        Entry("save_as", N_("Save &as…"), "Ctrl+Shift+S", _on_a_case),
        Entry("revert", N_("Re&vert…"), "", _on_a_file),
        Entry("take_over", N_("Tak&e over case"), "", _read_only),
        Line(),
        Entry("exit", N_("E&xit"), "Ctrl+Q"),
    ),
)
EDIT: Final = Menu(
    N_("&Edit"),
    (
        Entry("undo", N_("&Undo"), "Ctrl+Z", _undoable, words=_undo_words),
        Entry("redo", N_("&Redo"), "Ctrl+Y", _redoable, words=_redo_words),
        Entry("history", N_("H&istory…"), "", _has_past),
        Line(),
        Entry(
            "copy_chart",
            N_("Copy c&hart"),
            "Ctrl+Shift+C",
            _with_exhibit,
            None,
            Icon.COPY,
        ),
        Entry("copy_data", N_("&Copy data"), "Ctrl+C", _with_exhibit),
        Line(),
        Entry("trace", N_("&Go to source cell"), "Ctrl+G", _traceable, None, Icon.CELL),
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
        Entry("table", N_("&Data table"), "F9", always, _table_shown, Icon.TABLE),
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
            "problems", N_("&Problems"), "Ctrl+Shift+M", _on_a_case, None, Icon.WARNING
        ),
        Entry("changes", N_("Show chan&ges in a workbook"), "", _changed),
        Entry("locate", N_("&Locate a workbook…"), "", _lost),
        Entry("remove", N_("Remo&ve workbook from the case"), "", _on_a_source),
        Line(),
        Entry("recipes", N_("&Recipes…"), "", _at_the_tabs),
        Entry("names", N_("&Economies and names…"), "", _at_the_tabs),
        Entry("quality", N_("&Quality report"), "", _on_a_case),
        Entry("doctor", N_("&Check a workbook…"), "", _idle),
        Line(),
        Entry("show_imported", N_("Show the &import"), "", _imported),
    ),
)
CHART: Final = Menu(
    N_("&Chart"),
    (
        Entry("pin", N_("Add to &briefing"), "Ctrl+J", _pinnable, None, Icon.PIN),
        Choice("view", N_("&View"), _with_exhibit),
    ),
)
TOOLS: Final = Menu(
    N_("&Tools"),
    (
        Entry("salvage", N_("&Save what is whole of a damaged case…"), "", _idle),
        Line(),
        Entry("shortcuts", N_("&Keyboard shortcuts"), "Ctrl+F1"),
    ),
)
HELP: Final = Menu(N_("&Help"), (Entry("about", N_("&About Statecraft")),))

MENUS: Final = (FILE, EDIT, VIEW, DATA, CHART, TOOLS, HELP)

TOOLS_AT_HAND: Final = ("import", "pin", "copy_chart", "table", "trace")
"""What can also be reached with one click, beside the menus."""

ON_RIGHT_CLICK: Final = ("trace", "pin", "copy_chart", "copy_data", "table")
"""What a click with the right button on a chart or its table offers."""
