"""Sources made to hurt: time stays linear in their length, and nothing hangs."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from strategies import words_of

import newsdoc
from newsdoc.readers.plaintext import HouseStyle
from newsdoc.readers.plaintext.house import HousePattern
from newsdoc.readers.plaintext.styles import STYLES

_SHAPES: dict[str, Callable[[int], str]] = {
    "one line of words": lambda size: "word " * (size // 5),
    "one line without a blank": lambda size: "x" * size,
    "blank lines": lambda size: "\n" * size,
    "blanks and one word": lambda size: " " * size + "x",
    "short paragraphs": lambda size: "Word.\n\n" * (size // 7),
    "short lines": lambda size: "word\n" * (size // 5),
    "wrapped lines": lambda size: "some words that are wrapped at a common width of sixty\n" * (size // 55),
    "indented lines": lambda size: "    words with an indent in front\nand some more behind\n" * (size // 55),
    "capitals": lambda size: "LONDON, " * (size // 8),
    "capitals and a dash": lambda size: "LONDON PARIS ROME " * (size // 18) + "- ",
    "opening brackets": lambda size: "(" * size,
    "brackets": lambda size: "()" * (size // 2),
    "slashes": lambda size: "A B/" * (size // 4),
    "credits": lambda size: "People cross. (AP)\n\n" * (size // 20),
    "speech behind dashes": lambda size: "- 0 -\n\n" * (size // 7),
    "end marks": lambda size: "（完）" * (size // 3),
    "dates": lambda size: "May 8, 2025 " * (size // 12),
    "years in a caption": lambda size: "FILE - " + "2025 " * (size // 5),
    "sign-offs": lambda size: "Reporting by A B; " * (size // 18),
    "bylines": lambda size: "By Ann Bee and " * (size // 15),
    "quotes": lambda size: "“" * size,
    "tables": lambda size: "a   1   2\n" * (size // 10),
    "figures": lambda size: "Net 12 vs 13\n" * (size // 13),
    "bullets": lambda size: "• a\n" * (size // 4),
    "carriage returns": lambda size: "\r" * size,
    "Han": lambda size: "新" * size,
    "Han lines": lambda size: "新华社北京\n" * (size // 6),
    "double-encoded letters": lambda size: "Ã¼ Ã» " * (size // 6),
    "double-encoded letters in one word": lambda size: "Ã¼" * (size // 2),
    "letters before marks that look double-encoded": lambda size: "É” Ä… é”… " * (size // 10),
    "times of a page": lambda size: "Published: 8 May 2025 | 10:15 PM ET\n\n" * (size // 38),
    "times of a page in one line": lambda size: "8 May 2025 - " * (size // 13),
    "buttons": lambda size: "Share Tweet 12\n\n" * (size // 16),
    "buttons in one line": lambda size: "Share | " * (size // 8),
    "credits alone": lambda size: "Ann Bee/Pool/Getty Images\n\n" * (size // 27),
    "lines of a page below a headline": lambda size: "Bridge opens in Lyon\n\n" + "Ann Bee\n\n" * (size // 9),
    "nicknames": lambda size: "By Ann " + '"A" ' * (size // 4) + "Bee",
    "control characters": lambda size: "\x00" * size,
}
_SIZE = 60_000
_MOST_GROWTH = 3.5  # for twice the length, twice over; a quadratic step makes it 4 each


def _seconds(source: str, times: int = 2) -> float:
    """Processor time, which neighbours do not disturb; the best of so many."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        newsdoc.parse(source, options={"language": "en"}, report=newsdoc.ignore)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("shape", _SHAPES)
def test_time_grows_with_the_length_and_no_faster(shape: str) -> None:
    """A quadratic step anywhere would make four times the text sixteen times as slow."""
    make = _SHAPES[shape]
    small, large = _seconds(make(_SIZE)), _seconds(make(4 * _SIZE))
    assert large < max(small, 0.01) * 4 * _MOST_GROWTH


def _patterns_of(style: HouseStyle) -> list[str]:
    """Each pattern of a style, its placeholders filled in."""
    of_houses = [pattern for name in ("datelines", "bylines", "signoffs") for pattern in getattr(style, name)]
    pairs = [pattern for name in ("notes", "headline_marks") for _, pattern in getattr(style, name)]
    return [
        *(HousePattern(pattern, style).source for pattern in of_houses),
        *pairs,
        *style.source_lines,
        *style.end_signatures,
    ]


# What is made of a word or a match of a pattern: it, and it but for its end, again and again.
_REPEATED: dict[str, Callable[[str, int], str]] = {
    "in one line": lambda words, size: f"{words} " * (size // (len(words) + 1)),
    "glued": lambda words, size: words * (size // len(words)),
    "without its end": lambda words, size: (words[:-1] or words) * (size // max(len(words) - 1, 1)),
    "line by line": lambda words, size: f"{words}\n" * (size // (len(words) + 1)),
    "block by block": lambda words, size: f"{words}\n\n" * (size // (len(words) + 2)),
    "before a long word": lambda words, size: words + "x" * size,
    "before capitals": lambda words, size: words + " A" * (size // 2),
    "around blanks": lambda words, size: words + " " * size + words,
}
_MANY = 3_000
_MOST_WORDS = 6  # of a style; they are alike
_SLOW = 0.05  # seconds for four times as many characters, ten times what they should take


def _check_growth(words: str) -> None:
    for shape, make in _REPEATED.items():
        large = _seconds(make(words, 4 * _MANY), times=1)
        if large > _SLOW:
            small = _seconds(make(words, _MANY), times=3)
            large = min(large, _seconds(make(words, 4 * _MANY)))
            assert large < max(small, 0.005) * 4 * _MOST_GROWTH, f"{words!r} {shape}"


each_style = pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)


@each_style
def test_the_words_of_a_style_take_linear_time(style: HouseStyle) -> None:
    words = words_of(style)
    for word in words[:: len(words) // _MOST_WORDS + 1]:
        _check_growth(word)


@pytest.mark.parametrize(
    ("style", "pattern"),
    [(style, pattern) for style in STYLES for pattern in _patterns_of(style)],
    ids=lambda value: value.name if isinstance(value, HouseStyle) else "",
)
@settings(
    derandomize=True,
    database=None,
    max_examples=2,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(st.data())
def test_what_a_pattern_of_a_style_matches_takes_linear_time(
    style: HouseStyle, pattern: str, data: st.DataObject
) -> None:
    nearly = st.just(re.sub(r"[^\w ]+", " ", pattern))  # its words: not all patterns can be matched without more text
    _check_growth(data.draw(st.from_regex(pattern, fullmatch=True) | nearly) or style.name)


def test_fifty_megabytes_in_one_line_make_a_document() -> None:
    document = newsdoc.parse(b"word " * 10_000_000, report=newsdoc.ignore)
    assert len(document.body) == 1


def test_two_hundred_thousand_blocks_are_read_and_written() -> None:
    document = newsdoc.parse("One sentence that is closed.\n\n" * 200_000, report=newsdoc.ignore)
    assert len(document.body) == 200_000
    for name in newsdoc.formats().writers:
        assert newsdoc.export(document, name, report=newsdoc.ignore).count(b"One sentence") >= 200_000


_XSD = (
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="story"><xs:complexType><xs:sequence>'
    '<xs:element name="p" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>'
)
_FILES: dict[str, tuple[str, Callable[[int], str]]] = {
    "faults on one line of JSON": ("json", lambda size: f"[{'7,' * size}7]"),
    "blanks in JSON": ("json", lambda size: '{"a":' + " " * 40 * size + "7}"),
    "backslashes in JSON": ("json", lambda size: '["' + "\\\\" * 10 * size + '",7]'),
    "deep JSON": ("json", lambda size: "[" * size + "]" * size),
    "faults behind much XML": ("newsml-g2", lambda size: f"<story>{'<p>1</p>' * 8 * size}<p>x</p></story>"),
    "entities": ("newsml-g2", lambda size: f'<!DOCTYPE a SYSTEM "a"><a>{"&b;" * 2 * size}</a>'),
    "attributes": ("newsml-g2", lambda size: "<a " + " ".join(f'a{n}=""' for n in range(size)) + "/>"),
}


@pytest.mark.parametrize("shape", _FILES)
def test_checking_a_file_takes_time_that_grows_with_its_length_and_no_faster(shape: str, tmp_path: Path) -> None:
    pytest.importorskip("jsonschema_rs")
    format_name, make = _FILES[shape]
    schema = tmp_path / "schema"
    schema.write_text(_XSD if format_name == "newsml-g2" else '{"items": {"type": "string"}}')

    def seconds(data: str) -> float:
        newsdoc.validate(b"", format_name, schema=schema)
        start = time.process_time()
        newsdoc.validate(data, format_name, schema=schema)
        return time.process_time() - start

    small, large = seconds(make(2_000)), seconds(make(8_000))
    assert large < max(small, 0.01) * 4 * _MOST_GROWTH
