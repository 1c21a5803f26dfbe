"""The dateline that opens a story: place, date and agency, each of which may be missing, and a closing dash.

```
MOSCOW, May 8 (Xinhua) -- ...      NEW YORK (AP) — ...            Jan 3 (Reuters) - ...
PARETS DEL VALLÈS, Spain - ...     MOSCOW, January 21. /TASS/. ...  (ANSA) - Rome, October 11 - ...
DILI, East Timor 1996-12-06        LONDON, Sept 25 European shares rose ...
```

A dateline is taken only on a sign: an agency in brackets or slashes, a date behind a place, or a place in capitals
(or with the abbreviation of an American state) before a dash. A city at the start of a sentence is none. Datelines of
other shapes, such as `新华社北京5月8日电`, are patterns of their house styles.
"""

import re
from typing import NamedTuple

from newsdoc.readers.plaintext.dates import CJK_DATE, PRINTED_DATE, PrintedDate, cjk_date, printed_date
from newsdoc.readers.plaintext.house import House, is_western
from newsdoc.readers.plaintext.pattern import DIGIT, Pattern
from newsdoc.readers.plaintext.place_name import (
    is_heading,
    is_in_capitals,
    is_label,
    is_shouted,
    opens_story,
    opens_with_label,
    place_of,
)
from newsdoc.readers.plaintext.words import ARTICLES, PLACE_PARTICLES

_REACH = 160  # characters in which a dateline must end

_DASH = r"\.?(?:--+|[-–—―_])"
_BRACKETED = (
    r"\(\s*(?P<a1>[^()]{2,40}?)\s*\)|(?<!\w)/\s*(?P<a2>[^/(),]{2,40}?(?:/[^/(),\s]{2,12}){0,2})\s*/(?![^\s/]*/)"
)
# The words that a place may have, and what may stand behind them: cheap to tell, and prose has it nowhere.
_OPENING = Pattern(
    r"(?P<stars>[*\s\ufffd]*)"
    rf"(?:(?:(?:[dl]['’]|[a-z]{{1,2}}(?=[A-Z]))?[^\W\d_a-zß-öø-ÿ][\w'’`.-]*|{'|'.join(sorted(PLACE_PARTICLES))})(?:[\s,/()]+|(?=[-–—―_:.])|$))*"
    r"(?=[\d(/\-–—―_:.]|$)"
)
_SIGN = Pattern(
    rf"(?P<date>(?<!\w)(?:{PRINTED_DATE}))|(?P<agency>{_BRACKETED})|(?P<dash>\s*--|\s+{_DASH}(?=\s|$))"
    r"|(?P<impossible>(?<!\w)[^\W\d_]{3,10}\.? [0-9]{1,3}(?=,? *-))"
)
_IMPOSSIBLE_DAY = Pattern(r"(?P<month>[^\W\d_]{3,10})\.? [0-9]{1,3}(?=,? *-)")
_CLOSING_SIGN = Pattern("[-–—―_/(]")  # in every dateline but those of old feeds, which start in capitals
_NEAR_SIGN = Pattern(r"[\d(/\-–—―_]")  # in every sign, at its start or behind the name of a month
_DATE = Pattern(PRINTED_DATE)
_CJK_DATE = Pattern(CJK_DATE)
_AGENCY = Pattern(rf"{_BRACKETED}|(?P<a3>[\w'’.-]{{2,20}}(?: [\w'’.-]{{2,20}}){{0,2}}?)(?=\s*-(?!\w))")
_CLOSING = Pattern(rf"\s*(?:{_DASH}|:)(?=\s|$)\s*|\s*{_DASH}(?=[A-ZÀ-Þ\"“'‘])|\s*(?:--+|—)(?=[0-9$])")
_POINT = Pattern(r"\.(?:\s+|$)")
_GOES_ON = Pattern(r" +(?=[A-ZÀ-Þ0-9$€£\"“„«'‘])")
_BARE_CITY = Pattern(
    r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w'’.-]+(?:[ /][^\W\d_a-zß-öø-ÿ][\w'’.-]+){0,2})"
    r"(?: [-–—]|(?<=[^\W\d_]{4})\.[-–]) (?=[A-ZÀ-Þ\"“„»«'‘0-9*])"
)
# Words that a sentence opens with are in small letters behind the first; a place's are not.
_BEHIND_LEAD = Pattern(
    r"[.!?][“”\"»]? (?P<place>[A-ZÄÖÜ][a-zäöüß.-]+(?:(?: (?:am |an der )?|/)[A-ZÄÖÜ][a-zäöüß.-]+){0,2})"
    r" – (?=[„\"A-ZÄÖÜ0-9])"
)
_SPACED_DASHES = (" - ", " – ", " — ")
_DASHES_BEHIND_CITY = (*_SPACED_DASHES, ".- ", ".– ")
_LEAD_DASH = " – "
_LONGEST_LEAD = 320
_LONGEST_ASIDE = 100
_NEAR = 60  # characters behind a dash that tell what it is
_SEPARATOR = Pattern(r"[\s,.]*")
_AROUND_WORDS = " \t\u3000-–—―－_.:：=|"  # what a house's pattern may have around the words of its dateline


class FoundDateline(NamedTuple):
    """A dateline at the start of a chunk; offsets count in the chunk's text."""

    start: int
    end: int
    """End of the printed words, without the closing dash."""
    rest: int
    """Where the story goes on."""
    place: str | None
    agency: str | None
    date: PrintedDate | None
    date_span: tuple[int, int] | None
    is_strong: bool
    """Whether a date or an agency shows that it is one, and not the capitals of the place alone."""


def find_dateline(text: str, house: House) -> FoundDateline | None:
    """The dateline that `text` opens with, None if it shows none."""
    if _opens_sentence(text, house):
        return None
    usual = _usual(text, house)
    return usual if usual and usual.agency else _of_a_house(text, house) or usual


def _opens_sentence(text: str, house: House) -> bool:
    """Whether the second word is in small letters, as no place's is, nor most agencies': cheap to tell."""
    first, _, rest = text.partition(" ")
    if not rest[:1].islower() or not first.isalpha():
        return False
    second = rest.partition(" ")[0]
    return second not in PLACE_PARTICLES and second not in house.wires


def find_bare_city(text: str) -> FoundDateline | None:
    """`Helsinki - The ferry ...`: a city with nothing but a dash behind it, which only its place in the story shows.

    Behind a city in capitals, a point may stand before the dash: `BOGOTÁ.- El puente ...`.

    It is for the first paragraph below a headline.
    """
    if not any(dash in text[:_REACH] for dash in _DASHES_BEHIND_CITY):
        return None
    found = _BARE_CITY.match(text)
    if not found or is_heading(found["place"]) or is_label(found["place"]) or opens_with_label(found["place"]):
        return None
    if text[found.end("place")] == "." and not found["place"].isupper():
        return None  # `Fútbol.- ...`
    story = text[found.end() :]
    if is_shouted(story.split(maxsplit=1)[0]):
        return None
    if ":" in story[:_NEAR] and story[0] != "*" and story.split(maxsplit=1)[0].casefold() not in ARTICLES:
        return None  # `Rome - Milan in three hours: the new line ...`
    return FoundDateline(0, found.end("place"), found.end(), found["place"], None, None, None, is_strong=False)


def find_lead(text: str) -> tuple[int, FoundDateline] | None:
    """Where the dateline starts in `Lead. Berlin – The story ...`, as German papers print it; and the dateline."""
    found = _BEHIND_LEAD.search(text, 0, _LONGEST_LEAD) if _LEAD_DASH in text else None
    if not found or is_label(found["place"]) or opens_with_label(found["place"]):
        return None
    story = text[found.end() : found.end() + _LONGEST_ASIDE]
    if _LEAD_DASH in story or " — " in story:
        return None  # an aside between two dashes
    start = found.start("place")
    length = found.end("place") - start
    return start, FoundDateline(0, length, found.end() - start, found["place"], None, None, None, is_strong=False)


def is_wire(name: str, house: House) -> bool:
    """Whether `name` is an agency that files stories; of `dpa/lni`, one part has to be, of `STT-AFP` all."""
    if name in house.wires or ("/" in name and any(part in house.wires for part in name.split("/"))):
        return True
    parts = name.replace("–", "-").split("-")
    return len(parts) > 1 and all(part in house.wires for part in parts)


def _usual(text: str, house: House, *, may_lead: bool = True) -> FoundDateline | None:
    if not _CLOSING_SIGN.search(text, 0, _REACH) and not (text[:2].isupper() and DIGIT.search(text, 0, _REACH)):
        return None
    opening = _OPENING.match(text, 0, _REACH)
    if not opening:
        return None
    start = opening.end("stars")
    if agency := _agency_at(text, start, house):
        return _after_leading_agency(text, start, agency, house) if may_lead else None
    sign, date = _first_sign(text, start, house)
    place = place_of(text[start : sign.start()]) if sign else None
    if sign is None or (place is None and sign.start() > start):
        return None
    found = _read_from_sign(text, start, place, (sign, date), house)
    if found is None or not _is_shown(found, text, house):
        return None
    return found if found.is_strong or not place else found._replace(place=place.partition(" (")[0])


def _of_a_house(text: str, house: House) -> FoundDateline | None:
    head = text[:_REACH]
    is_framed = "(" in head or "/" in head or "|" in head or any(name in head for name in house.unframed_names)
    if not is_framed and (head.isascii() or is_western(head)):
        return None
    for pattern in house.datelines_in(head):
        if (found := pattern.match(head)) and (dateline := _from_pattern(found, house)):
            return dateline
    return None


def _from_pattern(found: re.Match[str], house: House) -> FoundDateline | None:
    groups = found.groupdict()
    printed, span = None, None
    if words := groups.get("date"):
        span = found.span("date")
        cjk = _CJK_DATE.fullmatch(words)
        printed = cjk_date(cjk) if cjk else _printed(words, house)
        if printed is None:
            return None
    text = found[0]
    start = len(text) - len(text.lstrip(_AROUND_WORDS))
    end = len(text.rstrip(_AROUND_WORDS))
    place = (groups.get("place") or "").strip(" ,-") or None
    return FoundDateline(start, end, found.end(), place, groups.get("agency"), printed, span, is_strong=True)


def _printed(words: str, house: House) -> PrintedDate | None:
    found = _DATE.fullmatch(words)
    return printed_date(found, house.months) if found else None


_UNKNOWN_AGENCY = Pattern(
    r"(?P<frame>\((?P<a1>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,4})\)|/(?P<a2>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,4})/)"
    r"(?=\.?\s*(?:--|[-–—―_]))"
)
_CORRESPONDENT = Pattern(r"(?P<before>\S+) [Cc]orrespondents? |(?:[Cc]orrespondent|Корр\.) (?P<behind>\S+) ")


class _Agency(NamedTuple):
    name: str
    end: int


def _first_sign(text: str, start: int, house: House) -> tuple[re.Match[str] | None, PrintedDate | None]:
    """The first date, agency or dash: what ends the place; and the date, if it is one."""
    near = _NEAR_SIGN.search(text, start, start + _REACH)
    if not near:
        return None, None
    at = max(start, text.rfind(" ", start, len(text[: near.start()].rstrip())))  # where a month's name may start
    while sign := _SIGN.search(text, at, start + _REACH):
        if sign["date"] and (date := printed_date(sign, house.months)):
            return sign, date
        if (
            sign["dash"]
            or (sign["impossible"] and _is_month(sign["impossible"], house))
            or (sign["agency"] and _signing(sign["a1"] or sign["a2"], house))
        ):
            return sign, None
        at = sign.end("m1") if sign["m1"] else sign.end()  # `MADRID 8 May`: the day belongs to what follows
    return None, None


def _read_from_sign(
    text: str, start: int, place: str | None, first: tuple[re.Match[str], PrintedDate | None], house: House
) -> FoundDateline | None:
    end = start + len(place or "")
    at = _skip(_SEPARATOR, text, end)
    sign, date = first
    date_span = sign.span() if date else None
    if not date or sign.start() != at:
        found = _DATE.match(text, at)
        date = printed_date(found, house.months) if found else None
        date_span = found.span() if found and date else None
    has_date = date is not None
    if date_span:
        end = date_span[1]
    elif (odd := _IMPOSSIBLE_DAY.match(text, at)) and _is_month(odd["month"], house):
        has_date, end = True, odd.end()
    behind = _skip(_SEPARATOR, text, end)
    agency = _agency_at(text, behind, house) or (_unknown_agency(text, behind) if place and has_date else None)
    if agency:
        end = agency.end
    rest = _end_of_closing(text, end, has_agency=agency is not None, may_lack_dash=_may_lack_dash(place, date, agency))
    if rest is None:
        return None
    name = agency.name if agency else None
    return FoundDateline(start, end, rest, place, name, date, date_span, is_strong=has_date or bool(agency))


def _after_leading_agency(text: str, start: int, agency: _Agency, house: House) -> FoundDateline | None:
    """`(ANSA) - Rome, October 11 - ...` or just `(Reuters) - ...`."""
    closing = _CLOSING.match(text, agency.end)
    if not closing:
        return None
    inner = _usual(text[closing.end() :], house, may_lead=False)
    if not inner or inner.agency:
        return FoundDateline(start, agency.end, closing.end(), None, agency.name, None, None, is_strong=True)
    shift = closing.end()
    span = inner.date_span and (inner.date_span[0] + shift, inner.date_span[1] + shift)
    return inner._replace(
        start=start, end=inner.end + shift, rest=inner.rest + shift, agency=agency.name, date_span=span
    )


def _agency_at(text: str, at: int, house: House) -> _Agency | None:
    found = _AGENCY.match(text, at)
    name = found and (found["a1"] or found["a2"] or found["a3"])
    return _Agency(signed, found.end()) if found and name and (signed := _signing(name, house)) else None


def _unknown_agency(text: str, at: int) -> _Agency | None:
    """An agency that no list knows: capitalised words in brackets or slashes between a date and a dash."""
    found = _UNKNOWN_AGENCY.match(text, at)
    return _Agency(found["a1"] or found["a2"], found.end("frame")) if found else None


def _signing(words: str, house: House) -> str | None:
    """The agency that the words name: all of them, or the first in `TASS Correspondent Ann Bee`."""
    if is_wire(words, house):
        return words
    correspondent = _CORRESPONDENT.match(words)
    agency = correspondent and (correspondent["before"] or correspondent["behind"])
    return agency if agency and agency in house.wires else None


def _end_of_closing(text: str, end: int, *, has_agency: bool, may_lack_dash: bool) -> int | None:
    """Where the story starts; None if nothing closes the dateline."""
    closing = _CLOSING.match(text, end)
    if closing and (has_agency or ":" not in closing[0]):
        return closing.end()
    if has_agency and (point := _POINT.match(text, end)):  # TASS
        return point.end()
    if may_lack_dash:
        goes_on = _GOES_ON.match(text, end)
        return goes_on.end() if goes_on else len(text) if not text[end:].strip() else None
    return None


def _may_lack_dash(place: str | None, date: PrintedDate | None, agency: _Agency | None) -> bool:
    """Old feeds print `LONDON, Sept 25 European shares ...`, Belga `BRUSSEL (Belga) ...`, others nothing behind it."""
    return bool(place and ((date and agency) or ((date or agency) and is_in_capitals(place))))


def _is_shown(found: FoundDateline, text: str, house: House) -> bool:
    """Whether there is sign enough that it is a dateline."""
    place = found.place
    if place is None:
        return found.agency is not None
    if text.startswith(house.keyword_prefixes) or is_label(place):
        return False
    is_capital = is_in_capitals(place)
    story = text[found.rest : found.rest + 40]
    if found.agency:
        return is_capital or (not story[:1].islower() and (found.date is not None or not opens_with_label(place)))
    if found.date and found.date_span:
        return is_capital or ("," in text[: found.date_span[0]] and not opens_with_label(place))
    if not story:  # `WASHINGTON —` on a line of its own
        return is_capital and (found.is_strong or text[-1] in "–—")
    return is_capital if found.is_strong else opens_story(place, story)


def _is_month(words: str, house: House) -> bool:
    return words.partition(" ")[0].rstrip(".").casefold() in house.months


def _skip(pattern: Pattern, text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
