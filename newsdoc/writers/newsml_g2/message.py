"""A newsMessage: a package, the text, and each picture, joined by links."""

from functools import partial

from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.writers._dates import utc
from newsdoc.writers._xml import EMPTY, Markup, element, line, one_line, parent, text
from newsdoc.writers.newsml_g2 import metadata, vocabulary
from newsdoc.writers.newsml_g2.item import (
    ITEM_MEDIA_TYPE,
    NAMESPACE,
    frame,
    guid,
    picture_item,
    story,
    text_item_of_message,
    version,
)
from newsdoc.writers.newsml_g2.options import NewsmlG2Options


def message(document: Document, options: NewsmlG2Options, report: Report) -> Markup:
    """The document as a newsMessage."""
    content = story(document, options, report)
    pictures = [guid(document, options, f"picture/{number}") for number in range(1, len(content.captions) + 1)]
    refer = partial(_reference, version=version(document, options))
    links = [refer("link", vocabulary.PICTURE, picture, rel="irel:associatedWith") for picture in pictures]
    items = (
        _package(document, options, pictures),
        text_item_of_message(document, options, content, links),
        *(
            picture_item(document, options, caption, number, EMPTY)
            for number, caption in enumerate(content.captions, 1)
        ),
    )
    return parent("newsMessage", (_header(document, options), parent("itemSet", items)), NAMESPACE)


def _header(document: Document, options: NewsmlG2Options) -> Markup:
    children = (
        element("sent", text(utc(options.item_time))),
        element("sender", line(options.provider)),
        element("transmitId", text(guid(document, options, "message"))),
    )
    return parent("header", children)


def _package(document: Document, options: NewsmlG2Options, pictures: list[str]) -> Markup:
    """The package: which item is the text, and which are its pictures."""
    status = (element("provider", literal=one_line(options.provider)), metadata.pub_status(document))
    refer = partial(_reference, version=version(document, options))
    main = refer("itemRef", vocabulary.TEXT, guid(document, options), *status)
    others = [refer("itemRef", vocabulary.PICTURE, picture, *status) for picture in pictures]
    groups = [_group("main", [main]), *([_group("pictures", others)] if others else [])]
    names = ("main", "pictures")[: len(groups)]
    root = _group("root", [element("groupRef", idref=name) for name in names])
    children = (
        vocabulary.GROUP_CATALOG,
        metadata.item_meta(document, options, vocabulary.COMPOSITE),
        metadata.package_meta(document),
        parent("groupSet", (root, *groups), root="root"),
    )
    return frame("packageItem", document, options, "package", children, EMPTY)


def _group(name: str, members: list[Markup]) -> Markup:
    return parent("group", members, id=name, role=f"ndgroup:{name}")


def _reference(
    name: str, item_class: Markup, residref: str, *children: Markup, version: str, rel: str | None = None
) -> Markup:
    """A link or a member of a group: another item of the message."""
    return parent(
        name, (item_class, *children), rel=rel, residref=residref, version=version, contenttype=ITEM_MEDIA_TYPE
    )
