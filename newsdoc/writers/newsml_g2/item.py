"""newsItems: the text, and pictures of which only the caption is known."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import count

from newsdoc.errors import WriteError
from newsdoc.model import Caption, Document
from newsdoc.report import Report
from newsdoc.writers._content import Content
from newsdoc.writers._counts import counts
from newsdoc.writers._nitf import NITF, NITF_MEDIA_TYPE, nitf_content
from newsdoc.writers._parts import part_id
from newsdoc.writers._xhtml import xhtml_content
from newsdoc.writers._xml import EMPTY, Markup, Template, attributes, element, hole, join, number, parent
from newsdoc.writers.newsml_g2 import metadata, vocabulary
from newsdoc.writers.newsml_g2.options import NewsmlG2Options

NAMESPACE = attributes(xmlns="http://iptc.org/std/nar/2006-10-01/")
"""The namespace of all NewsML-G2 2.x, for the root element."""

ITEM_MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"

_STANDARD_VERSION = "2.35"
_FRAME = attributes(standard="NewsML-G2", standardversion=_STANDARD_VERSION, conformance="power")
_NO_TITLE = element("title")
_MAIN_BLOCK = attributes(id="main")
_UUID_URN = "urn:uuid:"


def _content(media_type: str, markup: Markup) -> Template:
    """The contentSet of a text."""
    counted = attributes(wordcount=hole("words"), charcount=hole("characters"))
    body = join(attributes(id=metadata.BODY_ID, contenttype=media_type), counted)
    return Template(element("contentSet", element("inlineXML", markup, body)))


_XHTML_CONTENT = _content(
    "application/xhtml+xml",
    element(
        "html",
        join(element("head", hole("title")), element("body", hole("body"))),
        attributes(xmlns="http://www.w3.org/1999/xhtml"),
    ),
)
_NITF_CONTENT = _content(
    NITF_MEDIA_TYPE,
    element(
        "nitf",
        element("body", element("body.content", element("block", hole("body"), hole("block")))),
        attributes(xmlns=NITF),
    ),
)

_NO_PICTURE = metadata.leaf("edNote", "Caption and credit only: the image file was not part of the source document.")
_NO_CONTENT = element("contentSet")
_FLAGGED_NO_CONTENT = element("contentSet", element("remoteContent", hascontent="false"))
_UNKNOWN_MEDIA_TYPE = "application/octet-stream"  # RFC 2046, 4.5.1
_PICTURE_MEDIA_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
}


def guid(document: Document, options: NewsmlG2Options, part: str = "") -> str:
    """The id of the document or of a part of it; under the caller's authority if it is a computed one.

    Args:
        document: the document.
        options: with the authority.
        part: such as `picture/1`; empty for the text.

    Raises:
        WriteError: if a guid of scheme `newsml` is asked for and the document has no date with a day.
    """
    computed = part_id(document.id, part) if part else document.id
    if not options.authority or not computed.startswith(_UUID_URN):
        return computed
    uuid = computed.removeprefix(_UUID_URN)
    if options.scheme == "tag":
        return f"tag:{options.authority},{options.authority_date}:newsdoc:{uuid}"
    if not document.date or not document.date.has_day:
        message = "a guid of the scheme 'newsml' needs the document's date to the day; use the scheme 'tag'"
        raise WriteError("newsml-g2", message)
    day = document.date.value[: len("2025-05-09")].replace("-", "")
    return f"urn:newsml:{options.authority}:{day}:{uuid.replace('-', '')}"


def version(document: Document, options: NewsmlG2Options) -> str:
    """The version of every item made of the document."""
    return str(options.version or document.version or 1)


def frame(
    name: str, document: Document, options: NewsmlG2Options, part: str, children: Iterable[Markup], root: Markup
) -> Markup:
    """An item of the standard, from its catalog on.

    Args:
        name: of its element.
        document: what it is made of.
        options: with catalog, authority and version.
        part: which part of the document it is; empty for the text.
        children: what is in it, behind the catalog.
        root: the namespace if it is the root element, else nothing.
    """
    return parent(
        name,
        (_catalog_ref(options.catalog), *children),
        join(root, _FRAME),
        guid=guid(document, options, part),
        version=version(document, options),
        xml_lang=document.language,
    )


@lru_cache(maxsize=16)
def _catalog_ref(href: str) -> Markup:
    return element("catalogRef", href=href)


def story(document: Document, options: NewsmlG2Options, report: Report) -> Content:
    """The body, in the markup that is asked for."""
    if options.body == "nitf":
        return nitf_content(document.body, report, furniture=options.furniture)
    return xhtml_content(document.body, furniture=options.furniture)


def text_item(document: Document, options: NewsmlG2Options, report: Report) -> Markup:
    """The text as the root element, its captions as metadata of parts of it."""
    content = story(document, options, report)
    parts = map(metadata.part_meta, content.captions, count(1))
    return _text_item(document, options, parts, _content_set(document, options, content, _MAIN_BLOCK), NAMESPACE)


def text_item_of_message(
    document: Document, options: NewsmlG2Options, content: Content, pictures: Sequence[Markup]
) -> Markup:
    """The text within a message: its captions are items of their own, to which `pictures` links.

    No element of its body but the pictures has an id, which must be unique in the whole message.
    """
    return _text_item(document, options, (), _content_set(document, options, content, EMPTY), EMPTY, pictures)


def _text_item(
    document: Document,
    options: NewsmlG2Options,
    parts: Iterable[Markup],
    content_set: Markup,
    root: Markup,
    pictures: Sequence[Markup] = (),
) -> Markup:
    links = [*map(metadata.related_link, document.related), *pictures]
    signal = vocabulary.KIND_SIGNALS.get(document.kind) if document.kind else None
    children = (
        metadata.rights_info(document.rights) if document.rights else EMPTY,
        metadata.item_meta(document, options, vocabulary.TEXT, signal=signal, links=links),
        metadata.text_meta(document),
        *parts,
        content_set,
    )
    return frame("newsItem", document, options, "", children, root)


def _content_set(document: Document, options: NewsmlG2Options, content: Content, block: Markup) -> Markup:
    words, characters = map(number, counts(content.paragraphs))
    if options.body == "nitf":
        return _NITF_CONTENT.filled(words=words, characters=characters, block=block, body=content.body)
    title = (metadata.leaf("title", document.headline.text) if document.headline else EMPTY) or _NO_TITLE
    return _XHTML_CONTENT.filled(words=words, characters=characters, title=title, body=content.body)


def picture_item(document: Document, options: NewsmlG2Options, caption: Caption, number: int, root: Markup) -> Markup:
    """A picture: what its caption says of it, and its address if that is known."""
    children = (
        vocabulary.RENDITION_CATALOG if caption.href else EMPTY,
        metadata.item_meta(document, options, vocabulary.PICTURE, note=EMPTY if caption.href else _NO_PICTURE),
        metadata.picture_meta(document, caption),
        _picture_content(options, caption.href),
    )
    return frame("newsItem", document, options, f"picture/{number}", children, root)


def _picture_content(options: NewsmlG2Options, href: str | None) -> Markup:
    if not href:
        return _FLAGGED_NO_CONTENT if options.hascontent else _NO_CONTENT
    path = href.partition("#")[0].partition("?")[0]
    media_type = _PICTURE_MEDIA_TYPES.get(path.rpartition(".")[2].lower(), _UNKNOWN_MEDIA_TYPE)
    remote = element("remoteContent", href=href, contenttype=media_type, rendition=vocabulary.RENDITION)
    return element("contentSet", remote)
