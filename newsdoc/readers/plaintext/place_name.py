"""The words before a dash that may be a place: how places are printed, and the labels and headings that are none."""

import re

from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.words import CITIES_LIKE_LABELS, FULL_REGIONS, NO_PLACES, PLACE_PARTICLES, US_REGIONS

_LONGEST_PLACE = 70
_MOST_WORDS_IN_PLACE = 9
_MOST_WORDS_IN_CITY = 3  # where nothing but its capitals shows that it is one
_LONGEST_ACRONYM = 5  # letters; longer words in capitals behind a dash are no start of a sentence
_LOWER_CASE = Pattern(r"[a-zß-öø-ÿ]")
_WORD = Pattern(r"[^\W\d_][\w'’`.-]*")
_LINKED = Pattern(r" (?:THE|A|AN|TO|FOR|WITH|IS|AND) ")
_APOSTROPHES = ("'", "’")


def place_of(words: str) -> str | None:
    """The place as printed, if the words can be one."""
    place = words.strip().rstrip(",-").rstrip()
    if place.isalpha() and place[0].isupper() and len(place) <= _LONGEST_PLACE:
        return place
    names = re.split(r"[\s/,()]+", place.strip("()"))
    if (
        not place
        or place[0] == "("
        or len(place) > _LONGEST_PLACE
        or len(names) > _MOST_WORDS_IN_PLACE
        or not names[0][:1].isupper()
        or place.count("(") != place.count(")")
    ):
        return None
    if not all(
        name.casefold() in PLACE_PARTICLES
        or (_WORD.fullmatch(name) and (name[0].isupper() or name[1:2] in _APOSTROPHES))
        for name in names
        if name
    ):
        return None
    last = names[-1] or names[-2]
    region = last.replace(".", "")
    is_abbreviation = region in US_REGIONS or region.capitalize() in US_REGIONS or "." in last[:-1]
    is_abbreviation = is_abbreviation and region.casefold() not in FULL_REGIONS
    return place if is_abbreviation else place.rstrip(".")


def is_heading(words: str) -> bool:
    """Whether words in capitals are linked as those of a heading: `WATCHING THE BRIDGE`."""
    return bool(_LINKED.search(words))


def is_label(place: str) -> bool:
    """Whether the words up to the first comma are a label such as `UPDATE`, and no place."""
    return place.partition(",")[0].casefold().strip(" .") in NO_PLACES


def opens_with_label(place: str) -> bool:
    """Whether the first word is such a label, and the whole is no city that is known."""
    return place.split(maxsplit=1)[0].casefold() in NO_PLACES and place.casefold() not in CITIES_LIKE_LABELS


def opens_story(place: str, story: str) -> bool:
    """Whether nothing but the capitals of the place, or its state, shows a dateline, and a sentence follows."""
    if (
        is_heading(place)
        or not _LOWER_CASE.search(story)
        or story[0].islower()
        or is_shouted(story.split(maxsplit=1)[0])
    ):
        return False
    city, comma, region = place.partition(",")
    is_american = bool(comma) and region.strip().replace(".", "") in US_REGIONS
    return is_american or (is_in_capitals(city) and len(city.split()) <= _MOST_WORDS_IN_CITY)


def is_shouted(word: str) -> bool:
    """Whether a word is in capitals and too long for an acronym."""
    return word.isupper() and len(word) > _LONGEST_ACRONYM


def is_in_capitals(place: str) -> bool:
    """Whether the city, which stands before the first comma, is printed in capitals."""
    city = place.partition(",")[0]
    return city.isupper() and len(city) > 1
