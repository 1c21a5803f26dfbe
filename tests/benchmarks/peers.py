"""The same article written by software that others wrote, where it is installed."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from lxml import etree

import newsdoc

_XHTML = "http://www.w3.org/1999/xhtml"
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"


def newsmlg2_item(document: newsdoc.Document) -> Callable[[], bytes] | None:
    """Builds and serializes a NewsML-G2 newsItem with IPTC's own library, in the way that its manual shows."""
    if not find_spec("NewsMLG2"):
        return None
    import NewsMLG2 as g2

    date = document.date.value if document.date else ""
    paragraphs = [paragraph.text for paragraph in document.paragraphs]

    def build() -> bytes:
        item = _with(g2.NewsItem(), guid=document.id, version="1", xml_lang=document.language)
        item.catalogref = [_with(g2.CatalogRef(), href=_CATALOG)]
        item.itemmeta = _item_meta(g2)
        item.contentmeta = _with(g2.NewsItemContentMeta(), contentcreated=date)
        item.contentmeta.language = [_with(g2.Language(), tag=document.language)]
        item.partmeta = [_part_meta(g2, caption) for caption in document.captions]
        inline = _with(g2.InlineXML(), id="body", contenttype="application/xhtml+xml")
        inline.wordcount = str(sum(len(paragraph.split()) for paragraph in paragraphs))
        inline.charcount = str(sum(map(len, paragraphs)))
        inline.set_extension_element("html", _html(document))
        item.contentset = g2.ContentSet()
        item.contentset.inlinexml = [inline]
        written = g2.NewsMLG2Document()
        written.set_item(item)
        return written.to_xml_string().encode()

    _check(build(), paragraphs)
    return build


def _item_meta(g2: Any) -> object:
    meta = _with(g2.ItemMeta(), versioncreated="2026-01-02T03:04:05Z")
    meta.itemclass.qcode = "ninat:text"
    meta.provider.literal = "newsdoc"
    meta.pubstatus.qcode = "stat:usable"
    meta.generator = [_with(g2.Generator(text="newsdoc"), versioninfo="0")]
    return meta


def _part_meta(g2: Any, caption: newsdoc.Caption) -> object:
    part = _with(g2.PartMeta(), partid="part-1", contentrefs="body")
    if caption.credit:
        part.creator = [_with(g2.Creator(), name=person.name) for person in caption.credit.people]
        part.creditline = [g2.Creditline(text=caption.credit.text)]
    part.description = [g2.Description(text=caption.text)]
    return part


def _with(element: Any, **values: str | None) -> Any:
    for name, value in values.items():
        setattr(element, name, value)
    return element


def _html(document: newsdoc.Document) -> etree._Element:
    html = etree.Element(f"{{{_XHTML}}}html", nsmap={None: _XHTML})
    etree.SubElement(etree.SubElement(html, f"{{{_XHTML}}}head"), f"{{{_XHTML}}}title")
    body = etree.SubElement(html, f"{{{_XHTML}}}body")
    for caption in document.captions:
        figure = etree.SubElement(body, f"{{{_XHTML}}}div", {"class": "figure"})
        etree.SubElement(figure, f"{{{_XHTML}}}span").text = caption.text
    for paragraph in document.paragraphs:
        etree.SubElement(body, f"{{{_XHTML}}}p").text = paragraph.text
    return html


def _check(written: bytes, paragraphs: list[str]) -> None:
    """A peer that leaves the text out would be fast."""
    found = [each.text for each in etree.fromstring(written).iter(f"{{{_XHTML}}}p")]
    assert found == paragraphs, "the peer wrote another article"
