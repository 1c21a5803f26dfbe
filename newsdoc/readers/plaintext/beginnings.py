r"""How a text must begin that one of many patterns matches: read off the patterns, to rule most texts out at a glance.

```
(?:Please )?[Ww]ithhold the \w+      Please, Withho, withho
\W{0,3}KILL\W*$                      KILL, and whatever opens with a mark
```

What is not understood of a pattern ends what is known of its beginning, so that no text is ruled out that matches. A
pattern of which less is known than tells anything is tried on every text.
"""

from collections.abc import Iterable
from typing import TypeAlias

from newsdoc.readers.plaintext.pattern import Pattern

TELLING = 3
"""Letters by which most texts are ruled out."""

_LONGEST = 6  # letters, beyond which hardly any more text is ruled out
_MOST = 1000  # beginnings of a pattern; where there are more, shorter ones do
_QUANTIFIER = Pattern(r"(?:(?P<sign>[?*+])|\{(?P<least>\d+|(?=,))(?P<range>,(?P<most>\d*))?\})[?+]?")
_ASSERTIONS = ("(?=", "(?!", "(?<=", "(?<!")
_EDGES = frozenset("bBAZ")
_CLASSES = frozenset("wWdDsSnrtfv")
_MARKS = frozenset("Wsnrtfv")  # classes that no letter and no figure belongs to
_ANY_MARK = "\0"
_LITERALS = Pattern(r"[^\\^$.|?*+()\[\]{}]+(?![?*+{])")
_SMALL_CLASS = Pattern(r"\[(?P<members>[^\\^\]\[-]{1,6})\]")
_CLASS = Pattern(r"\[\^?\]?(?:\\.|[^\\\]])*\]")
_TOKEN = Pattern(r"\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|[(|)]")


_NONE: tuple[tuple[str, ...], tuple[tuple[str, int], ...]] = ((), ())


class Beginnings:
    """The beginnings of the texts that open with a letter or figure and that one of the patterns matches."""

    def __init__(self, patterns: Iterable[str]) -> None:
        by_start: dict[str, list[tuple[str, int]]] = {}
        self._untold: list[int] = []
        for number, pattern in enumerate(patterns):
            beginnings = beginnings_of(pattern)
            if any(len(each) < TELLING for each in beginnings):
                self._untold.append(number)
                continue
            for each in beginnings:
                by_start.setdefault(each[:TELLING], []).append((each, number))
        self._by_start = {start: (tuple(each for each, _ in told), tuple(told)) for start, told in by_start.items()}

    @property
    def starts(self) -> frozenset[str] | None:
        """The first letters, `TELLING` of them, of all texts that may be matched; None if any may be."""
        return None if self._untold else frozenset(self._by_start)

    def of(self, text: str) -> list[int]:
        """The numbers of the patterns that may match `text`, which opens with a letter or figure, in their order."""
        beginnings, told = self._by_start.get(text[:TELLING], _NONE)
        if not text.startswith(beginnings):
            return self._untold
        return sorted({*self._untold, *(number for beginning, number in told if text.startswith(beginning))})


def beginnings_of(pattern: str) -> frozenset[str]:
    """One of these opens every text that opens with a letter or figure and that `pattern` matches; `""` if any may."""
    try:
        found = _Reading(pattern).alternatives()
    except _NotUnderstoodError:
        return frozenset(("",))
    return _shortest(text.partition(_ANY_MARK)[0] for text, _ in found if not text or text[0].isalnum())


def _shortest(beginnings: Iterable[str]) -> frozenset[str]:
    """Those that no other one begins."""
    found: list[str] = []
    for each in sorted(beginnings):
        if not found or not each.startswith(found[-1]):
            found.append(each)
    return frozenset(found)


class _NotUnderstoodError(Exception):
    """Syntax that the reading does not know."""


_Beginning: TypeAlias = tuple[str, bool]
"""Words, and whether what stands next in the pattern follows directly: plain, since a pattern has hundreds."""

_NOTHING = frozenset((("", True),))
_ANYTHING = frozenset((("", False),))


class _Reading:
    """One pass over a pattern."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> frozenset[_Beginning]:
        """Of all alternatives up to the end of the group, or of the pattern."""
        found = self._sequence()
        while self._takes("|"):
            found |= self._sequence()
        return found

    def _sequence(self) -> frozenset[_Beginning]:
        found = _NOTHING
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            if not any(goes_on for _, goes_on in found):
                self._skip()
                break
            found = _followed(found, self._repeated(self._atom()))
        return found

    def _skip(self) -> None:
        """Leave out the rest of an alternative, of which no more has to be known."""
        depth = 0
        for token in _TOKEN.finditer(self._pattern, self._at):
            sign = token[0]
            if depth == 0 and sign in {"|", ")"}:
                self._at = token.start()
                return
            depth += (sign == "(") - (sign == ")")
        self._at = len(self._pattern)

    def _atom(self) -> frozenset[_Beginning]:
        pattern, at = self._pattern, self._at
        if literals := _LITERALS.match(pattern, at):
            self._at = literals.end()
            return frozenset(((literals[0], True),))
        if pattern[at] == "(":
            return self._group()
        if pattern[at] == "[":
            return self._class()
        self._at += 1
        if pattern[at] == "\\":
            return self._escaped()
        if pattern[at] in "^$":
            return _NOTHING
        return _ANYTHING if pattern[at] == "." else _one_of(pattern[at])

    def _group(self) -> frozenset[_Beginning]:
        is_assertion = any(self._takes(sign) for sign in _ASSERTIONS)
        if not is_assertion and not self._takes("(?:"):
            raise _NotUnderstoodError
        found = self.alternatives()
        self._at += len(")")
        return _NOTHING if is_assertion else found

    def _class(self) -> frozenset[_Beginning]:
        small = _SMALL_CLASS.match(self._pattern, self._at)
        found = small or _CLASS.match(self._pattern, self._at)
        if not found:
            raise _NotUnderstoodError
        self._at = found.end()
        return _one_of(small["members"]) if small else _ANYTHING

    def _escaped(self) -> frozenset[_Beginning]:
        escaped = self._pattern[self._at]
        self._at += 1
        if escaped in _EDGES:
            return _NOTHING
        if escaped in _CLASSES:
            return frozenset(((_ANY_MARK, False),)) if escaped in _MARKS else _ANYTHING
        if escaped.isalnum():
            raise _NotUnderstoodError
        return _one_of(escaped)

    def _repeated(self, atom: frozenset[_Beginning]) -> frozenset[_Beginning]:
        quantifier = _QUANTIFIER.match(self._pattern, self._at)
        if not quantifier:
            return atom
        self._at = quantifier.end()
        sign, least, most = quantifier["sign"], quantifier["least"], quantifier["most"]
        is_optional = sign in {"?", "*"} or (sign is None and int(least or 0) == 0)
        is_once = sign == "?" or (sign is None and (most if quantifier["range"] else least) == "1")
        found = atom if is_once else _ended(atom)
        return found | _NOTHING if is_optional else found

    def _takes(self, sign: str) -> bool:
        is_next = self._pattern.startswith(sign, self._at)
        self._at += len(sign) if is_next else 0
        return is_next


def _one_of(characters: str) -> frozenset[_Beginning]:
    return frozenset((character, True) for character in characters)


def _followed(first: frozenset[_Beginning], second: frozenset[_Beginning]) -> frozenset[_Beginning]:
    """What begins like `first` and, where that goes on, with `second`."""
    found = {
        ((text + more)[:_LONGEST], goes_on and len(text + more) < _LONGEST)
        for text, is_open in first
        for more, goes_on in (second if is_open else _ANYTHING)
    }
    if len(found) > _MOST:
        return _ended(first)
    return frozenset(found)


def _ended(beginnings: frozenset[_Beginning]) -> frozenset[_Beginning]:
    return frozenset((text, False) for text, _ in beginnings)
