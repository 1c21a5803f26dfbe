"""HTML: words escaped, inline marks as elements, the blocks of a body.

HTML is escaped as XML is, in `_xml`, with two differences: an element without content keeps its end tag, and some more
characters are forbidden, which `conforming` replaces in the whole text at the end.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, assert_never

import orjson

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.model import Block, Caption, Mark
from newsdoc.report import Report
from newsdoc.writer import Declared, SomeValues
from newsdoc.writers._body import OtherBlock, Stretch
from newsdoc.writers._inline import marked_items, report_hidden_links, runs, writable
from newsdoc.writers._links import is_safe
from newsdoc.writers._news_article import Thing
from newsdoc.writers._xml import EMPTY, Markup, attributes, elements, join, text

Figure: TypeAlias = Callable[[Caption], Markup]
"""How a caption is written; what it returns may be empty."""

_TAGS = {"emphasis": "em", "strong": "strong"}
_PRE = {kind: attributes(class_=kind) for kind in ("table", "preformatted")}
_FURNITURE = attributes(class_="furniture")
# HTML, 13.2.3.5: controls and noncharacters are errors wherever they stand. The model forbids the others of them.
_NONCHARACTERS = "".join(chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN = f"[\x7f-\x9f\ufdd0-\ufdef{_NONCHARACTERS}]"

MARK_LOSSES: Declared = (
    "body.*.marks.id",
    SomeValues(
        "body.*.marks.href", lambda link: not is_safe(link.href), "http:, https: and mailto: only", Severity.INFO
    ),
)
"""What is lost of inline marks in HTML."""


def conforming(html: str, report: Report) -> str:
    """The whole text with each character that HTML forbids as U+FFFD, which is reported."""
    if is_conforming(html):
        return html
    replaced = re.sub(_FORBIDDEN, "\N{REPLACEMENT CHARACTER}", html)
    if replaced != html:
        report(
            Diagnostic(Code.CHARACTER_REPLACED, "HTML forbids control characters and noncharacters: written as U+FFFD")
        )
    return replaced


def is_conforming(html: str) -> bool:
    """Whether the text has none of the forbidden characters; False if that needs a closer look."""
    if html.isascii():
        return "\x7f" not in html
    return html.replace("\n", "").isprintable()  # many times faster than the pattern, and almost always so


def as_json(value: Thing) -> Markup:
    """A JSON value for a `script` element: nothing in it ends the element, opens a comment or is forbidden in HTML.

    See the HTML standard, 4.12.1.3, "Restrictions for contents of script elements".
    """
    written = orjson.dumps(value).decode()
    if "<" in written:
        written = written.replace("<", "\\u003c")
    return Markup(written if is_conforming(written) else re.sub(_FORBIDDEN, _escape_in_json, written))


def _escape_in_json(found: re.Match[str]) -> str:
    """As JSON escapes it: by its one or two UTF-16 code units."""
    digits = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{digits[at : at + 4]}" for at in range(0, len(digits), 4))


def tag(name: str, content: Markup = EMPTY, constant: Markup = EMPTY, /) -> Markup:
    """An element with its end tag, and attributes that were made by `_xml.attributes`."""
    return Markup(f"<{name}{constant}>{content}</{name}>")


def void(name: str, constant: Markup, /) -> Markup:
    """An element that has neither content nor an end tag, such as `meta`, and attributes likewise."""
    return Markup(f"<{name}{constant}>")


def prose(block: Block) -> Markup:
    """The words of a block, with inline marks as `em`, `strong` and `a`; an unsafe link leaves only its words."""
    return _words(block.text, block.marks)


def _words(words: str, marks: Sequence[Mark]) -> Markup:
    if not marks:
        return text(words)
    parts: list[str] = []
    for run in runs(words, writable(words, marks, is_safe)):
        parts += map(_opening, run.opened)
        parts.append(text(run.text))
        parts += map(_closing, run.closed)
    return Markup("".join(parts))


def blocks(
    walk: Iterable[Stretch], report: Report, *, lead: Markup = EMPTY, figure: Figure, furniture: bool = False
) -> list[Markup]:
    """The blocks of a body as elements, one or several in each item.

    Args:
        walk: the blocks, as `walked` gives them.
        report: told of links that others hide.
        lead: what stands before the words of the first paragraph, or alone in front if there is none.
        figure: writes the captions.
        furniture: whether to write page junk too.
    """
    parts: list[Markup] = []
    for each in walk:
        if isinstance(each, list):
            parts.append(elements("p", each, EMPTY))
            continue
        if each.marks:
            report_hidden_links(each, report, is_safe)
        if each.kind == "caption":
            parts.append(figure(each))
        elif each.kind == "paragraph" and lead:
            parts.append(tag("p", join(lead, prose(each))))
            lead = EMPTY
        else:
            parts.append(_block(each, furniture=furniture))
    return [tag("p", lead), *parts] if lead else parts


def _block(block: OtherBlock, *, furniture: bool) -> Markup:
    match block.kind:
        case "subheading":
            return tag(f"h{block.level + 1}", prose(block))
        case "quotation":
            return tag("blockquote", tag("p", prose(block)))
        case "list":
            return tag("ul", join(*(tag("li", _words(*item)) for item in marked_items(block))))
        case "table" | "preformatted":
            # A parser drops a line feed right behind the tag, so that one of the text's own needs another.
            first = Markup("\n") if block.text[:1] in {"\n", "\r", "\x85", "\u2028", "\u2029"} else EMPTY
            return tag("pre", join(first, prose(block)), _PRE[block.kind])
        case "paragraph" | "unclassified":
            return tag("p", prose(block))
        case "furniture" | "end_mark":
            is_asked_for = block.kind == "furniture" and furniture
            return tag("p", prose(block), _FURNITURE) if is_asked_for else EMPTY
    assert_never(block)


def _opening(mark: Mark) -> str:
    return f"<a{attributes(href=mark.href)}>" if mark.kind == "link" else f"<{_TAGS[mark.kind]}>"


def _closing(mark: Mark) -> str:
    return "</a>" if mark.kind == "link" else f"</{_TAGS[mark.kind]}>"
