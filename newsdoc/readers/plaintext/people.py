"""Names of people as bylines, credits and sign-offs print them."""

from collections.abc import Iterable
from typing import NamedTuple

from newsdoc.model import Person, known_good
from newsdoc.readers.plaintext.chunk import is_cjk
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.words import CJK_OCCUPATIONS, NAME_PARTICLES, ORGANISATION_WORDS

_NAME_WORD = Pattern(r"[^\W\d_][\w'’.-]*\.?|[^\W\d_]\.(?:[^\W\d_]\.)*")
_NICKNAME = Pattern(r" [\"“][^\"“”]{2,24}[\"”](?= )")
_BETWEEN = Pattern(r",? +(?:and|und|y|e|et|og|och|with|avec|mit|con|и|&) +|, *|、|; *|；|，| +& +", 2)
_MARK_BETWEEN = Pattern("[,、;；，]")
_BLANKS_AROUND_WORD = 2
_CJK_BETWEEN = Pattern(r"[\s\u3000、，,；;]+")
_CJK_OCCUPATION = Pattern(
    rf"(?:[“\"「]?[^\W\d_]{{2,8}}?[”\"」]?)??(?P<what>{'|'.join(sorted(CJK_OCCUPATIONS, key=len, reverse=True))})[:：]?"
)
_FEWEST_WORDS, _MOST_WORDS = 2, 5
_LONGEST = 60
_LONGEST_ABBREVIATION = len("Jnr.")  # behind a name; a longer word that a point closes ends a sentence
_CJK_LENGTHS = range(2, 5)  # characters of a Chinese, Japanese or Korean name; foreign names have a middle dot
_LONGEST_CJK_WITH_DOT = 14
_FIRST_HANGUL, _LAST_HANGUL = "가", "힣"
_LETTER = Pattern(r"[A-Za-zÀ-ÿЀ-ӿ]")


class Named(NamedTuple):
    """Somebody in a byline or sign-off."""

    name: str
    role: str | None = None
    organisation: str | None = None


def persons(people: Iterable[Named]) -> tuple[Person, ...]:
    """These people as the model has them."""
    return tuple(known_good(Person, **each._asdict()) for each in people)


def is_person(name: str, house: House) -> bool:
    """Whether `name` is written as people's names are: some capitalised words, none of them an organisation's."""
    if len(name) > _LONGEST:
        return False
    words = (_NICKNAME.sub("", name) if '"' in name or "“" in name else name).split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or name in house.suppliers or not _LETTER.search(name):
        return False
    first, last = words[0], words[-1]
    if first == "The" or first.islower() or last.islower() or (last[-1] == "." and len(last) > _LONGEST_ABBREVIATION):
        return False
    return all(_is_name_word(word) and word.casefold().strip(".") not in ORGANISATION_WORDS for word in words)


def split_names(names: str) -> tuple[str, ...]:
    """The single names in an enumeration such as `A B, C D and E F`."""
    if names.count(" ") < _BLANKS_AROUND_WORD and not _MARK_BETWEEN.search(names):
        return (names.strip(),) if names.strip() else ()
    return tuple(name.strip() for name in _BETWEEN.split(names) if name.strip())


def cjk_people(words: str) -> tuple[Named, ...]:
    """The people in `记者胡浩、李明` or `周珺 孙奕`; none if one of the words is no name.

    An occupation holds for all names up to the next one.
    """
    people: list[Named] = []
    role: str | None = None
    for part in _with_single_characters_joined(_CJK_BETWEEN.split(words)):
        occupation = _CJK_OCCUPATION.match(part)
        if occupation:
            role = CJK_OCCUPATIONS[occupation["what"]]
        name = part[occupation.end() :] if occupation else part
        if name and not _is_cjk_name(name):
            return ()
        people += [Named(name, role)] if name else []
    return tuple(people)


def _with_single_characters_joined(parts: Iterable[str]) -> list[str]:
    """A name of two characters may be set with a blank between them: `王 明`, and behind an occupation too."""
    found: list[str] = []
    for part in filter(None, parts):
        before = _CJK_OCCUPATION.sub("", found[-1]) if found else ""
        if len(part) == 1 and len(before) == 1:
            found[-1] += part
        else:
            found.append(part)
    return found


def _is_cjk_name(name: str) -> bool:
    if "·" in name:
        return len(name) <= _LONGEST_CJK_WITH_DOT and is_cjk(name[0])
    return len(name) in _CJK_LENGTHS and all(is_cjk(each) or _FIRST_HANGUL <= each <= _LAST_HANGUL for each in name)


def _is_name_word(word: str) -> bool:
    return bool(_NAME_WORD.fullmatch(word)) and (
        word[0].isupper() or word.casefold().strip(".") in NAME_PARTICLES or word.partition("-")[0] in NAME_PARTICLES
    )
