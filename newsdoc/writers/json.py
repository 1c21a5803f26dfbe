"""newsdoc's own JSON: the model, nothing lost.

Keys are the names of the model, in its order, opened by `schema_version`; every key is there, with null or an empty
array for what is absent. UTF-8, one final line feed. The reader `json` reads it back to an equal document.
"""

from operator import attrgetter

import orjson
from pydantic import Field

from newsdoc.model import Document
from newsdoc.report import Report
from newsdoc.writer import Writer, WriterOptions


class JsonOptions(WriterOptions):
    """Options of the writer `json`."""

    indent: bool = Field(default=False, description="Whether to break lines and indent by two blanks.")


# A node is serialized as the dictionary of its fields: no copy of the document is made, as model_dump would.
_fields = attrgetter("__dict__")


def write_json(document: Document, options: JsonOptions, report: Report) -> bytes:  # noqa: ARG001 - nothing is lost
    """The document as JSON."""
    layout = orjson.OPT_INDENT_2 if options.indent else 0
    return orjson.dumps(document, _fields, orjson.OPT_APPEND_NEWLINE | layout)


writer = Writer(write=write_json, options=JsonOptions, media_type="application/json", suffix=".json")
