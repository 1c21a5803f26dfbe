"""Files that are there whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from newsdoc.errors import OutputError

_TEMPORARY = ".newsdoc-{}.part"


def write_whole(target: str, content: bytes) -> None:
    """Write a temporary file beside `target`, then rename it: a reader sees all of it or nothing.

    Raises:
        OutputError: if it cannot be written.
    """
    temporary = temporary_of(target, os.getpid())
    try:
        with open(temporary, "wb") as file:  # noqa: PTH123 - a Path takes longer
            file.write(content)
        os.replace(temporary, target)  # noqa: PTH105 - as above
    except OSError as error:
        remove(temporary)
        message = f"cannot write {os.path.basename(target)}: {error.strerror or error}"  # noqa: PTH119 - as above
        raise OutputError(message) from error
    except BaseException:  # Ctrl-C
        remove(temporary)
        raise


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
