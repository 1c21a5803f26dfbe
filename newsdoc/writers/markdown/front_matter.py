"""YAML front matter: the metadata of a document, between two lines of three hyphens.

Every text stands in double quotes, which is the one style that holds any text, and JSON's escapes are YAML's; so a few
lines suffice where a library of YAML would be many times slower than all the rest. Parsers of YAML 1.1 and 1.2 read the
same values: dates too are quoted, which some would otherwise make objects of their own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import orjson

Member: TypeAlias = "str | Mapping[str, Value]"
Value: TypeAlias = "str | int | Sequence[Member] | Mapping[str, Value] | None"

# YAML 1.1, 4.1.1 and 4.2: not printable, or a line break there and none in YAML 1.2.
_TO_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def front_matter(metadata: Mapping[str, Value]) -> str:
    """The metadata as YAML, a key on each line; what is empty or None is left out."""
    return "\n".join(("---", *_mapping(metadata, ""), "---"))


def _mapping(values: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in values.items():
        if not value:
            continue
        if isinstance(value, str | int):
            yield f"{indent}{key}: {_scalar(value)}"
            continue
        deeper = f"{indent}  "
        inner = list(_mapping(value, deeper) if isinstance(value, Mapping) else _sequence(value, deeper))
        if inner:
            yield f"{indent}{key}:"
            yield from inner


def _sequence(values: Sequence[Member], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield f"{indent}- {_scalar(value)}"
            continue
        inner = "\n".join(_mapping(value, f"{indent}  "))
        if inner:
            yield f"{indent}- {inner.lstrip(' ')}"


def _scalar(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    quoted = orjson.dumps(value).decode()
    return quoted if quoted.isprintable() else _TO_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
