"""Documents that the tests of writers build: of a few blocks and fields, all under one identifier."""

from typing import Any

from newsdoc.model import Block, Document, Paragraph

ID = "urn:example:one"
FERRY = Paragraph(text="The ferry sails again on Monday.")


def document_of(*body: Block, **fields: Any) -> Document:
    """A document of these blocks and fields."""
    return Document(**{"id": ID, "body": body, **fields})
