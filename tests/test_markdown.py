"""The writer `markdown`: what a CommonMark parser and YAML parsers read in it."""

import re
from typing import Any

import pytest
from documents import FERRY, ID, document_of
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import BLOCKS, DOCUMENTS

import newsdoc
from newsdoc import registry, testing
from newsdoc.model import (
    Block,
    Byline,
    Caption,
    Concept,
    Credit,
    Date,
    Dateline,
    Document,
    Emphasis,
    EndMark,
    Furniture,
    Link,
    List,
    Mark,
    Note,
    Paragraph,
    Person,
    Preformatted,
    Quotation,
    Strong,
    Subheading,
    Table,
    Text,
    Unclassified,
)
from newsdoc.writers._html import conforming
from newsdoc.writers._usability import notices
from newsdoc.writers.markdown import MarkdownOptions

_HREF = "https://example.org/a_(b)?c=1&amp;d=*"
_HIDDEN = {"end_mark", "furniture"}
_CODE = {"table", "preformatted"}

# What Markdown would read as markup, at the start of a line or anywhere.
_MARKUP = (
    "# heading", "#", "####### seven", "#hashtag", "text #", "text ##  ", "## both ##", "> quote", ">", "- item", "-", "--",
    "---", "- - -", "* item", "***", "* * *", "+ item", "+", "+1.5 percent", "1. item", "1.", "1986. A year", "12) item",
    "1234567890. long", "1.5 million", "___", "_ _ _", "===", "=", "    code", "\tcode", "```", "~~~", "~~struck~~",
    "*a*", "**a**", "_a_", "__a__", "a*b*c", "snake_case_name", "`code`", "``", "[link](x)", "[ref]: /url", "[ref]", "![x](y)",
    "!", "<b>", "<!-- -->", "<https://example.org>", "</script>", "&amp;", "&#65;", "&#x41;", "&copy", "AT&T", "R&D;", "a \\ b",
    "\\", "a\\", "\\*", "line  \nbreak", "line\\\nbreak", "two\n\nblocks", "a\n- b", "a\n===", "a\n---", "| a | b |\n|---|---|",
    "---\nid: x\n---", "{{x}}", "\u3000\u3000中文", "\u00a0a\u00a0", "\u2028a\u2028b", "\x85", "\ufeff", "\U0001f600", "\u202eabc",
    "]]>", "$x$", "a: b", "-30-", "(c)", "http://example.org/a_b_c", "ann_bee@example.org", "a\r\nb\rc", "a\x7f\x80b", "\ufdd0",
)  # fmt: skip


def _written(document: Document, **options: object) -> str:
    return newsdoc.export(document, "markdown", options=options, report=newsdoc.ignore).decode()


def _body(*blocks: Block, **options: object) -> str:
    return _written(document_of(body=blocks), front_matter=False, **options)


def _tokens(markdown: str) -> list[Any]:
    markdown_it = pytest.importorskip("markdown_it")
    found: list[Any] = markdown_it.MarkdownIt("commonmark").parse(markdown)
    return found


def _read(markdown: str) -> list[str]:
    """The text of each block that holds words, as a CommonMark parser gives it."""
    return [
        _inline(token) if token.type == "inline" else token.content
        for token in _tokens(markdown)
        if token.type in {"inline", "fence", "code_block", "html_block"} and token.content
    ]


def _inline(token: Any) -> str:
    """The words in a block: text alone, so that code, HTML and breaks, none of which we write, would be missed."""
    assert {child.type for child in token.children} <= {
        "text", "text_special", "em_open", "em_close", "strong_open", "strong_close", "link_open", "link_close", "image"
    }  # fmt: skip
    return "".join(child.content for child in token.children if child.type.startswith("text"))


def _words(text: str) -> str:
    """Words with one blank between them: white space is what Markdown may change."""
    return " ".join(text.split())


def _expected(block: Block) -> list[str]:
    if block.kind in _HIDDEN:
        return []
    if block.kind == "list":
        return [item.text for item in block.items]
    if block.marks and block.kind not in _CODE:
        return [conforming(block.text.replace("\x85", " "), newsdoc.ignore)]
    if block.kind == "caption":
        picture = [""] if block.href and block.href.lower().startswith("http") else []
        return [*picture, f"{block.text} {block.credit.text if block.credit else ''}"]
    return [block.text]


def _lines(texts: list[str]) -> list[str]:
    return list(filter(None, map(_words, texts)))


# The same words


@given(document=DOCUMENTS)
def test_a_parser_gives_the_words_of_any_document_back(document: Document) -> None:
    read = _lines(_read(_written(newsdoc.replace(document, status=None, embargo=None, notes=()), front_matter=False)))
    body = [text for block in document.body for text in _expected(block)]
    if document.dateline:
        at = next((at for at, block in enumerate(document.body) if block.kind == "paragraph"), None)
        before = [] if at is None else [text for block in document.body[:at] for text in _expected(block)]
        if at is None:
            body.insert(0, f"{document.dateline.text} --")
        else:
            body[len(before)] = f"{document.dateline.text} -- {body[len(before)]}"
    heads = [
        node.text for node in (document.headline, *document.subheadlines, document.byline, document.abstract) if node
    ]
    assert read == _lines([*heads, *body, *(signoff.text for signoff in document.signoffs)])


@pytest.mark.parametrize("text", _MARKUP)
@pytest.mark.parametrize("kind", [Paragraph, Subheading, Quotation, Caption, Unclassified])
def test_what_looks_like_markup_is_words(
    text: str, kind: type[Paragraph | Subheading | Quotation | Caption | Unclassified]
) -> None:
    block = kind(text=text)
    assert _lines(_read(_body(FERRY, block, FERRY))) == [FERRY.text, *_lines([text]), FERRY.text]


@pytest.mark.parametrize("text", _MARKUP)
def test_what_looks_like_markup_is_words_in_lists_headlines_and_credits(text: str) -> None:
    document = document_of(
        headline=Text(text=text),
        subheadlines=(Text(text=text),),
        byline=Byline(text=text),
        dateline=Dateline(text=text),
        body=(List.of(text, "a", text), List.of(text), Caption(text="A quay.", credit=Credit(text=text)), FERRY),
        signoffs=(Byline(text=text),),
    )
    read = _lines(_read(_written(document, front_matter=False)))
    expected = [text, text, text, text, "a", text, text, f"A quay. {text}", f"{text} -- {FERRY.text}", text]
    assert read == _lines(expected)


@pytest.mark.parametrize("kind", [Table, Preformatted])
@pytest.mark.parametrize(
    "text", ["a  b\n  c\n\n\nd", "```", "````\n`x`", "~~~", "    a", "\ta", "a\r\nb\rc", "<b>&amp;", "---"]
)
def test_tables_and_the_like_are_kept_to_the_letter(kind: type[Table | Preformatted], text: str) -> None:
    (token,) = (each for each in _tokens(_body(FERRY, kind(text=text), FERRY)) if each.type == "fence")
    assert token.content == text.replace("\r\n", "\n").replace("\r", "\n") + "\n"


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    text = draw(st.text(st.sampled_from("ab *_[]()!&;.#\\\n é€中“\u00a0\U0001f600"), min_size=1, max_size=14))
    marks: list[Mark] = []
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        href = draw(st.sampled_from((_HREF, "javascript:x")))
        marks.append(
            draw(
                st.sampled_from(
                    (
                        Emphasis(start=start, end=end),
                        Strong(start=start, end=end),
                        Link(start=start, end=end, href=href),
                    )
                )
            )
        )
    return text, tuple(marks)


def _styled(token: Any) -> list[tuple[str, frozenset[str]]]:
    """Each character that is no white space, with what it is set in."""
    found: list[tuple[str, frozenset[str]]] = []
    open_: list[str] = []
    for child in token.children:
        if child.nesting == 1:
            open_.append(child.tag)
        elif child.nesting == -1:
            assert open_.pop() == child.tag
        found += [(character, frozenset(open_)) for character in child.content if not character.isspace()]
    return found


@given(marked=_marked())
@example(marked=("a(b)c", (Emphasis(start=1, end=4),)))
@example(marked=("ab", (Emphasis(start=0, end=1), Emphasis(start=1, end=2))))
@example(marked=("a b c", (Strong(start=1, end=4),)))
@example(marked=("wow! here", (Link(start=4, end=9, href=_HREF),)))
@example(marked=("&amp;", (Link(start=0, end=1, href="javascript:x"), Emphasis(start=1, end=5))))
@example(marked=("a_b*c", (Emphasis(start=1, end=4), Strong(start=2, end=5))))
def test_marks_are_read_back_on_the_very_characters(marked: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = marked
    tags = {"emphasis": "em", "strong": "strong", "link": "a"}
    expected = [
        (
            character,
            frozenset(
                tags[mark.kind]
                for mark in marks
                if mark.start <= at < mark.end and not (isinstance(mark, Link) and mark.href != _HREF)
            ),
        )
        for at, character in enumerate(text)
        if not character.isspace()
    ]
    inline = [token for token in _tokens(_body(Paragraph(text=text, marks=marks))) if token.type == "inline"]
    assert [each for token in inline for each in _styled(token)] == expected


def test_a_character_that_cannot_stand_beside_a_mark_is_replaced_and_reported() -> None:
    heard: list[newsdoc.Diagnostic] = []
    blocks = (Paragraph(text="a\x80b\x80", marks=(Emphasis(start=1, end=3),)), Paragraph(text="a\x80b"))
    written = newsdoc.export(document_of(body=blocks), "markdown", options={"front_matter": False}, report=heard.append)
    assert _read(written.decode()) == ["a\ufffdb\ufffd", "a\x80b"]
    assert [each.code for each in heard if each.severity is newsdoc.Severity.WARNING] == ["character-replaced"]


def test_in_a_caption_what_was_emphasised_stands_upright() -> None:
    caption = Caption(text="The Ferry at a quay.", marks=(Emphasis(start=4, end=9), Link(start=15, end=19, href=_HREF)))
    assert _body(caption) == f"_The_ Ferry _at a [quay](<{_HREF.replace('&', '&amp;')}>)._\n"


def test_ten_thousand_blocks_are_no_trouble() -> None:
    assert len(_read(_body(*((FERRY, List.of("a", "b")) * 5_000)))) == 15_000


# Its shape


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (FERRY, "The ferry sails again on Monday."),
        (Paragraph(text="It is 5 * 3, *not* 4_2 [so] <b>"), "It is 5 \\* 3, \\*not\\* 4\\_2 \\[so\\] \\<b>"),
        (Paragraph(text="AT&T and R&amp;D"), "AT&T and R\\&amp;D"),
        (Paragraph(text="1. one"), "1\\. one"),
        (Paragraph(text="1.5 million - or -30- of them"), "1.5 million - or -30- of them"),
        (Paragraph(text="- one"), "\\- one"),
        (Subheading(text="Monday", level=1), "## Monday"),
        (Subheading(text="C #", level=5), "###### C \\#"),
        (Quotation(text="So be it."), "> So be it."),
        (List.of("one", "two"), "- one\n- two"),
        (Table(text="1  2"), "```\n1  2\n```"),
        (Preformatted(text="```"), "````\n```\n````"),
        (Caption(text="A quay.", credit=Credit(text="(AP)")), "_A quay._ (AP)"),
        (Caption(text="A quay.", href="https://example.org/q.jpg"), "![](https://example.org/q.jpg)\n\n_A quay._"),
        (Caption(text="A quay.", href="data:image/png,x"), "_A quay._"),
        (
            Paragraph(text="a quay", marks=(Link(start=2, end=6, href="https://example.org/"),)),
            "a [quay](https://example.org/)",
        ),
        (Paragraph(text="a quay", marks=(Link(start=2, end=6, href="javascript:alert(1)"),)), "a quay"),
        (Paragraph(text="The ferry", marks=(Emphasis(start=4, end=9),)), "The _ferry_"),
        (Paragraph(text="The ferry", marks=(Strong(start=4, end=9),)), "The **ferry**"),
    ],
)
def test_each_kind_of_block_has_its_markup(block: Block, written: str) -> None:
    assert _body(block) == f"{written}\n"


def test_lists_that_follow_one_another_stay_two() -> None:
    tokens = _tokens(_body(List.of("a"), EndMark(text="ENDS"), List.of("b"), List.of("c")))
    assert sum(token.type == "bullet_list_open" for token in tokens) == 3


def test_an_empty_document_is_nothing_without_its_front_matter() -> None:
    assert _written(document_of(), front_matter=False) == ""
    assert _written(document_of()) == f'---\nid: "{ID}"\n---\n'


def test_the_head_stands_in_order_before_the_body() -> None:
    document = document_of(
        headline=Text(text="Ferry sails"),
        subheadlines=(Text(text="Quay repaired"),),
        byline=Byline(text="By Ann Bee"),
        abstract=Text(text="In short."),
        dateline=Dateline(text="OSLO (AP)"),
        body=(FERRY, FERRY),
        signoffs=(Byline(text="(Editing by Cee Dee)"),),
    )
    assert _written(document, front_matter=False).split("\n\n") == [
        "# Ferry sails",
        "**Quay repaired**",
        "By Ann Bee",
        "In short.",
        f"OSLO (AP) -- {FERRY.text}",
        FERRY.text,
        "(Editing by Cee Dee)\n",
    ]


def test_furniture_is_written_only_if_asked_for() -> None:
    assert _body(Furniture(text="Home>>")) == ""
    assert _body(Furniture(text="Home>>"), furniture=True) == "Home>>\n"


def test_notes_are_never_written() -> None:
    notes = tuple(
        Note(kind=kind, text="Call the desk.") for kind in ("editor", "correction", "embargo", "kill", "source")
    )
    assert "desk" not in _written(document_of(notes=notes))


@pytest.mark.parametrize(
    ("fields", "notice"),
    [
        ({"status": "canceled"}, "**Canceled.** Not to be published."),
        ({"status": "withheld"}, "**Withheld.** Not to be published."),
        ({"embargo": Date(value="2025-05-09")}, "**Embargoed.** Not to be published before 2025-05-09."),
        ({"notes": (Note(kind="embargo", text="Hold."),)}, "**Embargoed.** Not to be published yet."),
    ],
)
@pytest.mark.parametrize("front_matter", [False, True])
def test_what_is_not_to_be_published_says_so(fields: dict[str, Any], notice: str, front_matter: bool) -> None:
    written = _written(document_of(headline=Text(text="Ferry"), **fields), front_matter=front_matter)
    assert f"{notice}\n\n# Ferry" in written


# Front matter


def _front_matter(markdown: str) -> str:
    found = re.match(r"---\n(.*?\n)---\n", markdown, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, None),
        ({"status": "usable"}, "usable"),
        ({"status": "withheld", "embargo": Date(value="2025-05-09")}, "withheld"),
        ({"status": "usable", "notes": (Note(kind="kill", text="Kill it."),)}, "canceled"),
        ({"status": "usable", "embargo": Date(value="2025-05-09")}, None),
        ({"status": "usable", "notes": (Note(kind="embargo", text="Hold."),)}, None),
        ({"notes": (Note(kind="kill", text="Kill it."),)}, None),
    ],
)
def test_the_front_matter_calls_nothing_usable_that_must_not_be_used(
    fields: dict[str, Any], status: str | None
) -> None:
    lines = _front_matter(_written(document_of(**fields))).splitlines()
    assert [each for each in lines if each.startswith("status:")] == ([f'status: "{status}"'] if status else [])


def _loaders() -> list[Any]:
    """Parsers of YAML 1.1 (PyYAML) and 1.2 (ruamel.yaml)."""
    yaml, ruamel = pytest.importorskip("yaml"), pytest.importorskip("ruamel.yaml")
    return [yaml.safe_load, ruamel.YAML(typ="safe", pure=True).load]


@given(document=DOCUMENTS)
def test_parsers_of_yaml_1_1_and_1_2_read_the_same_values(document: Document) -> None:
    first, second = (load(_front_matter(_written(document))) for load in _loaders())
    assert first == second
    assert first["id"] == document.id
    for name in ("version", "language", "urgency", "kind"):
        assert first.get(name) == getattr(document, name)
    may_be_used = document.status != "usable" or not notices(document)
    assert first.get("status") == document.status if may_be_used else first.get("status") in {None, "canceled"}
    for name in ("date", "modified", "embargo", "expires"):
        value = getattr(document, name)
        assert first.get(name) == (value.value if value else None)
    for name, node in (("title", document.headline), ("slugline", document.slugline), ("abstract", document.abstract)):
        assert first.get(name, "") == (node.text if node else "")
    assert first.get("keywords", []) == [each.text for each in document.keywords]
    assert first.get("subheadlines", []) == [each.text for each in document.subheadlines]
    names = [person.get("name", "") for person in first.get("byline", {}).get("people", [])]
    people = document.byline.people if document.byline else ()
    assert names == [person.name for person in people if person.name or person.role or person.organisation]
    assert first.get("rights", {}) == {
        name: value for name, value in (document.rights.model_dump() if document.rights else {}).items() if value
    }


@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=30))
@example(text="yes")
@example(text="2025-05-09")
@example(text="---")
@example(text='": # [x] {y} \\ \t')
@example(text="a\n\x85\u2028\u2029\ufeff\x7f\x80b")
@example(text="\U0001f600\ufdd0")
def test_any_text_is_read_back_to_the_letter(text: str) -> None:
    document = document_of(slugline=Text(text=text), keywords=(Text(text=text), Text(text=text)))
    for load in _loaders():
        found = load(_front_matter(_written(document)))
        assert found.get("slugline", "") == text
        assert found["keywords"] == [text, text]


def test_the_front_matter_is_readable() -> None:
    document = document_of(
        date=Date(value="2025-05-09"),
        byline=Byline(text="By Ann Bee", people=(Person(name="Ann Bee", role="correspondent"), Person(name="Cee Dee"))),
        subjects=(Concept(name="Trade: rice"),),
    )
    assert _front_matter(_written(document)).splitlines() == [
        'id: "urn:example:one"',
        'date: "2025-05-09"',
        "byline:",
        '  text: "By Ann Bee"',
        "  people:",
        '    - name: "Ann Bee"',
        '      role: "correspondent"',
        '    - name: "Cee Dee"',
        "subjects:",
        '  - name: "Trade: rice"',
    ]


@pytest.mark.parametrize("front_matter", [False, True])
@pytest.mark.parametrize("furniture", [False, True])
def test_what_is_declared_holds_with_every_option(front_matter: bool, furniture: bool) -> None:
    testing.check_writer(registry.writer("markdown"), MarkdownOptions(front_matter=front_matter, furniture=furniture))


@given(block=BLOCKS)
def test_no_address_of_any_block_runs_code(block: Block) -> None:
    for token in _tokens(_body(block)):
        for child in token.children or ():
            for name in ("href", "src"):
                assert child.attrGet(name) is None or child.attrGet(name).startswith(("http:", "https:", "mailto:"))
