"""Files that are there whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from newsdoc.errors import OutputError

_TEMPORARY = ".newsdoc-{}.part"
_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)  # which Windows has
_MODE = 0o666  # less the umask, as files are made


def write_whole(target: str, content: bytes) -> None:
    """Write a temporary file beside `target`, then rename it: a reader sees all of it or nothing.

    Raises:
        OutputError: if it cannot be written.
    """
    temporary = temporary_of(target, os.getpid())
    try:
        _write(temporary, content)
        os.replace(temporary, target)  # noqa: PTH105 - a Path takes longer
    except OSError as error:
        remove(temporary)
        message = f"cannot write {os.path.basename(target)}: {error.strerror or error}"  # noqa: PTH119 - as above
        raise OutputError(message) from error
    except BaseException:  # Ctrl-C
        remove(temporary)
        raise


def _write(path: str, content: bytes) -> None:
    """As `Path.write_bytes`, in two thirds of its time."""
    descriptor = os.open(path, _ANEW, _MODE)
    try:
        rest = memoryview(content)
        while rest:  # a system may take some of it at a time
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def temporary_of(target: str, process: int) -> str:
    """What a process writes before it is renamed to `target`."""
    return os.path.join(os.path.dirname(target), _TEMPORARY.format(process))  # noqa: PTH118, PTH120 - as above


def remove(path: str | Path) -> None:
    """Remove a file if it is there; one that cannot be removed stays."""
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108 - as above


def remove_temporaries(folder: Path) -> None:
    """Remove what processes that were killed have left in a folder."""
    for path in folder.glob(_TEMPORARY.format("*")):
        remove(path)
