"""A line of a page that says when it was published: all its words are of days, times or publishing, in any language
whose months are known or whose words `words.py` lists.

```
Published: Wednesday, 21 Sep 2011 | 4:35 PM ET      AP - 53 mins ago      27 octobre 2012 à 18:27 (Mis à jour: 19:56)
```
"""

from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.weekdays import WEEKDAYS
from newsdoc.readers.plaintext.words import AGO_WORDS, BESIDE_TIMES, NEAR_DAYS, PUBLISHED_WORDS, TIME_UNITS

_LONGEST = 120
_LONGEST_SIGNED, _MOST_PARTS = 80, 5  # of a line that names the page or its source too
_TOKEN = Pattern(
    r"(?:19|20)\d\d(?=\d{1,2}:\d\d)|\d+(?:[-./:h]\d+)*"  # also in `20253:10 PM`
    r"|[A-Z]{2,5}(?=[A-Z][a-z])|[^\W\d_]+(?:['’.][^\W\d_]+)*"  # also in `EDTToday`
)
_PLACED = Pattern(r"(?!By )[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+){0,2} - \d")  # `Lyon - 08 may 2025 - 15:10 CEST`
_FULL_DAY = Pattern(r"(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)\d\d")
_DAY = Pattern(r"\d{1,2}([-./])\d{1,2}\1\d\d")
_TIME = Pattern(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?(?:-\d\d(?::?\d\d)?)?")
_YEAR = Pattern(r"(?:19|20)\d\d")
_ZONE = Pattern(r"(?:GMT|UTC|[A-Z]{1,3}T|MSK|T|Z)")
_MARK = Pattern(r" ?[-–—|/•·] ")


def is_page_time(text: str, house: House) -> bool:
    """Whether a line says when the page was published or changed, or how long ago, and nothing else."""
    if len(text) > _LONGEST or text[-1] in "!?" or not (text[0].isalnum() or text[0] == "("):
        return False
    if _tells_when(text, house):
        return True
    parts = _MARK.split(text, _MOST_PARTS)
    count = len(parts)
    if count == 1 or len(text) > _LONGEST_SIGNED:
        return False
    if _PLACED.match(text):
        del parts[0]
    others = [part for part in parts if part not in house.suppliers]
    return len(others) < count and _tells_when(" ".join(others), house)


def _tells_when(text: str, house: House) -> bool:
    found: set[str] = set()
    for token in _TOKEN.finditer(text):
        kind = _kind(token[0], house)
        if kind is None:
            return False
        found.add(kind)
    is_printed = {"month", "year", "figure"} <= found
    is_day = is_printed or not found.isdisjoint(("day", "full day"))
    is_ago = "ago" in found and "unit" in found and "figure" in found
    is_time = "time" in found and bool(found & {"near", "published"})
    return is_ago or is_time or (is_day and bool(found & {"time", "published"})) or ("full day" in found and is_printed)


def _kind(token: str, house: House) -> str | None:
    """What a word or figure is in such a line; None if none has it."""
    if token[0].isdigit():
        return next((kind for kind, pattern in _FIGURES if pattern.fullmatch(token)), None)
    word = token.casefold()
    kind = next((kind for kind, words in _WORDS if word in words), None)
    if kind is None and word in house.months:
        return "month"
    is_beside = word in WEEKDAYS or word in BESIDE_TIMES or _ZONE.fullmatch(token)
    return "beside" if kind is None and is_beside else kind


_FIGURES = (("full day", _FULL_DAY), ("day", _DAY), ("time", _TIME), ("year", _YEAR), ("figure", Pattern(r"\d{1,2}")))
_WORDS = (("published", PUBLISHED_WORDS), ("ago", AGO_WORDS), ("near", NEAR_DAYS), ("unit", TIME_UNITS))
