"""Makes the tables of names of months and weekdays from CLDR, the Unicode locale data, as the package babel ships it.

A test compares `newsdoc/readers/plaintext/months.py` and `weekdays.py` with what this makes; `pytest --update-goldens`
rewrites them.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from babel import Locale

LANGUAGES = (
    "en", "en_GB", "fr", "es", "pt", "de", "de_AT", "it", "ru", "nl", "sv", "da", "nb", "fi", "id", "ca", "pl", "cs",
    "tr", "uk", "ro", "hu", "el",
)  # fmt: skip
_WIDTH = 100  # columns
_SHORTENED = (3, 4)  # letters of the abbreviations that wires make of a long name
_HEAD = '''"""Month names as they are printed, case-folded and without a closing point.

Made from CLDR, the Unicode locale data, by `tests/cldr.py`: change that, not this. For each language and month the
wide and the abbreviated names, their first three and four letters where these tell the month, and all of them without
accents too, as wires print them.
"""

MONTHS = {
'''
_TAIL = '''}
"""Language to twelve strings of names, from January on, divided by blanks."""
'''

_WEEKDAYS = '''"""Names of weekdays as they are printed, case-folded and without a closing point.

Made from CLDR, the Unicode locale data, by `tests/cldr.py`: change that, not this. The wide and the abbreviated names
of all languages whose months are known.
"""

WEEKDAYS = frozenset(
    """
{}    """.split()
)
'''


def months_module() -> str:
    """The text of the module with the names of months."""
    return f"{_HEAD}{''.join(map(_language, LANGUAGES))}{_TAIL}"


def weekdays_module() -> str:
    """The text of the module with the names of weekdays."""
    contexts = (context for language in LANGUAGES for context in Locale.parse(language).days.values())
    names = {name for each in contexts for width in ("wide", "abbreviated") for name in _names_of_days(each[width])}
    return _WEEKDAYS.format(_lines(sorted(names), " " * 3))


def _names_of_days(days: Mapping[int, str]) -> Iterator[str]:
    return (name for day in days.values() if " " not in day for name in _spellings(day) if len(name) > 1)


def _language(language: str) -> str:
    months = [f'"{" ".join(sorted(_names(language, number)))}",' for number in range(1, 13)]
    return f'    "{language}": (\n{_lines(months)}    ),\n'


def _lines(words: list[str], indent: str = " " * 7) -> str:
    """The words on as few lines as they need; a blank stands before each."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) > _WIDTH:
            lines.append("")
        lines[-1] += f" {word}"
    return "".join(f"{indent}{line}\n" for line in lines)


def _names(language: str, number: int) -> set[str]:
    full = _meanings(_full)
    short = _meanings(_shortened)
    names = set(_full(language, number))
    return names | {name for name in _shortened(language, number) if (full.get(name) or short[name]) == {number}}


@cache
def _meanings(forms: Callable[[str, int], Iterator[str]]) -> dict[str, set[int]]:
    """Each form to the months that it stands for in any language."""
    found: dict[str, set[int]] = defaultdict(set)
    for language in LANGUAGES:
        for number in range(1, 13):
            for name in forms(language, number):
                found[name].add(number)
    return found


def _full(language: str, number: int) -> Iterator[str]:
    for context in Locale.parse(language).months.values():
        for width in ("wide", "abbreviated"):
            if width in context:
                yield from _spellings(context[width][number])


def _shortened(language: str, number: int) -> Iterator[str]:
    for name in _full(language, number):
        yield from (name[:length] for length in _SHORTENED if len(name) > length)


def _spellings(printed: str) -> Iterator[str]:
    name = printed.casefold().rstrip(".").removeprefix("de ").removeprefix("d’")
    yield name
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()
    if len(plain) == len(name):
        yield plain
