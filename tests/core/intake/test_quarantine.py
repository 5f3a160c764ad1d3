from __future__ import annotations

import errno
import hashlib
import os
import socket
import sys

import pytest

from core.errors import IntakeError
from core.intake import quarantine as module
from core.intake.limits import Limits
from core.intake.quarantine import quarantine
from core.progress import CancelledError

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="no such file there")

LIMITS = Limits()


def refusal(path, tmp_path, limits=LIMITS):
    with pytest.raises(IntakeError) as caught:
        quarantine(path, tmp_path / "copy", limits)
    return caught.value


def test_that_the_copy_holds_the_same_bytes_as_the_original(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"x" * 3_000_000)
    kept = quarantine(tmp_path / "a.csv", tmp_path / "copy", Limits())
    assert kept.copy.read_bytes() == b"x" * 3_000_000


def test_that_the_digest_is_that_of_the_original(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"1,2\n")
    kept = quarantine(tmp_path / "a.csv", tmp_path / "copy", Limits())
    assert (kept.sha256, kept.size) == (hashlib.sha256(b"1,2\n").hexdigest(), 4)


def test_that_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "none.xlsx", tmp_path).code == "missing"


def test_that_a_name_with_a_nul_is_no_file(tmp_path):
    assert refusal(tmp_path / "a\0b.xlsx", tmp_path).code == "missing"


def test_that_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path, tmp_path).code == "not_a_file"


@posix_only
def test_that_a_named_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert refusal(tmp_path / "pipe.xlsx", tmp_path).code == "not_a_file"


@posix_only
def test_that_a_name_longer_than_the_system_allows_is_refused(tmp_path):
    assert refusal(tmp_path / ("a" * 999), tmp_path).code == "unreadable"


@pytest.mark.skipif(sys.platform != "linux", reason="names are texts elsewhere")
def test_that_a_name_of_bytes_that_are_no_text_is_spelt_out(tmp_path):
    path = tmp_path / os.fsdecode(b"trade\xff.csv")
    path.write_bytes(b"1,2\n")
    kept = quarantine(path, tmp_path / "copy", LIMITS)
    assert kept.name == "trade\\udcff.csv"


@posix_only
def test_that_a_device_is_refused(tmp_path):
    assert refusal(type(tmp_path)("/dev/zero"), tmp_path).code == "not_a_file"


@posix_only
def test_that_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.xlsx")
        assert refusal(tmp_path / "s.xlsx", tmp_path).code == "not_a_file"


def test_that_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    def forbidden(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "a.xlsx").write_bytes(b"x")
    monkeypatch.setattr(module.os, "open", forbidden)
    assert "Permission denied" in str(refusal(tmp_path / "a.xlsx", tmp_path))


def test_that_an_empty_file_is_refused(tmp_path):
    (tmp_path / "a.xlsx").touch()
    assert refusal(tmp_path / "a.xlsx", tmp_path).code == "empty_file"


def test_that_a_refusal_names_the_limit_on_size(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"x" * 2000)
    said = refusal(tmp_path / "a.xlsx", tmp_path, Limits(file_bytes=1000))
    assert "1 kB" in str(said)


def test_that_a_file_that_grows_while_it_is_copied_is_refused(tmp_path, monkeypatch):
    endless = iter([b"x" * 600] * 9)
    (tmp_path / "a.xlsx").write_bytes(b"x")
    monkeypatch.setattr(module.os, "read", lambda *_: next(endless))
    said = refusal(tmp_path / "a.xlsx", tmp_path, Limits(file_bytes=1000))
    assert said.code == "file_too_large"


def test_that_a_stick_pulled_out_is_told_from_a_full_disk(tmp_path, monkeypatch):
    def gone(*_):
        raise OSError(errno.EIO, "Input/output error")

    (tmp_path / "a.xlsx").write_bytes(b"x")
    monkeypatch.setattr(module.os, "read", gone)
    assert refusal(tmp_path / "a.xlsx", tmp_path).code == "unreadable"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a full device")
def test_that_a_full_disk_is_said(tmp_path):
    class Full(type(tmp_path)):
        def open(self, *_):
            return open("/dev/full", "wb", buffering=0)  # noqa: PTH123

    (tmp_path / "a.xlsx").write_bytes(b"x")
    with pytest.raises(IntakeError) as caught:
        quarantine(tmp_path / "a.xlsx", Full(tmp_path / "copy"), Limits())
    assert caught.value.code == "no_space"


def test_that_copying_can_be_cancelled(tmp_path):
    def impatient(fraction, doing):
        raise CancelledError

    (tmp_path / "a.csv").write_bytes(b"1")
    with pytest.raises(CancelledError):
        quarantine(tmp_path / "a.csv", tmp_path / "copy", Limits(), impatient)
