"""What failed or has a bad name, as lines of `errors.jsonl`: which story, where it comes from, where in it, and why.

| key | value |
|---|---|
| `number` | the story's place among the sources, from 1 |
| `name` | its name |
| `source` | where it comes from: a path, `path:line` or `path:row` of a table, `path!member` of an archive |
| `position` | line and column of the fault there, from 1, and 0-based offset in code points, or null |
| `error` | class of the error; `name-changed` for a story that was written, under another name than its own |
| `message` | what is wrong and how to mend it |
"""

import json
from collections.abc import Iterator
from pathlib import Path

from newsdoc.archive.task import Outcome
from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.errors import NewsdocError, ReadError, RunError
from newsdoc.sources.story import Story
from newsdoc.span import Place


def error_line(story: Story, outcome: Outcome) -> bytes | None:
    """The line of one story; None if it neither failed nor has a bad name."""
    error = outcome.error
    if error is None:
        told = next(filter(_tells_a_bad_name, outcome.diagnostics), None)
        return _line(outcome.number, story, str(told.code), told.message) if told else None
    if not isinstance(error, ReadError):
        return _line(outcome.number, story, type(error).__name__, str(error))
    return _line(outcome.number, story, type(error).__name__, error.message, error.place)


def _tells_a_bad_name(diagnostic: Diagnostic) -> bool:
    return diagnostic.code == Code.NAME_CHANGED and diagnostic.severity is Severity.WARNING


def _line(number: int, story: Story, error: str, message: str, place: Place | None = None) -> bytes:
    record = {
        "number": number,
        "name": story.name,
        "source": story.locator,
        "position": place.position._asdict() if place else None,
        "error": error,
        "message": message,
    }
    # A lone surrogate, of a file name in an unknown encoding, is spelled as JSON spells it.
    return json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"


def failures(path: Path) -> Iterator[tuple[int, NewsdocError]]:
    """Number and error of each story in the list that failed.

    Raises:
        RunError: if it is none of newsdoc's.
    """
    try:
        with path.open("rb") as lines:
            for line in lines:
                record = json.loads(line)
                if record["error"] != Code.NAME_CHANGED:
                    yield record["number"], NewsdocError(record["message"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} is not the list of what failed: it was changed; write elsewhere"
        raise RunError(message) from error
