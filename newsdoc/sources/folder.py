"""Stories that are files: those of a folder, and those that a pattern finds.

Paths are sorted by their bytes, so that the order is the same in every run and on every machine. They are sorted on
disk, not in memory: a folder may hold millions.
"""

import glob as patterns
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from fnmatch import translate
from functools import partial
from pathlib import Path

from newsdoc.sources.output import is_output, is_written_into
from newsdoc.sources.story import MAX_BYTES, Stories, Story, Tally, checked, fault

_CACHE_KIB = 256  # of the sorted paths, in memory


def folder(path: str | Path, *, pattern: str = "*", max_bytes: int = MAX_BYTES) -> Stories:
    """The files in a folder and the folders below it, as stories named by their paths within it.

    Files and folders whose names start with a dot are left out, as are devices and pipes, and what another run has
    written below the folder; links to folders are not followed. A link to nothing is an error.

    Args:
        path: the folder.
        pattern: what the names of files have to match, such as `*.txt`.
        max_bytes: larger files are not read.
    """
    return Stories(
        partial(_read_folder, Path(path), pattern, checked(max_bytes)), partial(_count_folder, Path(path), pattern)
    )


def glob(pattern: str, *, max_bytes: int = MAX_BYTES) -> Stories:
    """The files that a pattern of the shell finds, such as `archive/**/*.txt`, as stories named by their paths.

    Args:
        pattern: as `glob.glob` takes it; `**` stands for any number of folders.
        max_bytes: larger files are not read.
    """
    return Stories(partial(_read_glob, pattern, checked(max_bytes)), partial(_count_glob, pattern))


def _read_folder(path: Path, pattern: str, max_bytes: int, tally: Tally) -> Iterator[Story]:
    faults: list[Story] = []
    found = 0
    start = len(os.path.join(path, ""))  # noqa: PTH118 - with a separator at its end
    for file in _sorted(_files(path, pattern, faults), tally, faults, str(path)):
        found += 1
        yield Story(file[start:].replace(os.sep, "/"), Path(file), source=file, max_bytes=max_bytes)
    yield from faults
    if not found and not faults:
        message = f"the folder has no stories: no file in it or below matches {pattern!r}"
        yield Story(str(path), fault(message, str(path)))


def _read_glob(pattern: str, max_bytes: int, tally: Tally) -> Iterator[Story]:
    faults: list[Story] = []
    found = 0
    for file in _sorted(_matches(pattern), tally, faults, pattern):
        found += 1
        yield Story(file, Path(file), max_bytes=max_bytes)
    yield from faults
    if not found and not faults:
        yield Story(pattern, fault("the pattern finds no file", pattern))


def _count_folder(path: Path, pattern: str) -> int:
    faults: list[Story] = []
    return sum(1 for _ in _files(path, pattern, faults)) + len(faults) or 1  # the error that says there are none


def _count_glob(pattern: str) -> int:
    return sum(1 for _ in _matches(pattern)) or 1  # as above


def _matches(pattern: str) -> Iterator[str]:
    paths = patterns.iglob(pattern, recursive=True)  # noqa: PTH207 - a Path each would take longer than finding it
    return (path for path in paths if os.path.isfile(path))  # noqa: PTH113 - as above


def _files(path: Path, pattern: str, faults: list[Story]) -> Iterator[str]:
    """The paths of all files, in the order of the file system; folders and links that cannot be read are faults."""
    matches = re.compile(translate(pattern)).match
    folders = [os.fspath(path)]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    try:
                        if entry.is_dir(follow_symlinks=False):
                            folders += [] if is_written_into(entry.path) else [entry.path]
                            continue
                        is_file = matches(entry.name) and _is_file(entry) and not is_output(folder, entry.name)
                    except OSError as error:
                        faults.append(_unreadable("cannot read", error, entry.path))
                        continue
                    if is_file:
                        yield entry.path
        except OSError as error:
            faults.append(_unreadable("cannot read the folder", error, folder))


def _is_file(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a file or a link to one.

    Raises:
        OSError: if it is a link to nothing, or one that cannot be followed.
    """
    if entry.is_file():
        return True
    if entry.is_symlink():
        entry.stat()
    return False


def _unreadable(what: str, error: OSError, path: str) -> Story:
    return Story(path, fault(f"{what}: {error.strerror or error}", path))


def _sorted(paths: Iterable[str], tally: Tally, faults: list[Story], place: str) -> Iterator[str]:
    """The paths in order, and how many there are, through a private database that lies on disk when it grows."""
    try:
        yield from _sorted_on_disk(map(os.fsencode, paths), tally, faults)
    except sqlite3.Error as error:
        faults.append(Story(place, fault(f"cannot sort the list of files: {error}", place)))


def _sorted_on_disk(paths: Iterable[bytes], tally: Tally, faults: list[Story]) -> Iterator[str]:
    with closing(sqlite3.connect("", check_same_thread=False)) as database:
        database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        database.execute("CREATE TABLE paths (path BLOB PRIMARY KEY) WITHOUT ROWID")
        insertion = database.executemany("INSERT OR IGNORE INTO paths VALUES (?)", ((path,) for path in paths))
        tally.total = insertion.rowcount + len(faults)
        for (path,) in database.execute("SELECT path FROM paths ORDER BY path"):
            yield os.fsdecode(path)
