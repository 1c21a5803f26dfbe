"""The document as blocks of Markdown, a blank line between them."""

import re
from collections.abc import Sequence
from itertools import cycle
from typing import assert_never

from newsdoc.model import Caption, Document, Mark
from newsdoc.report import Report
from newsdoc.writers._body import DASH, OtherBlock, stretches
from newsdoc.writers._html import conforming
from newsdoc.writers._inline import marked_items, report_hidden_links
from newsdoc.writers._links import is_on_the_web, is_safe
from newsdoc.writers._usability import notices
from newsdoc.writers.markdown.escape import destination, escaped, heading_line, line, lines
from newsdoc.writers.markdown.marks import emphasised, marked_line

_BACKTICKS = re.compile("`+")
_SHORTEST_FENCE = 3


class Blocks:
    """Writes the blocks of one document."""

    def __init__(self, document: Document, *, furniture: bool, report: Report) -> None:
        self._document = document
        self._furniture = furniture
        self._report = report
        self._bullets = cycle("-*")  # lists with one bullet would become one list

    def all(self) -> list[str]:
        """Every block that there is something in."""
        document = self._document
        signoffs = lines([signoff.text for signoff in document.signoffs])
        return list(filter(None, (*self._notices(), *self._head(), *self._body(), *signoffs)))

    def _notices(self) -> list[str]:
        return [f"**{each.title}** {each.whole_sentence}" for each in notices(self._document)]

    def _head(self) -> list[str]:
        document = self._document
        heads: list[str] = []
        if document.headline:
            heads.append(_heading(1, line(escaped(document.headline.text))))
        heads += [f"**{each}**" for each in lines([each.text for each in document.subheadlines]) if each]
        others = [node.text for node in (document.byline, document.abstract) if node]
        return heads + lines(others)

    def _body(self) -> list[str]:
        document = self._document
        lead = f"{line(escaped(document.dateline.text))}{DASH}" if document.dateline else ""
        parts: list[str] = []
        for each in stretches(document.body, marks=True, lead=bool(lead)):
            if isinstance(each, list):
                parts += lines(each)
                continue
            if each.marks:
                report_hidden_links(each, self._report, is_safe)
            if each.kind == "caption":
                parts.append(self._caption(each))
            elif each.kind == "paragraph" and lead:
                parts.append(lead + self._line(each.text, each.marks))
                lead = ""
            else:
                parts.append(self._block(each))
        return [lead, *parts] if lead else parts

    def _block(self, block: OtherBlock) -> str:
        match block.kind:
            case "subheading":
                return _heading(block.level + 1, self._line(block.text, block.marks))
            case "quotation":
                words = self._line(block.text, block.marks)
                return f"> {words}" if words else ""
            case "list":
                bullet = next(self._bullets)
                return "\n".join(f"{bullet} {self._line(words, marks)}" for words, marks in marked_items(block))
            case "table" | "preformatted":
                return _fenced(block.text)
            case "paragraph" | "unclassified":
                return self._line(block.text, block.marks)
            case "furniture" | "end_mark":
                is_asked_for = block.kind == "furniture" and self._furniture
                return self._line(block.text, block.marks) if is_asked_for else ""
        assert_never(block)

    def _caption(self, block: Caption) -> str:
        """A caption is emphasised as a whole; below its picture, if that is on the web."""
        words = self._line(block.text, emphasised(block.text, block.marks) if block.marks else ())
        if words and not block.marks:
            words = f"_{words}_"
        credit = line(escaped(block.credit.text)) if block.credit else ""
        picture = f"![]({destination(block.href)})" if block.href and is_on_the_web(block.href) else ""
        return "\n\n".join(filter(None, (picture, " ".join(filter(None, (words, credit))))))

    def _line(self, text: str, marks: Sequence[Mark]) -> str:
        if not marks:
            return line(escaped(text))
        # Beside marks characters may have to be written as references, which those that HTML forbids cannot be.
        return marked_line(conforming(text.replace("\x85", " "), self._report), marks)


def _heading(level: int, words: str) -> str:
    return f"{'#' * level} {heading_line(words)}" if words else ""


def _fenced(text: str) -> str:
    """A fenced code block (section 4.5), whose text is taken as it is; the fence is longer than any within."""
    if not text.strip():
        return ""
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"{fence}\n{unified}\n{fence}"
