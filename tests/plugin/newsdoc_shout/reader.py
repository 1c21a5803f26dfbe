"""Reads each line as a paragraph."""

import re
from hashlib import sha256

from newsdoc import Document, Paragraph, Reader, ReaderOptions, Report, Source, clean_text

_LINE = re.compile(r"[^\r\n]+")


class ShoutReaderOptions(ReaderOptions):
    """Options of the reader `shout`: none of its own."""


def read_shout(source: Source, options: ShoutReaderOptions, report: Report) -> Document:
    """The document of the lines."""
    body = tuple(Paragraph(text=clean_text(line[0]), origin=(line.span(),)) for line in _LINE.finditer(source.text))
    return Document(id=f"urn:example:{sha256(source.raw).hexdigest()}", body=body)


reader = Reader(read=read_shout, options=ShoutReaderOptions, suffixes=(".shout",))
