"""Where a run writes what, and that nothing else is there and nobody else writes there.

| into a folder | into one file | holds |
|---|---|---|
| `out/rain.json` | a line of `out/all.jsonl` | an output |
| `out/errors.jsonl` | `out/errors.jsonl` | what failed or has a bad name; is not there without |
| `out/.newsdoc-journal` | `out/.all.jsonl-journal` | how far the run has come |
| | `out/.all.jsonl-part` | the lines of a run that is not finished |
"""

import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsdoc.archive.names import SHARDS
from newsdoc.errors import RunError
from newsdoc.sources.output import ERRORS, FOLDER_JOURNAL, JOURNAL, LINES


@dataclass(frozen=True)
class Layout:
    """The paths of a run.

    Attributes:
        into: the folder, or the JSON Lines file.
    """

    into: Path

    @property
    def is_file(self) -> bool:
        """Whether all outputs go into one JSON Lines file."""
        return self.into.suffix.lower() == LINES

    @property
    def folder(self) -> Path:
        """The folder that all is in."""
        return self.into.parent if self.is_file else self.into

    @property
    def errors(self) -> Path:
        """The list of what failed."""
        return self.folder / ERRORS

    @property
    def journal(self) -> Path:
        """How far the run has come."""
        return self.folder / (f".{self.into.name}{JOURNAL}" if self.is_file else FOLDER_JOURNAL)

    @property
    def part(self) -> Path:
        """The lines of a run that is not finished."""
        return self.folder / f".{self.into.name}-part"

    def written(self) -> Iterator[Path]:
        """The folders that a run writes into."""
        yield self.folder
        if not self.is_file:
            yield from self.folder.glob(SHARDS)

    @contextmanager
    def claimed(self) -> Generator[None, None, None]:
        """Make the folder, and be the only run that writes there.

        Raises:
            RunError: if it cannot be made or another process writes there.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            claim = _claim(self.folder)
        except OSError as error:
            message = f"cannot write into {self.folder}: {error.strerror or error}"
            raise RunError(message) from error
        try:
            yield
        finally:
            if claim is not None:
                os.close(claim)

    def check_empty(self) -> None:
        """Refuse to mix a run with what is there.

        Raises:
            RunError: if there are files besides dot-files, or the journal of another run.
        """
        present = next(iter(self._present()), None)
        if self.journal.exists():
            remedy = "go on with resume=True (--resume), or write elsewhere"
            message = f"{self.into} holds the outputs of an earlier run: {remedy}"
            raise RunError(message)
        other = min(filter(_is_journal, self.folder.iterdir()), default=None)
        if other:
            message = f"{other} is the journal of another run, whose errors.jsonl this would share: write elsewhere"
            raise RunError(message)
        if present:
            message = f"{present} is there already, and not of a run that could be resumed: write elsewhere"
            raise RunError(message)

    def _present(self) -> Iterable[Path]:
        if self.is_file:
            return [path for path in (self.into, self.errors) if path.exists()]
        return (path for path in self.folder.iterdir() if not path.name.startswith("."))


def _is_journal(path: Path) -> bool:
    name = path.name
    return name == FOLDER_JOURNAL or (name.startswith(".") and name.lower().endswith(LINES + JOURNAL))


def _claim(folder: Path) -> int | None:
    """The folder, open and locked until it is closed or the process dies; None on Windows, which has no such locks."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - see above

    claim = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(claim)
        message = f"another process writes into {folder}: wait for its end, or write elsewhere"
        raise RunError(message) from None
    except OSError:  # a file system that cannot lock
        os.close(claim)
        return None
    return claim
