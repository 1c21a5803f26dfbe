"""What failed, as lines of `errors.jsonl`: which story, where it comes from, where in it, and why.

| key | value |
|---|---|
| `number` | the story's place among the sources, from 1 |
| `name` | its name |
| `source` | where it comes from: a path, `path:line` or `path:row` of a table, `path!member` of an archive |
| `position` | line and column of the fault there, from 1, and 0-based offset in code points, or null |
| `error` | class of the error |
| `message` | what is wrong and how to mend it |
"""

import json
from collections.abc import Iterator
from pathlib import Path

from newsdoc.errors import NewsdocError, ReadError, RunError
from newsdoc.sources.story import Story


def failure(number: int, story: Story, error: NewsdocError) -> bytes:
    """The line of one story that failed."""
    place = error.place if isinstance(error, ReadError) else None
    record = {
        "number": number,
        "name": story.name,
        "source": story.locator,
        "position": place.position._asdict() if place else None,
        "error": type(error).__name__,
        "message": error.message if isinstance(error, ReadError) else str(error),
    }
    # A lone surrogate, of a file name in an unknown encoding, is spelled as JSON spells it.
    return json.dumps(record, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"


def failures(path: Path) -> Iterator[tuple[int, NewsdocError]]:
    """Number and error of each story in the list.

    Raises:
        RunError: if it is none of newsdoc's.
    """
    try:
        with path.open("rb") as lines:
            for line in lines:
                record = json.loads(line)
                yield record["number"], NewsdocError(record["message"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} is not the list of what failed: it was changed; write elsewhere"
        raise RunError(message) from error
