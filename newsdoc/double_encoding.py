"""Double-encoded UTF-8: bytes that were read as Windows-1252 or Latin-1 and encoded again, as in `MÃ¼nchen`, `â€œ`.

What is found is certain, run by run: a file may hold such runs and sound text. Many are words that people do write:
`IRMÃ”`, `Spaß“`, `voilà »`, `Beyoncé’”`, `též…` are valid UTF-8 if read back, too. So it counts what follows a letter:
a mark that no word has behind it (`Ã¼`), or a mark behind a capital that no word has there (`cafÃ©`). A run that shows
neither is taken only if others that start alike are certain, and the text has no sound word with that letter.

The library of this field, ftfy, was weighed: it reads 1.6 MB a second, takes 0.18 s to import, and makes `IRMÔ` of
`IRMÃ”`. It is right for text that is known to be damaged; newsdoc has to ask every text.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from newsdoc.span import Span

_LATIN_LEADS = frozenset("ÂÃ")  # of the letters and marks of Latin-1: by far the most frequent
_EXTENDED_LEADS = frozenset("ÄÅ")  # of the letters of Latin Extended-A
_SINGLE_LETTERS = frozenset("ÎÏÐÑ×ØÙ")  # of scripts whose words are runs of several; one may be `Ø½` or `3×¼`
_SCRIPTS = ("ãäåæçèé", "ÐÑ", "ÎÏ")  # Kana and Han, Cyrillic, Greek
_BREAKS = frozenset("\xa0\xad–—…’‘“”·•")  # stand behind a word and before the next one
_CLOSINGS = frozenset("«»‹›™†‡°¹²³ºª®©´¨")  # stand behind a word only
_CARONS = frozenset("šžŠŽ")  # letters behind letters: `též`
_OPENINGS = frozenset("“‘„«‹\"'(")  # before a letter that is quoted: `“Ã”`
_NO_CHARACTERS = frozenset(("Cn", "Co", "Cs"))


def may_be_double_encoded(utf_8: bytes) -> bool:
    """Whether it is worth to look for runs: costs next to nothing for text without one."""
    return b"\xc3" in utf_8 and bool(_suspects().search(utf_8))


def double_encoded_runs(text: str) -> list[tuple[Span, str]]:
    """The runs of `text` that are double-encoded, in order, and the characters that each one was."""
    found = [(run.span(), _sequences().findall(run[0])) for run in _runs().finditer(text)]
    runs = [(span, sequences) for span, sequences in found if _is_text(sequences)]
    certain = {span for span, sequences in runs if _is_certain(text, span, sequences)}
    if len(certain) < len(runs):
        certain |= _likely(text, runs, certain)
    return [(span, _read_back("".join(sequences))) for span, sequences in runs if span in certain]


def mended(text: str) -> str:
    """`text` with its double-encoded runs as the characters that they were, and so again if that shows more of them."""
    while runs := double_encoded_runs(text):
        pieces: list[str] = []
        end = 0
        for (start, stop), characters in runs:
            pieces += (text[end:start], characters)
            end = stop
        text = "".join((*pieces, text[end:]))
    return text


def _likely(text: str, runs: list[tuple[Span, list[str]]], certain: set[Span]) -> set[Span]:
    """The runs whose first characters stand in certain runs too, and nowhere but in runs."""
    counts = Counter(_script(sequence) for _, sequences in runs for sequence in sequences)
    damaged = {_script(sequence) for span, sequences in runs if span in certain for sequence in sequences}
    only_damaged = {leads for leads in damaged if counts[leads] == sum(map(text.count, leads))}
    return {span for span, sequences in runs if only_damaged.issuperset(map(_script, sequences))}


def _script(sequence: str) -> str:
    """All first characters of the sequence's script."""
    return next((leads for leads in _SCRIPTS if sequence[0] in leads), sequence[0])


def _is_certain(text: str, span: Span, sequences: list[str]) -> bool:
    """Whether the run alone, or what stands around it, shows that it is no sound text."""
    is_alone = len(sequences) == 1 and sequences[0][0] in _SINGLE_LETTERS
    if any(map(_tells, sequences)) and not is_alone:
        return True
    if len(set(sequences)) > 1:
        return True
    lead, mark = sequences[0][0], sequences[0][1]
    before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
    if lead in _LATIN_LEADS and not before.isupper() and before not in _OPENINGS:
        return True
    return lead in _LATIN_LEADS | _EXTENDED_LEADS and (before.islower() or (mark in _CLOSINGS and after.islower()))


def _tells(sequence: str) -> bool:
    """Whether a mark in the sequence stands behind no letter in any text."""
    lead, marks = sequence[0], sequence[1:]
    plain = _BREAKS | _CLOSINGS if lead in _LATIN_LEADS else _BREAKS | _CLOSINGS | _CARONS
    return not plain.issuperset(marks)


def _is_text(sequences: list[str]) -> bool:
    """Whether the sequences were characters; more than a control, which only words that were encoded thrice have."""
    kinds = set(map(unicodedata.category, _read_back("".join(sequences))))
    return not kinds & _NO_CHARACTERS and kinds != {"Cc"}


@cache
def _read_as() -> dict[int, set[str]]:
    """Byte to what it may have become: a character of Windows-1252, or of Latin-1, where it is a control."""
    return {byte: {chr(byte), bytes([byte]).decode("cp1252", "ignore") or chr(byte)} for byte in range(0x80, 0x100)}


@cache
def _bytes() -> dict[int, int]:
    return {ord(character): byte for byte, characters in _read_as().items() for character in characters}


def _read_back(run: str) -> str:
    return run.translate(_bytes()).encode("latin-1").decode()


# The well-formed sequences of UTF-8 (Unicode, table 3-7), as ranges of bytes. First bytes that are capitals of words
# which close with a quotation mark or a dash (`CAFÉ”`), and read back as letters of no news, are left out.
_MARK = (0x80, 0xBF)
_SEQUENCES = (
    ((0xC2, 0xC5), _MARK),
    ((0xCE, 0xD1), _MARK),
    ((0xD7, 0xD9), _MARK),
    ((0xE0, 0xE0), (0xA0, 0xBF), _MARK),
    ((0xE1, 0xEC), _MARK, _MARK),
    ((0xED, 0xED), (0x80, 0x9F), _MARK),
    ((0xEE, 0xEF), _MARK, _MARK),
    ((0xF0, 0xF0), (0x90, 0xBF), _MARK, _MARK),
)


@cache
def _sequences() -> re.Pattern[str]:
    return re.compile("|".join("".join(map(_characters, ranges)) for ranges in _SEQUENCES))


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"(?:{_sequences().pattern})+")


@cache
def _suspects() -> re.Pattern[bytes]:
    """The same in UTF-8, which is searched several times as fast: all first characters start with one byte."""
    return re.compile(b"|".join(b"".join(map(_in_utf_8, ranges)) for ranges in _SEQUENCES))


def _characters(ends: tuple[int, int]) -> str:
    first, last = ends
    members = sorted({each for byte in range(first, last + 1) for each in _read_as()[byte]})
    return f"[{re.escape(''.join(members))}]"


def _in_utf_8(ends: tuple[int, int]) -> bytes:
    by_start: dict[bytes, list[bytes]] = {}
    for character in re.findall(r"(?s)\\?(.)", _characters(ends)[1:-1]):
        *start, last = character.encode()
        by_start.setdefault(bytes(start), []).append(bytes([last]))
    return (
        b"(?:"
        + b"|".join(re.escape(start) + b"[" + re.escape(b"".join(lasts)) + b"]" for start, lasts in by_start.items())
        + b")"
    )
