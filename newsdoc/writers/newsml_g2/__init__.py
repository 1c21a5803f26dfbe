"""NewsML-G2 2.35 at power conformance (IPTC, approved 2025-05-16), in three profiles.

`item`, the default: one text newsItem.

| model | element (below `newsItem`) |
|---|---|
| id, version | `@guid`, `@version` |
| language | `@xml:lang`, `contentMeta/language/@tag` |
| status | `itemMeta/pubStatus`: `stat:usable` unless the document says otherwise |
| embargo, expires | `itemMeta/embargoed` (empty: until further notice), `itemMeta/expires` |
| notes, related | `itemMeta/edNote`, `itemMeta/link` |
| rights | `rightsInfo/copyrightHolder`, `copyrightNotice`, `usageTerms` |
| date, modified, urgency | `contentMeta/contentCreated`, `contentModified`, `urgency` |
| headline, subheadlines | `contentMeta/headline` |
| kind | `itemMeta/signal` for updates and corrections, `contentMeta/genre` where IPTC has a code |
| byline, signoffs | `contentMeta/by` and `creator`; `contentMeta/creditline` and `contributor` |
| dateline | `contentMeta/dateline`, `located`, `infoSource` |
| slugline, keywords, subjects, genres | elements of these names |
| abstract | `contentMeta/description` with `drol:summary` |
| body | `contentSet/inlineXML`, as XHTML or NITF |
| captions | `partMeta` with creator, creditline and description, and in the body at their place |

`picture`: one picture newsItem. The caption is `contentMeta/description`, the credit `creditline` and `creator`; its
address, if known, `contentSet/remoteContent`, else an empty contentSet and a note to the editor. It says nothing of
the text, but is embargoed, withheld or canceled with it. A document without a caption cannot be written in this
profile; of several, the option `picture` chooses one.

`message`: a newsMessage with a packageItem, the text and each picture as items of their own. The text links to its
pictures; its captions also keep their place in the body. Guids of pictures, package and transmission are name-based
UUIDs in the namespace of the document's id, the same whenever it is written.

XHTML is version 1: paragraphs are direct children of `body` and hold no markup, since widespread receivers drop what
is behind the first element in a paragraph (Superdesk; of quotations and lists, which consist of elements, it reads
nothing). NITF is 3.6 in a `block`, where it looks for it, with inline markup: it reads all kinds of blocks, captions
too. An embargo without a known end is an empty element, as the standard has it; newsmlg2 1.1 stops at it. What the
source does not state is left out.
"""

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.errors import WriteError
from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.writer import Writer
from newsdoc.writers import _xml
from newsdoc.writers._xml import Markup
from newsdoc.writers.newsml_g2.item import ITEM_MEDIA_TYPE, NAMESPACE, picture_item, text_item
from newsdoc.writers.newsml_g2.losses import losses, reshapes
from newsdoc.writers.newsml_g2.message import message
from newsdoc.writers.newsml_g2.options import NewsmlG2Options

__all__ = ["NewsmlG2Options", "write_newsml_g2", "writer"]


def write_newsml_g2(document: Document, options: NewsmlG2Options, report: Report) -> bytes:
    """The document as a NewsML-G2 newsItem or newsMessage.

    Raises:
        WriteError: if a guid of scheme `newsml` is asked for and the document has no date with a day; in the profile
            `picture`, if it has no caption, or several and none is chosen.
    """
    if options.profile == "message":
        root = message(document, options, report)
    elif options.profile == "picture":
        root = _picture(document, options, report)
    else:
        root = text_item(document, options, report)
    return _xml.document(root)


def _picture(document: Document, options: NewsmlG2Options, report: Report) -> Markup:
    """The caption that is asked for, or the only one there is."""
    captions = document.captions
    number = options.picture or 1
    if not captions or (len(captions) > 1 and not options.picture) or number > len(captions):
        raise WriteError("newsml-g2", _no_picture(len(captions), options.picture))
    if len(captions) > 1:
        message = f"newsml-g2 writes caption {number} of {len(captions)}: the others are left out"
        report(Diagnostic(Code.NODE_SKIPPED, message, Severity.INFO))
    return picture_item(document, options, captions[number - 1], number, NAMESPACE)


def _no_picture(count: int, chosen: int | None) -> str:
    if not count:
        return "the document has no caption to make a picture item of; use the profile 'item'"
    if not chosen:
        return (
            f"the document has {count} captions and a picture item takes one: choose it by the option 'picture', "
            f"1 to {count}, or use the profile 'message'"
        )
    return f"there is no caption {chosen}: the document has {count}"


writer = Writer(
    write=write_newsml_g2,
    options=NewsmlG2Options,
    media_type=ITEM_MEDIA_TYPE,
    suffix=".xml",
    losses=losses,
    reshapes=reshapes,
)
