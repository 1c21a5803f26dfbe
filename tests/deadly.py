"""A reader and writers that misbehave in a worker process, in a module that one can import."""

import os
import signal
import subprocess
import sys

import newsdoc


class UnpicklableError(newsdoc.WriteError):
    """Its arguments are not those that it is made of."""

    def __init__(self, culprit: str) -> None:
        super().__init__("deadly", f"{culprit} is not sent back")


def write(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
    """The text; but words in it kill the process, end it, print, or raise."""
    text = document.text
    if "killed" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "ended" in text:
        os._exit(3)
    if "starved" in text:
        raise MemoryError
    if "unpicklable" in text:
        raise UnpicklableError(text)
    if "printed" in text:
        print("this is no answer", flush=True)
        sys.stdout.flush()
        os.write(1, b"nor is this")
    return text.encode()


writer = newsdoc.Writer(write=write, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")


def name(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
    """The process that it is written in."""
    return b"%d" % os.getpid()


naming = newsdoc.Writer(write=name, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")


def ask(document: newsdoc.Document, options: newsdoc.WriterOptions, report: newsdoc.Report) -> bytes:
    """What a program says that repeats what it reads, when it is given nothing to read."""
    return subprocess.run(["cat"], stdout=subprocess.PIPE, check=True).stdout


asking = newsdoc.Writer(write=ask, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")
