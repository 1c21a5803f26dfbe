"""Words that lines of some kind open with."""

from collections.abc import Iterable

from newsdoc.readers.plaintext.beginnings import TELLING


class Openers:
    """What lines of some kind open with. The first letters tell most that do not, faster than all openers do."""

    def __init__(self, openers: Iterable[str]) -> None:
        self._all = tuple(openers)
        self._length = min(TELLING, *map(len, self._all)) if self._all else 0
        self._starts = frozenset(opener[: self._length] for opener in self._all)

    @property
    def starts(self) -> frozenset[str] | None:
        """Their first letters, `TELLING` of them; None if one has fewer."""
        return self._starts if self._length == TELLING or not self._all else None

    def open(self, text: str) -> bool:
        """Whether one of them opens `text`."""
        return text[: self._length] in self._starts and text.startswith(self._all)

    def __contains__(self, text: str) -> bool:
        """Whether `text` is one of them and nothing else."""
        return text[: self._length] in self._starts and text in self._all

    def of(self, text: str) -> str:
        """The first of those that open `text`, one of which does."""
        return next(opener for opener in self._all if text.startswith(opener))
