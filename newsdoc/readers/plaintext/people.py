"""Names of people as bylines, credits and sign-offs print them."""

from newsdoc.readers.plaintext.house.agencies import CREDIT_NAMES
from newsdoc.readers.plaintext.house.words import NAME_PARTICLES, ORGANISATION_WORDS
from newsdoc.readers.plaintext.pattern import Pattern

_NAME_WORD = Pattern(r"[^\W\d_][\w'’.-]*\.?|[^\W\d_]\.(?:[^\W\d_]\.)*")
_BETWEEN = Pattern(r",? +(?:and|und|y|e|et|&) +|, *|、|; *| +& +")
_FEWEST_WORDS, _MOST_WORDS = 2, 5
_LONGEST = 60
_LATIN = Pattern(r"[A-Za-zÀ-ÿ]")


def is_person(name: str) -> bool:
    """Whether `name` is written as people's names are: some capitalised words, none of them an organisation's."""
    if len(name) > _LONGEST:
        return False
    words = name.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or name.casefold() in CREDIT_NAMES or not _LATIN.search(name):
        return False
    if any(word.casefold().strip(".") in ORGANISATION_WORDS for word in words):
        return False
    return all(_is_name_word(word) for word in words) and words[-1][0].isupper() and words[0] != "The"


def split_names(names: str) -> tuple[str, ...]:
    """The single names in an enumeration such as `A B, C D and E F`."""
    return tuple(name.strip() for name in _BETWEEN.split(names) if name.strip())


def _is_name_word(word: str) -> bool:
    return bool(_NAME_WORD.fullmatch(word)) and (word[0].isupper() or word.casefold().strip(".") in NAME_PARTICLES)
