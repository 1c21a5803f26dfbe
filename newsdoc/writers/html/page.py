"""The page around an article: what browsers, search engines and social networks read."""

from collections.abc import Iterable
from typing import cast

from newsdoc.model import Document
from newsdoc.writers._body import Body
from newsdoc.writers._html import as_json, tag, void
from newsdoc.writers._news_article import URL, Thing, news_article
from newsdoc.writers._usability import notices
from newsdoc.writers._xml import Markup, attributes, join, text
from newsdoc.writers.html.article import language_attributes
from newsdoc.writers.html.direction import subtags
from newsdoc.writers.html.style import PAGE_STYLE

_OPENING = Markup('<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">')
_NOT_FOR_ROBOTS = void("meta", attributes(name="robots", content="noindex, nofollow, noarchive"))
_TYPE = void("meta", attributes(property="og:type", content="article"))
_NAMES = {
    name: attributes(property=name)
    for name in (
        "og:title",
        "og:description",
        "og:locale",
        "og:image",
        "article:published_time",
        "article:modified_time",
        "article:expiration_time",
        "article:tag",
    )
}
_JSON_LD = attributes(type="application/ld+json")
_REGION_LENGTH = 2


def page(document: Document, article: Markup, body: Body, *, has_style: bool) -> Markup:
    """A whole page; one that is not to be published is neither for robots nor for social networks.

    Args:
        document: what it is about.
        article: the article.
        body: its body, sorted.
        has_style: whether to bring the style sheet.
    """
    structured = news_article(document, body)
    images = cast("list[Thing]", structured.get("image", []))
    parts = (
        f"<!DOCTYPE html>\n<html{language_attributes(document)}>\n<head>",
        _OPENING,
        tag("title", text(title(document))),
        *([_NOT_FOR_ROBOTS] if notices(document) else _open_graph(document, images)),
        tag("script", as_json(structured), _JSON_LD),
        *((PAGE_STYLE,) if has_style else ()),
        "</head>\n<body>",
        article,
        "</body>\n</html>\n",
    )
    return Markup("\n".join(parts))


def title(document: Document) -> str:
    """What the page is called, which HTML requires.

    The headline; without one what the desk calls the story, its slugline; else where and when it was written; else its
    id. Never words of the text, which would pass for a headline.
    """
    for node in (document.headline, document.slugline):
        if node and node.text.strip():
            return node.text
    known = [document.dateline.text] if document.dateline and document.dateline.text.strip() else []
    known += [document.date.value] if document.date else []
    return ", ".join(known) or document.id


def _open_graph(document: Document, images: Iterable[Thing]) -> list[Markup]:
    """Open Graph (https://ogp.me), for what is known."""
    found = [_TYPE]
    if document.headline:
        found.append(_property("og:title", document.headline.text))
    if document.abstract:
        found.append(_property("og:description", document.abstract.text))
    if document.language and "-" in document.language:
        found += _locale(document.language)
    if document.date:
        found.append(_property("article:published_time", document.date.value))
    if document.modified:
        found.append(_property("article:modified_time", document.modified.value))
    if document.expires:
        found.append(_property("article:expiration_time", document.expires.value))
    if document.keywords:
        found += [_property("article:tag", keyword.text) for keyword in document.keywords]
    return found + [_property("og:image", str(image[URL])) for image in images]


def _property(name: str, value: str) -> Markup:
    return void("meta", join(_NAMES[name], attributes(content=value)))


def _locale(language: str) -> list[Markup]:
    """A locale of Open Graph has a territory: `pt_BR`."""
    tags = subtags(language)
    region = next((each for each in tags[1:] if len(each) == _REGION_LENGTH), None)
    return [_property("og:locale", f"{tags[0]}_{region.upper()}")] if region else []
