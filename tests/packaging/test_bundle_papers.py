"""The papers of a bundle: sums, licences, the bill of materials, the archive."""

from __future__ import annotations

import configparser
import hashlib
import json
import plistlib
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import environment
import make_bundle
import pytest
from bundle import archive, licences, sbom, shipped, sizes, sums
from lxml import etree
from trying import sockets

PACKAGING = environment.CONSTRAINTS.parent
BUNDLE = PACKAGING.parent / "build" / "bundle"
NUMPY = shipped.Package("pypi", "numpy", "2.4.6", "BSD-3-Clause", (("L", "text"),))
LIBZ = shipped.Package("deb", "zlib1g", "1:1.2.13", "", ())


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "statecraft"
    (folder / "_internal" / "pandas").mkdir(parents=True)
    (folder / "statecraft").write_bytes(b"program")
    (folder / "statecraft").chmod(0o755)
    (folder / "_internal" / "pandas" / "a.so").write_bytes(b"1234")
    return folder


def test_that_the_sums_are_as_sha256sum_reads_them(folder):
    (folder / sums.NAME).write_text("not on its own list")
    assert sums.sums(folder).splitlines() == [
        f"{hashlib.sha256(b'1234').hexdigest()}  _internal/pandas/a.so",
        f"{hashlib.sha256(b'program').hexdigest()}  statecraft",
    ]


def test_that_the_size_is_told_by_part(folder):
    found = sizes.sizes(folder)
    assert found["pandas"] == 4
    assert found[sizes.PROGRAM] == 7
    assert sizes.report(found).endswith("0.0 MB  of at most 220 MB")


def test_that_the_same_files_give_the_same_archive(folder, tmp_path):
    first = archive.write(folder, tmp_path / "a", 1_700_000_000).read_bytes()
    (folder / "statecraft").touch()
    again = archive.write(folder, tmp_path / "a", 1_700_000_000)
    assert again.read_bytes() == first
    with tarfile.open(again) as made:
        modes = {one.name: one.mode for one in made.getmembers() if one.isfile()}
    assert modes == {
        "statecraft/statecraft": 0o755,
        "statecraft/_internal/pandas/a.so": 0o644,
    }


def test_that_windows_gets_a_zip(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    made = archive.write(folder, tmp_path / "a", 1_700_000_000)
    with zipfile.ZipFile(made) as read:
        assert read.read("statecraft/statecraft") == b"program"


def test_that_the_bill_names_every_part_once_and_for_all():
    first = sbom.bill("0.1", "2026-12-01", "abc", (NUMPY, LIBZ))
    assert sbom.bill("0.1", "2026-12-01", "abc", (NUMPY, LIBZ)) == first
    said = json.loads(first)
    assert said["specVersion"] == "1.6"
    assert [part["purl"] for part in said["components"]] == [
        *("pkg:pypi/numpy@2.4.6", "pkg:deb/debian/zlib1g@1%3A1.2.13"),
    ]
    assert said["components"][0]["licenses"] == [{"license": {"id": "BSD-3-Clause"}}]


def test_that_each_part_has_its_licence(tmp_path):
    ours = tmp_path / "LICENSE"
    ours.write_text("Apache")
    licences.write(tmp_path / "licences", ours, (NUMPY, LIBZ))
    assert (tmp_path / "licences" / "numpy" / "L").read_text() == "text"
    parts = (tmp_path / "licences" / "PARTS.txt").read_text()
    assert "numpy 2.4.6: BSD-3-Clause" in parts
    assert "zlib1g 1:1.2.13: see the makers" in parts


def test_that_tools_for_building_do_not_ship():
    (site,) = (path for path in map(Path, sys.path) if path.name == "site-packages")
    names = {one.name for one in shipped.python_packages(site)}
    assert "pandas" in names
    assert "pip" not in names


def test_that_a_call_to_the_network_is_seen(tmp_path):
    record = tmp_path / "calls.txt"
    record.write_text(
        "1 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n"
        "1 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 4\n"
    )
    assert sockets.calls(record) == 2
    (found,) = sockets.calls_to_the_network(record)
    assert "AF_INET6" in found


def test_that_the_installer_for_windows_is_well_formed():
    tree = etree.parse(PACKAGING / "windows" / "statecraft.wxs")
    space = {"w": "http://wixtoolset.org/schemas/v4/wxs"}
    defined = set(
        tree.xpath("//w:Component/@Id | //w:ComponentGroup/@Id", namespaces=space)
    )
    used = set(tree.xpath("//w:Feature/*/@Id", namespaces=space))
    assert defined == used
    assert tree.xpath("string(//w:Package/@Scope)", namespaces=space) == "perMachine"


def test_that_other_systems_are_told_the_version_of_the_project():
    version = make_bundle.version()
    bundle = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    typed = (PACKAGING.parent / "docs" / "administrators.md").read_text("utf-8")
    assert bundle["CFBundleShortVersionString"] == version
    assert f" -d Version={version} " in typed


def test_that_the_desktop_file_starts_the_program():
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str
    read.read(PACKAGING / "linux" / "statecraft.desktop", "utf-8")
    entry = read["Desktop Entry"]
    assert entry["Exec"] == "statecraft %f"
    assert (PACKAGING / "icons" / f"{entry['Icon']}.png").is_file()


@pytest.mark.skipif(
    not (BUNDLE / "statecraft" / sums.NAME).exists(), reason="no bundle: make bundle"
)
def test_that_the_bundle_holds_nothing_it_must_not():
    python = environment.python_of(BUNDLE / "environment")
    command = [str(python), str(PACKAGING / "check_bundle.py")]
    done = subprocess.run(
        [*command, str(BUNDLE / "statecraft")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (0, "")
