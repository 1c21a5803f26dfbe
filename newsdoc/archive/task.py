"""One story to convert, and what became of it: what goes to a worker process and comes back."""

from pathlib import Path
from typing import NamedTuple, TypeAlias

from newsdoc.diagnostics import Diagnostic
from newsdoc.errors import NewsdocError
from newsdoc.sources.story import Story


class Task(NamedTuple):
    """One story to convert.

    Attributes:
        number: the story's place in the run, from 1.
        story: the story.
        target: path of the file to write, None to give the output back.
        note: what was noticed before the story was read.
    """

    number: int
    story: Story
    target: str | None = None
    note: Diagnostic | None = None


class Outcome(NamedTuple):
    """What became of it: an output, a written file or an error."""

    number: int
    output: bytes | None
    error: NewsdocError | None
    diagnostics: tuple[Diagnostic, ...]


PlainTask: TypeAlias = tuple[
    int, bool, str | bytes | NewsdocError, str, str | None, str, int, str | None, Diagnostic | None
]
"""A task as values that pickle twenty times as fast: number, whether the content is a path, the story, target, note."""


def plain(task: Task) -> PlainTask:
    """A task as it is sent."""
    number, story, target, note = task
    content = story.content
    is_path = isinstance(content, Path)
    sent = str(content) if isinstance(content, Path) else content
    return number, is_path, sent, story.name, story.language, story.source, story.max_bytes, target, note


def task_of(sent: PlainTask) -> Task:
    """The task that was sent."""
    number, is_path, content, name, language, source, max_bytes, target, note = sent
    story = Story(name, Path(str(content)) if is_path else content, language, source, max_bytes)
    return Task(number, story, target, note)
