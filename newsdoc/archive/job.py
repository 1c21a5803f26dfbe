"""The conversion of one story, in whatever process: read, convert, write or give back, and raise nothing."""

import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import orjson

from newsdoc import registry
from newsdoc.api import export, parse
from newsdoc.archive.file import remove, write_whole
from newsdoc.archive.task import Outcome, Task
from newsdoc.errors import NewsdocError, OutputError, ReadError, WriteError
from newsdoc.model import Document, clean_text
from newsdoc.options import options_of
from newsdoc.reader import Reader, ReaderOptions
from newsdoc.report import Report
from newsdoc.sources.story import Story, fault, size_fault
from newsdoc.writer import Writer, WriterOptions


@dataclass(frozen=True)
class Job:
    """How to convert each story of a run; goes to worker processes as it is.

    Attributes:
        to: name of the writer, or the `Writer`.
        reader: name of the reader, or the `Reader`.
        writer_options: chosen once for the run, so that what is made when needed, such as the time, is one for all.
        reader_options: the same; the story's name and language are added.
        as_line: whether an output is given back as a line of a JSON Lines file.
    """

    to: str | Writer[Any]
    reader: str | Reader[Any]
    writer_options: WriterOptions
    reader_options: ReaderOptions
    as_line: bool = False

    @property
    def writer(self) -> Writer[Any]:
        """The writer itself."""
        return registry.writer(self.to) if isinstance(self.to, str) else self.to

    def do(self, task: Task) -> Outcome:
        """Convert one story. Whatever goes wrong is in the outcome; a file is written whole or not at all."""
        return _written(task, self._converted(task))

    def do_all(self, tasks: Sequence[Task]) -> list[Outcome]:
        """Convert stories, and only then write: each by itself finds the processor's caches full of the other's things.

        Memory holds the outputs of all of them until the last is converted.
        """
        return list(map(_written, tasks, [self._converted(task) for task in tasks]))

    def _converted(self, task: Task) -> Outcome:
        diagnostics = [task.note] if task.note else []
        try:
            output = self._output(task.story, diagnostics.append)
        except NewsdocError as error:
            told = tuple(each for each in diagnostics if each is not task.note)  # nothing is written under any name
            return Outcome(task.number, None, error.with_traceback(None), told)
        return Outcome(task.number, output, None, tuple(diagnostics))

    def _output(self, story: Story, report: Report) -> bytes:
        output = self._exported(self._parsed(story, report), report)
        return self._line(story.name, output) if self.as_line else output

    def _parsed(self, story: Story, report: Report) -> Document:
        content = story.content
        if isinstance(content, NewsdocError):
            raise content
        if isinstance(content, Path):
            _check_file(content, story.max_bytes)
        try:
            return parse(content, self.reader, options=self._reader_options(story), report=report)
        except NewsdocError:
            raise
        except Exception as error:  # a plug-in that breaks its contract costs its story, not the run
            message = f"the reader failed: {type(error).__name__}: {error}"
            raise ReadError(message) from error

    def _exported(self, document: Document, report: Report) -> bytes:
        try:
            return export(document, self.to, options=self.writer_options, report=report)
        except NewsdocError:
            raise
        except Exception as error:  # as above
            name = self.to if isinstance(self.to, str) else "writer"
            raise WriteError(name, f"the writer failed: {type(error).__name__}: {error}") from error

    def _reader_options(self, story: Story) -> ReaderOptions | Mapping[str, object]:
        added: dict[str, object] = {}
        if not isinstance(story.content, Path):
            added["name"] = clean_text(story.name)
        if story.language and "language" in type(self.reader_options).model_fields:
            added["language"] = story.language
        return {**self._given, **added} if added else self.reader_options

    @cached_property
    def _given(self) -> dict[str, object]:
        return {name: getattr(self.reader_options, name) for name in self.reader_options.model_fields_set}

    def _line(self, name: str, output: bytes) -> bytes:
        """`{"name": ..., "output": ...}`: JSON as it is, other formats as a string."""
        writer = self.writer
        value: object
        if writer.syntax == "json":
            value = orjson.Fragment(output.replace(b"\r", b"").replace(b"\n", b""))  # white space: strings escape them
        else:
            try:
                value = output.decode()
            except UnicodeDecodeError as error:
                message = f"{writer.media_type} is not UTF-8 and cannot be a JSON string; write to a folder instead"
                raise OutputError(message) from error
        named = {"name": name.encode(errors="replace").decode(), "output": value}
        return orjson.dumps(named, option=orjson.OPT_APPEND_NEWLINE)


def job_of(
    to: str | Writer[Any],
    reader: str | Reader[Any],
    reader_options: ReaderOptions | Mapping[str, object] | None,
    writer_options: WriterOptions | Mapping[str, object] | None,
    *,
    as_line: bool,
) -> Job:
    """The job, with formats looked up and options checked.

    Raises:
        UnknownFormatError, PluginError, OptionsError: as `newsdoc.convert`.
    """
    writer_name, writer = (to, registry.writer(to)) if isinstance(to, str) else ("writer", to)
    reader_name, found = (reader, registry.reader(reader)) if isinstance(reader, str) else ("reader", reader)
    return Job(
        to,
        reader,
        options_of(writer_name, writer.options, writer_options),
        options_of(reader_name, found.options, reader_options),
        as_line,
    )


def _written(task: Task, outcome: Outcome) -> Outcome:
    """What has become of a task when its output, if it goes to a file of its own, is there."""
    if task.target is None:
        return outcome
    if outcome.output is not None:
        try:
            write_whole(task.target, outcome.output)
        except OutputError as error:
            outcome = outcome._replace(error=error.with_traceback(None))
    if outcome.error:
        remove(task.target)  # of a run that was interrupted, when the story could still be read
    return outcome._replace(output=None)


def _check_file(path: Path, max_bytes: int) -> None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return  # reading it will say what is wrong
    if not stat.S_ISREG(status.st_mode):
        message = "this is not a file but a folder, device or pipe; for a folder give newsdoc.sources.folder(...)"
        raise fault(message, str(path))
    if status.st_size > max_bytes:
        raise size_fault(max_bytes, str(path))
