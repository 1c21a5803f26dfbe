"""Worker processes, and what happens when one dies.

A thread hands a process a chunk of tasks and waits for the answer. When the process dies, the thread starts another and
hands it the chunk once more, task by task: those that were not at fault are done, and one that kills its process again
is the culprit.

Why not a pool of the standard library: `concurrent.futures` gives up all tasks when one process dies,
`multiprocessing.Pool` waits for ever, and both start processes in ways that run the main module of the caller again
(spawn, forkserver) or copy its threads and locks (fork). A program of its own does neither.
"""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from newsdoc.archive.file import remove
from newsdoc.archive.job import Job
from newsdoc.archive.process import DiedError, Worker
from newsdoc.archive.task import Outcome, Task
from newsdoc.errors import NewsdocError, WorkerError
from newsdoc.sources.story import Story

_CHUNK = 128  # tasks: what a chunk costs by itself is then a hundredth of what they cost
_CHUNK_BYTES = 1 << 20  # of text, in memory or in files: what is given back is there for a window of chunks
_RAMP = 4  # the first chunks are small, so that few stories are shared too
_CHUNKS_EACH = 3  # for each worker: one at work, and enough to go on with while others are waited for


class Workers:
    """A number of worker processes for one job; started on entering, gone on leaving."""

    def __init__(self, job: Job, count: int) -> None:
        """Nothing is started yet.

        Raises:
            RunError: if the job cannot be sent to another process.
        """
        self._workers = tuple(Worker(job) for _ in range(count))
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="newsdoc")
        self._idle: SimpleQueue[Worker] = SimpleQueue()

    def __enter__(self) -> Self:
        try:
            for worker in self._workers:
                worker.start()
                self._idle.put(worker)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def _end(self) -> None:
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.clear()

    def convert(self, tasks: Iterator[Task], *, ordered: bool) -> Iterator[tuple[Task, Outcome]]:
        """Each task with its outcome, in their order or as they are done; no further ahead than a window."""
        chunks: deque[_Chunk] = deque()
        window = len(self._workers) * _CHUNKS_EACH
        done = _first if ordered else _any
        for chunk in _chunked(tasks):
            chunks.append(_Chunk(chunk, self._threads.submit(self._outcomes, chunk)))
            while len(chunks) >= window:
                yield from done(chunks)
        while chunks:
            yield from done(chunks)

    def _outcomes(self, tasks: list[Task]) -> list[Outcome]:
        worker = self._idle.get()
        try:
            return worker.convert(tasks)
        except DiedError:
            return [_outcome_alone(worker, task) for task in tasks]
        finally:
            self._idle.put(worker)


def _outcome_alone(worker: Worker, task: Task) -> Outcome:
    try:
        return worker.convert([task])[0]
    except DiedError as death:
        if task.target is not None:
            remove(task.target)
        message = f"the worker process died while it converted this story, and again when that was all it did: {death}"
        return Outcome(task.number, None, WorkerError(message), ())


@dataclass
class _Chunk:
    """Tasks that are handed out together, and what becomes of them."""

    tasks: list[Task]
    outcomes: "Future[list[Outcome]]"
    is_given: bool = False

    def give(self) -> Iterator[tuple[Task, Outcome]]:
        self.is_given = True
        return zip(self.tasks, self.outcomes.result(), strict=True)


def _first(chunks: deque[_Chunk]) -> Iterator[tuple[Task, Outcome]]:
    """What comes of the first chunk, which goes."""
    return chunks.popleft().give()


def _any(chunks: deque[_Chunk]) -> Iterator[tuple[Task, Outcome]]:
    """What comes of the chunks that are done; those go that none before them is waited for."""
    wait([chunk.outcomes for chunk in chunks if not chunk.is_given], return_when=FIRST_COMPLETED)
    for chunk in chunks:
        if chunk.outcomes.done() and not chunk.is_given:
            yield from chunk.give()
    while chunks and chunks[0].is_given:
        chunks.popleft()


def _chunked(tasks: Iterator[Task]) -> Iterator[list[Task]]:
    chunk: list[Task] = []
    size = 0
    for task in tasks:
        chunk.append(task)
        size += _size(task.story)
        if len(chunk) >= min(_CHUNK, 1 + task.number // _RAMP) or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(story: Story) -> int:
    """About how much there is to read; nothing for what cannot be read."""
    content = story.content
    if isinstance(content, str | bytes):
        return len(content)
    if isinstance(content, NewsdocError):
        return 0
    try:
        return os.stat(content).st_size  # noqa: PTH116 - Path.stat takes longer
    except (OSError, ValueError):
        return 0
