"""A worker process as its run sees it: started, asked, buried when it dies, and started again."""

import signal
import subprocess
import sys
from contextlib import suppress
from threading import Lock
from typing import cast

from newsdoc.archive.file import remove, temporary_of
from newsdoc.archive.frame import packed, receive, send
from newsdoc.archive.job import Job
from newsdoc.archive.task import Outcome, Task, plain
from newsdoc.archive.worker import READY
from newsdoc.errors import RunError

# Ctrl-C reaches all processes of a terminal, and what it means is for the parent to say. Imports are looked up as they
# are in the process that starts the worker, wherever that has its path from.
_PROGRAM = """
import sys
sys.path[:] = {path!r}
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
from newsdoc.archive.worker import main
main()
"""
_PATIENCE = 5.0  # seconds for a process to end that has closed its pipes


class DiedError(Exception):
    """The process of a worker is gone; the text says how it went."""


class Worker:
    """One process after another, of which one lives at a time. Used by one thread, and ended by any."""

    def __init__(self, job: Job) -> None:
        """Nothing is started yet."""
        self._request = packed(job)
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ready = False
        self._is_ended = False
        self._starting = Lock()

    def start(self) -> None:
        """Start a process; it need not be ready when this returns.

        Raises:
            RunError: if the worker has been ended, or the system starts no more processes.
        """
        with self._starting:
            if self._is_ended:
                message = "the run was stopped"
                raise RunError(message)
            path = [place for place in cast("list[object]", sys.path) if isinstance(place, str)]
            command = [sys.executable, "-P", "-c", _PROGRAM.format(path=path)]  # -P: not the current folder first
            try:
                self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - this interpreter
            except OSError as error:
                message = f"a worker process cannot be started: {error.strerror or error}; give fewer workers"
                raise RunError(message) from error
            self._is_ready = False

    def convert(self, tasks: list[Task]) -> list[Outcome]:
        """The outcomes of the tasks.

        Raises:
            DiedError: if the process dies over them; the next call starts another.
            RunError: if no process can do the job at all.
        """
        if self._process is None:
            self.start()
        if not self._is_ready:
            self._get_ready()
        try:
            return cast("list[Outcome]", self._ask(packed([plain(task) for task in tasks])))
        except (EOFError, OSError):
            raise DiedError(self._bury(tasks)) from None

    def kill(self) -> None:
        """End the process, whatever it is at; no other can be started."""
        with self._starting:
            self._is_ended = True
            if self._process:
                self._process.kill()

    def clear(self) -> None:
        """Let go of a process that was killed."""
        self._bury([])

    def _get_ready(self) -> None:
        try:
            answer = self._ask(self._request)
        except (EOFError, OSError):
            message = f"a worker process cannot be started: {self._bury([])}"
            raise RunError(message) from None
        if answer != READY:
            raise _not_usable(str(answer))
        self._is_ready = True

    def _ask(self, request: bytes) -> object:
        process = self._process
        assert process
        assert process.stdin
        assert process.stdout
        send(process.stdin, request)
        return receive(process.stdout)

    def _bury(self, tasks: list[Task]) -> str:
        """Clear away a process that is gone and what it has left of its tasks, and tell how it went."""
        process, self._process = self._process, None
        if process is None:
            return "it is gone"
        code = _exit_code(process)
        for task in tasks:
            if task.target is not None:
                remove(temporary_of(task.target, process.pid))
        return _death(code)


def check_sendable(job: Job) -> None:
    """Whether the job can be sent to another process; whether that can use it is known only there.

    Raises:
        RunError: if it cannot.
    """
    try:
        packed(job)
    except Exception as error:  # whatever pickle raises for what it cannot pickle
        problem = f"{type(error).__name__}: {error}"
        raise _not_usable(problem) from error


def _exit_code(process: "subprocess.Popen[bytes]") -> int:
    try:
        code = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # closing writes what is left for a process that reads no more
            if pipe:
                pipe.close()
    return code


def _death(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    names = {member.value: member.name for member in signal.Signals}
    return f"{names.get(-code, f'signal {-code}')}"


def _not_usable(problem: str) -> RunError:
    return RunError(
        f"the reader, the writer or their options cannot be used in worker processes: {problem}; "
        "define them in a module that can be imported, or convert with workers=1"
    )
