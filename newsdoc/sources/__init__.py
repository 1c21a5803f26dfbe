"""What archives are made of, as stories for `newsdoc.convert_many`: files, lines, members and rows.

    newsdoc.convert_many(newsdoc.sources.find("archive.tar.gz"), "ninjs", into="out")

Each function gives `Stories`, read lazily and anew each time they are iterated. What cannot be read is a story whose
content is the error that says why.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from newsdoc.sources.failed import failed
from newsdoc.sources.folder import folder, glob
from newsdoc.sources.lines import json_lines
from newsdoc.sources.packed import tar_archive, zip_archive
from newsdoc.sources.parquet import parquet
from newsdoc.sources.story import MAX_BYTES, Chain, Stories, Story, Tally, checked

__all__ = [
    "MAX_BYTES",
    "Stories",
    "Story",
    "failed",
    "find",
    "folder",
    "glob",
    "is_archive",
    "json_lines",
    "parquet",
    "tar_archive",
    "zip_archive",
]

_COMPRESSIONS = ("", ".gz", ".bz2", ".xz", ".zst")
_WILD = "*?["
_ARCHIVES: dict[str, Callable[..., Stories]] = {
    ".zip": zip_archive,
    **{f".tar{compression}": tar_archive for compression in _COMPRESSIONS},
    ".tgz": tar_archive,
}
_TABLES: dict[str, Callable[..., Stories]] = {
    **{f".{name}{compression}": json_lines for name in ("jsonl", "ndjson") for compression in _COMPRESSIONS},
    ".parquet": parquet,
}


def is_archive(location: str | Path) -> bool:
    """Whether a file of this name holds many stories, as `find` tells by the suffix: `news.zip`, `news.jsonl.gz`."""
    lowered = Path(location).name.lower()
    return any(lowered.endswith(suffix) for suffix in (*_ARCHIVES, *_TABLES))


def find(
    *locations: str | Path,
    text: str = "text",
    name: str = "name",
    language: str = "language",
    max_bytes: int = MAX_BYTES,
) -> Stories:
    """The stories of whatever is there: folders, archives and tables by their suffixes, else files, else patterns.

    Args:
        locations: paths, or patterns such as `archive/**/*.txt`.
        text: the key or column that holds the text, in JSON Lines and Parquet.
        name: the same for the name.
        language: the same for the language.
        max_bytes: larger stories are not read.
    """
    checked(max_bytes)
    keys = {"text": text, "name": name, "language": language}
    found = [_found(location, keys, max_bytes) for location in locations]
    return found[0] if len(found) == 1 else Chain(found)


def _found(location: str | Path, keys: dict[str, str], max_bytes: int) -> Stories:
    path = Path(location)
    if os.path.isdir(path):  # noqa: PTH112 - a Path raises for a name that is too long
        return folder(path, max_bytes=max_bytes)
    lowered = path.name.lower()
    for suffix, read_archive in _ARCHIVES.items():
        if lowered.endswith(suffix):
            return read_archive(path, max_bytes=max_bytes)
    for suffix, read_table in _TABLES.items():
        if lowered.endswith(suffix):
            return read_table(path, **keys, max_bytes=max_bytes)
    is_there = os.path.exists(path)  # noqa: PTH110 - as above
    if is_there or not any(sign in str(location) for sign in _WILD):
        return Stories(partial(_single, path, max_bytes), lambda: 1)
    return glob(str(location), max_bytes=max_bytes)


def _single(path: Path, max_bytes: int, tally: Tally) -> Iterator[Story]:
    tally.total = 1
    yield Story(str(path), path, max_bytes=max_bytes)
