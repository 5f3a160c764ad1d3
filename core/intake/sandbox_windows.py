"""The reader process on Windows: held in a job object before its first step.

The job limits the memory of the process, lets it start no other, and ends it when
the last handle to the job is closed, even if this program is killed.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import subprocess
    from contextlib import contextmanager
    from ctypes import wintypes
    from typing import IO, TYPE_CHECKING, Final

    if TYPE_CHECKING:
        from collections.abc import Iterator, Mapping, Sequence
        from pathlib import Path

        from core.intake.limits import Limits

    _EXTENDED_LIMITS: Final = 9
    _ACTIVE_PROCESS: Final = 0x0008
    _PROCESS_MEMORY: Final = 0x0100
    _NO_ERROR_WINDOW: Final = 0x0400
    _KILL_ON_CLOSE: Final = 0x2000
    _CREATE_SUSPENDED: Final = 0x0004

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("process_user_time", ctypes.c_int64),
            ("job_user_time", ctypes.c_int64),
            ("limit_flags", wintypes.DWORD),
            ("minimum_working_set", ctypes.c_size_t),
            ("maximum_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    _KERNEL: Final = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.CreateJobObjectW.restype = wintypes.HANDLE
    _KERNEL.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
    _KERNEL.SetInformationJobObject.argtypes = (
        wintypes.HANDLE,
        ctypes.c_int,
        wintypes.LPVOID,
        wintypes.DWORD,
    )
    _KERNEL.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    _KERNEL.TerminateJobObject.argtypes = (wintypes.HANDLE, wintypes.UINT)
    _KERNEL.CloseHandle.argtypes = (wintypes.HANDLE,)
    _NATIVE: Final = ctypes.WinDLL("ntdll")
    _NATIVE.NtResumeProcess.argtypes = (wintypes.HANDLE,)

    @contextmanager
    def contained(
        command: Sequence[str],
        *,
        limits: Limits,
        streams: tuple[int, IO[bytes], IO[bytes]],
        environment: Mapping[str, str],
        folder: Path,
    ) -> Iterator[subprocess.Popen[bytes]]:
        """Run `command` and end it when the block is left.

        The streams are what `subprocess` takes for its input, output and errors.
        """
        source, answer, errors = streams
        job = _job(limits)
        try:
            process = subprocess.Popen(  # noqa: S603  # our own program
                command,
                stdin=source,
                stdout=answer,
                stderr=errors,
                env=environment,
                cwd=folder,
                creationflags=_CREATE_SUSPENDED | subprocess.CREATE_NO_WINDOW,
            )
            try:
                _enter(job, process)
                yield process
            finally:
                process.kill()
                _KERNEL.TerminateJobObject(job, 1)
                process.wait()
        finally:
            _KERNEL.CloseHandle(job)

    def _job(limits: Limits) -> int:
        job = _KERNEL.CreateJobObjectW(None, None)
        if not job:
            raise ctypes.WinError(ctypes.get_last_error())
        wanted = _ExtendedLimits()
        wanted.basic.limit_flags = (
            _ACTIVE_PROCESS | _PROCESS_MEMORY | _NO_ERROR_WINDOW | _KILL_ON_CLOSE
        )
        wanted.basic.active_processes = 1
        wanted.process_memory = limits.memory_bytes
        size = ctypes.sizeof(wanted)
        if not _KERNEL.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(wanted), size
        ):
            raise ctypes.WinError(ctypes.get_last_error())
        return int(job)

    def _enter(job: int, process: subprocess.Popen[bytes]) -> None:
        """Put the suspended process into the job, then let it run."""
        handle = int(process._handle)  # type: ignore[attr-defined]  # noqa: SLF001  # Popen shows no other
        if not _KERNEL.AssignProcessToJobObject(job, handle):
            raise ctypes.WinError(ctypes.get_last_error())
        _NATIVE.NtResumeProcess(handle)
