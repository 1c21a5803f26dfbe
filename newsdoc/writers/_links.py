"""Which addresses a page or text may lead to: input is hostile, and so are its links."""

from newsdoc.diagnostics import Severity
from newsdoc.writer import SomeValues

_WEB = ("http:", "https:")
_SAFE = (*_WEB, "mailto:")
_CODE = ("javascript:", "vbscript:", "data:")


def is_safe(href: str) -> bool:
    """Whether words may link there: not if it runs code (`javascript:`) or brings its own content (`data:`)."""
    return href.lower().startswith(_SAFE)


def is_on_the_web(href: str) -> bool:
    """Whether a picture may be fetched from there."""
    return href.lower().startswith(_WEB)


NOT_ON_THE_WEB = SomeValues(
    "body.caption.href", lambda caption: not is_on_the_web(caption.href), "not on the web", Severity.INFO
)
"""Addresses of pictures in formats that show these."""


def runs_code(href: str) -> bool:
    """Whether somebody who shows the words as a web page would run what is in the address.

    For formats that may lead to anything else, such as another item by its `urn:`.
    """
    return href.lower().startswith(_CODE)
