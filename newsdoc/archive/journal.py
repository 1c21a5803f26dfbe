"""How far a run has come, on disk: what it converts and how, and the last point up to which all is written.

The journal is a JSON Lines file: a header, then one checkpoint after another, of which the last whole one counts. It is
appended to, so a process that dies costs at most a torn line, and what was done since the checkpoint before it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

from newsdoc.archive.file import write_whole
from newsdoc.errors import NewsdocError, RunError


class Checkpoint(NamedTuple):
    """A point up to which all is written.

    Attributes:
        done: how many stories, from the first on.
        names: a checksum of where these come from, to notice that other sources are given.
        errors: length in bytes of the list of what failed.
        lines: length in bytes of the JSON Lines file, where that is what is written.
    """

    done: int = 0
    names: int = 0
    errors: int = 0
    lines: int = 0


class Journal:
    """The journal of one run."""

    def __init__(self, path: Path, header: Mapping[str, object], checkpoint: Checkpoint) -> None:
        """Nothing is written yet."""
        self.path = path
        self.header = header
        self.checkpoint = checkpoint
        self._file: BinaryIO | None = None

    def add(self, checkpoint: Checkpoint) -> None:
        """All is written up to here.

        Raises:
            OSError: if that cannot be written.
        """
        if self._file is None:
            self._file = self.path.open("ab")
        self._file.write(_line(checkpoint))
        self._file.flush()
        self.checkpoint = checkpoint

    def compact(self) -> None:
        """Write it anew: the header and the last checkpoint only.

        Raises:
            RunError: if it cannot be written.
        """
        self.close()
        try:
            write_whole(str(self.path), _line(self.header) + _line(self.checkpoint))
        except NewsdocError as error:
            raise RunError(str(error)) from error

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def read_journal(path: Path) -> tuple[dict[str, object], Checkpoint]:
    """Header and last checkpoint of a journal.

    Raises:
        RunError: if it is no journal.
    """
    checkpoint = Checkpoint()
    try:
        with path.open("rb") as lines:
            header = _header(next(lines))
            for line in lines:
                if line.endswith(b"\n"):  # or the process died while it wrote the line
                    checkpoint = _checkpoint(line)
    except (OSError, ValueError, TypeError, StopIteration) as error:
        message = f"{path} is not the journal of a run: {error}; give an empty folder"
        raise RunError(message) from error
    return header, checkpoint


def _header(line: bytes) -> dict[str, object]:
    header = json.loads(line)
    if not isinstance(header, dict):
        message = "its first line is no object"
        raise TypeError(message)
    return header


def _checkpoint(line: bytes) -> Checkpoint:
    numbers = json.loads(line)
    if not isinstance(numbers, list) or not all(type(number) is int and number >= 0 for number in numbers):
        message = "a line after the first is no list of numbers"
        raise TypeError(message)
    return Checkpoint(*numbers)


def _line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"
