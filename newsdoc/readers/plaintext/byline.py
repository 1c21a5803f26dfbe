"""Bylines above the text."""

from re import IGNORECASE
from typing import NamedTuple

from newsdoc.readers.plaintext.chunk import Chunk, is_cjk
from newsdoc.readers.plaintext.dateline import is_wire
from newsdoc.readers.plaintext.dates import is_full_day
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.label import Labelled, labelled
from newsdoc.readers.plaintext.page_time import is_page_time
from newsdoc.readers.plaintext.pattern import DIGIT, Pattern
from newsdoc.readers.plaintext.people import Named, cjk_people, is_person, persons, split_names
from newsdoc.readers.plaintext.words import ANY_AGENCIES, CONJUNCTIONS, NAME_PARTICLES, PRESS_WORDS, ROLE_TITLES

_LONGEST = 140
_COPYRIGHT = ("c.19", "c.20", "c. 19", "c. 20")
_AGENCY_ONLY = "from"  # an opener that stands before agencies only: `From the Associated Press`
_NO_END = (",", ";", ":", "?", "!", "。", "，")
_FROM = Pattern(r",?\s+(?:special to|from|of|for|via)\s+(?:the\s+)?|\s+[|–—-]\s+", IGNORECASE)
_FOR = Pattern(r"(?P<names>[^,]+?) (?:for|FOR) (?P<organisation>[A-ZÀ-Þ][\w.&’'-]*(?: [A-ZÀ-Þ][\w.&’'-]*){0,3})")
_DAY = (
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,?(?: de)? \d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/ ?\d{1,2}/\d{2,4}|\d{1,2}:\d\d|c\.\d{4} "
)
_TIME_STAMP = Pattern(
    r"(?:,?\s+(?:[|•·–—-]\s+)?(?:(?:Updated|Published|Posted|Last updated|Publiée?|Mis à jour"
    r"|Publicado|Actualizado|Pubblicato|Aggiornato|Veröffentlicht|Aktualisiert):? )?(?:(?:on|at|le|el|il|am) )?"
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},? )?(?:{_DAY})"
    r"|(?<=[a-z])(?=\d{4}-\d\d-\d\d)|\s+[|•·]\s[^\d|]*\d|\s@\w{2,30}).*$"
)
_NAMES_AND_DAY = Pattern(r"(?P<names>[^|\d:]{4,60}?)(?:(?P<mark>,)| [|•·–—-]) (?P<day>[^|]*\d.*)")
_LONGEST_WITH_DAY = 110
_TIME_BEHIND_BAR = Pattern(r"(?P<names>[^|\d]{4,60}?) \| [^|]*\d:\d\d.*")
_PUBLISHED = Pattern(r",? (?:[|•·–—-] )?(?:Published|Updated|Posted)\b")
_PART_END = Pattern(r"[/,]")
_REPORTING = Pattern(r",? with (?:additional )?reporting (?:by|from) ")
_GAP = Pattern(r",? +")
_MOST_WORDS_OF_AGENCY = 3
_MOST_WORDS_OF_PAPER = 5
_WORDS_OF_NAME = 2  # of most
_MOST_LIKE_NAMES = 8  # words
_MARKS_BEFORE_AGENCY = ("/", "|", " - ", " – ", " — ")
_ORGANISATION = Pattern(r" The(?: [A-Z][\w’'-]+){1,5}")
_SHARING = (" avec ", " with ", " mit ", " con ", " com ")
_SHARED = Pattern(rf"(?P<names>[A-ZÀ-Þ][^.:!?]{{2,50}})(?:{'|'.join(_SHARING)})(?P<agency>[A-Za-z][\w, -]{{1,30}})")
_JOB = Pattern(
    r" [A-Z][\w’'&-]* (?:[A-Za-z][\w’'&-]* ){0,2}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist)"
)
_AGENCY_BEHIND = Pattern(r"(?P<names>[^()]+?) ?\((?P<agency>[^()]+)\)")
_SITE = Pattern(r"[A-Za-z][\w-]+\.(?:[a-z]{2,4}|co\.uk|com\.au)|[a-z]+-[a-z]+")
_PLACE_OF_WORK = Pattern(r" (?:in|at|à|aus|a|en|nach) [A-ZÀ-Þ][\w'’ -]*$")
_PLACE_ALONE = Pattern(r"(?:(?:in|à|en|aus|a) )?[A-ZÀ-Þ][\w'’-]+")
_HONORIFIC = Pattern(r"(?:Dr|Prof|Mr|Mrs|Ms)\.? (?=\S+ \S)")
_INITIALS = Pattern(r"[a-zà-ÿ]{2,4}(?:[/-][a-zà-ÿ]{2,4}){1,5}|[a-z][\w.-]{2,20}/[A-Z]{2,3}")
_BRACKETED = Pattern(r"[（(](?P<inner>[^（）()]{2,60})[）)]")
_ADDRESS = Pattern(r"(?: *[|·,;–—-])? +[\w.+-]+@[\w.-]+")
_WRITER = Pattern(r"(?:staff )?(?:writers?|reporters?|correspondents?) ", IGNORECASE)


def find_byline(text: str, house: House) -> tuple[Named, ...] | None:
    """The people of a line that is a byline; None if it is none. It may name an agency only, or nobody we know."""
    if len(text) > _LONGEST or text.endswith(_NO_END):
        return None
    if text[0] == "(" and text[-1] == ")" and house.byline_openers.open(text[1:]):  # `(di Anna Ape)`
        return find_byline(text[1:-1], house) or None
    opener = house.byline_opener.match(text) if house.byline_openers.open(text) else None
    if opener:
        marked = _marked_byline(opener[0], text[opener.end() :], house)
        return _byline_of_a_house(text, house) if marked is None else marked
    return None if text[-1] == "." else _unmarked_byline(text, house)


def _marked_byline(opener: str, names: str, house: House) -> tuple[Named, ...] | None:
    words = _TIME_STAMP.sub("", names).rstrip("= |")
    if "@" in words:
        words = _ADDRESS.sub("", words)
    if not words:
        return None
    opens_with_agency = is_agency(_PART_END.split(words, maxsplit=1)[0], house)  # `dpa/lni`, `dpa, AFP`
    if (opens_with_agency and (is_wire(words, house) or _are_agencies(words, house))) or _is_desk(words, house):
        return ()
    if opener.casefold().startswith(_AGENCY_ONLY):
        return None
    people = _people(words, house)
    return people or (() if _is_like_names(words) else None)


def _is_desk(words: str, house: House) -> bool:
    """Whether the words are nobody's name: `Our Correspondent`, `PA Reporters`."""
    agency, _, title = words.partition(" ")
    return words.casefold() in house.byline_titles or (is_agency(agency, house) and _is_title(title, house))


def is_byline_title(text: str, house: House) -> bool:
    """Whether a line below a byline is its second half: `AP Business Writer`, `The Associated Press`."""
    words = text.rstrip("= ")
    return (
        len(text) <= _LONGEST // 2
        and not text.endswith(".")
        and (
            is_agency(words, house)
            or _is_title(words, house)
            or words.startswith(_COPYRIGHT)
            or _is_title_and_agency(words, house)
        )
    )


def _is_title_and_agency(words: str, house: House) -> bool:
    """`Business reporter, BBC News`, `BBC News, Lyon`."""
    first, _, second = words.partition(", ")
    if is_agency(second, house):
        return _is_title(first, house)
    return is_agency(first, house) and bool(_PLACE_ALONE.fullmatch(second))


def _is_title(words: str, house: House) -> bool:
    return words.casefold().endswith(house.byline_titles)


def names_agency(line: str, house: House) -> bool:
    """Whether a byline's line says that an agency is the author, or has a form that a house gives its bylines."""
    opener = house.byline_opener.match(line)
    return is_agency(line[opener.end() :].rstrip("= "), house) if opener else not (_INITIALS.fullmatch(line))


def is_agency(words: str, house: House) -> bool:
    """Whether the words are an agency's name, with or without `The`."""
    return words in house.suppliers or words.removeprefix("the ").removeprefix("The ") in house.suppliers


def is_agency_at(line: str, house: House) -> bool:
    """Whether a line names an agency and perhaps where it worked: `Agence France-Presse in Lyon`."""
    return is_agency(_PLACE_OF_WORK.sub("", line), house)


def people_at_work(line: str, house: House) -> tuple[Named, ...]:
    """The people of a line of names, and perhaps of where they worked: `Ann Bee in Lyon and Carl Dee in Paris`."""
    names = [_PLACE_OF_WORK.sub("", name) for name in split_names(line)]
    return tuple(map(Named, names)) if all(is_person(name, house) for name in names) else ()


class BylineInText(NamedTuple):
    """A byline at the start of a chunk, and where the story goes on in the chunk's text."""

    piece: Labelled
    end: int


def byline_behind_dateline(story: Chunk) -> BylineInText | None:
    """`（记者王明 李华）` between a Chinese dateline and the story."""
    found = _BRACKETED.match(story.text)
    people = cjk_people(found["inner"]) if found else ()
    if not found or not people:
        return None
    words = story.cut(0, found.end())
    fields: dict[str, object] = {"people": persons(people)}
    return BylineInText(Labelled("byline", words.text, words.spans, fields), found.end())


def byline_of_line(chunk: Chunk, house: House) -> Labelled | None:
    """`新华社记者王明、李华` on a line of its own below the first of the story."""
    people = find_byline(chunk.text, house) if is_cjk(chunk.text[-1]) else None
    return labelled("byline", chunk, people=persons(people)) if people else None


def _unmarked_byline(text: str, house: House) -> tuple[Named, ...] | None:
    """`Ann Bee, The Associated Press`, and what is a house's own: `Reuters Staff`, `新华社记者李明`."""
    if len(text) <= _LONGEST_WITH_DAY and DIGIT.search(text):
        if people := _before_day(text, house) or _before_time(text, house):
            return people
        text = (_TIME_STAMP.sub("", text) or text) if ":" in text else text
    head, comma, agency = text.rpartition(",")
    if comma and (is_agency(agency.strip(), house) or (_ORGANISATION.fullmatch(agency) and is_of_press(agency))):
        names = split_names(head)
        if names and all(is_person(name, house) for name in names):
            return tuple(Named(name, None, agency.strip()) for name in names)
    is_shared = any(word in text for word in _SHARING)
    if is_shared and (shared := _SHARED.fullmatch(text)) and _are_agencies(shared["agency"], house):
        return _sharing(shared["names"], house)
    if comma and _JOB.fullmatch(agency) and is_person(head, house):  # `Ann Bee, Political Editor`
        return (Named(head, _role_of(agency), None),)
    if beside := _beside_agency(text, house):
        return beside
    return () if _INITIALS.fullmatch(text) else _byline_of_a_house(text, house)


def _before_time(text: str, house: House) -> tuple[Named, ...]:
    """The people of `Ann Bee | May 9, 2025, 3:17 PM` and `Ann Bee Published May 9, 2025 06:40pm`."""
    if ":" not in text:
        return ()
    behind_bar = _TIME_BEHIND_BAR.fullmatch(text)
    bare = _TIME_STAMP.sub("", text)
    if not behind_bar and not _PUBLISHED.match(text, len(bare)):
        return ()
    names = split_names(behind_bar["names"] if behind_bar else bare)
    return tuple(map(Named, names)) if all(is_person(name, house) for name in names) else ()


def _before_day(text: str, house: House) -> tuple[Named, ...]:
    """The people of `Ann Bee | May 9, 2025` and, with a time of day, of `Anna Biene, 09.05.2025, 10:12 Uhr`."""
    found = _NAMES_AND_DAY.fullmatch(text)
    if not found or (found["mark"] == "," and ":" not in found["day"]):
        return ()
    names = split_names(found["names"])
    is_when = is_page_time(found["day"], house) or is_full_day(found["day"], house.months)
    return tuple(map(Named, names)) if is_when and all(is_person(name, house) for name in names) else ()


def _beside_agency(text: str, house: House) -> tuple[Named, ...]:
    """`Ann Bee / Reuters`, `王明/中国青年报`."""
    for mark in _MARKS_BEFORE_AGENCY:
        name, _, agency = map(str.strip, text.partition(mark))
        if agency and (is_agency(agency, house) or _is_paper(agency)):
            people = (Named(name),) if is_person(name, house) else cjk_people(name)
            return tuple(each._replace(organisation=agency) for each in people)
    return ()


def _are_agencies(words: str, house: House) -> bool:
    return all(is_agency(name, house) for name in words.split(", "))


def _sharing(words: str, house: House) -> tuple[Named, ...] | None:
    """Who wrote with an agency, as `Anne Abeille avec AFP` and `Le Monde avec AFP` say."""
    names = split_names(words)
    if all(is_person(name, house) for name in names):
        return tuple(map(Named, names))
    return () if is_agency(words, house) else None


def _byline_of_a_house(text: str, house: House) -> tuple[Named, ...] | None:
    """What the patterns of houses take."""
    for each in house.bylines if house.any_byline.fullmatch(text) else ():
        found = each.pattern.fullmatch(text)
        if found and (people := _people_of(found.groupdict(), house)) is not None:
            return people
    return None


def _people_of(groups: dict[str, str | None], house: House) -> tuple[Named, ...] | None:
    """The people that a house's pattern found; None if the words are no names."""
    words = groups.get("people")
    if words is None:
        return ()
    names = split_names(words)
    if all(is_person(name, house) for name in names):
        return tuple(Named(name, None, groups.get("agency")) for name in names)
    return cjk_people(words) or None


def _people(words: str, house: House) -> tuple[Named, ...]:
    """`Ann Bee and Cee Dee, Reuters`, `ANN BEE AP Business Writer`, `Xinhua writers Ann Bee, Cee Dee`."""
    words, organisation, role = _parted(_REPORTING.sub(" and ", words), house)
    names = [_HONORIFIC.sub("", _PLACE_OF_WORK.sub("", name)) for name in split_names(words)]
    if names and _is_title(names[-1], house):
        names, role = _without_title(names, role, house)
    if len(names) > 1 and (_PLACE_ALONE.fullmatch(names[-1]) or _is_agency_like(names[-1], house)):
        names.pop()
    are_people = all(is_person(name, house) for name in names)
    return tuple(Named(name, role, organisation) for name in names) if are_people else ()


def _is_agency_like(words: str, house: House) -> bool:
    return is_agency(words, house) or is_of_press(words) or words.casefold() in ANY_AGENCIES


def _without_title(names: list[str], role: str | None, house: House) -> tuple[list[str], str | None]:
    """The names without the title that the last one is, or ends in, `ANN BEE Staff Writer`; and the role it tells."""
    *others, last = names
    title = max((each for each in house.byline_titles if last.casefold().endswith(each)), key=len)
    name, title = last[: -len(title)].rstrip(), last[-len(title) :]
    if is_person(name, house) and (name.isupper() != title.isupper() or len(name.split()) == _WORDS_OF_NAME):
        return [*others, name], role or _role_of(title)
    return (others, role or _role_of(last)) if others else (names, role)


def _parted(words: str, house: House) -> tuple[str, str | None, str | None]:
    """The names among the words of a byline, and whose they are, and their role."""
    organisation, role = None, None
    if writer := _WRITER.search(words):
        before = words[: writer.start()].strip().removeprefix("and ")
        if not before or is_agency(before, house):
            organisation, words = before or None, words[writer.end() :]
    if bracketed := _AGENCY_BEHIND.fullmatch(words):
        agency = bracketed["agency"].removeprefix("avec ").removeprefix("with ").removeprefix("mit ")
        if is_agency(agency, house):
            words, organisation = bracketed["names"], agency
        elif _is_title(agency, house):  # `Anne Abeille (Lyon, correspondante)`
            words, role = bracketed["names"], _role_of(agency)
    name, slash, agency = words.rstrip("/ ").rpartition("/")
    if slash and is_agency(agency.strip(), house):  # `Anna Bi/ritzau/`
        words, organisation = name.strip(), agency.strip()
    if signed := _names_and_agency(words, house):
        return signed
    behind = _behind_names(words, house)
    return behind or (words, organisation, role)


def _behind_names(words: str, house: House) -> tuple[str, str | None, str | None] | None:
    """Names, organisation and role of `Ann Bee of the Bee Times`, `ANN BEE FOR HONEYONLINE`, `Ana Abeja | Madrid`."""
    names, *behind = _FROM.split(words, maxsplit=1)
    if behind and (is_agency(behind[0], house) or is_of_press(behind[0])):
        return names, behind[0], None
    if behind and _is_title(behind[0], house):
        return names, None, _role_of(behind[0])
    if employed := _FOR.fullmatch(words):
        return employed["names"], employed["organisation"], None
    return (names, None, None) if behind and "|" in words and _PLACE_ALONE.fullmatch(behind[0]) else None


def is_of_press(words: str) -> bool:
    """Whether the words are like the name of those who print news: `The Bee Times`, `Bee News`."""
    names = words.split()
    longest = _MOST_WORDS_OF_PAPER if names[:1] == ["The"] else _MOST_WORDS_OF_AGENCY
    return len(names) <= longest and any(name.casefold() in PRESS_WORDS for name in names)


def _is_paper(words: str) -> bool:
    """Whether the words are a paper's name beyond doubt: `The Bee Times`."""
    return words.startswith("The ") and is_of_press(words)


def _is_like_names(words: str) -> bool:
    """Whether the words behind `By` are names, if of nobody we know: `Le Figaro et AFP`, `ndr.de`."""
    names = words.split()
    if len(names) > _MOST_LIKE_NAMES or words.endswith("."):
        return False
    if len(names) == 1:
        return bool(_SITE.fullmatch(words))
    return names[-1][0].isupper() + bool(_SITE.fullmatch(names[-1])) > 0 and all(map(_is_part_of_name, names))


def _is_part_of_name(word: str) -> bool:
    return word[0].isupper() or word in CONJUNCTIONS or word in NAME_PARTICLES or bool(_SITE.fullmatch(word))


def _names_and_agency(words: str, house: House) -> tuple[str, str, str | None] | None:
    """Of `Ann Bee, Press Association Political Correspondent` the names, the agency, and the role if the title is one.

    The agency stands behind a comma, or before a title: `ANN BEE AP Business Writer`.
    """
    for gap in _GAP.finditer(words):
        rest = words[gap.end() :].split()
        for count in range(min(len(rest), _MOST_WORDS_OF_AGENCY), 0, -1):
            agency, title = " ".join(rest[:count]), " ".join(rest[count:])
            is_behind = "," in gap[0] or is_person(words[: gap.start()], house)
            if is_agency(agency, house) and (_is_title(title, house) if title else is_behind):
                return words[: gap.start()].rstrip(" -–—|"), agency, _role_of(title)
    return None


def _role_of(title: str) -> str | None:
    return ROLE_TITLES.get(title.rpartition(" ")[2].casefold())
