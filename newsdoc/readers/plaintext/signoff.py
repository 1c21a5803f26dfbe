"""Sign-offs below the text: `(Reporting by Ann Bee; Editing by Cee Dee)`, `EFECOM pa-c`, `(APA, 1.2.2015)`."""

import re
from re import DOTALL, IGNORECASE

from newsdoc.readers.plaintext.byline import is_agency
from newsdoc.readers.plaintext.dateline import is_wire
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.people import Named, cjk_people, is_person, split_names
from newsdoc.readers.plaintext.words import WORK_PREPOSITIONS

_LONGEST = 320
_LONGEST_GLUED = 600
_LONGEST_SIGNATURE = 60
_CONTRIBUTED = Pattern(
    r"(?P<names>.{3,300}?)\s+(?:also\s+)?(?:contributed to|helped with|contributed)\s+(?:to )?(?:this|the)"
    r"\s+(?:report|story|article)\b[^.]{0,40}\.?[)\]]?$",
    DOTALL,
)
_REPORTING = Pattern(
    r"(?P<names>.{3,200}?) contributed (?:reporting|research)(?: (?:from|to|in) [^.]{2,60}|)\.$", DOTALL
)
_BARE_CONTRIBUTION = Pattern(r"(?P<names>.{3,300}?) contributed\.$", DOTALL)
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){0,2}"
_REPORTED = Pattern(
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,8}}(?:,? and {_NAME})?) reported from "
    r"[A-ZÀ-Þ][\w'’.-]*(?:,? (?:(?:and|from|the|in|near|aboard|on|of) ){0,2}[A-ZÀ-Þ][\w'’.-]*){0,12}(?<=\.)(?: |$)"
)
_LONGEST_OPENING = 80  # characters up to the first name
_BEFORE_NAMES = tuple(f" {word}" for word in WORK_PREPOSITIONS)
_SURE = "by"  # `Bericht von der Brücke` is a heading
_LONGEST_OF_NOBODY = 40  # characters of `Reporting by the Paris newsroom`, which names nobody
_BY = Pattern(r"[(\[]By (?P<names>[^()\[\]]{3,90})[)\]]")
_PLACE_OF_WORK = Pattern(r"\s+(?:in|at|from|à|en|a|in)\s+[A-ZÀ-Þ].*$")
_OCCUPATION = Pattern(
    r"\b(?:(?:staff|business|sports|science|political|medical|national|foreign|video|senior|freelance) )?"
    r"(?:writer|reporter|correspondent|journalist|contributor|producer|photographer|researcher)s?\s+",
    IGNORECASE,
)
_LONGEST_OCCUPATION = 40
_LONGEST_INITIALS = 40
_GLUED_INITIALS = Pattern(
    r"[.!?”\"»)] +(?P<agency>[A-Z][\w-]{1,9}|[a-z]{3,4}(?= \w+ \w)) [a-zà-ÿ]{1,5}(?:[/-][a-zà-ÿ]{1,4}){0,4}"
    r"(?: (?:[a-zà-ÿ]{2,5}|[a-z]\d)){0,4}$"
)
# `dpa mbi/sze yysw a3`, `AAP abc`: an agency, perhaps a desk, and the initials of those who worked on it.
_INITIALS = Pattern(
    r"(?P<agency>[\w-]{2,10})(?: [A-Z]{3})?(?: (?:[a-zà-ÿ]{2,5}|[a-zà-ÿ]\d|yy\w+)(?:[/-][a-zà-ÿ]{1,5})*){1,6}"
    r"|(?P<desk>[A-Z]{2,6}) (?:RTV|[A-Z]{3})(?: [a-z]{2,3}(?:/[a-z]{2,3})*)?"
)

_SLASHED = Pattern(r"[A-Za-z]{2,6}(?:/[\w-]{2,6}){1,5}")  # `abi/dpa/AFP`
_INITIALS_AND_AGENCIES = Pattern(r"[a-z]{2,4}(?:[/,-] ?[a-z]{2,4}){0,3} \((?P<agencies>[^()]{2,40})\)")


def find_signoff(text: str, house: House) -> tuple[Named, ...] | None:
    """The people of a chunk that is a closing credit; None if it is none."""
    if len(text) > _LONGEST:
        return None
    start = text[:_LONGEST_OPENING].casefold()
    opening = house.signoff.match(text) if any(word in start for word in _BEFORE_NAMES) else None
    if opening:
        people = _people_by_role(text, house)
        is_sentence = text[-1] == "." and text[0] not in "([" and len(text) > _LONGEST_OF_NOBODY
        may_name_nobody = opening[0].rstrip(" :\n").casefold().endswith(_SURE) and not is_sentence
        return people if people or may_name_nobody else None
    if "reported from" in text and (reported := _REPORTED.match(text)):
        return _reporters(reported["names"], text[reported.end() :].strip(), house)
    if text[0] in "([" and (by := _BY.fullmatch(text)):
        names = split_names(by["names"])
        return tuple(map(Named, names)) if all(is_person(name, house) for name in names) else None
    contribution = _contribution(text) if "contribut" in text or "helped" in text else None
    if contribution and contribution["names"].count(". ") == 0:
        return _contributors(contribution["names"], house)
    return _of_a_house(text, house) if len(text) <= _LONGEST_SIGNATURE else None


def _reporters(names: str, rest: str, house: House) -> tuple[Named, ...] | None:
    """Who reported from where, and who else had a part as the `rest` of the sign-off says."""
    full = [name for name in split_names(names) if " " in name]  # of others the byline has told the first name
    others = find_signoff(rest, house) if rest else ()
    if others is None or not all(is_person(name, house) for name in full):
        return None
    return (*(Named(name, "correspondent", None) for name in full), *others)


def _contribution(text: str) -> re.Match[str] | None:
    """`Ann Bee contributed to this report`; without its last words only if an occupation tells what was meant."""
    bare = _BARE_CONTRIBUTION.match(text) if _OCCUPATION.search(text, 0, _LONGEST_OCCUPATION) else None
    return _CONTRIBUTED.match(text) or _REPORTING.match(text) or bare


def find_glued_signoff(text: str, house: House) -> int | None:
    """Where a closing credit starts that is glued to the end of a paragraph."""
    if not text.endswith((")", "]")):
        return None
    found = house.glued_signoff.search(text, max(0, len(text) - _LONGEST_GLUED))
    is_long = found is not None and len(found[0]) > _LONGEST
    return found.start() if found and (is_long or find_signoff(found[0], house) is not None) else None


def find_glued_initials(text: str, house: House) -> int | None:
    """Where `EFE ja/mt` starts behind the last sentence."""
    if not (text[-1].islower() or text[-1].isdigit()):
        return None
    found = _GLUED_INITIALS.search(text, max(0, len(text) - _LONGEST_INITIALS))
    return found.start("agency") if found and is_wire(found["agency"], house) else None


def _of_a_house(text: str, house: House) -> tuple[Named, ...] | None:
    for each in house.signoffs if house.any_signoff.fullmatch(text) else ():
        if found := each.pattern.fullmatch(text):
            words = found.groupdict().get("people")
            return cjk_people(words) if words else ()
    if (signed := _INITIALS_AND_AGENCIES.fullmatch(text)) and all(
        name in house.wires for name in signed["agencies"].split(", ")
    ):
        return ()
    if _SLASHED.fullmatch(text) and text.rpartition("/")[2] in house.wires:
        return ()
    initials = _INITIALS.fullmatch(text)
    return () if initials and is_wire(initials["agency"] or initials["desk"], house) else None


def _people_by_role(text: str, house: House) -> tuple[Named, ...]:
    found = list(house.role.finditer(text))
    ends = [*(following.start() for following in found[1:]), len(text)]
    return tuple(
        Named(name, house.roles[" ".join(each["role"].split()).casefold()], None)
        for each, end in zip(found, ends, strict=True)
        for name in _workers(text[each.end() : end], house)
    )


def _workers(words: str, house: House) -> tuple[str, ...]:
    names = split_names(re.sub(r"[\s;,.()\[\]]+$", "", words).removesuffix(" and").strip(" ;,.()[]"))
    bare = (_PLACE_OF_WORK.sub("", name).strip() for name in names)
    return tuple(name for name in bare if is_person(name, house))


def _contributors(words: str, house: House) -> tuple[Named, ...] | None:
    words = words.lstrip("([ ")
    if is_agency(words, house):  # `The Associated Press contributed to this report`
        return ()
    names = _workers(_without_occupation(words, house), house)
    return tuple(Named(name, "contributor", None) for name in names) or None


def _without_occupation(words: str, house: House) -> str:
    """`Associated Press writers Ann Bee` is Ann Bee."""
    for possessive in ("'s ", "’s "):
        employer, found, names = words.partition(possessive)
        if found and is_agency(employer, house):  # `CNN's Ann Bee`
            return names
    occupation = _OCCUPATION.search(words, 0, _LONGEST_OCCUPATION)
    if occupation:
        before = words[: occupation.start()].strip()
        if not before or is_agency(before, house):
            return words[occupation.end() :]
    return words
