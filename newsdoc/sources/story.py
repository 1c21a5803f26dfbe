"""A story on its way in: its name, and what to read it from or why it cannot be read.

Whoever gives stories gives them one at a time and never raises for a bad one: the fault is the story's content, so that
one broken member of an archive is one failed story and the rest are read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import length_hint
from pathlib import Path

from newsdoc.errors import NewsdocError, OptionsError, SourceError
from newsdoc.span import Place, Position

MAX_BYTES = 20_000_000
"""Default limit of one story's size: far above any story, far below what fills a memory."""

AND_ON = "-"
"""Behind the number of a row in `Story.source`: this row, and all behind it."""

_SHOWN = 80  # characters of a thing that is no source


@dataclass(frozen=True, slots=True)
class Story:
    """One story to convert.

    Attributes:
        name: what to call it in results and to name its output after; any characters.
        content: the path of its file, its text or bytes, or the error that says why there is none.
        language: BCP 47 tag of its language, if stated; goes to the reader's option `language`.
        source: where it comes from, for messages and to find it again: a path, with `:line`, `:row` or `!member`
            inside a larger file (`:row-` for that row and all behind it); the name by default.
        max_bytes: a larger file is not read but refused.
    """

    name: str
    content: Path | str | bytes | NewsdocError
    language: str | None = None
    source: str = ""
    max_bytes: int = MAX_BYTES

    @property
    def locator(self) -> str:
        """`source`, or the name where there is none."""
        return self.source or self.name


@dataclass
class Tally:
    """How far the reading of a source has come, to foretell how many stories it has.

    Attributes:
        given: stories given so far.
        total: how many there are, if the source knows.
        fraction: the share of the source that has been read, from 0 to 1, if it can tell.
    """

    given: int = 0
    total: int | None = None
    fraction: float = 0.0


class Stories(Iterable[Story]):
    """The stories of one source, read anew and lazily each time they are iterated.

    `operator.length_hint` gives how many there are as far as that is known: exactly for a folder, by the share of
    the file that has been read for a stream.
    """

    def __init__(self, read: Callable[[Tally], Iterator[Story]], count: Callable[[], int | None] | None = None) -> None:
        """`read` gives the stories one at a time, and keeps the tally's `total` or `fraction`.

        `count` tells how many there will be before any is read, in a small part of the time that reading takes; it is
        asked where this is one of several sources. None, or a result of None, is for what cannot tell.
        """
        self._read = read
        self._count = count
        self._tally = Tally()

    def __iter__(self) -> Iterator[Story]:
        tally = self._tally = Tally()
        for story in self._read(tally):
            tally.given += 1
            yield story

    def __length_hint__(self) -> int:
        tally = self._tally
        if tally.total is not None:
            return tally.total
        return round(tally.given / tally.fraction) if tally.fraction else NotImplemented

    def foretold(self) -> int | None:
        """The `operator.length_hint`; of a source that was not begun, how many it counts."""
        if self._count and self._tally.total is None:
            self._tally.total = self._count()
        hint = length_hint(self, -1)
        return None if hint < 0 else hint


class Chain(Stories):
    """The stories of several sources, one source after another."""

    def __init__(self, sources: Sequence[Stories]) -> None:
        """The sources, in their order."""
        super().__init__(lambda _: chain.from_iterable(sources))
        self._sources = sources

    def __length_hint__(self) -> int:
        total = self.foretold()
        return NotImplemented if total is None else total

    def foretold(self) -> int | None:
        """The sum, if all sources know or can count how many they have."""
        totals = [source.foretold() for source in self._sources]
        known = [total for total in totals if total is not None]
        return sum(known) if len(known) == len(totals) else None


def story_of(item: object) -> Story:
    """What `newsdoc.convert_many` takes for a story: a `Story`, a path, or a pair of a name and text, bytes or path."""
    match item:
        case Story():
            return item
        case Path():
            return Story(str(item), item)
        case (str(name), (str() | bytes() | Path()) as content):
            return Story(name, content)
        case _:
            message = (
                "a source is a pathlib.Path, a pair of a name and text or bytes, or what newsdoc.sources gives, "
                f"not {type(item).__name__}; for a file give Path(...)"
            )
            name = repr(item)[:_SHOWN]
            return Story(name, fault(message, name))


def checked(max_bytes: int) -> int:
    """A limit of a story's size.

    Raises:
        OptionsError: if it lets no story through.
    """
    if max_bytes < 1:
        raise OptionsError("sources", (("max_bytes", f"at least 1, not {max_bytes}"),))
    return max_bytes


def fault(message: str, file: str, line: int = 1, column: int = 1) -> SourceError:
    """An error at a place in a file."""
    return SourceError(message, place=Place(file, Position(column - 1, line, column)))


def size_fault(max_bytes: int, file: str, line: int = 1) -> SourceError:
    """The error of a story above the limit."""
    message = f"the story is larger than the limit of {max_bytes:,} bytes; raise max_bytes if it is meant to be"
    return fault(message, file, line)
