"""Format name to reader or writer, through entry points: newsdoc's own are found the same way as anybody's.

Only the plug-in asked for is imported. Lookups are cached for the life of the process.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint
from typing import Any, TypeVar

from newsdoc import installed
from newsdoc.errors import PluginError, UnknownFormatError
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
    if others and len(distributions := _distributions(points)) > 1:
        raise PluginError(name, f"two packages offer a {role} of this name; uninstall one", distributions)
    try:
        plugin = point.load()
    except Exception as error:  # whatever a foreign module raises while it is imported
        problem = f"{point.value} cannot be loaded: {type(error).__name__}: {error}"
        raise PluginError(name, problem, _distributions(points)) from error
    if not isinstance(plugin, kind):
        problem = f"{point.value} is not a newsdoc.{kind.__name__} but {type(plugin).__name__}"
        raise PluginError(name, problem, _distributions(points))
    return plugin


def _distributions(points: Sequence[EntryPoint]) -> tuple[str, ...]:
    """Names of the packages; one that is found twice on the path counts once.

    To name one, its metadata have to be parsed, README and all: this is for errors only.
    """
    return tuple(sorted({point.dist.name if point.dist else point.value for point in points}))
