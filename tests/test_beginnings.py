"""How texts begin that a pattern matches: read off the pattern, so that the look that rules texts out is never wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.readers.plaintext.beginnings import Beginnings, beginnings_of
from newsdoc.readers.plaintext.styles import STYLES

_NOTES = tuple(pattern for style in STYLES for _, pattern in style.notes)
_SYNTAX = (
    r"(?:Please )?[Ww]ithhold the \w+",
    r"(?:Bridge|Ferry)(?: \d{1,2})?(?:[^.]{0,9}| closed)\b",
    r"\W{0,3}(?:KILL|HOLD){1,2}\s*$",
    r"(?=B)Br{1}i{2}d+g?e(?!s)",
    r"\(?Ann(?:[ -][A-Z]\.)*? Bee",
    r"[^\W\d_]+bridge|N\. ?B\.|A{,2}n{1,}|\d+ bridges",
    r"(?i:kill)|(?>bridge)",
    r"[]B]ridge|Bees\x41|.ridge",
)


@given(st.sampled_from(_NOTES + _SYNTAX).flatmap(lambda pattern: st.tuples(st.just(pattern), _matched(pattern))))
def test_no_text_is_ruled_out_that_a_pattern_matches(found: tuple[str, str]) -> None:
    pattern, text = found
    if text[:1].isalnum():
        assert Beginnings([pattern]).of(text) == [0]
        assert len(_NOTES) in Beginnings((*_NOTES, pattern)).of(text)


def _matched(pattern: str) -> st.SearchStrategy[str]:
    return st.from_regex(re.compile(rf"\A(?:{pattern})"))


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("Kill the story", {"Kill t"}),
        (r"(?:Please )?[Ww]ithdraw\b", {"Please", "Withdr", "withdr"}),
        (r"\W{0,3}KILL ?(?:[:–]|$)", {"KILL"}),
        (r"In .* story", {"In "}),
        (r"STORY(?=$| ?:)[.!]?", {"STORY"}),
        (r"\(Adds\b", set()),
        (r"\w+ killed", {""}),
        (r"(?i:kill)", {""}),
    ],
)
def test_the_beginnings_of_a_pattern_are_as_long_as_it_tells(pattern: str, beginnings: set[str]) -> None:
    assert beginnings_of(pattern) == beginnings


def test_only_the_patterns_that_a_text_begins_like_may_match_it_in_their_order() -> None:
    beginnings = Beginnings([r"Kill the story", r"(?i:withhold)", r"Kill|Hold"])
    numbers = [beginnings.of(text) for text in ("Kill the story", "WITHHOLD", "Killed", "The story")]
    assert numbers == [[0, 1, 2], [1], [1, 2], [1]]


@pytest.mark.parametrize("pattern", _NOTES)
def test_each_note_of_a_style_opens_with_enough_to_rule_out_prose(pattern: str) -> None:
    assert "" not in beginnings_of(pattern)
    assert not Beginnings([pattern]).of("They opened the bridge on Tuesday.")
