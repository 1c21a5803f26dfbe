"""What a run writes besides the files of its stories, and how it goes on after an interruption.

Outcomes are written in the order of the stories, in whatever order they come; every so often the files are flushed and
the journal says how long they are. A run that goes on cuts them to that length and does the rest again, so it ends with
the bytes of a run that was never interrupted.

Why a journal: to look which outputs are there would not tell whole lines from torn ones, nor failures from stories yet
to come, and costs a look at each file. A database would cost several times as much a story, for one number that grows.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from zlib import crc32

from newsdoc.archive.failure import error_line, failures
from newsdoc.archive.file import remove, remove_temporaries
from newsdoc.archive.journal import Checkpoint, Journal
from newsdoc.archive.layout import Layout
from newsdoc.archive.task import Outcome
from newsdoc.errors import NewsdocError, RunError
from newsdoc.sources.story import Story

_EVERY = 64  # stories between two checkpoints


class Ledger:
    """The files of one run, open on entering. Leaving it by an error keeps the last checkpoint, not what came after."""

    def __init__(self, layout: Layout, journal: Journal) -> None:
        """The run goes on from the journal's checkpoint.

        Raises:
            RunError: if the files are not as the journal says.
        """
        self._layout = layout
        self._journal = journal
        self._done, self._names, _, _ = journal.checkpoint
        self._waiting: dict[int, tuple[Story, Outcome]] = {}
        self._errors: BinaryIO | None = None
        self._lines: BinaryIO | None = None

    def __enter__(self) -> Self:
        try:
            self._journal.compact()
            self._cut()
        except OSError as error:
            self._close()
            raise self._unwritable(error) from error
        except RunError:
            self._close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None or kind is GeneratorExit:  # of anything else it is not known what it has interrupted
                self._checkpoint()
        finally:
            self._close()

    def earlier(self, stories: Iterator[Story]) -> Iterator[tuple[Story, NewsdocError | None]]:
        """Take from `stories` those that are done, and give them with the errors of those that failed.

        Raises:
            RunError: if they are not the stories that the run began with, or the run cannot go on with them.
        """
        failed = failures(self._layout.errors) if self._journal.checkpoint.errors else iter(())
        number, names = 0, 0
        next_failed = next(failed, None)
        for number, story in enumerate(islice(stories, self._done), 1):
            names = _added(names, story)
            error = None
            if next_failed and next_failed[0] == number:
                error, next_failed = next_failed[1], next(failed, None)
            yield story, error
        if (number, names) != (self._done, self._names):
            message = (
                f"the first {self._done:,} stories are not those that {self._layout.into} was begun with: "
                "give the same sources to resume, or write elsewhere"
            )
            raise RunError(message)
        if self._layout.is_file and self._lines is None:
            self._reopen()

    def record(self, story: Story, outcome: Outcome) -> None:
        """Write what became of a story, when all before it has been written.

        Raises:
            RunError: if it cannot be written.
        """
        self._waiting[outcome.number] = (story, outcome)
        try:
            while turn := self._waiting.pop(self._done + 1, None):
                self._settle(*turn)
        except OSError as error:
            raise self._unwritable(error) from error

    def finish(self) -> None:
        """All stories are done.

        Raises:
            RunError: if the last of it cannot be written.
        """
        self._checkpoint()
        self._journal.compact()
        if self._layout.is_file:
            try:
                self._layout.part.replace(self._layout.into)
            except OSError as error:
                raise self._unwritable(error) from error

    def _settle(self, story: Story, outcome: Outcome) -> None:
        if line := error_line(story, outcome):
            if self._errors is None:
                self._errors = self._layout.errors.open("ab")
            self._errors.write(line)
        if self._lines is not None:
            self._lines.write(outcome.output or b"")
        self._names = _added(self._names, story)
        self._done += 1
        if self._done % _EVERY == 0:
            self._add_checkpoint()

    def _checkpoint(self) -> None:
        try:
            self._add_checkpoint()
        except OSError as error:
            raise self._unwritable(error) from error

    def _add_checkpoint(self) -> None:
        if self._done == self._journal.checkpoint.done:
            return
        lengths = []
        for file in (self._errors, self._lines):
            if file is not None:
                file.flush()
            lengths.append(file.tell() if file else 0)
        self._journal.add(Checkpoint(self._done, self._names, *lengths))

    def _close(self) -> None:
        for file in (self._lines, self._errors, self._journal):
            if file is not None:
                with suppress(OSError):  # a full disk: what is not written is done again
                    file.close()

    def _cut(self) -> None:
        """Undo what was written after the checkpoint."""
        layout, checkpoint = self._layout, self._journal.checkpoint
        for folder in layout.written():
            remove_temporaries(folder)
        if checkpoint.errors:
            self._errors = _cut(layout.errors, checkpoint.errors)
        else:
            remove(layout.errors)
        if layout.is_file:
            if layout.into.exists():  # it stays as it is until the sources are known to be the same
                _check_length(layout.into, checkpoint.lines)
            else:
                self._lines = _cut(layout.part, checkpoint.lines)

    def _reopen(self) -> None:
        """Go on with a file that was finished."""
        try:
            self._layout.into.replace(self._layout.part)
            self._lines = _cut(self._layout.part, self._journal.checkpoint.lines)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> RunError:
        what = error.filename2 or error.filename or self._layout.folder
        remedy = "mend that and go on with resume=True (--resume)"
        return RunError(f"cannot write {what}: {error.strerror or error}; {remedy}")


def _added(names: int, story: Story) -> int:
    return crc32(story.locator.encode(errors="surrogatepass"), names)


def _cut(path: Path, length: int) -> BinaryIO:
    """Open a file that is at least so long, to go on there."""
    _check_length(path, length)
    file = path.open("ab")
    file.truncate(length)
    file.seek(0, os.SEEK_END)
    return file


def _check_length(path: Path, length: int) -> None:
    if (path.stat().st_size if path.exists() else 0) < length:
        message = f"{path} is shorter than the journal says: it was changed; write elsewhere"
        raise RunError(message)
