"""A worker process: takes a job, then chunks of tasks, and answers each with its outcomes, until nobody asks.

It is started as a program of its own (see `newsdoc.archive.pool`), so it has nothing to do with the start methods of
`multiprocessing` or with the main module of whoever started it.
"""

import os
import pickle
from typing import BinaryIO

from newsdoc.archive.frame import packed, receive, send
from newsdoc.archive.job import Job
from newsdoc.archive.task import Outcome, task_of
from newsdoc.errors import NewsdocError

READY = "ready"
"""The first answer, if the job can be done here; else it is the reason why not."""

_ORPHANED = 1


def main() -> None:
    """Work for the process at the other end of standard input and output."""
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a plug-in prints must not get among the answers,
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)  # and what it starts must not read the requests
        try:
            serve(requests, answers)
        except BrokenPipeError:  # the run is gone; to leave in order would be to write to it once more
            os._exit(_ORPHANED)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until they end."""
    try:
        job = receive(requests)
    except EOFError:
        return
    except Exception as error:  # noqa: BLE001 - whatever the import of a foreign class raises
        send(answers, packed(f"{type(error).__name__}: {error}"))
        return
    assert isinstance(job, Job), "the first request is the job"
    send(answers, packed(READY))
    while True:
        try:
            tasks = receive(requests)
        except EOFError:
            return
        assert isinstance(tasks, list), "the other requests are chunks of tasks"
        send(answers, packed(list(map(_sendable, job.do_all(list(map(task_of, tasks)))))))


def _sendable(outcome: Outcome) -> Outcome:
    """The outcome, with an error of a foreign class that does not pickle as a plain one of the same words."""
    error = outcome.error
    if error is None or type(error).__module__ == NewsdocError.__module__:
        return outcome
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    except Exception:  # noqa: BLE001 - whatever a foreign class raises
        return outcome._replace(error=NewsdocError(str(error)))
    return outcome
