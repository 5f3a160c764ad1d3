"""What goes into the bundle, and what the finished bundle is looked through for."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from bundle import contents, icu_data, parts
from bundle.stand_ins import socket as stand_in


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "libcrypto-3.dll",
        "core/intake/recipes/oecd.toml",
    ],
)
def test_that_what_the_program_needs_belongs(name):
    assert parts.belongs(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.pyd",
        "libssl.so.3",
        "libX11.so.6",
        "resources/locale/ja/LC_MESSAGES/statecraft.po",
        "numpy-2.4.6.dist-info/METADATA",
        "resources/__pycache__/__init__.cpython-312.pyc",
    ],
)
def test_that_what_nobody_needs_does_not_belong(name):
    assert not parts.belongs(name)


def test_that_libraries_nothing_kept_asks_for_stay_out():
    found = [
        ("a.so", "/a.so", "EXTENSION"),
        ("libneeded.so.1", "/needed", "BINARY"),
        ("libof_a_theme.so.1", "/theme", "BINARY"),
        ("libneeded.so", "libneeded.so.1", "SYMLINK"),
    ]
    needs = {"/a.so": {"libneeded.so.1", "libc.so.6"}}
    kept = parts.kept(found, lambda source: needs.get(source, set()))
    assert [name for name, _source, _kind in kept] == [
        *("a.so", "libneeded.so.1", "libneeded.so"),
    ]


def test_that_only_libraries_lose_their_docstrings():
    modules = [("core.figure", "f.py", "PYMODULE"), ("pandas", "p.py", "PYMODULE")]
    assert [kind for _name, _source, kind in parts.shortened(modules)] == [
        *("PYMODULE", "PYMODULE-2"),
    ]


def test_that_a_network_module_in_a_bundle_is_found(tmp_path):
    (tmp_path / "libQt6Network.so.6").write_text("")
    (tmp_path / "libQt6Core.so.6").write_text("")
    found = list(contents.unwanted(tmp_path, ["core.figure", "http.client", "ssl"]))
    assert found == [
        "libQt6Network.so.6 must not be in the bundle.",
        "The module http.client can reach a network and is in the bundle.",
        "The module ssl can reach a network and is in the bundle.",
    ]


def test_that_the_real_module_behind_a_stand_in_is_found():
    assert list(contents.too_large({"socket": 40_000, "PIL": 100})) == [
        "socket is the real module and not what stands in."
    ]


def test_that_every_name_that_is_stood_in_for_has_a_file_and_a_hook():
    hooks = parts.HERE / "hooks" / "pre_find_module_path"
    for name in parts.STOOD_IN_FOR:
        assert (parts.STAND_INS / f"{name.rpartition('.')[2]}.py").is_file()
        assert (hooks / f"hook-{name}.py").is_file()
    assert len(list(hooks.glob("*.py"))) == len(parts.STOOD_IN_FOR)


def test_that_the_socket_that_stands_in_cannot_be_made():
    with pytest.raises(OSError, match="opens no connection"):
        stand_in.socket(stand_in.AF_INET)


@pytest.mark.parametrize("library", ["pypdf", "pptx", "openpyxl"])
def test_that_what_stands_in_for_pillow_lets_a_library_be_loaded(library):
    code = "import sys; from bundle.stand_ins import PIL; sys.modules['PIL'] = PIL\n"
    code += f"import {library}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(parts.HERE.parent)},
    )
    assert done.stderr == ""


def common_data(names):
    """Return ICU data with an item of its own name under each name."""
    header = struct.pack("<H2sHHBBBB4s", 32, b"\xda\x27", 20, 0, 0, 0, 2, 0, b"CmnD")
    header = header.ljust(32, b"\0")
    made = [icu_data.Item(f"icudt73l/{n}".encode(), n.encode()) for n in names]
    return header + icu_data._laid_out(made)


def test_that_icu_data_keep_what_is_read_here():
    whole = common_data(["coll/ja.res", "coll/zh.res", "ja.res", "zu.res"])
    library = b"\x7fELF CmnD elsewhere " + whole
    reduced = icu_data.reduced(icu_data.common_data(library))
    _header, left = icu_data.items(reduced)
    assert [(one.name, one.content.rstrip(b"\0")) for one in left] == [
        (b"icudt73l/coll/ja.res", b"coll/ja.res"),
        (b"icudt73l/ja.res", b"ja.res"),
    ]


def test_that_icu_data_whose_last_item_is_kept_are_refused():
    with pytest.raises(ValueError, match="last item"):
        icu_data.reduced(common_data(["af.res", "ja.res"]))


def test_that_a_library_without_icu_data_is_refused():
    with pytest.raises(ValueError, match="no ICU data"):
        icu_data.common_data(b"\x7fELF CmnD")


@pytest.mark.skipif(sys.platform != "linux", reason="only there Qt brings ICU")
def test_that_english_and_japanese_are_left_in_the_real_data():
    (library,) = (Path(PySide6.__path__[0]) / "Qt" / "lib").glob("libicudata.so.*")
    _header, left = icu_data.items(
        icu_data.reduced(icu_data.common_data(library.read_bytes()))
    )
    names = {one.name.decode().partition("/")[2] for one in left}
    asked = {"coll/ja.res", "coll/root.res", "coll/ucadata.icu", "ja.res", "en.res"}
    assert asked <= names
