"""The entry points of installed packages: one scan of the installation, kept for the life of the process."""

from functools import cache
from importlib.metadata import EntryPoint, EntryPoints, entry_points
from typing import cast


def points(group: str, name: str | None = None) -> tuple[EntryPoint, ...]:
    """The entry points of a group, or those of one name in it."""
    return tuple(_all().select(group=group) if name is None else _all().select(group=group, name=name))


@cache
def _all() -> EntryPoints:
    return cast("EntryPoints", entry_points())  # in Python 3.11 another class with the same `select`
