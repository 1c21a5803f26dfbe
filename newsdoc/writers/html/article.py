"""The article: what a reader of the page sees."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsdoc.model import Caption, Document
from newsdoc.report import Report
from newsdoc.writers._body import DASH, Stretch
from newsdoc.writers._html import blocks, prose, tag, void
from newsdoc.writers._links import is_on_the_web
from newsdoc.writers._usability import Notice, notices
from newsdoc.writers._xml import EMPTY, Markup, attributes, element, join, text
from newsdoc.writers.html.direction import direction

CLASS = "newsdoc"
"""Class of the article, within which the style sheet holds."""

_ARTICLE = attributes(class_=CLASS)
_CLASSES = {
    name: attributes(class_=name)
    for name in ("subheadline", "byline", "date", "abstract", "dateline", "credit", "signoff", "rights")
}
_NOTICE = attributes(class_="notice", role="note", lang="en", dir="ltr")
_UNKNOWN_LANGUAGE = attributes(dir="auto")
_DASH = text(DASH)
_BLANK = Markup(" ")
_FINER_THAN_MILLISECONDS = re.compile(r"(\.[0-9]{3})[0-9]+")  # HTML, 2.3.5.4 allows three digits


def article(document: Document, walk: Iterable[Stretch], report: Report, *, furniture: bool) -> Markup:
    """The document as an `article` element, its body as `walked` gives it."""
    lead = join(tag("span", text(document.dateline.text), _CLASSES["dateline"]), _DASH) if document.dateline else EMPTY
    body = blocks(walk, report, lead=lead, figure=_figure, furniture=furniture)
    opening = f"<article{_ARTICLE}{language_attributes(document)}>"
    parts = (opening, _notice(document), _header(document), *body, _footer(document), "</article>")
    return Markup("\n".join(filter(None, parts)))


def language_attributes(document: Document) -> Markup:
    """`lang` and `dir`; of a text in an unknown language a browser finds the direction itself."""
    if not document.language:
        return _UNKNOWN_LANGUAGE
    return _language(document.language)


def _notice(document: Document) -> Markup:
    """A banner on copy that is not to be published, or not yet; empty on all other."""
    found = notices(document)
    return tag("p", Markup(" ".join(map(_sentence, found))), _NOTICE) if found else EMPTY


def _sentence(notice: Notice) -> Markup:
    until = join(_BLANK, _time(notice.until), Markup(".")) if notice.until else EMPTY
    return join(tag("strong", text(notice.title)), _BLANK, text(notice.sentence), until)


def _time(value: str, words: str | None = None) -> Markup:
    """A `time` element with a date of the model, and the words as printed, if they are known."""
    moment = _FINER_THAN_MILLISECONDS.sub(r"\1", value) if "." in value else value
    return tag("time", text(words or value), attributes(datetime=moment))


def _header(document: Document) -> Markup:
    parts: list[Markup] = []
    if document.headline and document.headline.text.strip():  # an empty heading would be read out as one
        parts.append(tag("h1", text(document.headline.text)))
    if document.subheadlines:
        parts += [_paragraph(each.text, "subheadline") for each in document.subheadlines]
    if document.byline:
        parts.append(_paragraph(document.byline.text, "byline"))
    if document.date:
        parts.append(tag("p", _time(document.date.value, document.date.text), _CLASSES["date"]))
    if document.abstract:
        parts.append(_paragraph(document.abstract.text, "abstract"))
    content = Markup("\n".join(filter(None, parts)))
    return element("header", content) if content else EMPTY


def _footer(document: Document) -> Markup:
    if not (document.signoffs or document.rights):
        return EMPTY
    parts = [_paragraph(signoff.text, "signoff") for signoff in document.signoffs]
    if document.rights and document.rights.notice:
        parts.append(_paragraph(document.rights.notice, "rights"))
    content = Markup("\n".join(filter(None, parts)))
    return element("footer", content) if content else EMPTY


def _figure(caption: Caption) -> Markup:
    """A caption, below its picture if that is on the web.

    The picture has no text alternative: what it shows is not known beyond its caption (HTML, 4.8.4.4.9, allows that).
    """
    picture = void("img", attributes(src=caption.href)) if caption.href and is_on_the_web(caption.href) else EMPTY
    words = prose(caption)
    if caption.credit:
        words = join(words, _BLANK, tag("span", text(caption.credit.text), _CLASSES["credit"]))
    return tag("figure", join(picture, tag("figcaption", words)))


def _paragraph(words: str, class_: str) -> Markup:
    """A paragraph with words, if there are any."""
    return tag("p", text(words), _CLASSES[class_]) if words.strip() else EMPTY


@lru_cache(maxsize=64)
def _language(language: str) -> Markup:
    given = attributes(lang=language)
    direction_ = direction(language)
    return join(given, attributes(dir=direction_)) if direction_ else given
