"""Many stories, one after another or in several processes, given back or written: `newsdoc.convert_many`.

```
sources --> Story --> Task --> [Worker: parse, export, write] --> Outcome --> Ledger, Conversion
             a window of them at a time, in chunks                in order
```
"""

import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from newsdoc.archive.conversion import Conversion
from newsdoc.archive.job import Job, job_of
from newsdoc.archive.journal import Checkpoint, Journal, read_journal
from newsdoc.archive.layout import Layout
from newsdoc.archive.ledger import Ledger
from newsdoc.archive.pool import Workers
from newsdoc.archive.process import check_sendable
from newsdoc.archive.resumption import header_of, resumed
from newsdoc.archive.targets import Targets
from newsdoc.archive.task import Outcome, Task
from newsdoc.errors import OptionsError
from newsdoc.reader import Reader, ReaderOptions
from newsdoc.sources.output import ERRORS
from newsdoc.sources.story import Story, story_of
from newsdoc.writer import Writer, WriterOptions

_Conversions: TypeAlias = Generator[Conversion, None, None]


def convert_many(  # noqa: PLR0913 - all but two have defaults and are given by name
    sources: Iterable[object],
    to: str | Writer[Any],
    *,
    reader: str | Reader[Any] = "plaintext",
    reader_options: ReaderOptions | Mapping[str, object] | None = None,
    writer_options: WriterOptions | Mapping[str, object] | None = None,
    workers: int = 1,
    into: str | os.PathLike[str] | None = None,
    resume: bool = False,
    ordered: bool = True,
) -> Generator[Conversion, None, None]:
    """Convert any number of stories, a window of them in memory at a time. Nothing happens until it is iterated.

    A story that cannot be read, converted or written is a result with an error, and the rest go on.

    Args:
        sources: paths, pairs of a name and text or bytes, or what `newsdoc.sources` makes of a folder or archive.
        to: name of an installed writer, or a `Writer`.
        reader: name of an installed reader, or a `Reader`.
        reader_options: the reader's options; the name and language of a story are added.
        writer_options: the writer's options; the time of an item is one for the whole run, resumed or not.
        workers: how many processes convert. 1 converts in this one; more are programs of their own, which need no
            guard around the main module, and one that dies costs the story it was at; one that hangs is waited for.
            They find readers and writers by name or in modules that can be imported.
        into: where to write: a folder, with one file a story, or a path that ends in .jsonl, with one line a story,
            `{"name": ..., "output": ...}`, where `output` is the JSON itself or the text of other formats. What failed
            is listed in `errors.jsonl` beside the outputs, as are bad names, whose stories are written under others.
            None gives the bytes back.
        resume: go on with an interrupted run into the same place, given the same sources and options; the end is, byte
            for byte, that of a run that was not interrupted. Where there is none, begin. This holds when processes
            die, not when the machine loses its power: nothing is synced to the disk.
        ordered: give results in the order of the sources, not as they are done. What is written is the same.

    Returns:
        One result for each story. Closing it stops the run; what it has written can be resumed.

    Raises:
        UnknownFormatError, PluginError, OptionsError: at once, if formats or arguments do not fit.
        RunError: at once or while iterated, if the run cannot start or go on: the place to write holds something else,
            `errors.jsonl` cannot be written, or the job cannot be done in worker processes.
    """
    layout = None if into is None else Layout(Path(into))
    _check(sources, workers, layout, resume=resume)
    job = job_of(to, reader, reader_options, writer_options, as_line=layout is not None and layout.is_file)
    if workers > 1:
        check_sendable(job)
    stories = map(story_of, sources)
    if layout is None:
        return _given_back(job, stories, workers, ordered=ordered)
    return _written(job, layout, stories, workers, resume=resume, ordered=ordered)


def _check(sources: object, workers: int, layout: Layout | None, *, resume: bool) -> None:
    problems: list[tuple[str, str]] = []
    if isinstance(sources, str | bytes | os.PathLike) or not isinstance(sources, Iterable):
        problems.append(("sources", "give an iterable of paths or pairs, or newsdoc.sources.find(...) for one path"))
    if workers < 1:
        problems.append(("workers", f"at least 1, not {workers}"))
    if layout is not None and layout.into.name.casefold() == ERRORS:
        problems.append(("into", f"{ERRORS} is the list of what failed: give the outputs another name"))
    if resume and layout is None:
        problems.append(("resume", "only what is written can be resumed: give into as well"))
    if problems:
        raise OptionsError("convert_many", problems)


def _given_back(job: Job, stories: Iterator[Story], workers: int, *, ordered: bool) -> _Conversions:
    tasks = (Task(number, story) for number, story in enumerate(stories, 1))
    for task, outcome in _outcomes(job, tasks, workers, ordered=ordered):
        yield Conversion(task.story.name, outcome.output, None, outcome.error, outcome.diagnostics)


def _written(
    job: Job, layout: Layout, stories: Iterator[Story], workers: int, *, resume: bool, ordered: bool
) -> _Conversions:
    with layout.claimed():
        journal, job = _begun(job, layout, resume=resume)
        with Ledger(layout, journal) as ledger:
            targets = Targets(layout, job.writer.suffix)
            number = 0
            for number, (story, error) in enumerate(ledger.earlier(stories), 1):
                earlier = targets.path(targets.task(number, story))
                yield Conversion(story.name, None, None if error else earlier, error, ())
            tasks = (targets.task(place, story) for place, story in enumerate(stories, number + 1))
            for task, outcome in _outcomes(job, tasks, workers, ordered=ordered):
                ledger.record(task.story, outcome)
                path = None if outcome.error else targets.path(task)
                yield Conversion(task.story.name, None, path, outcome.error, outcome.diagnostics)
            ledger.finish()


def _begun(job: Job, layout: Layout, *, resume: bool) -> tuple[Journal, Job]:
    """The journal of the run, and the job as it was when the run began."""
    if resume and layout.journal.exists():
        header, checkpoint = read_journal(layout.journal)
        job = resumed(job, header)
        return Journal(layout.journal, header, checkpoint), job
    layout.check_empty()
    return Journal(layout.journal, header_of(job), Checkpoint()), job


def _outcomes(job: Job, tasks: Iterator[Task], workers: int, *, ordered: bool) -> Iterator[tuple[Task, Outcome]]:
    if workers == 1:
        for task in tasks:
            yield task, job.do(task)
    else:
        with Workers(job, workers) as processes:
            yield from processes.convert(tasks, ordered=ordered)
