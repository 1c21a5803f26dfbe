"""The credit that closes a caption.

```
... (Xinhua/Ann Bee)               ... (Photo by Ann Bee/Xinhua)        ... [Photo/Xinhua]        ... (AP)
... Photo by X /AFP via Getty      ... © dpa | Ann Bee                  ... Credit: Ann Bee       ... /VCG
... open. AP                       ... the bridge Ann Bee/AP            ... 2024.A B (dpa/Getty)  ... Supplied
```

Three signs show a credit: a label (`Photo by`, `©`), a name from the list of agencies, or a name alone in brackets
behind a closed sentence. Which part of `X/Y` is the agency is known only from that list; of two unknown parts, the one
that is written like a person's name is the person.
"""

from re import IGNORECASE
from typing import NamedTuple

from newsdoc.readers.plaintext.credit_label import find_label, may_have_label
from newsdoc.readers.plaintext.house import House
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.people import cjk_people, is_person, split_names
from newsdoc.readers.plaintext.words import (
    BARE_CREDITS,
    CJK_PICTURE_WORDS,
    CREDIT_DESCRIPTORS,
    NAME_PARTICLES,
    PICTURE_WORDS,
    SENTENCE_OPENERS,
    SOURCE_LABELS,
)

_LONGEST = 110  # characters of a credit
_LONGEST_CJK = 40
_LONGEST_HOUSE = 20  # of a name before a label
_SHORTEST_CAPTION = 50  # characters before a name and an unknown agency; results of sports are shorter
_CJK_ENDS = "摄攝影报道)）"
_SMALL_WORDS = NAME_PARTICLES | {"via", "for", "from", "courtesy", "pour", "für", "and", "und", "et", "y", "e"}
_MOST_REPEATED = 3  # words of an unknown credit that the caption names too
_NO_PARTIES = CREDIT_DESCRIPTORS | {""}
_NO_NAMES = PICTURE_WORDS | {word for word in CREDIT_DESCRIPTORS if " " not in word}  # `ST FILE`
_LABELS_WITHOUT_COLON = PICTURE_WORDS | {"courtesy", "crédit", "credit"}
_CLOSING = {")": "(", "]": "[", "）": "（", "］": "［"}
_SEPARATOR = Pattern(r"\s*(?:/|\||｜|,|;|·|—)\s*|\s[-–]\s")
_INITIAL = Pattern(r"\b[A-Z]\.")
_PARTY_END = Pattern(r"[,/(|]")
_COUNTRY = Pattern(r"(?<=\w) \([A-Z][A-Z ]+(?: - [^()]*)?\)$")
_FIRST_WORD = Pattern(r"[:/=]")
_VIA = Pattern(r"\s+(?:via|for|pour|für)\s+", IGNORECASE)

_PERSON_AND_BRACKET = Pattern(r"\s*(?P<person>[^()]+?) ?\((?P<agency>[^()]+)\)\s*")
_SURE_PREPOSITIONS = (" by ", " of ")  # behind a label no prose follows them: `courtesy of the family`
_NO_CAPTION_ENDS = frozenset("?!")
_CLOSING_QUOTES = ' "”’»)'
_SENTENCE_MARKS = (".", "!", "?", "”", '"', "’", ")")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_BARE_TAIL = Pattern(
    rf"(?<=[.!?”\"’)|])(?<! [A-Z]\.)\s*(?:[-–—―] )?({_CAPITAL}(?:[^.!?]|(?<=\b[A-Z])\.){{1,70}}"
    r"|[A-Z]\.[^!?]{1,60}|[a-z]{3,9})$"
)
_SLASHED_TAIL = Pattern(
    rf"(?:(?<=\s)|^)(?P<person>{_CAPITAL}[\w'’.-]*(?: (?:[a-z]{{1,3}} )?{_CAPITAL}[\w'’.-]*){{1,2}})"
    r"\s?/\s?(?P<agency>[^/]{2,40})$"
)
_AGENCY_FIRST_TAIL = Pattern(
    r"(?<=\s)(?P<agency>[A-Za-z][\w-]{1,15}(?: Photo| PHOTO)?) ?/ ?(?P<person>[A-ZÀ-Þ][\w'’. -]{3,40})"
    r"(?: \([A-Z][^()]*\)|/ ?(?P<what>[A-Za-z ]{3,14}))?$"
)
_LONE_AGENCY_TAIL = Pattern(r"\s?/\s?(?P<agency>[^/\s]{2,20}(?: [^/\s]{2,20}){0,4})$")
_AGENCIES_TAIL = Pattern(
    r"(?:(?<=\s)(?P<one>[A-Z][\w-]+(?: [A-Z][\w-]+)?)/(?P<other>[A-Z][\w'’ -]{1,30})"
    r"|(?<=[。！？）)\s])(?P<cjk_one>[\u4e00-\u9fff]{2,8})/(?P<cjk_other>[\u4e00-\u9fff]{2,8}))$"
)
_DASHES = Pattern(r" [-–—] .+ [-–—] ")
_DASHED_TAIL = Pattern(r"(?<=\s)[-–—] (?P<person>[^\W\d_][^\d()/|:–—]{4,40}) [-–—] (?P<agency>[^\d()/|:–—]{2,30})$")
# `新华社记者王明 摄`, `新华社发（王明 摄）`, `(ハルビン=新華社記者/王建威)`
_CJK_TAIL = Pattern(
    r"[（(]?(?:[^=（(。\s]{1,12}=)?(?:(?P<agency>[^\W\d_]{2,8}?)(?:记者|記者|发|發)?[ 　/（(]*)?"
    r"(?P<name>[^\W\da-zA-Z_]{2,4}?(?:·[^\W\da-zA-Z_]{1,8}?)?)(?:[ 　]*(?:摄影报道|摄影|摄|攝)[）)]{0,2}|[）)])$"
)


# `王明 摄`, `本报记者王明摄`: a word or a blank tells the name from the sentence before
_CJK_SIGNED_TAIL = Pattern(
    r"(?:(?<=[。！？）)\s])|(?<=[。！？）)\s][（(]))(?P<label>(?:通讯员|通訊員|记者|記者)[ 　]*)?"
    r"(?P<name>[\u4e00-\u9fff]{2,4}?)(?P<gap>[ 　]*)(?:摄影报道|摄影|摄|攝)[）)]?$"
)


class FoundCredit(NamedTuple):
    """A credit that closes a caption."""

    start: int
    """Where in the caption's line."""
    agency: str | None
    people: tuple[str, ...]


class Parties(NamedTuple):
    """Whom a credit names."""

    agency: str | None
    people: tuple[str, ...]
    is_certain: bool
    """Whether an agency that is known stands in it and nothing that is not understood."""


def find_credit(text: str, house: House) -> FoundCredit | None:
    """The credit that `text` closes with, None if nothing shows one."""
    tail = text[-_LONGEST:]
    bracketed = _bracketed(text, house) if text[-1] in _CLOSING else None
    labelled = _labelled(text, house) if may_have_label(tail, house) else None
    if bracketed and labelled and labelled.start < bracketed.start:  # `Foto: Jane Doe (Getty)`
        return labelled
    if found := bracketed or labelled:
        return found
    if any(mark in tail for mark in _SENTENCE_MARKS) and (found := _behind_sentence(text, house)):
        return found
    if "/" in tail and (found := _slashed(text, house)):
        return found
    if _DASHES.search(tail) and (found := _dashed(text, house)):
        return found
    return _cjk(text, house) if text[-1] in _CJK_ENDS and not tail.isascii() else None


def may_close_with_credit(text: str) -> bool:
    """Whether it is worth looking: prose closes with a sentence mark."""
    return text[-1] not in ".!?…:;,。！？"


def _bracketed(text: str, house: House) -> FoundCredit | None:
    start = text.rfind(_CLOSING[text[-1]], max(0, len(text) - _LONGEST))
    if start < 0:
        return None
    inner = text[start + 1 : -1].strip()
    label = house.credit_label.match(inner) if may_open_with_label(inner, house) else None
    parties = parties_of(inner[label.end() :], house, label[0]) if label else parties_of(inner, house)
    if inner.casefold() in BARE_CREDITS and text[:start].rstrip().endswith((".", "!", "?")):
        return FoundCredit(start, None, ())
    if not inner or not (label or parties.is_certain or _names_somebody(text[:start], inner, parties, house)):
        return None
    if (
        parties.is_certain and not parties.people and (name := _name_before(text, start, house))
    ):  # `2024.Jane Doe (dpa/...)`
        at = text.rindex(name, 0, start)
        return FoundCredit(at, parties.agency, (name,))
    return FoundCredit(start, parties.agency, parties.people)


def may_open_with_label(words: str, house: House) -> bool:
    """Whether words open like the label of a credit: cheap to tell."""
    first = words.split(maxsplit=1)[0] if words else ""
    return not first.isascii() or "(" in first or _FIRST_WORD.split(first, 1)[0].casefold() in house.credit_label_words


def _name_before(text: str, end: int, house: House) -> str | None:
    """A person's name between the last sentence and `end`."""
    mark = max(text.rfind(mark, 0, end) for mark in ".!?")
    name = text[mark + 1 : end].strip()
    return name if mark >= 0 and is_person(name, house) else None


def _names_somebody(before: str, inner: str, parties: Parties, house: House) -> bool:
    """`... of the team. (Jane Doe)`, `(Jane Doe/Bridge News)`: names alone in brackets behind a closed sentence."""
    is_pair = bool(parties.people) and bool(parties.agency) and "/" in inner
    if is_pair and len(before) >= _SHORTEST_CAPTION:
        return True
    return (is_pair or is_person(inner, house)) and before.rstrip().endswith((".", "!", "?"))


def _labelled(text: str, house: House) -> FoundCredit | None:
    label = find_label(text, max(0, len(text) - _LONGEST), house)
    if label is None:
        return None
    named = text[label.end :]
    inner = house.credit_label.match(named) if may_open_with_label(named, house) else None
    if inner and named[inner.end() :]:  # `Photograph: Courtesy of Ann Bee`
        named = named[inner.end() :]
    if label.words.casefold().startswith("(c)") and named[0].islower():
        return None  # `as in (a), (b) or (c) and elsewhere`
    start = _before_house(text, label.start)
    bracket = start > 0 and text[start - 1] in "(["
    first = _PARTY_END.split(named, 1)[0].strip()
    if ". " in _INITIAL.sub("", named.rstrip(".")) and not (is_person(first, house) or is_supplier(first, house)):
        return None
    parties = parties_of(named.rstrip(")]") if bracket else named, house, label.words)
    before = text[:start].rstrip()
    if (
        label.words.endswith((":", "："))
        and before[-1:].isalnum()
        and not (parties.agency or parties.people or has_form_of_name(named))
    ):
        return None  # `First picture: what the bridge will look like`
    preposition = f" {label.words.rpartition(' ')[2].casefold()} "
    is_loose = preposition in house.credit_prepositions and preposition not in _SURE_PREPOSITIONS
    if is_loose and not has_form_of_name(named):
        return None  # `Foto de archivo del puente`
    return FoundCredit(start - bracket, parties.agency, parties.people)


def _before_house(text: str, start: int) -> int:
    """Where a credit starts whose label, at `start`, has the name of a house before it: `(Express Photo by ...)`."""
    opening = text.rfind("(", max(0, start - _LONGEST_HOUSE), start) if text[-1] == ")" else -1
    return opening + 1 if opening >= 0 and ")" not in text[opening:start] else start


def has_form_of_name(words: str) -> bool:
    """Whether no word is written in small letters but those that stand in names and credits."""
    return all(not word.islower() or word.isascii() is False or word in _SMALL_WORDS for word in words.split())


def _behind_sentence(text: str, house: House) -> FoundCredit | None:
    """`... for an hour. AP`: a known name, or a word such as Supplied, behind the last sentence."""
    found = _BARE_TAIL.search(text, max(0, len(text) - _LONGEST))
    if not found or "©" in text:  # the label of a credit that is longer than any
        return None
    tail = found[1]
    is_question = text[: found.start(1)].rstrip(_CLOSING_QUOTES)[-1:] in _NO_CAPTION_ENDS
    label, _, named = tail.partition(" ")
    if label.casefold() in _LABELS_WITHOUT_COLON and (is_person(named, house) or is_supplier(named, house)):
        parties = parties_of(named, house)
        return FoundCredit(found.start(1), parties.agency, parties.people or (named,) * (not parties.agency))
    parties = parties_of(tail, house)
    if is_question and not parties.is_certain:
        return None  # `Ever been there? Sign Up for More`
    is_repeated = _is_named_before(tail, text[: found.start(1)])
    is_person_for = bool(_VIA.search(tail)) and is_person(_VIA.split(tail)[0], house)
    if is_repeated and not parties.is_certain:
        return FoundCredit(found.start(1), None, ())
    if tail.casefold() in BARE_CREDITS or parties.is_certain or is_person_for or (parties.agency and "/" in tail):
        return FoundCredit(found.start(1), parties.agency, parties.people)
    return None


def _is_named_before(tail: str, before: str) -> bool:
    """`A day in Kew Gardens. Kew Gardens`: a name of few words, and not those that a next sentence opens with."""
    words = tail.split()
    is_name = len(words) <= _MOST_REPEATED and all(word[0].isupper() for word in words)
    return is_name and tail in before and words[0].casefold() not in SENTENCE_OPENERS


def _slashed(text: str, house: House) -> FoundCredit | None:
    window = max(0, len(text) - _LONGEST)
    found = _SLASHED_TAIL.search(text, window)
    if found and found["person"][-1] != "." and is_supplier(found["agency"], house):
        start = _start_of_name(text, found.end("person"), house)
        return FoundCredit(start, _agency_name(found["agency"], house), (text[start : found.end("person")],))
    both = _AGENCIES_TAIL.search(text, window)
    if both and all(is_supplier(each, house) for each in both.groups() if each):
        return FoundCredit(both.start(), both[0], ())
    found = _AGENCY_FIRST_TAIL.search(text, window)
    is_described = found is not None and (found["what"] or "").casefold() in _NO_PARTIES
    if found and is_described and is_supplier(found["agency"], house) and is_person(found["person"], house):
        return FoundCredit(found.start(), _agency_name(found["agency"], house), (found["person"],))
    found = _LONE_AGENCY_TAIL.search(text, window)
    if found and is_supplier(found["agency"], house) and not found["agency"].islower():
        start = found.start("agency") - (text[found.start("agency") - 1] == "/")
        people = cjk_people(text[:start].strip()) if len(text) <= _LONGEST_CJK else ()
        if people:  # `王明/中国青年报` is no caption
            return FoundCredit(0, found["agency"], tuple(person.name for person in people))
        return FoundCredit(start, _agency_name(found["agency"], house), ())
    return None


def _dashed(text: str, house: House) -> FoundCredit | None:
    """`Vista del puente - ANA ABEJA - EUROPA PRESS`."""
    found = _DASHED_TAIL.search(text, max(0, len(text) - _LONGEST))
    if not found or not is_person(found["person"], house) or not is_supplier(found["agency"], house):
        return None
    return FoundCredit(found.start("person"), _agency_name(found["agency"], house), (found["person"],))


def _cjk(text: str, house: House) -> FoundCredit | None:
    window = max(0, len(text) - _LONGEST_CJK)
    found = _CJK_TAIL.search(text, window)
    if not found or not found["agency"] or found["agency"] not in house.suppliers:
        return _cjk_signed(text, window)
    is_picture = found["name"].endswith(CJK_PICTURE_WORDS)  # `（中央社檔案照片）`
    people = () if is_picture else cjk_people(found["name"])
    if not people and not is_picture:
        return None
    return FoundCredit(found.start(), found["agency"], tuple(person.name for person in people))


def _cjk_signed(text: str, start: int) -> FoundCredit | None:
    found = _CJK_SIGNED_TAIL.search(text, start)
    people = cjk_people(found["name"]) if found and (found["label"] or found["gap"]) else ()
    if not found or not people:
        return None
    start = found.start() - (text[found.start() - 1] in "（(")
    return FoundCredit(start, None, tuple(person.name for person in people))


def _start_of_name(text: str, end: int, house: House) -> int:
    """Where the name starts that ends at `end`: behind the last sentence, if all from there on is a name.

    Otherwise it is the last two words, since a word in capitals before a name may be the caption's.
    """
    for mark in (text.rfind("|", 0, end), max(text.rfind(mark, 0, end) for mark in ".!?»”")):
        if mark >= 0 and is_person(text[mark + 1 : end].strip(), house):
            return end - len(text[mark + 1 : end].lstrip())
    return end - len(" ".join(text[:end].split()[-2:]))


def parties_of(words: str, house: House, label: str = "") -> Parties:
    """Agency and people of a credit without its label."""
    if words.endswith(")") and words[words.rfind("(") + 1 : -1] not in house.suppliers:
        words = _COUNTRY.sub("", words)
    if "," in words:
        words = _without_descriptors(words)
    if is_supplier(words, house):
        return Parties(_agency_name(words, house), (), is_certain=True)
    agency, colon, names = words.partition(": ")
    if colon and is_supplier(agency, house) and (people := _people_in(names, house)):  # `ABC News: Ann Bee`
        return Parties(_agency_name(agency, house), people, is_certain=True)
    inner = _PERSON_AND_BRACKET.fullmatch(words) if "(" in words else None
    if inner and is_person(inner["person"], house):
        found = parties_of(inner["agency"], house)
        return found._replace(people=(inner["person"], *found.people), agency=found.agency or inner["agency"])
    return _via(words, house) or _among_parts(words, house, label)


def _via(words: str, house: House) -> Parties | None:
    """`Ann Bee via Bridge News`."""
    via = _VIA.search(words)
    person = words[: via.start()].strip() if via else ""
    if not via or not is_person(person, house):
        return None
    source = words[via.end() :].strip()
    return Parties(source, (person,), is_certain=is_supplier(source, house))


def _among_parts(words: str, house: House, label: str) -> Parties:
    """Agency and people where marks such as `/` part them; the words as a whole are no agency that is known."""
    if words.isalnum() and "=" not in label:
        return Parties(None, (), is_certain=False)
    parts = [part for part in _SEPARATOR.split(words) if part.strip().casefold() not in _NO_PARTIES]
    known = [part for part in parts if is_supplier(part, house)]
    named = [(part, _people_in(part, house)) for part in parts if part not in known]
    people = tuple(name for _, names in named for name in names)
    strangers = [part for part, names in named if not names]
    if known:
        is_all = len(known) == len(parts) > 1
        agency = words.strip() if is_all else "/".join(_agency_name(each, house) for each in known)
        return Parties(agency, people, is_certain=not strangers)
    if len(parts) == 1 and label.strip(" :=/").casefold() in SOURCE_LABELS:
        return Parties(None, (), is_certain=False)
    is_named = len(strangers) == 1 and (bool(people) or "=" in label)  # `[사진 출처 = X]`
    return Parties(strangers[0].strip() if is_named else None, people, is_certain=False)


def _without_descriptors(words: str) -> str:
    kept = [part for part in words.split(",") if part.strip().casefold() not in CREDIT_DESCRIPTORS]
    return ",".join(kept).strip()


def _people_in(part: str, house: House) -> tuple[str, ...]:
    label, _, named = part.partition(" ")
    if label.casefold() in PICTURE_WORDS and is_person(named, house):  # `(Photo Anne ABEILLE / AFP)`
        return (named,)
    if not _NO_NAMES.isdisjoint(part.casefold().split()):
        return ()
    names = split_names(part)
    return names if names and all(is_person(name, house) for name in names) else ()


def is_supplier(words: str, house: House) -> bool:
    """Whether the words are a known name, perhaps with `Photo`; or `X via Y` where either is known."""
    name = _agency_name(words, house)
    if name in house.suppliers:
        return True
    if " via " not in name:
        return False
    one, _, other = name.partition(" via ")
    return not is_person(one, house) and "/" not in one and (one in house.suppliers or other in house.suppliers)


def _agency_name(words: str, house: House) -> str:
    """`AP Photo`, `Photo AFP`, `Pool Photo via AP` without the word for a picture."""
    parts = words.split()
    if len(parts) == 1:
        return parts[0]
    name, via, source = " ".join(parts).partition(" via ")
    head, _, last = name.rpartition(" ")
    first, _, tail = name.partition(" ")
    if last.casefold() in PICTURE_WORDS and head in house.suppliers:
        name = head
    elif first.casefold() in PICTURE_WORDS and tail in house.suppliers:
        name = tail
    return name + via + source
