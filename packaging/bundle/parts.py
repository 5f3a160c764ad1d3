"""Which parts of the libraries go into the bundle, and which must not.

PyInstaller follows every import it sees in the text, also those that never happen; so
what is left out is named here, and what is named here is looked for once more in the
finished bundle.
"""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Entry: TypeAlias = tuple[str, str, str]
    Needs: TypeAlias = Callable[[str], set[str]]

HERE: Final = Path(__file__).resolve().parent
STAND_INS: Final = HERE / "stand_ins"

NETWORK: Final = (
    *("_ssl", "_socket", "ssl", "http", "asyncio", "_asyncio", "multiprocessing"),
    *("_multiprocessing", "ftplib", "imaplib", "nntplib", "poplib", "smtplib"),
    *("socketserver", "telnetlib", "webbrowser", "wsgiref", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtDBus"),
)
"""Modules that can open a connection, and those that are useless without one."""

OURS: Final = ("core", "gui", "resources")

STOOD_IN_FOR: Final = (
    *("socket", "urllib.request", "PIL", "numpy.random"),
    *("pyqtgraph.widgets.RemoteGraphicsView", "PySide6.QtOpenGL"),
    "PySide6.QtOpenGLWidgets",
)
"""Their names are imported and never used: what `stand_ins` has in their place."""

UNUSED: Final = (
    # the standard library: other windows, testing, looking into programs
    *("tkinter", "turtle", "curses", "readline", "test", "lib2to3", "distutils"),
    *("ensurepip", "idlelib", "pydoc_data", "doctest", "pdb", "bdb", "cgi"),
    *("unittest", "setuptools", "pkg_resources", "pip"),
    # Qt: QML and its kin need what the wheel has no place for
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDesigner", "PySide6.QtHelp"),
    *("PySide6.QtSql", "PySide6.QtTest"),
    *("PySide6.QtUiTools", "PySide6.QtXml", "PySide6.QtConcurrent"),
    # pyqtgraph: what is not a chart
    *("pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.console"),
    *("pyqtgraph.flowchart", "pyqtgraph.canvas", "pyqtgraph.dockarea"),
    *("pyqtgraph.multiprocess", "pyqtgraph.exporters.HDF5Exporter"),
    # numpy and pandas: their tests, and doors to programs that are not here
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "numpy._core._simd"),
    *("numpy._core._multiarray_tests", "numpy._core._umath_tests", "numpy.fft"),
    *("numpy.polynomial", "numpy.ctypeslib"),
    *("pandas.tests", "pandas.io.clipboard", "pandas.io.formats.style"),
    *("pandas.plotting._matplotlib", "matplotlib", "scipy", "pytest", "IPython"),
    # lxml: other ways to look at a document
    *("lxml.objectify", "lxml.html", "lxml.isoschematron", "lxml.cssselect"),
    "lxml.sax",
)

QT_PLUGINS: Final = (
    *("platforms/libqxcb.so", "platforms/libqoffscreen.so"),
    *("platforms/qwindows.dll", "platforms/qoffscreen.dll"),
    *("platforms/libqcocoa.dylib", "platforms/libqoffscreen.dylib"),
    *("styles/qmodernwindowsstyle.dll", "styles/libqmacstyle.dylib"),
    *("printsupport/windowsprintersupport.dll", "printsupport/*cocoa*"),
    *("platforminputcontexts/*", "iconengines/*qsvgicon*", "imageformats/*qsvg*"),
)
"""The window, typing Japanese into it, its icons, and printers of the system.

Where Wayland is, X is too. CUPS, by which Linux prints, is a network protocol: there
the program prints into a file.
"""

QT_TRANSLATIONS: Final = ("qtbase_ja.qm",)

DATA_LEFT_OUT: Final = (
    *("pyqtgraph/colors/*", "pyqtgraph/icons/*", "*.po", "*.dist-info/*"),
    *("*.pyi", "*/py.typed", "*/__pycache__/*"),
    *("docx/templates/default-docx-template/*", "resources/samples/*.xlsx"),
)
"""Colours nobody asks pyqtgraph for, and what only tools read.

What was compiled when the program ran in the checkout is not the bundle's. The sample
case has been built from its workbooks; the program never opens them.
"""

FOREIGN: Final = (
    *("libQt6Network*", "libQt6OpenGL*", "libQt6Test*", "libQt6Qml*", "libQt6Quick*"),
    *("Qt6Network*", "Qt6OpenGL*", "Qt6Test*", "Qt6Qml*", "Qt6Quick*"),
    *("QtNetwork*", "QtOpenGL*", "QtTest*", "opengl32sw.dll", "libssl*", "libcups*"),
)
"""Libraries that only what is left out had asked for."""

STRIPPED: Final = (
    *("libpython3*.so*", "_typst.abi3.so", "libsqlite3.so*", "libicu*.so*"),
    *("libQt6*.so*", "*/lib-dynload/*.so"),
)
"""Libraries whose tables for debuggers go; none that a wheel's repair has moved in, for
`strip` breaks those."""

OF_THE_SYSTEM: Final = (
    *("libstdc++.so.*", "libX11.so.*", "libX11-xcb.so.*", "libxcb.so.*", "libz.so.*"),
    *("libfontconfig.so.*", "libfreetype.so.*", "libexpat.so.*", "libEGL.so.*"),
    *("libGL.so.*", "libglib-2.0.so.*", "libgthread-2.0.so.*", "libdbus-1.so.*"),
    *("libcrypto.so.*", "libzstd.so.*"),
)
"""Libraries of every Linux with a screen; its own fit its drivers, fonts and settings.

`hashlib` does without the last where it is not there.
"""

LOADED_BY_THE_PROGRAM: Final = re.compile(
    r"libpython3|python3\d*\.dll|Python$|vcruntime"
)


HIDDEN: Final = (
    *("pandas._config.localization", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
)
"""What compiled modules import, or a name that is put together: nobody sees it."""

PASSED_THROUGH: Final = ("pptx/oxml", "docx/parts")
"""Folders of libraries without a file, by way of which they find their templates."""


class Found(Protocol):
    """What PyInstaller tells a hook that is asked where a module lies."""

    search_dirs: list[str]


def found_in_stand_ins(asked: Found) -> None:
    """Have a module found among the stand-ins and nowhere else."""
    asked.search_dirs = [str(STAND_INS)]


def shortened(modules: Iterable[Entry]) -> list[Entry]:
    """Return Python modules, those of libraries without docstrings.

    Ours keep them: they are the definitions that the program shows.
    """
    return [
        (name, source, kind if name.partition(".")[0] in OURS else "PYMODULE-2")
        for name, source, kind in modules
    ]


def leading_somewhere(
    entries: Iterable[Entry], libraries: Iterable[Entry]
) -> list[Entry]:
    """Return data that go in, without links to libraries that do not."""
    there = {one[0] for one in libraries}
    return [
        one
        for one in entries
        if belongs(Path(one[0]).as_posix())
        and (one[2] != "SYMLINK" or one[1] in there or ".so" not in one[0])
    ]


def kept(entries: Iterable[Entry], needs: Needs) -> list[Entry]:
    """Return the libraries and modules that go in, of those PyInstaller has found.

    Args:
        entries: Name in the bundle, source and kind of each file; for a link, what it
            leads to.
        needs: Tells what libraries a file asks for when it is loaded.
    """
    wanted = [one for one in entries if belongs(Path(one[0]).as_posix())]
    by_name: dict[str, Entry] = {}
    for one in wanted:
        if one[2] == "BINARY":
            by_name.setdefault(Path(one[0]).name, one)
    todo = [one for one in wanted if one[2] == "EXTENSION" or "plugins" in one[0]]
    todo += [one for one in wanted if LOADED_BY_THE_PROGRAM.match(Path(one[0]).name)]
    reached: set[str] = set()
    while todo:
        one = todo.pop()
        if one[0] not in reached:
            reached.add(one[0])
            todo += [by_name[name] for name in needs(one[1]) if name in by_name]
    return [one for one in wanted if one[one[2] == "SYMLINK"] in reached]


def belongs(name: str) -> bool:
    """Return whether a file may go in; `name` is its path within the bundle."""
    path = PurePosixPath(name)
    if "/plugins/" in name and "PySide6" in name:
        plugin = "/".join(path.parts[-2:])
        return any(fnmatch(plugin, wanted) for wanted in QT_PLUGINS)
    if path.suffix == ".qm":
        return path.name in QT_TRANSLATIONS
    if any(fnmatch(name, pattern) for pattern in DATA_LEFT_OUT):
        return False
    return not any(fnmatch(path.name, one) for one in (*FOREIGN, *OF_THE_SYSTEM))
