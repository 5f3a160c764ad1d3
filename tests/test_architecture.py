"""The rules of the house, kept by a test rather than by memory."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from pytest_archon import archrule

from core.intake import reader
from tests.house import MODULES, callers, importers, is_below, loaded, name_of, tree

QT = ("PySide6*", "shiboken6*", "pyqtgraph*")
NETWORK = (
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc"),
    *("asyncio", "socketserver", "requests", "webbrowser"),
    *("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"),
)
EXCEL = ("openpyxl", "python_calamine", "xlrd", "xlsxwriter", "pyxlsb", "odf")
THREADS = (
    *(
        "threading.Thread",
        "threading.Timer",
        "concurrent",
        "multiprocessing",
        "_thread",
    ),
    *("PySide6.QtCore.QThread", "PySide6.QtCore.QThreadPool"),
    *("PySide6.QtCore.QRunnable", "PySide6.QtConcurrent"),
)
DIALOGS = tuple(
    f"PySide6.QtWidgets.{name}"
    for name in (
        *("QDialog", "QMessageBox", "QFileDialog", "QInputDialog", "QErrorMessage"),
        *("QProgressDialog", "QColorDialog", "QFontDialog", "QWizard"),
    )
)
LONGEST_MODULE = 250


# --- who may know whom ---


def test_that_the_core_knows_nothing_of_the_window():
    (
        archrule("core is free of Qt and of gui")
        .match("core*")
        .should_not_import(*QT, "gui*", "matplotlib*")
        .check("core")
    )


def test_that_indicators_are_arithmetic_alone():
    (
        archrule("indicators import nothing of ours")
        .match("core.indicators*")
        .may_import("core.indicators*")
        .should_not_import("core*", "gui*", "pandas*", "numpy*")
        .check("core")
    )


def test_that_the_reader_stands_on_little():
    (
        archrule("the reader process starts at once and knows no case")
        .match("core.intake.reader*")
        .may_import(
            *("core", "core.intake*", "core.problems", "core.errors", "core.marks"),
            *("core.licensing", "core.wide", "core.lazily"),
            *("core.cell_blocks", "core.cell_formats", "core.columns", "core.observed"),
        )
        .should_not_import("core*", "gui*", "pandas*", "numpy*", *QT)
        .check("core", skip_type_checking=True)
    )


READER_ROOMS = (
    *("workbook", "words", "codes", "structure", "recipes", "observing", "records"),
    *("own", "guessing", "doctor", "drafts"),
)


@pytest.mark.parametrize("room", READER_ROOMS)
def test_that_a_room_of_the_reader_imports_only_those_before_it(room):
    above = READER_ROOMS[READER_ROOMS.index(room) + 1 :]
    if not above:
        return
    known = ("core.intake.reader.words.number_formats",) if room == "workbook" else ()
    (
        archrule("the rooms of the reader stand one upon another")
        .match(f"core.intake.reader.{room}*")
        .may_import(*known)
        .should_not_import(*(f"core.intake.reader.{one}*" for one in above))
        .check("core", only_direct_imports=True, skip_type_checking=True)
    )


def test_that_the_rooms_of_the_reader_are_those_it_lists():
    folder = Path(reader.__file__).parent
    rooms = {path.parent.name for path in folder.glob("*/__init__.py")}
    assert set(READER_ROOMS) == rooms
    assert all(f"\n{room} " in str(reader.__doc__) for room in rooms)


def test_that_a_case_knows_neither_figures_nor_briefs():
    (
        archrule("a case holds; others compute and say")
        .match("core.casefile*")
        .should_not_import("core.briefs*", "core.formulas*", "core.tables*")
        .should_not_import("core.library", "core.cli*", "gui*", "pandas*")
        .check("core", skip_type_checking=True)
    )


def test_that_tables_and_formulas_know_no_brief():
    (
        archrule("numbers before words")
        .match("core.tables*", "core.formulas*")
        .should_not_import("core.briefs*", "core.cli*", "gui*")
        .check("core")
    )


def test_that_tables_know_no_formula():
    (
        archrule("data before figures")
        .match("core.tables*")
        .should_not_import("core.formulas*", "core.library")
        .check("core", skip_type_checking=True)
    )


def test_that_briefs_know_no_screen_and_no_command_line():
    (
        archrule("a brief is plain values")
        .match("core.briefs*")
        .should_not_import(*QT, "gui*", "core.cli*")
        .check("core")
    )


def test_that_widgets_and_charts_know_no_tab_session_or_window():
    (
        archrule("widgets are reusable")
        .match("gui.widgets*", "gui.charts*")
        .should_not_import("gui.tabs*", "gui.session", "gui.main_window", "gui.app")
        .should_not_import(
            "gui.cases.desk", "gui.dialogs", "gui.jobs", "core.casefile*"
        )
        .check("gui", skip_type_checking=True)
    )


def test_that_tabs_start_no_job_and_open_no_dialog():
    (
        archrule("tabs decide nothing")
        .match("gui.tabs*")
        .should_not_import("gui.session", "gui.jobs", "gui.dialogs", "gui.app")
        .check("gui", skip_type_checking=True)
    )


@pytest.mark.parametrize("package", ["core", "gui"])
def test_that_only_the_ways_in_know_the_composition_root(package):
    (
        archrule("one composition root")
        .match(f"{package}*")
        .exclude("gui.__main__", "gui.app", "gui.render", "gui.tracing")
        .should_not_import("gui.app")
        .check(package)
    )


# --- what is used in one place only ---


def test_that_no_connection_can_be_opened():
    assert importers(*NETWORK) == []


def test_that_threads_of_window_reader_and_exports_live_in_one_module_each():
    homes = ("gui.jobs", "core.intake.reader.beside", "core.exports.hands")
    assert importers(*THREADS, but=homes) == []
    assert callers("Thread", "Timer", but=homes) == []


def test_that_dialogs_live_in_one_module():
    assert importers(*DIALOGS, but=("gui.dialogs",)) == []


def test_that_nothing_but_the_program_itself_and_dialogs_blocks():
    assert callers("exec", "exec_", but=("gui.dialogs", "gui.app")) == []


def test_that_pyqtgraph_lives_in_the_charts():
    assert importers("pyqtgraph", but=("gui.charts",)) == []


def test_that_workbooks_are_read_and_written_in_one_place_each():
    homes = ("core.intake.reader", "core.exports")
    assert importers(*EXCEL, but=homes) == []
    assert callers("read_excel", "to_excel", "ExcelFile") == []


def test_that_nothing_is_unpickled_or_evaluated():
    assert importers("pickle", "shelve", "marshal", "dill") == []
    assert callers("eval", "os.system", "read_pickle") == []


def test_that_sqlite_stays_behind_the_case_and_the_staging_file():
    assert importers("sqlite3", but=("core.casefile", "core.intake")) == []


# --- how it is written ---


def test_that_no_object_is_looked_up_from_anywhere():
    assert callers("instance", "sender") == []


def test_that_no_module_keeps_state():
    kept = [
        name_of(path)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Global)
    ]
    assert kept == []


def test_that_no_module_holds_a_collection_to_be_filled_later():
    filled = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    held = [
        (name_of(path), ast.unparse(node.targets[0]))
        for path in MODULES
        for node in tree(path).body
        if isinstance(node, ast.Assign) and isinstance(node.value, filled)
    ]
    assert [(path, name) for path, name in held if name.strip("_").islower()] == [
        (path, "__all__") for path, name in held if name == "__all__"
    ]


def test_that_no_module_outgrows_the_house():
    long = {
        name_of(path): lines
        for path in MODULES
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }
    assert long == {}


def test_that_every_module_begins_with_a_sentence():
    firsts = {path: ast.get_docstring(tree(path)) or "" for path in MODULES}
    assert [
        name_of(path)
        for path, said in firsts.items()
        if not said.split("\n\n")[0].endswith((".", "?"))
    ] == []


# --- what is loaded ---


def test_that_importing_all_of_the_core_loads_no_qt():
    names = [
        name_of(path)
        for path in MODULES
        if is_below(name_of(path), "core")
        and not name_of(path).endswith(("__main__", "sandbox_windows", "sandbox_posix"))
    ]
    found = loaded("\n".join(f"import {name}" for name in names))
    assert not found & {"PySide6", "shiboken6", "pyqtgraph", "gui"}


def test_that_the_reader_loads_neither_pandas_nor_numpy():
    found = loaded("import core.intake.reader.__main__")
    assert not found & {"pandas", "numpy", "openpyxl", "PySide6"}


def test_that_opening_a_case_waits_for_no_pandas():
    assert "pandas" not in loaded("import core.library, core.briefs.market.brief")


def test_that_the_window_is_not_kept_waiting_by_the_code_that_reads_cases():
    found = loaded("import gui.program")
    assert not found & {"core.casefile.case", "sqlite3", "psutil"}
