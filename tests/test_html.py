"""The writer `html`: what is on the page, that it conforms, and that others understand it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from documents import FERRY, ID, document_of
from hypothesis import example, given
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
    Note,
    Paragraph,
    Preformatted,
    Quotation,
    Rights,
    Strong,
    Subheading,
    Table,
    Text,
    Unclassified,
)
from newsdoc.writers.html import HtmlOptions
from newsdoc.writers.html.direction import direction

_CONFORMING = {"\x7f", "\x80", "\x9f", "\ufdd0", "\U0001fffe"}
_HOSTILE = (
    "]]> -- --> </script><script>alert(1)</script> <!-- </style> &amp; \u202e\u200f \U0001f600 \x7f\x80\ufdd0 \" '"
)


def _written(document: Document, **options: object) -> str:
    return newsdoc.export(document, "html", options=options, report=newsdoc.ignore).decode()


def _fragment(document: Document, **options: object) -> str:
    return _written(document, fragment=True, **options)


def _body(*blocks: Block, **options: object) -> str:
    """What is inside the article."""
    found = re.fullmatch(
        r"<article [^>]*>\n(.*)\n</article>\n", _fragment(document_of(body=blocks), **options), re.DOTALL
    )
    assert found
    return found[1]


def _parsed(page: str) -> Any:
    """The page as html5lib reads it, which raises on any parse error of the standard."""
    html5lib = pytest.importorskip("html5lib")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(page.encode(), transport_encoding="utf-8")


def _words(text: str) -> list[str]:
    """Words as the page has them: forbidden characters replaced, white space of any kind between them."""
    for character in _CONFORMING:
        text = text.replace(character, "\ufffd")
    return re.sub(
        r"[\x81-\x84\x86-\x9e\ufdd1-\ufdef]", "\ufffd", text.replace("\x85", "\n").replace("\ufeff", "")
    ).split()


# Conformance


def test_the_page_of_the_seed_conforms(seed: Path) -> None:
    tree = _parsed(_written(newsdoc.parse(seed, report=newsdoc.ignore)))
    assert tree.get("lang") == "en"
    assert len(tree.findall(".//article")) == 1
    assert len(tree.findall(".//article/p")) == 17
    assert len(tree.findall(".//figure/figcaption")) == 1
    assert tree.findall(".//h1") == []


@given(document=DOCUMENTS)
@example(
    document=document_of(headline=Text(text=_HOSTILE), body=(Paragraph(text=_HOSTILE), Preformatted(text=_HOSTILE)))
)
@example(document=document_of())
def test_any_page_conforms_and_keeps_its_words_where_they_belong(document: Document) -> None:
    page = _written(document)
    tree = _parsed(page)
    assert [child.tag for child in tree] == ["head", "body"]
    assert [child.tag for child in tree.find("body")] == ["article"]
    (script,) = tree.findall(".//script")
    json.loads(script.text)
    shown = " ".join(tree.find(".//article").itertext())
    for block in document.body:
        if block.kind not in {"end_mark", "furniture"}:
            assert "".join(_words(block.text)) in "".join(shown.split())
    assert len(tree.findall(".//title")) == 1
    assert tree.find(".//title").text.strip()
    assert [each for each in tree.findall(".//h1") if not "".join(each.itertext()).strip()] == []


@given(document=DOCUMENTS)
def test_the_fragment_is_the_article_of_the_page(document: Document) -> None:
    fragment = _fragment(document)
    assert fragment.startswith("<article ")
    assert f"<body>\n{fragment}</body>" in _written(document)


def test_ten_thousand_blocks_are_no_trouble() -> None:
    tree = _parsed(_written(document_of(body=(FERRY, Caption(text="A quay.")) * 5_000)))
    assert len(tree.findall(".//article/p")) == len(tree.findall(".//figure")) == 5_000


def test_characters_that_html_forbids_are_replaced_and_reported() -> None:
    heard: list[newsdoc.Diagnostic] = []
    page = newsdoc.export(
        document_of(body=(Paragraph(text="a\x7fb\x80c\ufdd0d\U0001fffee"),)), "html", report=heard.append
    )
    assert "<p>a\ufffdb\ufffdc\ufffdd\ufffde</p>" in page.decode()
    assert r"a\u007fb\u0080c\ufdd0d\ud83f\udffee" in page.decode()  # in JSON nothing need be lost
    assert [each.code for each in heard] == [newsdoc.Code.CHARACTER_REPLACED]


def test_other_characters_are_left_alone_and_nothing_is_reported() -> None:
    heard: list[newsdoc.Diagnostic] = []
    text = "\u00a0\u200f\u202e\u3000\U0001f600 Grüße 你好"
    assert (
        f"<p>{text}</p>"
        in newsdoc.export(document_of(body=(Paragraph(text=text),)), "html", report=heard.append).decode()
    )
    assert heard == []


# What is shown


def test_nothing_is_invented_where_nothing_is_known() -> None:
    assert _fragment(document_of()) == '<article class="newsdoc" dir="auto">\n</article>\n'


def test_the_header_shows_what_is_known() -> None:
    document = document_of(
        date=Date(value="2025-05-09", text="May 9, 2025"),
        headline=Text(text="Ferry sails & sails"),
        subheadlines=(Text(text="Quay repaired"),),
        byline=Byline(text="By Ann Bee"),
        abstract=Text(text="In short."),
        signoffs=(Byline(text="(Editing by Cee Dee)"),),
        rights=Rights(notice="(c) AP"),
        body=(FERRY,),
    )
    assert _fragment(document).splitlines() == [
        '<article class="newsdoc" dir="auto">',
        "<header><h1>Ferry sails &amp; sails</h1>",
        '<p class="subheadline">Quay repaired</p>',
        '<p class="byline">By Ann Bee</p>',
        '<p class="date"><time datetime="2025-05-09">May 9, 2025</time></p>',
        '<p class="abstract">In short.</p></header>',
        "<p>The ferry sails again on Monday.</p>",
        '<footer><p class="signoff">(Editing by Cee Dee)</p>',
        '<p class="rights">(c) AP</p></footer>',
        "</article>",
    ]


def test_a_dateline_stands_before_the_first_paragraph() -> None:
    document = document_of(dateline=Dateline(text="OSLO (AP)"), body=(Caption(text="A quay."), FERRY, FERRY))
    assert f'<p><span class="dateline">OSLO (AP)</span> -- {FERRY.text}</p>\n<p>{FERRY.text}</p>' in _fragment(document)


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (Paragraph(text="a <b> & c"), "<p>a &lt;b&gt; &amp; c</p>"),
        (Subheading(text="Monday", level=1), "<h2>Monday</h2>"),
        (Subheading(text="Monday", level=5), "<h6>Monday</h6>"),
        (Quotation(text="So be it."), "<blockquote><p>So be it.</p></blockquote>"),
        (List.of("one", "two"), "<ul><li>one</li><li>two</li></ul>"),
        (Table(text="1  2\n3  4"), '<pre class="table">1  2\n3  4</pre>'),
        (Preformatted(text="\n a"), '<pre class="preformatted">\n\n a</pre>'),
        (Unclassified(text="x"), "<p>x</p>"),
        (Caption(text="A quay."), "<figure><figcaption>A quay.</figcaption></figure>"),
        (
            Caption(text="A quay.", credit=Credit(text="(AP)"), href="https://example.org/q.jpg?a&b"),
            (
                '<figure><img src="https://example.org/q.jpg?a&amp;b"><figcaption>A quay. '
                '<span class="credit">(AP)</span></figcaption></figure>'
            ),
        ),
        (Caption(text="A quay.", href="file:/q.jpg"), "<figure><figcaption>A quay.</figcaption></figure>"),
    ],
)
def test_each_kind_of_block_has_its_element(block: Block, written: str) -> None:
    assert _body(block) == written


def test_end_marks_are_not_shown_and_furniture_only_if_asked_for() -> None:
    assert _fragment(document_of(body=(EndMark(text="ENDS"), Furniture(text="Home>>")))) == _fragment(document_of())
    assert _body(Furniture(text="Home>>"), furniture=True) == '<p class="furniture">Home&gt;&gt;</p>'


def test_overlapping_marks_become_nested_elements() -> None:
    marks = (Emphasis(start=4, end=15), Strong(start=10, end=21), Link(start=10, end=15, href="https://example.org/"))
    assert _body(Paragraph(text=FERRY.text, marks=marks)) == (
        '<p>The <em>ferry <strong><a href="https://example.org/">sails</a></strong></em>'
        "<strong> again</strong> on Monday.</p>"
    )


def test_a_mark_that_ends_within_a_line_end_does_not_double_it() -> None:
    block = Paragraph(text="a\r\nb", marks=(Emphasis(start=0, end=2),))
    assert _body(block) == "<p><em>a</em>\nb</p>"


def test_marks_of_a_list_lie_in_its_items() -> None:
    items = List.of("one", "two")
    marked = newsdoc.replace(items, marks=(Emphasis(start=2, end=5),))
    assert _body(marked) == "<ul><li>on<em>e</em></li><li><em>t</em>wo</li></ul>"


@pytest.mark.parametrize(
    ("href", "is_link"),
    [
        ("https://example.org/", True),
        ("HTTP://example.org/", True),
        ("mailto:desk@example.org", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("file:/etc/passwd", False),
    ],
)
def test_links_lead_only_where_it_is_safe(href: str, is_link: bool) -> None:
    document = document_of(body=(Paragraph(text="a quay", marks=(Link(start=2, end=6, href=href),)),))
    assert ("<a " in _written(document)) == is_link
    assert ("body.*.marks.href" in newsdoc.losses(document, "html")) != is_link


@given(block=BLOCKS)
def test_no_address_of_any_block_runs_code(block: Block) -> None:
    tree = _parsed(_written(document_of(body=(block,))))
    for element in tree.iter():
        for name in ("href", "src"):
            assert element.get(name, "https:").lower().startswith(("http:", "https:", "mailto:"))
        assert not [name for name in element.keys() if name.startswith("on")]  # noqa: SIM118 - an element is no dict


# Title


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"headline": Text(text="Ferry sails"), "slugline": Text(text="ferry")}, "Ferry sails"),
        ({"headline": Text(text=" "), "slugline": Text(text="ferry")}, "ferry"),
        ({"slugline": Text(text="ferry"), "date": Date(value="2025-05-09")}, "ferry"),
        ({"dateline": Dateline(text="OSLO (AP)"), "date": Date(value="2025-05-09")}, "OSLO (AP), 2025-05-09"),
        ({"date": Date(value="2025-05-09"), "body": (FERRY,)}, "2025-05-09"),
        ({"body": (FERRY,)}, ID),
    ],
)
def test_the_title_is_the_headline_or_what_else_is_known_but_never_words_of_the_text(
    fields: dict[str, Any], title: str
) -> None:
    tree = _parsed(_written(document_of(**fields)))
    assert tree.find(".//title").text == title
    headline = fields.get("headline")
    assert len(tree.findall(".//h1")) == (headline is not None and bool(headline.text.strip()))


# Languages


@pytest.mark.parametrize(
    ("language", "is_right_to_left"),
    [
        ("en", False), ("ar", True), ("ar-EG", True), ("he", True), ("fa", True), ("ur-PK", True), ("ckb", True),
        ("ar-EG-u-nu-latn", True), ("en-x-arab", False), ("az", False), ("az-Arab", True), ("ar-Latn", False), ("ku-Arab-IQ", True), ("sr-Latn", False), ("zh-Hant", False),
    ],
)  # fmt: skip
def test_the_direction_follows_the_script(language: str, is_right_to_left: bool) -> None:
    assert direction(language) == ("rtl" if is_right_to_left else None)
    tree = _parsed(_written(document_of(language=language)))
    for element in (tree, tree.find(".//article")):
        assert element.get("lang") == language
        assert element.get("dir") == ("rtl" if is_right_to_left else None)


@pytest.mark.parametrize(
    ("language", "locale"),
    [("pt-br", "pt_BR"), ("zh-Hant-TW", "zh_TW"), ("de-u-co-phonebk", None), ("de-AT-u-co-phonebk", "de_AT")],
)
def test_an_extension_of_a_language_is_no_region(language: str, locale: str | None) -> None:
    found = _parsed(_written(document_of(language=language))).find(".//meta[@property='og:locale']")
    assert (None if found is None else found.get("content")) == locale


def test_of_an_unknown_language_the_browser_finds_the_direction() -> None:
    tree = _parsed(_written(document_of(body=(FERRY,))))
    assert (tree.get("lang"), tree.get("dir")) == (None, "auto")


# Copy that is not to be published


@pytest.mark.parametrize(
    ("fields", "notice"),
    [
        ({"status": "canceled"}, "Canceled. Not to be published."),
        ({"status": "withheld"}, "Withheld. Not to be published."),
        ({"notes": (Note(kind="kill", text="Kill it."),)}, "Canceled. Not to be published."),
        ({"status": "usable", "notes": (Note(kind="kill", text="Kill it."),)}, "Canceled. Not to be published."),
        (
            {"embargo": Date(value="2025-05-09T10:00:00Z")},
            "Embargoed. Not to be published before 2025-05-09T10:00:00Z.",
        ),
        (
            {"status": "usable", "embargo": Date(value="2025-05-09")},
            "Embargoed. Not to be published before 2025-05-09.",
        ),
        ({"notes": (Note(kind="embargo", text="Hold it."),)}, "Embargoed. Not to be published yet."),
        (
            {"status": "withheld", "embargo": Date(value="2025-05-09")},
            "Withheld. Not to be published. Embargoed. Not to be published before 2025-05-09.",
        ),
    ],
)
def test_what_is_not_to_be_published_says_so_and_is_not_for_robots(fields: dict[str, Any], notice: str) -> None:
    document = document_of(headline=Text(text="Ferry"), body=(FERRY,), **fields)
    tree = _parsed(_written(document))
    first = tree.find(".//article")[0]
    assert (first.get("class"), "".join(first.itertext())) == ("notice", notice)
    metas = {each.get("name") or each.get("property"): each.get("content") for each in tree.findall(".//meta")}
    assert metas["robots"] == "noindex, nofollow, noarchive"
    assert not [name for name in metas if name and name.startswith("og:")]
    assert "usable" not in json.loads(tree.find(".//script").text)["creativeWorkStatus"]
    assert 'class="notice"' in _fragment(document)


@pytest.mark.parametrize("fields", [{}, {"status": "usable"}, {"notes": (Note(kind="editor", text="Updates."),)}])
def test_what_may_be_published_has_no_notice(fields: dict[str, Any]) -> None:
    page = _written(document_of(body=(FERRY,), **fields))
    assert '<p class="notice"' not in page
    assert "robots" not in page


def test_notes_are_never_written() -> None:
    notes = tuple(
        Note(kind=kind, text="Call the desk.") for kind in ("editor", "correction", "embargo", "kill", "source")
    )
    assert "desk" not in _written(document_of(notes=notes))


# The style sheet


def test_the_style_sheet_comes_with_the_page_and_with_a_fragment_if_asked_for() -> None:
    document = document_of(body=(FERRY,))
    assert "<style>" in _written(document)
    assert "<style>" not in _written(document, style=False)
    assert "<style>" not in _fragment(document)
    assert _fragment(document, style=True).startswith("<style>")


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_has_the_contrast_that_accessibility_asks_for() -> None:
    from newsdoc.writers.html.style import PAGE_STYLE

    def contrast(one: str, other: str) -> float:
        light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    pairs = re.findall(r"\{[^{}]*?color: (#\w+); background: (#\w+);", PAGE_STYLE)
    light, dark = (background for _, background in pairs if background != "#8b0000")
    light_link, dark_link = re.findall(r"\ba \{ color: (#\w+); \}", PAGE_STYLE)
    assert len(pairs) == 3  # the page, the page in the dark, the notice
    for one, other in (*pairs, (light_link, light), (dark_link, dark)):
        assert contrast(one, other) >= 7


# What others understand


def _described() -> Document:
    """A story with a headline, metadata and prose that is long enough for text extractors."""
    return document_of(
        language="pt-BR",
        date=Date(value="2025-05-09"),
        modified=Date(value="2025-05-09T10:00:00Z"),
        headline=Text(text='Ferry "sails" & sails'),
        abstract=Text(text="The night ferry sails again."),
        keywords=(Text(text="ferry"), Text(text="</script>")),
        subjects=(Concept(name="Shipping"),),
        body=(
            Caption(text="The quay.", credit=Credit(text="(AP)"), href="https://example.org/quay.jpg"),
            *(
                Paragraph(text=f"{FERRY.text} The captain said so on day {number} of the week.")
                for number in range(1, 9)
            ),
        ),
    )


def test_extruct_reads_the_json_ld_and_the_open_graph_out_of_the_page() -> None:
    extruct = pytest.importorskip("extruct")
    found = extruct.extract(_written(_described()), syntaxes=["json-ld", "opengraph"])
    (article,) = found["json-ld"]
    assert article == json.loads(newsdoc.export(_described(), "json-ld", report=newsdoc.ignore))
    (graph,) = found["opengraph"]
    assert dict(graph["properties"]) | {"article:tag": "ferry"} == {
        "og:type": "article",
        "og:title": 'Ferry "sails" & sails',
        "og:description": "The night ferry sails again.",
        "og:locale": "pt_BR",
        "og:image": "https://example.org/quay.jpg",
        "article:published_time": "2025-05-09",
        "article:modified_time": "2025-05-09T10:00:00Z",
        "article:tag": "ferry",
    }


@given(document=DOCUMENTS)
def test_extruct_reads_the_same_json_ld_out_of_any_page(document: Document) -> None:
    extruct = pytest.importorskip("extruct")
    (article,) = extruct.extract(_written(document), syntaxes=["json-ld"])["json-ld"]
    assert article == json.loads(newsdoc.export(document, "json-ld", report=newsdoc.ignore))


def test_trafilatura_reads_the_paragraphs_of_the_seed(seed: Path) -> None:
    trafilatura = pytest.importorskip("trafilatura")
    document = newsdoc.parse(seed, report=newsdoc.ignore)
    lines = trafilatura.extract(_written(document)).split("\n")
    assert lines == [paragraph.text for paragraph in document.paragraphs]


def test_trafilatura_reads_headline_date_and_paragraphs_of_a_story() -> None:
    trafilatura = pytest.importorskip("trafilatura")
    found = json.loads(trafilatura.extract(_written(_described()), output_format="json", with_metadata=True))
    assert found["title"] == 'Ferry "sails" & sails'
    assert found["date"] == "2025-05-09"
    assert found["excerpt"] == "The night ferry sails again."
    for paragraph in _described().paragraphs:
        assert paragraph.text in found["raw_text"]


def _chromium() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not found:
        pytest.skip("needs chromium (Debian: apt-get install chromium)")
    return found


def _browse(page: Path, *arguments: str) -> bytes:
    command = [_chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", *arguments]
    command.append(f"--user-data-dir={page.parent / 'profile'}")
    return subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=120).stdout


def test_chromium_opens_the_page_and_runs_nothing_in_it(tmp_path: Path) -> None:
    text = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
    link = Link(start=0, end=9, href="javascript:alert(1)")
    story = document_of(headline=Text(text=text), body=(Paragraph(text=text, marks=(link,)), Caption(text=text)))
    page = tmp_path / "page.html"
    page.write_text(_written(story), encoding="utf-8")
    tree = _parsed("<!DOCTYPE html>" + _browse(page, "--dump-dom").decode().removeprefix("<!DOCTYPE html>"))
    assert tree.find(".//title").text == text
    assert "".join(tree.find(".//h1").itertext()) == text
    assert ["".join(each.itertext()) for each in tree.findall(".//article/p")] == [text]
    assert (len(tree.findall(".//script")), len(tree.findall(".//img")), len(tree.findall(".//a"))) == (1, 0, 0)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_chromium_paints_the_page_in_the_mode_of_the_reader(mode: str, tmp_path: Path, seed: Path) -> None:
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    page.write_text(_written(newsdoc.parse(seed, report=newsdoc.ignore)), encoding="utf-8")
    preference = "--blink-settings=preferredColorScheme=" + ("0" if mode == "dark" else "1")
    _browse(page, f"--screenshot={picture}", "--window-size=480,640", preference)
    assert (sum(_corner(picture.read_bytes())) < 3 * 128) == (mode == "dark")


def _corner(png: bytes) -> tuple[int, int, int]:
    """The colour of the first pixel, which no filter of PNG changes: there is nothing before it."""
    import zlib

    assert png.startswith(b"\x89PNG")
    chunks = b""
    at = 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            chunks += png[at + 8 : at + 8 + length]
        at += 12 + length
    _, red, green, blue = zlib.decompress(chunks)[:4]
    return red, green, blue


@pytest.mark.parametrize("fragment", [False, True])
@pytest.mark.parametrize("furniture", [False, True])
def test_what_is_declared_holds_with_every_option(fragment: bool, furniture: bool) -> None:
    testing.check_writer(registry.writer("html"), HtmlOptions(fragment=fragment, furniture=furniture))


def test_a_page_is_written_without_any_other_package() -> None:
    code = (
        "import sys, newsdoc; newsdoc.export(newsdoc.Document(id='urn:example:one'), 'html');"
        "print({'lxml', 'html', 'jinja2'} & sys.modules.keys())"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "set()\n"
