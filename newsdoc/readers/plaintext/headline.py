"""The form of a headline, whatever stands around it: a line alone that is no sentence."""

from newsdoc.readers.plaintext.chunk import is_cjk
from newsdoc.readers.plaintext.pattern import Pattern

LONGEST_HEADLINE = 250
"""Characters."""

_LONGEST_OF_SENTENCES = 140
_MOST_WORDS_OF_CREDIT = 2
_SENTENCE_ENDS = frozenset(".。,;:，；：")
_QUESTION_ENDS = frozenset("?!")
_CLOSING_SIGNS = "\"”’»«')）」"
_SENTENCES = Pattern(r"[.!?](?<=[^\W\d_]{2}.)['\"”’)]* (?=[A-ZÀ-Þ])")
_ABBREVIATION = Pattern(r"(?:\b[A-Z]\.){1,4}$|\b[ap]\.m\.$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|No|vs|etc)\.$|\.{3}$")


def is_bracket(text: str) -> bool:
    """Whether a line is nothing but words in brackets, and no sentence."""
    return text[0] == "(" and text.find(")") == len(text) - 1 and " " in text and text[-2] not in ".!?"


def has_form_of_headline(text: str) -> bool:
    """Whether a text has the form of a headline."""
    if len(text) > LONGEST_HEADLINE or is_bracket(text) or not any(map(str.isalpha, text)):
        return False
    last = text.rstrip(_CLOSING_SIGNS)[-1:]
    if last in _QUESTION_ENDS and len(text) > _LONGEST_OF_SENTENCES:
        return False
    if last in _SENTENCE_ENDS and not _ABBREVIATION.search(text):
        return False
    sentences = _SENTENCES.search(text)
    if sentences and not _ABBREVIATION.search(text[: sentences.end()].rstrip()):
        is_credit = sentences[0][0] == "." and len(text[sentences.end() :].split()) <= _MOST_WORDS_OF_CREDIT
        if len(text) > _LONGEST_OF_SENTENCES or is_credit:
            return False
    return " " in text or is_cjk(text[-1]) or is_cjk(text[0])


def has_form_with_point(text: str) -> bool:
    """Whether a text is one closed sentence, as the headlines of some archives are."""
    return len(text) <= _LONGEST_OF_SENTENCES and " " in text and text[-1] == "." and not _SENTENCES.search(text)
