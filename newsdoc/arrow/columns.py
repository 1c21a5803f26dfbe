"""Nodes to Arrow arrays, a column at a time.

A column takes the values of a few nodes, keeps what is plain in them (strings, numbers, dates), and becomes an array
when there are enough. The nodes can go at once: many of them would cost more to hold than to read, since the garbage
collector looks at each again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import Any, Protocol

import pyarrow as pa

from newsdoc.model import Block, Date, Document, Text


class Column(Protocol):
    """The values of one type in the making."""

    def extend(self, values: Sequence[Any]) -> None:
        """Add values: nodes for a structure, tuples for a list, plain values for the rest; None is null."""

    def array(self) -> pa.Array[Any]:
        """All values so far."""
        ...


def column_of(type: pa.DataType) -> Column:
    """An empty column of a type that `newsdoc.arrow.DOCUMENT` is made of."""
    if isinstance(type, pa.StructType):
        return _Structures(type, lambda name: _READ.get(name) or attrgetter(name))
    if isinstance(type, pa.ListType):
        return _Lists(type)
    return _Values(type)


def column_of_mappings(type: pa.StructType) -> Column:
    """An empty column of structures whose values are mappings of their fields."""
    return _Structures(type, itemgetter)


class _Values:
    def __init__(self, type: pa.DataType) -> None:
        self._type = type
        self._values: list[Any] = []

    def extend(self, values: Sequence[Any]) -> None:
        self._values += values

    def array(self) -> pa.Array[Any]:
        return pa.array(self._values, self._type)


class _Structures:
    def __init__(self, type: pa.StructType, reader_of: Callable[[str], Callable[[Any], object]]) -> None:
        self._type = type
        self._columns = [(reader_of(field.name), column_of(field.type)) for field in type]
        self._absent: list[bool] = []

    def extend(self, values: Sequence[Any]) -> None:
        absent = [node is None for node in values]
        self._absent += absent
        if all(absent):
            for _, column in self._columns:
                column.extend(values)
        elif any(absent):
            for read, column in self._columns:
                column.extend([None if node is None else read(node) for node in values])
        else:
            for read, column in self._columns:
                column.extend(list(map(read, values)))

    def array(self) -> pa.Array[Any]:
        children = [column.array() for _, column in self._columns]
        return pa.StructArray.from_arrays(children, fields=list(self._type), mask=pa.array(self._absent, pa.bool_()))


class _Lists:
    def __init__(self, type: pa.ListType[Any]) -> None:
        self._items = column_of(type.value_type)
        self._starts: list[int | None] = []
        self._end = 0

    def extend(self, values: Sequence[Collection[object] | None]) -> None:
        for each in values:
            self._starts.append(None if each is None else self._end)
            self._end += len(each or ())
        if items := [item for each in values if each for item in each]:
            self._items.extend(items)

    def array(self) -> pa.Array[Any]:
        # By Arrow's convention a null in place of a list's start makes the list null.
        return pa.ListArray.from_arrays(pa.array([*self._starts, self._end], pa.int32()), self._items.array())


def _day(node: Date) -> date | None:
    return date.fromisoformat(node.value[:10]) if node.has_day else None


def _words(name: str) -> Callable[[Document], str | None]:
    def read(document: Document) -> str | None:
        text: Text | None = getattr(document, name)
        return None if text is None else text.text

    return read


def _all_words(name: str) -> Callable[[Document], list[str]]:
    def read(document: Document) -> list[str]:
        texts: tuple[Text, ...] = getattr(document, name)
        return [text.text for text in texts]

    return read


def _level(block: Block) -> int | None:
    return block.level if block.kind == "subheading" else None


# Fields that are not read as they stand: the words of a `Text`, the day of a date, what one kind of block has.
_READ: dict[str, Callable[[Any], object]] = {
    "abstract": _words("abstract"),
    "day": _day,
    "headline": _words("headline"),
    "keywords": _all_words("keywords"),
    "level": _level,
    "slugline": _words("slugline"),
    "subheadlines": _all_words("subheadlines"),
}
