"""Where values stand in JSON text: parsers tell it of the first fault in the syntax only."""

import re
from collections.abc import Iterator
from typing import TypeAlias

import orjson

Pointer: TypeAlias = tuple[str | int, ...]
"""Property names and indices, from the whole down."""

# A structural character, a string, or a number, true, false or null.
_TOKEN = re.compile(r'[{}\[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}\[\],:"]+', re.DOTALL)


def find_values(text: str, wanted: set[Pointer]) -> dict[Pointer, int]:
    """Offset of each wanted value: of its name where it is a property, else of its first character.

    Args:
        text: well-formed JSON.
        wanted: which values.

    Returns:
        Pointer to offset in code points; of a name that an object has twice, the last one, which parsers keep.
    """
    found: dict[Pointer, int] = {}
    for path, offset in _values(text):
        pointer = tuple(path)
        if pointer in wanted:
            found[pointer] = offset
    return found


def _values(text: str) -> Iterator[tuple[list[str | int], int]]:
    """The path of each value, which the next step changes, and the offset of its name or of itself."""
    path: list[str | int] = []  # for each open object the name read last, for each open array the index
    named_at: int | None = None  # offset of the name of the value that comes next
    for match in _TOKEN.finditer(text):
        lexeme = match[0]
        if lexeme in "}]":
            path.pop()
        elif lexeme == ",":
            path[-1] = _next(path[-1])
        elif lexeme[0] == '"' and named_at is None and path and isinstance(path[-1], str):
            path[-1] = orjson.loads(lexeme)
            named_at = match.start()
        elif lexeme != ":":
            yield path, match.start() if named_at is None else named_at
            named_at = None
            if lexeme in "{[":
                path.append("" if lexeme == "{" else 0)


def _next(step: str | int) -> str | int:
    return step + 1 if isinstance(step, int) else step
