"""Imports on first use, with the garbage collector at rest.

Importing pydantic and building the model makes some hundred thousand objects, all of which stay. Collections in the
midst of that, and the two that follow, find nothing and cost a tenth of the time of a first `parse`.
"""

import gc
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TypeVar

_T = TypeVar("_T")


def load(module: str) -> ModuleType:
    """The module of this full name, imported if it has not been."""
    return without_collection(lambda: import_module(module))


def without_collection(make: Callable[[], _T]) -> _T:
    """What `make` returns. No garbage is collected meanwhile, and what was made counts as old at once.

    Nothing is changed for a program that has switched the collector off, or has frozen objects of its own.
    """
    if not gc.isenabled() or gc.get_freeze_count():
        return make()
    gc.disable()
    try:
        return make()
    finally:
        gc.freeze()
        gc.unfreeze()  # moves everything to the oldest generation, without a look at it
        gc.enable()
