"""What reading a text costs at least: a pass of regular expressions, and one validation of nested dictionaries."""

import re

import newsdoc

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_HEADER = re.compile(r"\s*date (\d{4}-\d\d(?:-\d\d)?)")
_CREDIT = re.compile(r"\(([^()/]+)/([^()/]+)\)$")


def parse_floor(text: str, identifier: str) -> newsdoc.Document:
    """A document of the blocks between blank lines, with the header's date; a credit is looked for in the first."""
    header = _HEADER.match(text)
    blocks = [(found.group(), found.span()) for found in _BLOCK.finditer(text, header.end() if header else 0)]
    if blocks:
        _CREDIT.search(blocks[0][0])
    date = {"value": header[1], "text": header[1], "origin": (header.span(),)} if header else None
    return newsdoc.Document.model_validate(
        {
            "id": identifier,
            "language": "en",
            "date": date,
            "body": [{"kind": "paragraph", "text": text, "origin": (span,)} for text, span in blocks],
        }
    )
