"""The entry points of installed packages: one scan of the installation, kept for the life of the process.

The import of `importlib.metadata` alone costs a short process a sixth of the time that pydantic, orjson and lxml take
together. So the lists are read as it reads them, from the folders on the path; it is asked itself where anything else
may hold packages: archives on the path, or finders other than Python's own.
"""

import os
import re
import sys
from collections.abc import Iterator
from functools import cache, reduce
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from typing import NamedTuple, cast

_GROUPS = "newsdoc."
_INFORMATION = (".dist-info", ".egg-info")
_EGG = ".egg"
_LIST = "entry_points.txt"
_UNREADABLE = (FileNotFoundError, NotADirectoryError, PermissionError)


class EntryPoint(NamedTuple):
    """What a package offers under a name (PyPA, "Entry points specification").

    Attributes:
        group: such as `newsdoc.writers`.
        name: unique within the group.
        value: what it stands for: `module:attribute`.
        package: the name of the package, normalized (PyPA, "Names and normalization") with underscores.
    """

    group: str
    name: str
    value: str
    package: str

    def load(self) -> object:
        """What it stands for, its module imported. Raises whatever that raises."""
        module, _, path = self.value.partition("[")[0].partition(":")
        attributes = (name for name in path.strip().split(".") if name)
        loaded: object = reduce(getattr, attributes, import_module(module.strip()))
        return loaded

    @property
    def full_name(self) -> str:
        """The name of the package as its metadata have it, README and all parsed for it: for errors only."""
        from importlib.metadata import distribution  # noqa: PLC0415 - see above

        return distribution(self.package).name if self.package else self.value


def points(group: str, name: str | None = None) -> tuple[EntryPoint, ...]:
    """The entry points of a group of newsdoc's, or those of one name in it."""
    return tuple(point for point in _all() if point.group == group and name in {None, point.name})


@cache
def _all() -> tuple[EntryPoint, ...]:
    return tuple(_by_metadata() if _has_more_than_folders() else _in_folders())


def _has_more_than_folders() -> bool:
    finders = (finder for finder in sys.meta_path if finder is not PathFinder)
    return any(hasattr(finder, "find_distributions") for finder in finders) or any(
        place.endswith(_EGG) or os.path.isfile(place)  # noqa: PTH113 - the path is of strings
        for place in _path()
    )


def _path() -> Iterator[str]:
    return (place for place in cast("list[object]", sys.path) if isinstance(place, str))  # as Python's own finders do


def _by_metadata() -> Iterator[EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - see above

    for group in entry_points().groups:
        if group.startswith(_GROUPS):
            for point in entry_points(group=group):
                yield EntryPoint(group, point.name, point.value, _normalized(point.dist.name if point.dist else ""))


def _in_folders() -> Iterator[EntryPoint]:
    """Those of all packages on the path; of a package that is there twice, the first counts."""
    seen: set[str] = set()
    for place in _path():
        for folder in _information(place or "."):
            package = _normalized(folder.removesuffix(".egg-info").partition("-")[0])
            if package not in seen:
                seen.add(package)
                yield from _listed(Path(place, folder, _LIST), package)


def _normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()


def _information(place: str) -> list[str]:
    """The folders in `place` that tell of packages, sorted."""
    try:
        return sorted(name for name in os.listdir(place) if name.endswith(_INFORMATION))  # noqa: PTH208
    except _UNREADABLE:  # ordinary for the path
        return []


def _listed(path: Path, package: str) -> Iterator[EntryPoint]:
    try:
        listed = path.read_bytes()
    except _UNREADABLE:  # most packages offer nothing
        return
    if _GROUPS.encode() not in listed:
        return
    group = ""
    for line in map(str.strip, listed.decode(errors="replace").split("\n")):
        name, sign, value = line.partition("=")
        if line.startswith("["):
            group = line.strip("[]")
        elif sign and not line.startswith("#") and group.startswith(_GROUPS):
            yield EntryPoint(group, name.strip(), value.strip(), package)
