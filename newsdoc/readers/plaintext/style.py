"""House styles: how an agency, a publisher or the press of a language writes. Data; the machinery knows no agency.

```python
style = HouseStyle(name="bridge-news", agencies=("Bridge News", "BN"), end_marks=("bn-end",))
newsdoc.parse(text, options={"styles": [style]})
```

A reader knows the styles of newsdoc itself (`styles`), those of installed packages (entry points of the group
`newsdoc.styles`, each a `HouseStyle`), and those given as an option. What one style says holds for every story, since
pages carry the copy of many houses.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal, TypeAlias, get_args

from pydantic_core import CoreSchema, core_schema

from newsdoc.model import clean_text
from newsdoc.readers.plaintext.months import MONTHS
from newsdoc.readers.plaintext.pattern import Pattern

NoteKind: TypeAlias = Literal["editor", "correction", "embargo", "kill", "source"]
StoryKind: TypeAlias = Literal[
    "alert", "lead", "update", "correction", "analysis", "interview", "feature", "summary", "background"
]


@dataclass(frozen=True, kw_only=True, eq=False)
class HouseStyle:
    """How one house writes. Everything but the name may be left out.

    Words are compared without regard to case unless said otherwise. Patterns are regular expressions of the module
    `re` without groups of their own or flags for all of it (`(?i)`), since they become parts of larger ones; they must
    take linear time, so no repetition may stand within another one that can match the same characters.
    """

    name: str
    """Of the house, for messages."""
    languages: tuple[str, ...] = ()
    """CLDR locales, such as `en` or `de_AT`, in whose words it prints months: those of `months.MONTHS`."""
    agencies: tuple[str, ...] = ()
    """Names and aliases under which it signs datelines and credits."""
    suppliers: tuple[str, ...] = ()
    """Names that sign pictures only."""
    datelines: tuple[str, ...] = ()
    """Patterns of datelines beyond the usual `PLACE, date (AGENCY) --`, compared with case. `{agency}` stands for one
    of its agencies, `{place}` and `{date}` for these. The story starts where the pattern ends; a dash or brackets
    around the words are no part of the dateline's text."""
    byline_openers: tuple[str, ...] = ()
    """Words before the names: `By`, `Von`."""
    byline_titles: tuple[str, ...] = ()
    """What the line below a byline ends in: `Business Writer`."""
    bylines: tuple[str, ...] = ()
    """Patterns of whole lines that are bylines, with `{people}`, and `{agency}` for one of its agencies."""
    roles: tuple[tuple[str, str], ...] = ()
    """What a sign-off says before `by` and a name, and the role that this makes: `("reporting", "editor")`."""
    signoffs: tuple[str, ...] = ()
    """Patterns of whole lines that close a story, with `{people}`, and `{agency}` for one of its agencies."""
    credit_labels: tuple[str, ...] = ()
    """What may open a credit, before a name, a colon or a slash: `Photo by`, `Foto`."""
    caption_openers: tuple[str, ...] = ()
    """What opens a caption and never a story, compared with case: `FILE - `, `This photo taken`."""
    abstract_openers: tuple[str, ...] = ()
    """Labels that mark an abstract, compared with case: `Summary:`."""
    zones: tuple[tuple[str, str], ...] = ()
    """Abbreviations of time zones, where they mean another one elsewhere, and the offset: `("CST", "+08:00")`."""
    headline_marks: tuple[tuple[StoryKind, str], ...] = ()
    """Kinds of story, and patterns of the marks before a headline that tell them: `("update", r"UPDATE \\d+ ?-")`."""
    keyword_prefixes: tuple[str, ...] = ()
    """What opens a keyword line, which ends with the number of words and is the item's slugline: `BC-`."""
    end_marks: tuple[str, ...] = ()
    """Whole lines that end a story or a take of it: `Enditem`."""
    glued_end_marks: tuple[str, ...] = ()
    """The same where they are glued to the last sentence, compared with case."""
    end_lines: tuple[str, ...] = ()
    """What opens a line that closes the page's story: `(Web editor:`."""
    end_signatures: tuple[str, ...] = ()
    """Patterns of what a house signs the end with, on its own line or behind the last sentence: `(APA, 1.2.2015)`."""
    notes: tuple[tuple[NoteKind, str], ...] = ()
    """Kinds of note, and patterns of their beginning, tried in this order. They are looked at if a line opens with a
    mark or like one of them: one that opens with words, not with `.*` or `\\w+`, costs ordinary paragraphs nothing."""
    source_lines: tuple[str, ...] = ()
    """Patterns of whole lines that say where the page took the story from, and when."""
    source_labels: tuple[str, ...] = ()
    """Whole lines of a page below which it names its source, on one line: `News provided by`."""
    private_openers: tuple[str, ...] = ()
    """What opens a note to editors behind which nothing is for publication, compared with case: `# Notizblock`."""
    furniture: tuple[str, ...] = ()
    """Whole lines of a page that are not part of the story."""
    furniture_openers: tuple[str, ...] = ()
    """What opens such lines."""
    furniture_labels: tuple[str, ...] = ()
    """What opens such lines, but headlines and sentences too: `Video:`, `Source:`."""

    @classmethod
    def of(cls, value: object) -> "HouseStyle":
        """A checked style, from a style or a mapping of its fields; lists do for tuples.

        Raises:
            ValueError: if a field is unknown or does not fit, saying which and why.
        """
        style = value if isinstance(value, HouseStyle) else cls(**_fields_of(value))  # type: ignore[arg-type] # checked below
        _check(style)
        return style

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """How pydantic validates a style among the options: by `of`."""
        return core_schema.no_info_plain_validator_function(cls.of)


_KINDS = {"notes": get_args(NoteKind), "headline_marks": get_args(StoryKind)}
_PATTERNS = ("notes", "headline_marks", "source_lines", "datelines", "bylines", "signoffs", "end_signatures")
_PAIRS = ("notes", "headline_marks", "roles", "zones")
_OFFSET = Pattern(r"[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)|Z")
PLACEHOLDERS = {
    "datelines": ("agency", "place", "date"),
    "bylines": ("agency", "people"),
    "signoffs": ("agency", "people"),
}
"""What the patterns of a field may have in braces, to be filled in."""
_PLACEHOLDER = Pattern(r"\{([^\W\d]\w*)\}")


def _fields_of(value: object) -> dict[str, object]:
    if not isinstance(value, Mapping):
        message = f"a style is a HouseStyle or a mapping of its fields, not {type(value).__name__}"
        raise ValueError(message)  # noqa: TRY004 - pydantic makes an options error of it
    known = {field.name for field in fields(HouseStyle)}
    if strange := [name for name in value if name not in known]:
        message = f"a style has no field {strange[0]!r} (there are: {', '.join(sorted(known))})"
        raise ValueError(message)
    if "name" not in value:
        message = "a style needs a name"
        raise ValueError(message)
    return {name: _frozen(each) for name, each in value.items()}


def _frozen(value: object) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


def _check(style: HouseStyle) -> None:
    for field in fields(style):
        value = getattr(style, field.name)
        where = f"style {style.name!r}, {field.name}"
        if field.name == "name":
            if not isinstance(value, str) or not value:
                message = f"the name of a style is a word, not {value!r}"
                raise ValueError(message)
            continue
        if not isinstance(value, tuple):
            message = f"{where}: a tuple is needed, not {value!r}"
            raise ValueError(message)  # noqa: TRY004 - as above
        for each in value:
            _check_member(each, field.name, where)


def _check_member(member: object, field: str, where: str) -> None:
    words: object = member
    if field in _PAIRS:
        if not (isinstance(member, tuple) and len(member) == len(("kind", "pattern"))):
            message = f"{where}: a pair is needed, not {member!r}"
            raise ValueError(message)
        kind, words = member
        if field in _KINDS and kind not in _KINDS[field]:
            message = f"{where}: {kind!r} is none of {', '.join(_KINDS[field])}"
            raise ValueError(message)
    if not isinstance(words, str) or not words.strip():
        message = f"{where}: words are needed, not {words!r}"
        raise ValueError(message)
    if words != clean_text(words):
        message = f"{where}: {words!r} has characters that XML forbids, which no text has here"
        raise ValueError(message)
    if field == "zones" and not _OFFSET.fullmatch(words):
        message = f"{where}: {words!r} is no offset, such as +08:00"
        raise ValueError(message)
    if field == "languages" and words not in MONTHS:
        message = f"{where}: no months are known of {words!r} (there are: {', '.join(MONTHS)})"
        raise ValueError(message)
    if field in _PATTERNS:
        _check_pattern(words, field, where)


def _check_pattern(pattern: str, field: str, where: str) -> None:
    """Refuse what could not be part of a larger pattern: the reader makes one of those of all houses."""
    named = _PLACEHOLDER.findall(pattern)
    allowed = PLACEHOLDERS.get(field, ())
    if strange := [name for name in named if name not in allowed or named.count(name) > 1]:
        may = " and ".join(f"{{{name}}}" for name in allowed) or "none"
        message = f"{where}: {pattern!r} has the placeholder {{{strange[0]}}}; it may have {may}, each once"
        raise ValueError(message)
    filled = _PLACEHOLDER.sub("x", pattern)
    try:
        compiled = re.compile(f"x(?:{filled})")
    except re.error as error:
        message = f"{where}: {pattern!r} is no regular expression: {error}"
        raise ValueError(message) from error
    if compiled.groups:
        message = f"{where}: {pattern!r} has a group of its own; write (?:...) for (...)"
        raise ValueError(message)
