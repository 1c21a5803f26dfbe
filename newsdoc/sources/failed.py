"""Stories that failed in an earlier run, to be run again alone."""

import json
import os
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from newsdoc.diagnostics import Code
from newsdoc.errors import SourceError
from newsdoc.sources.output import ERRORS, JOURNAL
from newsdoc.sources.story import AND_ON, Stories, Story, Tally, fault, story_of
from newsdoc.span import Place, Position


def failed(errors: str | Path, sources: Iterable[object]) -> Stories:
    """Those of `sources` that failed by the `errors.jsonl` of an earlier run, told by where they come from.

    Of several stories that come from the same place, such as pairs of the same name, all are given if one has failed;
    so are all that come from an archive or a folder that could not be read, and all rows behind one at which a table
    could not be read on. A place that is not among the sources is a story that says so.
    The list of a run over what had failed before will therefore do for the sources of the first run as well.

    Args:
        errors: the file.
        sources: the sources of that run; those that did not fail are passed over, and files not read.

    Raises:
        SourceError: if the file cannot be read or is none of newsdoc's. Where a run has been without a failure, which
            its journal shows, the file need not be there.
    """
    if _has_none(Path(errors)):
        return Stories(partial(_among, (), frozenset()))
    try:
        with Path(errors).open(encoding="utf-8") as lines:
            records = map(json.loads, lines)
            places = frozenset(str(each["source"]) for each in records if each["error"] != Code.NAME_CHANGED)
    except OSError as error:
        message = (
            f"cannot read what failed: {error.strerror or error}; give the errors.jsonl that convert_many has written"
        )
        raise SourceError(message, place=Place(str(errors), Position(0, 1, 1))) from error
    except (ValueError, KeyError, TypeError) as error:
        message = "this is no list of what failed; give the errors.jsonl that convert_many has written"
        raise SourceError(message, place=Place(str(errors), Position(0, 1, 1))) from error
    return Stories(partial(_among, sources, places))


def _has_none(errors: Path) -> bool:
    """Whether the file is not there since the run beside it has been without a failure."""
    is_named_so = errors.name == ERRORS and not os.path.exists(errors)  # noqa: PTH110 - a Path raises for a long name
    return is_named_so and any(errors.parent.glob(f".*{JOURNAL}"))


def _among(sources: Iterable[object], places: frozenset[str], tally: Tally) -> Iterator[Story]:
    tally.total = len(places)
    missing = set(places)
    for story in map(story_of, sources):
        if place := _place_of(story.locator, places):
            missing.discard(place)
            yield story
    for place in sorted(missing):
        message = "what failed here is not among the sources: give those of the run that has the list of what failed"
        yield Story(place, fault(message, place))


def _place_of(locator: str, places: frozenset[str]) -> str | None:
    """The place that a story is at, or the archive, folder or table that it is in; of a table, from a row on."""
    if not places or locator in places:
        return locator if places else None
    for sign in ("!", os.sep, ":"):
        at = locator.find(sign)
        while at >= 0:
            place = locator[:at]
            if place in places and (sign != os.sep or os.path.isdir(place)):  # noqa: PTH112 - as above
                return place
            at = locator.find(sign, at + 1)
    file, _, row = locator.rpartition(":")
    if not row.isdecimal():
        return None
    return next((place for place in _open_ended(places) if _is_from(place, file, int(row))), None)


@lru_cache(maxsize=1)
def _open_ended(places: frozenset[str]) -> tuple[str, ...]:
    return tuple(place for place in places if place.endswith(AND_ON) and place[: -len(AND_ON)][-1:].isdecimal())


def _is_from(place: str, file: str, row: int) -> bool:
    start, _, first = place.removesuffix(AND_ON).rpartition(":")
    return start == file and first.isdecimal() and row >= int(first)
