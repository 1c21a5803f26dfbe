"""Stories in a Parquet file, one a row, read in small batches of the columns that are used; `newsdoc[arrow]`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdoc.errors import MissingPackageError
from newsdoc.sources.row import Keys, Row
from newsdoc.sources.story import MAX_BYTES, Stories, Story, Tally, checked, size_fault

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

_BATCH = 64  # rows


def parquet(
    path: str | Path, *, text: str = "text", name: str = "name", language: str = "language", max_bytes: int = MAX_BYTES
) -> Stories:
    """The rows of a Parquet file as stories.

    Args:
        path: the file.
        text: the column that holds the text, as string or binary.
        name: the column that holds the name; a row without it is named after the file and row.
        language: the column that holds the language, if there is one.
        max_bytes: longer texts are not converted.
    """
    return Stories(
        partial(_read, Path(path), Keys(text, name, language), checked(max_bytes)), partial(_count, Path(path))
    )


def _read(path: Path, keys: Keys, max_bytes: int, tally: Tally) -> Iterator[Story]:
    row = Row(path, 1)
    try:
        for values in _rows(path, keys, tally):
            yield _story(values, keys, row, max_bytes)
            row = Row(path, row.number + 1)
    except Exception as error:  # noqa: BLE001 - pyarrow raises OSError, ValueError, and errors of its own
        yield row.last(f"cannot read on: {error}")


def _story(values: dict[str, Any] | Exception, keys: Keys, row: Row, max_bytes: int) -> Story:
    if isinstance(values, Exception):
        return row.broken(f"the row cannot be read: {values}")
    try:
        story = row.story(values, keys)
    except TypeError as error:  # a list of bytes, a decimal: what JSON has not
        return row.broken(f"the value under {keys.text!r} cannot be handed on as JSON: {error}")
    if isinstance(story.content, str | bytes) and len(story.content) > max_bytes:
        return Story(story.name, size_fault(max_bytes, str(row.file), row.number), source=row.source)
    return story


def _count(path: Path) -> int:
    try:
        with _opened(path) as file:
            return int(file.metadata.num_rows)
    except Exception:  # noqa: BLE001 - as above: there is one story, the error
        return 1


def _opened(path: Path) -> "ParquetFile":
    try:
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - of an extra
    except ImportError as error:
        raise MissingPackageError("pyarrow", "arrow") from error
    return ParquetFile(path)


def _rows(path: Path, keys: Keys, tally: Tally) -> Iterator[dict[str, Any] | Exception]:
    """The values of each row, or why it has none."""
    with _opened(path) as file:
        tally.total = file.metadata.num_rows
        names = file.schema_arrow.names
        if keys.text not in names:
            message = f"there is no column {keys.text!r} (there are: {', '.join(names)})"
            raise ValueError(message)
        columns = [column for column in (keys.text, keys.name, keys.language) if column in names]
        for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
            yield from _values(batch)


def _values(batch: "RecordBatch") -> Iterator[dict[str, Any] | Exception]:
    try:
        yield from batch.to_pylist()
    except ValueError as error:  # a string that is no UTF-8
        if batch.num_rows == 1:
            yield error
        else:
            yield from (value for index in range(batch.num_rows) for value in _values(batch.slice(index, 1)))
