"""Where the output of each story of a run goes."""

import os
from pathlib import Path

from newsdoc.archive.layout import Layout
from newsdoc.archive.names import Names
from newsdoc.archive.task import Task
from newsdoc.errors import RunError
from newsdoc.sources.story import Story


class Targets:
    """Makes the tasks of a run, in order."""

    def __init__(self, layout: Layout, suffix: str) -> None:
        """`suffix` is the writer's, for files of single stories."""
        self._layout = layout
        self._names = None if layout.is_file else Names(suffix)
        self._into = str(layout.folder)
        self._made = ""

    def task(self, number: int, story: Story) -> Task:
        """The task of the next story.

        Raises:
            RunError: if the folder that it goes to cannot be made.
        """
        if self._names is None:
            return Task(number, story)
        name, note = self._names.path(number, story)
        target = os.path.join(self._into, name)  # noqa: PTH118 - a Path takes longer
        if "/" in name:
            self._make(os.path.dirname(target))  # noqa: PTH120 - as above
        return Task(number, story, target, note)

    def _make(self, folder: str) -> None:
        if folder == self._made:
            return
        try:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above
        except OSError as error:
            remedy = "mend that and go on with resume=True (--resume)"
            message = f"cannot make {folder}: {error.strerror or error}; {remedy}"
            raise RunError(message) from error
        self._made = folder

    def path(self, task: Task) -> Path:
        """Where the output of a task is."""
        return self._layout.into if task.target is None else Path(task.target)
