"""The serializer of XML: whatever text the model holds comes back from a parser, in content and in attributes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsdoc.writers import _xml
from newsdoc.writers._counts import counts, word_count
from newsdoc.writers._xml import EMPTY, LINE_FEED, Markup

# What the model holds: the characters of XML 1.0, the troublesome ones often.
_TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
        st.sampled_from("\t\n\r\x7f\x85\xa0\u2028\u2029\u3000\ufeff<>&\"']-; \u202e\U0001f600"),
    ),
    max_size=60,
)
_HOSTILE = (
    "]]>",
    "<b>&amp;</b>",
    "&#11;",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "<?pi?>",
    "\"'`",
    "\"><x a='",
    "a\tb\nc",
    " around ",
    "\u202eright to left",
    "\x7f",
    "\U0001f4a9",
)


def _normalised(text: str) -> str:
    """As newsdoc documents it: line ends and what looks like them become LF, U+FEFF is dropped."""
    return re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text).replace("\ufeff", "")


def _parsed(markup: Markup) -> etree._Element:
    return etree.fromstring(_xml.document(markup))


@given(_TEXTS)
def test_any_text_comes_back_from_content(text: str) -> None:
    assert (_parsed(_xml.element("p", _xml.text(text))).text or "") == _normalised(text)


@given(_TEXTS)
def test_any_text_comes_back_from_an_attribute(text: str) -> None:
    assert _parsed(_xml.element("p", title=text)).get("title") == _normalised(text)


@given(_TEXTS)
def test_any_text_comes_back_from_a_constant_attribute(text: str) -> None:
    assert _parsed(_xml.element("p", EMPTY, _xml.attributes(title=text))).get("title") == _normalised(text)


@given(st.lists(_TEXTS, min_size=1, max_size=5))
def test_elements_written_together_come_back_apart(texts: list[str]) -> None:
    parent = _parsed(_xml.element("body", _xml.elements("p", texts, LINE_FEED)))
    assert [child.text or "" for child in parent] == [_normalised(text) for text in texts]
    assert {child.tail for child in parent} <= {None, "\n"}


@given(_TEXTS)
def test_a_line_has_no_break_and_no_tab_and_keeps_the_rest(text: str) -> None:
    found = _parsed(_xml.element("name", _xml.line(text))).text or ""
    assert not set(found) & set("\t\n\r\x85\u2028\u2029")
    assert found == re.sub("[\t\n\r\x85\u2028\u2029]+", " ", text).replace("\ufeff", "")


@given(_TEXTS)
def test_text_that_is_on_one_line_already_stays(text: str) -> None:
    once = _xml.one_line(text)
    assert _xml.one_line(once) == once


@given(_TEXTS)
def test_words_are_what_white_space_separates(text: str) -> None:
    assert word_count(text) == len(text.split())


@given(st.lists(_TEXTS, max_size=4))
def test_what_stands_between_paragraphs_is_not_counted(paragraphs: list[str]) -> None:
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    assert counts(paragraphs) == (words, sum(map(len, paragraphs)))


@given(st.text("ab \n\t\r", max_size=12))
def test_words_are_counted_right_around_any_white_space(text: str) -> None:
    assert word_count(text) == len(text.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" ", 0),
        ("one", 1),
        ("one ", 1),
        (" one", 1),
        ("one two", 2),
        ("one  two", 2),
        ("a\nb", 2),
        ("北京 市", 2),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize("text", _HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    found = _parsed(_xml.element("p", _xml.text(text), title=text))
    assert (found.text, found.get("title"), len(found)) == (text, text, 0)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a]]>b", "a]]&gt;b"),
        ("a & b", "a &amp; b"),
        ("a<b", "a&lt;b"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\x85b", "a\nb"),
        ("a\u2028b", "a\nb"),
        ("a\u2029b", "a\nb"),
        ("a\ufeffb", "ab"),
        ("\"a'", "\"a'"),
        ("é\U0001f600", "é\U0001f600"),
    ],
)
def test_text_is_written_as_documented(text: str, written: str) -> None:
    assert _xml.text(text) == written


def test_an_attribute_keeps_its_white_space_by_references() -> None:
    assert _xml.element("a", title='x\n\t"') == '<a title="x&#10;&#9;&quot;"/>'


def test_an_attribute_that_is_none_is_left_out() -> None:
    assert _xml.element("a", one=None, two="", three="3") == '<a two="" three="3"/>'


def test_an_element_without_content_is_one_empty_tag() -> None:
    assert _xml.element("a") == "<a/>"


def test_names_that_python_cannot_spell_are_written_as_they_should_be() -> None:
    assert _xml.element("a", EMPTY, _xml.attributes(class_="x"), xml_lang="en") == '<a class="x" xml:lang="en"/>'


def test_content_that_is_markup_is_not_escaped_again() -> None:
    assert _xml.element("a", _xml.element("b", _xml.text("<"))) == "<a><b>&lt;</b></a>"


def test_parts_are_joined_without_white_space() -> None:
    assert _xml.join(_xml.element("a"), EMPTY, _xml.element("b")) == "<a/><b/>"


def test_parts_are_set_apart_where_there_are_several() -> None:
    one, other = _xml.element("a"), _xml.element("b")
    assert _xml.between(_xml.BLANK, (one, EMPTY, _xml.BLANK, other)) == "<a/> <b/>"
    assert _xml.between(_xml.BLANK, (EMPTY, one)) == one
    assert _xml.between(_xml.BLANK, ()) == EMPTY


def test_lines_leave_no_trace_of_empty_parts() -> None:
    assert _xml.lines((_xml.element("a"), EMPTY, _xml.element("b"))) == "\n<a/>\n<b/>\n"


def test_a_parent_has_a_child_on_each_line() -> None:
    child = _xml.element("b")
    assert _xml.parent("a", (child, EMPTY, child), _xml.attributes(one="1"), two="2", three=None) == (
        '<a one="1" two="2">\n<b/>\n<b/>\n</a>'
    )
    assert _xml.parent("a", ()) == "<a>\n</a>"


def test_no_lines_at_all_are_one_line_break() -> None:
    assert _xml.lines((EMPTY,)) == _xml.lines(()) == "\n"


@given(_TEXTS)
def test_a_template_writes_what_its_elements_would(text: str) -> None:
    words, constant = _xml.text(text), _xml.attributes(width="50%", title="%(words)s")
    template = _xml.Template(_xml.element("p", _xml.join(_xml.hole("words"), _xml.element("b")), constant))
    assert template.filled(words=words) == _xml.element("p", _xml.join(words, _xml.element("b")), constant)


def test_an_empty_value_among_elements_is_an_element() -> None:
    assert [child.text for child in _parsed(_xml.element("x", _xml.elements("p", ["", "a", ""], EMPTY)))] == [
        None,
        "a",
        None,
    ]


def test_the_end_of_one_value_and_the_start_of_the_next_make_no_line_end_together() -> None:
    found = _parsed(_xml.element("x", _xml.elements("p", ["a\r", "\nb"], EMPTY)))
    assert [child.text for child in found] == ["a\n", "\nb"]
