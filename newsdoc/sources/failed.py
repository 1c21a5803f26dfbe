"""Stories that failed in an earlier run, to be run again alone."""

import json
import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from newsdoc.diagnostics import Code
from newsdoc.errors import SourceError
from newsdoc.sources.story import Stories, Story, Tally, story_of
from newsdoc.span import Place, Position


def failed(errors: str | Path, sources: Iterable[object]) -> Stories:
    """Those of `sources` that failed by the `errors.jsonl` of an earlier run, told by where they come from.

    Of several stories that come from the same place, such as pairs of the same name, all are given if one has failed.
    The list of a run over what had failed before will therefore do for the sources of the first run as well.

    Args:
        errors: the file.
        sources: the sources of that run; those that did not fail are passed over, and files not read.

    Raises:
        SourceError: if the file cannot be read or is none of newsdoc's. Where a run has been without a failure, which
            its journal shows, the file need not be there.
    """
    if not os.path.exists(errors) and any(Path(errors).parent.glob(".*-journal")):  # noqa: PTH110 - a Path raises for a name that is too long
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


def _among(sources: Iterable[object], places: frozenset[str], tally: Tally) -> Iterator[Story]:
    tally.total = len(places)
    return (story for story in map(story_of, sources) if story.locator in places)
