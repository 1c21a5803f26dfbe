"""Regular expressions that are compiled when they are first needed: most texts need few of the reader's many."""

import re
from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression with the methods of `re.Pattern` that the reader uses.

    The methods appear on first use, as those of the compiled pattern: later uses cost nothing extra.
    """

    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_") or name not in type(self).__annotations__:
            raise AttributeError(name)
        compiled = re.compile(self._pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in type(self).__annotations__)
        return self.__dict__[name]


DIGIT = Pattern(r"\d")
"""Finds a figure several times faster than asking each character does."""
