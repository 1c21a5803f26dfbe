"""The body of a story as XHTML 1, for the formats that carry one.

Paragraphs stand directly in the body and hold no markup: widespread receivers drop what is behind the first element
in a paragraph. A caption is a `div` of class `figure`, without white space between its tags, which a receiver would
take for a paragraph.
"""

from collections.abc import Sequence
from functools import partial
from typing import assert_never

from newsdoc.model import Block, Caption
from newsdoc.writers._body import OtherBlock
from newsdoc.writers._content import Content, content
from newsdoc.writers._xml import BLANK, EMPTY, Markup, attributes, element, join, numbered, text

_FIGURE_CLASS, _CAPTION_CLASS, _CREDIT_CLASS = (attributes(class_=name) for name in ("figure", "caption", "credit"))


def xhtml_content(body: Sequence[Block], *, furniture: bool) -> Content:
    """The blocks of a body, written; page furniture only if asked for."""
    return content(body, _figure, partial(_block, furniture=furniture), marks=False)


def _figure(caption: Caption, number: int) -> Markup:
    """No white space between the tags: a receiver would take it for a paragraph."""
    words = text(caption.text)
    if caption.credit:
        words = join(words, BLANK, element("span", text(caption.credit.text), _CREDIT_CLASS))
    figure = element("p", words, _CAPTION_CLASS)
    if caption.href:
        figure = join(element("p", element("img", src=caption.href, alt="")), figure)
    return element("div", figure, join(_FIGURE_CLASS, numbered("id", "picture", number)))


def _block(block: OtherBlock, *, furniture: bool) -> Markup:
    match block.kind:
        case "subheading":
            return element(f"h{block.level + 1}", text(block.text))
        case "quotation":
            return element("blockquote", element("p", text(block.text)))
        case "list":
            return element("ul", join(*(element("li", text(item.text)) for item in block.items)))
        case "table" | "preformatted":
            return element("pre", text(block.text), class_=block.kind)
        case "paragraph" | "unclassified":
            return element("p", text(block.text))
        case "furniture" | "end_mark":
            is_asked_for = block.kind == "furniture" and furniture
            return element("p", text(block.text), class_="furniture") if is_asked_for else EMPTY
    assert_never(block)
