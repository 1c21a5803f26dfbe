"""Values of an Arrow column as what `newsdoc.parse` takes: strings as text, binary values as bytes."""

from __future__ import annotations

from typing import Any, TypeAlias

import pyarrow as pa
from pyarrow import types

Cell: TypeAlias = str | bytes | None
"""A value of a column of strings or of binary values."""

_TEXT = (types.is_string, types.is_large_string, types.is_string_view)
_BYTES = (types.is_binary, types.is_large_binary, types.is_binary_view, types.is_fixed_size_binary, types.is_null)


def cells(column: pa.Array[Any], name: str, *, or_integers: bool = False) -> list[Cell]:
    """The values of a column of strings or binary values, however they are encoded.

    A string that is not UTF-8, which Arrow does not check, is given as its bytes.

    Args:
        column: the values.
        name: what the column is called, for messages.
        or_integers: whether integers are taken as well, as the strings that write them.

    Raises:
        TypeError: if the column has values of another type.
    """
    if isinstance(column, pa.ExtensionArray):
        column = column.storage
    encoded = column.type.value_type if isinstance(column.type, pa.DictionaryType) else column.type
    if or_integers and types.is_integer(encoded):
        column, encoded = column.cast(pa.string()), pa.string()
    is_text = any(is_of_type(encoded) for is_of_type in _TEXT)
    if not is_text and not any(is_of_type(encoded) for is_of_type in _BYTES):
        taken = "strings, integers" if or_integers else "strings"
        message = f"the column {name!r} is of type {column.type}, which is neither {taken} nor binary values"
        raise TypeError(message)
    raw: list[bytes | None] = column.cast(pa.large_binary()).to_pylist()
    return list(map(_text, raw)) if is_text else [*raw]


def _text(raw: bytes | None) -> Cell:
    if raw is None:
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw
