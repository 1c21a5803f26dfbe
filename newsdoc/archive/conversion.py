"""What `newsdoc.convert_many` gives: one result for each story."""

from dataclasses import dataclass
from pathlib import Path

from newsdoc.diagnostics import Diagnostic
from newsdoc.errors import NewsdocError


@dataclass(frozen=True)
class Conversion:
    """What became of one story.

    Attributes:
        name: the story's name: its path, its name within an archive, or what the source states.
        output: the bytes, None when they were written to `path` or there is an error.
        path: the file that the output was written to, one of its own or a JSON Lines file shared by all.
        error: why there is no output, or None. One that an earlier, resumed run met is a `NewsdocError` with its
            message.
        diagnostics: what was noticed on the way; empty for a story that an earlier run has done.
    """

    name: str
    output: bytes | None
    path: Path | None
    error: NewsdocError | None
    diagnostics: tuple[Diagnostic, ...]
