"""Bylines above the text and sign-offs below it."""

import re
from re import DOTALL, IGNORECASE
from typing import NamedTuple

from newsdoc.readers.plaintext.dateline import is_wire
from newsdoc.readers.plaintext.house.agencies import CREDIT_NAMES
from newsdoc.readers.plaintext.house.words import ROLE_TITLES, ROLES, WRITER_TITLES
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.people import is_person, split_names

_LONGEST = 140
_BY = Pattern(r"(?:by|von|por|par|from|text:?|story by)\s+(?=\S)", IGNORECASE)
_FROM = Pattern(r",?\s+(?:from|of|for)\s+(?:the\s+)?", IGNORECASE)
_TIME_STAMP = Pattern(r",?\s+(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}:\d\d).*$")
_TITLE = Pattern(rf"(?:{'|'.join(re.escape(title) for title in WRITER_TITLES)})$", IGNORECASE)
_GAP = Pattern(r",? +")
_MOST_WORDS_OF_AGENCY = 3
_WIRE_WRITER = Pattern(
    r"(?:(?:and )?(?P<agency>Xinhua|AP|Associated Press|Reuters) )?"
    r"(?:writers?|reporters?|correspondents?|staff writers?) ",
    IGNORECASE,
)
_STAFF = Pattern(r"(?P<agency>.{2,40}?) staff$", IGNORECASE)

_ROLE_WORDS = "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True))
_ROLE = Pattern(rf"(?P<role>{_ROLE_WORDS})(?:\s+and\s+(?:{_ROLE_WORDS}))?\s+by:?\s+", IGNORECASE)
_SIGNOFF = Pattern(rf"[(\[]?\s*(?:{_ROLE_WORDS})(?:\s+and\s+(?:{_ROLE_WORDS}))?\s+by:?\s", IGNORECASE)
_GLUED_SIGNOFF = Pattern(
    rf"[(\[](?:{_ROLE_WORDS})(?:\s+and\s+(?:{_ROLE_WORDS}))?\s+by:?\s[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]$",
    IGNORECASE,
)
_CONTRIBUTED = Pattern(
    r"(?P<names>.{3,300}?)\s+(?:also\s+)?(?:contributed to|helped with)\s+this\s+(?:report|story|article)\.?\)?$",
    DOTALL,
)
_PLACE_OF_WORK = Pattern(r"\s+(?:in|at|from)\s+[A-ZÀ-Þ].*$")
_NEWSROOM = Pattern(
    r"^[(\[]?\s*(?:(?:The )?(?:AP|Associated Press|Reuters|APTN|Xinhua|AFP)\s+)?"
    r"(?:[A-Z]?[a-z]*\s*(?:writer|reporter|correspondent|journalist|contributor|producer|photographer|researcher)s?\s+)?"
)
_INITIALS = Pattern(r"[(\[]?[a-zà-ÿ]{2,4}(?:[/-][a-zà-ÿ]{2,4})+[)\]]?")
_AGENCY_INITIALS = Pattern(
    r"(?P<agency>[\w-]{2,10})(?: [A-Z]{3})?(?: (?:[a-zà-ÿ]{2,5}|[a-zà-ÿ]\d|yy\w+)(?:[/-][a-zà-ÿ]{1,5})*){1,6}"
)
_AGENCY_DESK = Pattern(r"(?P<agency>[A-Z]{2,6}) (?:RTV|[A-Z]{3})(?: [a-z]{2,3}(?:/[a-z]{2,3})*)?")
_BRACKETED_AGENCY = Pattern(r"[(\[](?P<inner>[^()\[\]]{2,40})[)\]]")
_LONGEST_CONTRIBUTION = 320
_LONGEST_INITIALS = 40


class Named(NamedTuple):
    """Somebody in a byline or sign-off."""

    name: str
    role: str | None
    organisation: str | None


def find_byline(text: str) -> tuple[Named, ...] | None:
    """The people of a line that is a byline; None if it is none. It may name an agency only, or nobody we know."""
    if len(text) > _LONGEST or text.endswith((",", ";", ":", "?", "!")):
        return None
    opener = _BY.match(text)
    if not opener:
        return _unmarked_byline(text)
    words = _TIME_STAMP.sub("", text[opener.end() :]).rstrip("= ")
    if _is_agency(words):
        return ()
    if opener[0].casefold().startswith("from"):
        return None
    people = _people(words)
    return people or (() if _is_like_names(words) else None)


def is_byline_title(text: str) -> bool:
    """Whether a line below a byline is its second half: `AP Business Writer`, `The Associated Press`."""
    return (
        len(text) <= _LONGEST // 2
        and (_is_agency(text.rstrip("= ")) or bool(_TITLE.search(text.rstrip("= "))))
        and (not text.endswith("."))
    )


def find_signoff(text: str) -> tuple[Named, ...] | None:
    """The people of a chunk that is a closing credit; None if it is none."""
    if _SIGNOFF.match(text) and len(text) <= _LONGEST_CONTRIBUTION:
        return _people_by_role(text)
    contribution = _CONTRIBUTED.match(text) if len(text) <= _LONGEST_CONTRIBUTION else None
    if contribution and contribution["names"].count(". ") == 0:
        return _contributors(contribution["names"])
    return () if _is_initials(text) else None


def find_glued_signoff(text: str) -> int | None:
    """Where a closing credit starts that is glued to the end of a paragraph."""
    found = _GLUED_SIGNOFF.search(text, max(0, len(text) - 600)) if text.endswith((")", "]")) else None
    return found.start() if found else None


def is_agency_in_brackets(text: str) -> bool:
    """`(APA, 1.2.2015)`, `(SDA/sj)`: an agency signs, perhaps with a date or initials."""
    found = _BRACKETED_AGENCY.fullmatch(text)
    return bool(found) and is_wire(re.split(r"[,/]", found["inner"])[0]) if found else False


def _unmarked_byline(text: str) -> tuple[Named, ...] | None:
    """`Ann Bee, The Associated Press` and `Reuters Staff`."""
    staff = _STAFF.fullmatch(text)
    if staff and _is_agency(staff["agency"]):
        return ()
    head, comma, agency = text.rpartition(",")
    names = split_names(head)
    if comma and _is_agency(agency) and names and all(map(is_person, names)):
        return tuple(Named(name, None, agency.strip()) for name in names)
    return None


def _people(words: str) -> tuple[Named, ...]:
    """`Ann Bee and Cee Dee, Reuters`, `ANN BEE AP Business Writer`, `Xinhua writers Ann Bee, Cee Dee`."""
    organisation, role = None, None
    if writer := _WIRE_WRITER.match(words):
        organisation, words = writer["agency"], words[writer.end() :]
    if signed := _names_and_agency(words):
        words, organisation, role = signed
    elif (parts := _FROM.split(words, maxsplit=1))[1:] and _is_agency(parts[1]):
        words, organisation = parts
    names = split_names(words)
    return tuple(Named(name, role, organisation) for name in names) if all(map(is_person, names)) else ()


def _is_like_names(words: str) -> bool:
    names = words.split()
    most_words = 8
    return 1 < len(names) <= most_words and all(name[0].isupper() for name in names) and not words.endswith(".")


def _names_and_agency(words: str) -> tuple[str, str, str | None] | None:
    """Of `Ann Bee, Press Association Political Correspondent` the names, the agency, and the role if the title is one.

    The agency stands behind a comma, or before a title: `ANN BEE AP Business Writer`.
    """
    for gap in _GAP.finditer(words):
        rest = words[gap.end() :].split()
        for count in range(min(len(rest), _MOST_WORDS_OF_AGENCY), 0, -1):
            agency, title = " ".join(rest[:count]), " ".join(rest[count:])
            if _is_agency(agency) and (_TITLE.search(title) if title else "," in gap[0]):
                return words[: gap.start()], agency, _role_of(title)
    return None


def _role_of(title: str) -> str | None:
    return ROLE_TITLES.get(title.rpartition(" ")[2].casefold())


def _is_agency(words: str) -> bool:
    folded = " ".join(words.split()).casefold().removeprefix("the ")
    return folded in CREDIT_NAMES or f"the {folded}" in CREDIT_NAMES


def _people_by_role(text: str) -> tuple[Named, ...]:
    found = list(_ROLE.finditer(text))
    ends = [*(following.start() for following in found[1:]), len(text)]
    return tuple(
        Named(name, ROLES[" ".join(each["role"].split()).casefold()], None)
        for each, end in zip(found, ends, strict=True)
        for name in _workers(text[each.end() : end])
    )


def _workers(words: str) -> tuple[str, ...]:
    names = split_names(re.sub(r"[\s;,.()\[\]]+$", "", words).removesuffix(" and").strip(" ;,.()[]"))
    bare = (_PLACE_OF_WORK.sub("", name).strip() for name in names)
    return tuple(name for name in bare if is_person(name))


def _contributors(words: str) -> tuple[Named, ...] | None:
    names = _workers(_NEWSROOM.sub("", words))
    return tuple(Named(name, "contributor", None) for name in names) or None


def _is_initials(text: str) -> bool:
    if len(text) > _LONGEST_INITIALS:
        return False
    if _INITIALS.fullmatch(text):
        return True
    signed = _AGENCY_INITIALS.fullmatch(text) or _AGENCY_DESK.fullmatch(text)
    return bool(signed) and is_wire(signed["agency"]) if signed else False
