"""What all styles say together, made ready for the rules: sets of words, and patterns compiled when first needed."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from re import IGNORECASE

from newsdoc import installed
from newsdoc.diagnostics import Code, Diagnostic
from newsdoc.readers.plaintext.beginnings import TELLING, Beginnings
from newsdoc.readers.plaintext.dates import CJK_DATE, PRINTED_DATE, unnamed
from newsdoc.readers.plaintext.months import MONTHS
from newsdoc.readers.plaintext.openers import Openers
from newsdoc.readers.plaintext.pattern import Pattern
from newsdoc.readers.plaintext.style import HouseStyle
from newsdoc.readers.plaintext.styles import STYLES
from newsdoc.readers.plaintext.words import CREDIT_PREPOSITIONS, WORK_PREPOSITIONS
from newsdoc.report import Report

GROUP = "newsdoc.styles"
_LONGEST_ACRONYM = 4
_NO_PROSE = frozenset("([#{<*•（［【■□●▪◦‣©")
_COPYRIGHT = ("Copyright ", "COPYRIGHT ")
_QUOTES = frozenset("\"'“”‘’«»„‚「『")
_LONGEST_MARK = 45  # characters of a headline in which the mark of its kind ends
_BEFORE_NAMES = f"(?:{'|'.join(WORK_PREPOSITIONS)})"
_MARK_SIGN = Pattern(r"[:：\-–—|)）+]")
_RUBRIC = Pattern(r"[（(][^（）()]{1,14}[）)] *")
_WORD = Pattern(r"[A-Za-z0-9'.&-]+")
_DATE = rf"(?P<date>{unnamed(PRINTED_DATE)}|{unnamed(CJK_DATE)})"
_PLACE = r"(?P<place>[^\s（(【：:，。、\d][^\n：:，。\d]{0,60}?)"
_PEOPLE = r"(?P<people>[^（）()【】\n]{1,90}?)"


class Names:
    """Names of agencies. Acronyms are known as they are printed, longer names without regard to case."""

    def __init__(self, names: Iterable[str]) -> None:
        listed = list(names)
        self._exact = frozenset(name for name in listed if _is_acronym(name))
        self._folded = frozenset(name.casefold() for name in listed if not _is_acronym(name))

    def __contains__(self, name: str) -> bool:
        if name in self._exact or name.casefold() in self._folded:
            return True
        plain = " ".join(name.split())
        return plain != name and (plain in self._exact or plain.casefold() in self._folded)


class HousePattern:
    """A pattern of one style, with its placeholders filled in."""

    def __init__(self, pattern: str, style: HouseStyle) -> None:
        self.names = style.agencies
        self.template = pattern
        agency = "|".join(map(re.escape, sorted(style.agencies, key=len, reverse=True)))
        filled = pattern.replace("{agency}", f"(?P<agency>{agency})").replace("{date}", _DATE)
        self.source = filled.replace("{place}", _PLACE).replace("{people}", _PEOPLE)
        self.pattern = Pattern(self.source)


class House:
    """The styles in use, as the rules ask for them."""

    def __init__(self, styles: Sequence[HouseStyle]) -> None:
        self._styles = tuple(styles)

    @cached_property
    def months(self) -> dict[str, int]:
        """Name of a month, case-folded and without its point, to its number."""
        languages = dict.fromkeys(language for style in self._styles for language in style.languages)
        return {
            name: number
            for language in languages
            for number, names in enumerate(MONTHS.get(language, ()), 1)
            for name in names.split()
        }

    @cached_property
    def wires(self) -> Names:
        """Who may sign a dateline."""
        return Names(name for style in self._styles for name in style.agencies)

    def zones_of(self, agency: str | None) -> dict[str, str]:
        """What abbreviations of time zones mean in the copy of an agency, by the styles that know it."""
        known = [style for style in self._styles if style.zones and agency and agency in Names(style.agencies)]
        return {name.upper(): offset for style in reversed(known) for name, offset in style.zones}

    @cached_property
    def suppliers(self) -> Names:
        """Who may sign a picture."""
        return Names(name for style in self._styles for name in (*style.agencies, *style.suppliers))

    def datelines_in(self, head: str) -> list[Pattern]:
        """Datelines of other shapes than the usual one, of the houses that `head` names."""
        by_word, by_name = self._dateline_signs
        numbers = {number for word in _WORD.findall(head) for number in by_word.get(word, ())}
        if not is_western(head):
            numbers.update(number for name, found in by_name.items() if name in head for number in found)
        return [self._datelines[number].pattern for number in sorted(numbers)]

    @cached_property
    def unframed_names(self) -> tuple[str, ...]:
        """The names in Latin letters that sign datelines without brackets, slashes or bars around them."""
        frames = ("\\(", "/", "\\|")
        unframed = [each for each in self._datelines if not any(frame in each.template for frame in frames)]
        names = {name for each in unframed if each.template.isascii() for name in each.names if name.isascii()}
        return tuple(name for name in names if not any(other in name for other in names - {name}))

    @cached_property
    def keyword_prefixes(self) -> tuple[str, ...]:
        """What opens a keyword line."""
        return self._words("keyword_prefixes")

    @cached_property
    def _datelines(self) -> tuple[HousePattern, ...]:
        return self._house_patterns("datelines")

    @cached_property
    def _dateline_signs(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """First words of names in Latin letters, and other names, to the numbers of the patterns of their houses."""
        by_word: dict[str, list[int]] = {}
        by_name: dict[str, list[int]] = {}
        for number, each in enumerate(self._datelines):
            for name in each.names:
                signs, sign = (by_word, _WORD.findall(name)[0]) if name.isascii() else (by_name, name)
                signs.setdefault(sign, []).append(number)
        return by_word, by_name

    @cached_property
    def bylines(self) -> tuple[HousePattern, ...]:
        """Lines that are bylines without an opener."""
        return self._house_patterns("bylines")

    @cached_property
    def any_byline(self) -> Pattern:
        """Whether one of them matches: a single step where most lines are none."""
        return Pattern("|".join(unnamed(each.source) for each in self.bylines))

    @cached_property
    def signoffs(self) -> tuple[HousePattern, ...]:
        """Lines that sign a story."""
        return self._house_patterns("signoffs")

    @cached_property
    def any_signoff(self) -> Pattern:
        """Whether one of them matches."""
        return Pattern("|".join(unnamed(each.source) for each in self.signoffs))

    @cached_property
    def byline_opener(self) -> Pattern:
        """What opens a byline, up to the names."""
        return Pattern(rf"(?:{_either(self._words('byline_openers'))})(?:\s+|(?<=:)\s*)(?=\S)")

    @cached_property
    def byline_openers(self) -> Openers:
        """The same as printed, without the blank behind it."""
        return Openers(
            form for opener in self._words("byline_openers") for form in (opener, opener.upper(), opener.lower())
        )

    @cached_property
    def byline_titles(self) -> tuple[str, ...]:
        """What a byline's second line ends in, case-folded."""
        return tuple(title.casefold() for title in self._words("byline_titles"))

    @cached_property
    def roles(self) -> dict[str, str]:
        """What somebody did, case-folded, to the role that it makes."""
        return {words.casefold(): role for words, role in self._pairs("roles")}

    @cached_property
    def role(self) -> Pattern:
        """What a sign-off says somebody did, up to the names."""
        return Pattern(
            rf"(?P<role>{self._role_words})(?:\s+and\s+(?:{self._role_words}))?\s+{_BEFORE_NAMES}:?\s+", IGNORECASE
        )

    @cached_property
    def signoff(self) -> Pattern:
        """The beginning of a sign-off."""
        words = self._role_words
        return Pattern(rf"[(\[*]?\s*(?:{words})(?:(?:\s+and|,)\s+(?:{words})){{0,2}}\s+{_BEFORE_NAMES}:?\s", IGNORECASE)

    @cached_property
    def glued_signoff(self) -> Pattern:
        """A sign-off in brackets at the end of a paragraph."""
        words = self._role_words
        return Pattern(
            rf"[(\[](?:{words})(?:\s+and\s+(?:{words}))?\s+{_BEFORE_NAMES}:?\s[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]$",
            IGNORECASE,
        )

    @cached_property
    def _role_words(self) -> str:
        return "|".join(map(re.escape, sorted(self.roles, key=len, reverse=True)))

    @cached_property
    def credit_label(self) -> Pattern:
        """What opens a credit, up to the names."""
        words = "|".join(map(re.escape, sorted(set(self._words("credit_labels")), key=len, reverse=True)))
        behind = "|".join(f"(?<={preposition})(?=\\s)" for preposition in map(str.rstrip, self.credit_prepositions))
        return Pattern(
            rf"\s*(?:(?:{words})(?:\s*[:/=：]|{behind}|(?<=\.))|©|[(（][cCＣ][)）]|—\s*picture by)\s*",
            IGNORECASE,
        )

    @cached_property
    def credit_label_words(self) -> frozenset[str]:
        """The first words of what opens a credit, case-folded."""
        return frozenset(label.split()[0].casefold() for label in self._words("credit_labels")) | {"—"}

    @cached_property
    def credit_labels(self) -> tuple[str, ...]:
        """What opens a credit, case-folded."""
        return tuple({label.casefold(): None for label in self._words("credit_labels")})

    def is_credit_label(self, words: str) -> bool:
        """Whether `words` open a credit, and are nothing else."""
        return words.casefold() in self._known_credit_labels

    @cached_property
    def _known_credit_labels(self) -> frozenset[str]:
        return frozenset(self.credit_labels)

    @cached_property
    def closed_credit_labels(self) -> tuple[str, ...]:
        """Those that end in a point, which nothing else need follow: `Dok.`, `DOK.`."""
        closed = [label for label in self.credit_labels if label.endswith(".")]
        return tuple(sorted({form for label in closed for form in (label.capitalize(), label.upper())}))

    @cached_property
    def credit_prepositions(self) -> dict[str, tuple[str, ...]]:
        """What those end in that need no colon, with the blanks around it, ` by `, ` de `; and those that end in it."""
        found: dict[str, tuple[str, ...]] = {}
        for word in sorted({label.rpartition(" ")[2] for label in self.credit_labels} & CREDIT_PREPOSITIONS):
            labels = tuple(label for label in self.credit_labels if label.endswith(f" {word}"))
            found |= {f" {form} ": labels for form in (word, word.upper())}
        return found

    @cached_property
    def caption_openers(self) -> Openers:
        """What only captions open with."""
        return Openers(self._words("caption_openers"))

    def opens_no_prose(self, text: str) -> bool:
        """Whether `text` opens with what paragraphs do not open with."""
        first, starts = text[0], self._starts_of_no_prose
        if starts is not None and text[:TELLING] not in starts and (first.isalnum() or first in _QUOTES):
            return False  # most texts
        if first in _NO_PROSE or self.caption_openers.open(text):
            return True
        return self.note_kind(text) is not None or text.startswith(_COPYRIGHT)

    @cached_property
    def _starts_of_no_prose(self) -> frozenset[str] | None:
        """First letters of captions, notes and copyrights, which tell most prose at a glance; None if they do not."""
        captions, notes = self.caption_openers.starts, self._note_beginnings.starts
        copyrights = {words[:TELLING] for words in _COPYRIGHT}
        return None if captions is None or notes is None else captions | notes | copyrights

    def story_kind(self, headline: str) -> str | None:
        """The kind of story that a mark before the headline tells."""
        if not _may_have_mark(headline):
            return None
        found = self._marked(headline)
        if not found or not found.lastgroup or _is_compound(headline, found.end()):
            return None
        return found.lastgroup.partition("_")[0]

    def _marked(self, headline: str) -> re.Match[str] | None:
        """The mark, which may stand behind a rubric in brackets: `（经济）综述：`, `(1) ENTREVISTA:`."""
        found = self._headline_mark.match(headline)
        rubric = None if found else _RUBRIC.match(headline)
        return self._headline_mark.match(headline, rubric.end()) if rubric else found

    @cached_property
    def _headline_mark(self) -> Pattern:
        return _alternatives(self._pairs("headline_marks"))

    @cached_property
    def end_marks(self) -> frozenset[str]:
        """Lines that end a story, case-folded."""
        return frozenset(word.casefold() for word in self._words("end_marks"))

    @cached_property
    def glued_end_marks(self) -> tuple[str, ...]:
        """End marks behind a last sentence."""
        return self._words("glued_end_marks")

    def ends_with_mark(self, text: str) -> bool:
        """Whether one of them is glued to the end of `text`. The last sign tells most that have none."""
        return text[-1] in self._ends_of_marks and text.endswith(self.glued_end_marks)

    @cached_property
    def _ends_of_marks(self) -> frozenset[str]:
        return frozenset(mark[-1] for mark in self.glued_end_marks)

    @cached_property
    def end_signature(self) -> Pattern:
        """What a house signs the end with, at the end of a text."""
        return Pattern("(?:" + "|".join(self._words("end_signatures")) + ")$")

    @cached_property
    def abstract_openers(self) -> Openers:
        """What marks an abstract."""
        return Openers(self._words("abstract_openers"))

    @cached_property
    def end_lines(self) -> Openers:
        """What opens a line that closes the page's story, case-folded."""
        return Openers(word.casefold() for word in self._words("end_lines"))

    def note_kind(self, text: str) -> str | None:
        """The kind of note that `text` opens like, if it opens like one; words that are quoted are none."""
        if text[0] in _QUOTES:
            return None
        if text[0].isalnum():
            for number in self._note_beginnings.of(text):
                kind, pattern = self._notes[number]
                if pattern.match(text):
                    return kind
            return None
        found = self._any_note.match(text)
        return found.lastgroup.partition("_")[0] if found and found.lastgroup else None

    @cached_property
    def _note_beginnings(self) -> Beginnings:
        return Beginnings(pattern for _, pattern in self._pairs("notes"))

    @cached_property
    def _notes(self) -> tuple[tuple[str, Pattern], ...]:
        """Kinds of note, and the patterns of their beginnings."""
        return tuple((kind, Pattern(pattern)) for kind, pattern in self._pairs("notes"))

    @cached_property
    def _any_note(self) -> Pattern:
        """The same in one; the group that matches is named for its kind and a number."""
        return _alternatives(self._pairs("notes"))

    @cached_property
    def source_line(self) -> Pattern:
        """Where a page took the story from: a whole line."""
        return Pattern("|".join(f"(?:{pattern})" for pattern in self._words("source_lines")))

    @cached_property
    def source_labels(self) -> frozenset[str]:
        """Lines below which the source of the story stands, case-folded."""
        return frozenset(word.casefold() for word in self._words("source_labels"))

    @cached_property
    def private_openers(self) -> Openers:
        """What opens the part of a text that is not for publication."""
        return Openers(self._words("private_openers"))

    @cached_property
    def furniture(self) -> frozenset[str]:
        """Lines of page junk, case-folded."""
        return self.source_labels.union(word.casefold() for word in self._words("furniture"))

    @cached_property
    def furniture_openers(self) -> Openers:
        """What opens a line of page junk, case-folded."""
        return Openers(word.casefold() for word in self._words("furniture_openers"))

    @cached_property
    def furniture_labels(self) -> Openers:
        """What opens a line of page junk, or one of the story, case-folded."""
        return Openers(word.casefold() for word in self._words("furniture_labels"))

    def _words(self, field: str) -> tuple[str, ...]:
        return tuple(word for style in self._styles for word in getattr(style, field))

    def _pairs(self, field: str) -> tuple[tuple[str, str], ...]:
        return tuple(pair for style in self._styles for pair in getattr(style, field))

    def _house_patterns(self, field: str) -> tuple[HousePattern, ...]:
        return tuple(HousePattern(pattern, style) for style in self._styles for pattern in getattr(style, field))


def house_with(styles: tuple[HouseStyle, ...], report: Report) -> House:
    """The house of newsdoc's styles, those of installed packages and `styles`, which come first.

    A style of a package that cannot be loaded is reported and left out.
    """
    installed, problems = _installed()
    for problem in problems:
        report(Diagnostic(Code.STYLE_BROKEN, problem))
    return _house((*styles, *installed))


@lru_cache(maxsize=8)
def _house(styles: tuple[HouseStyle, ...]) -> House:
    return House((*styles, *STYLES))


@lru_cache(maxsize=1)
def _installed() -> tuple[tuple[HouseStyle, ...], tuple[str, ...]]:
    """The styles of installed packages, and what is wrong with those that cannot be used."""
    styles: list[HouseStyle] = []
    problems: list[str] = []
    for point in installed.points(GROUP):
        try:
            styles.append(HouseStyle.of(point.load()))
        except Exception as error:  # noqa: BLE001 - whatever a foreign module raises while it is imported
            problems.append(f"the house style {point.name!r} ({point.value}) is left out: {error}")
    return tuple(styles), tuple(problems)


def _may_have_mark(headline: str) -> bool:
    """Whether the headline opens with a figure, a bracket, capitals, or has a colon or dash near: cheap to tell.

    In a headline that is all in capitals every first word looks like a mark.
    """
    if _MARK_SIGN.search(headline, 0, _LONGEST_MARK):
        return True
    first = headline.split(maxsplit=1)[0]
    return (not first.isalpha() or first.isupper()) and not headline.isupper()


def _is_compound(headline: str, end: int) -> bool:
    """Whether a hyphen that seems to close a mark joins two words: `Flash-floods`."""
    return headline[end - 1 : end] == "-" and headline[end : end + 1].islower()


def is_western(text: str) -> bool:
    """Whether `text` has letters and marks of Western languages only, those of Windows-1252."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _alternatives(pairs: Iterable[tuple[str, str]]) -> Pattern:
    """Any of the patterns; the group that matches is named for its kind."""
    return Pattern("|".join(f"(?P<{kind}_{number}>{pattern})" for number, (kind, pattern) in enumerate(pairs)))


def _either(words: Iterable[str]) -> str:
    """A pattern of any of the words as printed, in capitals or in small letters, the longest first."""
    forms = {form for word in words for form in (word, word.upper(), word.lower())}
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def _is_acronym(name: str) -> bool:
    return len(name) <= _LONGEST_ACRONYM and name.isupper() and name.isascii()
