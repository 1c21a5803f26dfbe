"""What the tests of XML writers share: the official schemas, and ways to look into a tree."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from conftest import SHARED, shared
from lxml import etree

import newsdoc

NAMES = {
    "nar": "http://iptc.org/std/nar/2006-10-01/",
    "x": "http://www.w3.org/1999/xhtml",
    "n": "http://iptc.org/std/NITF/2006-10-18/",
}
HOSTILE = (
    "]]>",
    "<b>&amp;</b>",
    "--><!--",
    "&#11;",
    "\u202e\u200f",
    "\U0001f4a9",
    "\"'`",
    "{{x}}",
    " a  b ",
    "a\tb",
    "a\r\nb\rc\u2028d\x85e",
    "\ufeffa",
    "\xa0",
)
CLOCK = {"item_time": "2026-01-02T03:04:05Z"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@cache
def _schema(*parts: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(shared("schemas", *parts)))


def newsml_g2_schema() -> etree.XMLSchema:
    """The official schema at power conformance."""
    return _schema("newsml-g2", "NewsML-G2_2.35-spec-All-Power.xsd")


def newsml_g2_with_nitf_schema() -> etree.XMLSchema:
    """The same with NITF, which the schema of NewsML-G2 alone does not look into."""
    return _schema("newsml-g2-with-nitf.xsd")


def nitf_schema() -> etree.XMLSchema:
    return _schema("nitf", "nitf-3-6.xsd")


def checked(root: etree._Element, schema: Callable[[], etree.XMLSchema]) -> etree._Element:
    """The tree, which is valid; for tests of what is in it, which a clone without the schemas need not skip."""
    if SHARED.exists():
        schema().assertValid(root)
    return root


def newsml_g2(document: newsdoc.Document, **options: object) -> bytes:
    """NewsML-G2, made at `CLOCK`."""
    return newsdoc.export(document, "newsml-g2", options={**CLOCK, **options}, report=newsdoc.ignore)


def newsml_g2_tree(document: newsdoc.Document, **options: object) -> etree._Element:
    return etree.fromstring(newsml_g2(document, **options))


def in_namespace(root: etree._Element, name: str) -> etree._Element:
    """The tree with all its elements in a namespace."""
    for element in root.iter():
        element.tag = f"{{{NAMES[name]}}}{local(element)}"
    return root


def found(root: etree._Element, path: str) -> list[Any]:
    return list(root.xpath(path, namespaces=NAMES))


def texts(root: etree._Element, path: str) -> list[str]:
    return ["".join(element.itertext()) for element in found(root, path)]


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def normalised(text: str) -> str:
    """Words of the body: line ends and what looks like them become LF, U+FEFF is dropped."""
    return re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text).replace("\ufeff", "")


def normalised_line(text: str) -> str:
    """Words outside the body: on one line."""
    return re.sub("[\t\n\r\x85\u2028\u2029]+", " ", text).replace("\ufeff", "")


def meaning(element: etree._Element) -> tuple[object, ...]:
    """An element without the order of its attributes and without white space that stands alone."""
    return (
        element.tag,
        dict(element.attrib),
        (element.text or "").strip() and element.text,
        [(meaning(child), (child.tail or "").strip() and child.tail) for child in element],
    )
