"""Stories in a JSON Lines file (jsonlines.org): one object a line, compressed or not.

Lines are read one at a time and never further than the limit, so a line of any length costs no memory.
"""

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import orjson

from newsdoc.errors import MissingPackageError
from newsdoc.sources.row import Keys, Row
from newsdoc.sources.story import MAX_BYTES, Stories, Story, Tally, checked, size_fault
from newsdoc.sources.stream import Stream

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PIECE = 1 << 20  # bytes at a time of a line that is too long
_MOST_BLANKS = 1 << 20  # bytes of lines without a story, one after another


def json_lines(
    path: str | Path, *, text: str = "text", name: str = "name", language: str = "language", max_bytes: int = MAX_BYTES
) -> Stories:
    """The lines of a JSON Lines file (.jsonl, .jsonl.gz, .jsonl.bz2, .jsonl.xz, .jsonl.zst) as stories.

    Args:
        path: the file.
        text: the key that holds the text. A value that is an object or array goes to the reader as JSON.
        name: the key that holds the name, a string or number; a line without it is named after the file and line.
        language: the key that holds the language, if there is one.
        max_bytes: longer lines are not read.
    """
    return Stories(partial(_read, Path(path), Keys(text, name, language), checked(max_bytes)))


def _read(path: Path, keys: Keys, max_bytes: int, tally: Tally) -> Iterator[Story]:
    row = Row(path, 1)
    blanks = 0
    try:
        with io.BufferedReader(Stream(path, tally)) as stream:
            while line := stream.readline(max_bytes + 1):
                if len(line) > max_bytes and not line.endswith(b"\n"):
                    _skip_line(stream)
                    yield Story(row.name, size_fault(max_bytes, str(path), row.number), source=row.source)
                elif not line.isspace():
                    yield _story(line.removeprefix(_BYTE_ORDER_MARK), keys, row)
                    blanks = 0
                elif (blanks := blanks + len(line)) > _MOST_BLANKS:
                    yield row.last(f"cannot read on: more than {_MOST_BLANKS:,} bytes of empty lines: an archive bomb")
                    return
                row = Row(path, row.number + 1)
    except (OSError, ValueError, MissingPackageError) as error:
        yield row.last(f"cannot read on: {error}")


def _story(line: bytes, keys: Keys, row: Row) -> Story:
    try:
        return row.story(orjson.loads(line), keys)
    except orjson.JSONDecodeError as error:
        return row.broken(f"the line is not JSON: {error.msg}", error.colno)


def _skip_line(stream: "io.BufferedReader[Stream]") -> None:
    piece = b" "
    while piece and not piece.endswith(b"\n"):
        piece = stream.readline(_PIECE)
