"""Format name to reader or writer, through entry points: newsdoc's own are found the same way as anybody's.

Only the plug-in asked for is imported. Lookups are cached for the life of the process.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from newsdoc import installed
from newsdoc.errors import PluginError, UnknownFormatError
from newsdoc.installed import EntryPoint
from newsdoc.reader import Reader
from newsdoc.writer import Writer

READERS = "newsdoc.readers"
WRITERS = "newsdoc.writers"

_PluginT = TypeVar("_PluginT", Reader[Any], Writer[Any])


@dataclass(frozen=True)
class Formats:
    """The names of the installed formats, sorted.

    Attributes:
        readers: what `newsdoc.parse` takes as `format`.
        writers: what `newsdoc.export` takes as `format`.
    """

    readers: tuple[str, ...]
    writers: tuple[str, ...]


def formats() -> Formats:
    """The names of all installed readers and writers; none of them is imported."""
    return Formats(readers=_names(READERS), writers=_names(WRITERS))


@cache
def reader(name: str) -> Reader[Any]:
    """The reader called `name`.

    Raises:
        UnknownFormatError: if there is none.
        PluginError: if two packages offer one, or it cannot be loaded.
    """
    return _plugin("reader", READERS, name, Reader)


@cache
def writer(name: str) -> Writer[Any]:
    """The writer called `name`. Raises as `reader` does."""
    return _plugin("writer", WRITERS, name, Writer)


def _names(group: str) -> tuple[str, ...]:
    return tuple(sorted({point.name for point in installed.points(group)}))


def _plugin(role: str, group: str, name: str, kind: type[_PluginT]) -> _PluginT:
    points = installed.points(group, name)
    if not points:
        raise UnknownFormatError(role, name, _names(group))
    point, *others = points
    if any(other.package != point.package for other in others):
        raise PluginError(name, f"two packages offer a {role} of this name; uninstall one", _packages(points))
    try:
        plugin = point.load()
    except Exception as error:  # whatever a foreign module raises while it is imported
        problem = f"{point.value} cannot be loaded: {type(error).__name__}: {error}"
        raise PluginError(name, problem, _packages(points)) from error
    if not isinstance(plugin, kind):
        problem = f"{point.value} is not a newsdoc.{kind.__name__} but {type(plugin).__name__}"
        raise PluginError(name, problem, _packages(points))
    return plugin


def _packages(points: Iterable[EntryPoint]) -> tuple[str, ...]:
    return tuple(sorted({point.full_name for point in points}))
