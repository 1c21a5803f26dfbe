"""What a reader or writer must keep: it takes whatever comes, gives the same twice, and describes its options.

What a writer says about losses is proved in `newsdoc.testing.declaration`.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

import newsdoc
from newsdoc.model import (
    Byline,
    Caption,
    Concept,
    Credit,
    Dateline,
    Document,
    Note,
    Paragraph,
    Person,
    Related,
    Rights,
    Text,
)
from newsdoc.reader import Reader
from newsdoc.testing.declaration import check_declaration
from newsdoc.testing.probe import nodes, showcase
from newsdoc.writer import Writer, WriterOptions

_HOSTILE = (
    "]]>",
    "<b>&amp;</b>",
    "--",
    "</script>",
    "\u202e\u200f",
    "\N{PILE OF POO}",
    "a\r\nb\u2028c\x85d",
    "\"'",
    "{{x}}",
)


_CHARSET = re.compile(r"; *charset=\"?([^\s;\"]+)", re.IGNORECASE)


def check_writer(
    writer: Writer[Any], options: WriterOptions | None = None, *, words_of: Callable[[bytes], str] | None = None
) -> None:
    """Check that a writer keeps its contract.

    It must write the empty document, every kind of block alone, hostile characters and `showcase()`; the same bytes
    each time; well-formed output if it is XML or JSON; and have a default and a description for each option. What it
    declares as lost or reshaped must be so, and all else must be in the output: see `newsdoc.testing.declaration`.

    Args:
        writer: the writer.
        options: those to check it with; its defaults if left out. With options that are given it may refuse documents
            by a `WriteError`, but not `showcase()`.
        words_of: reads an output as text, in which the words of documents are looked for. Left out, outputs are decoded
            as their media type says (`text/plain; charset=utf-16`), else as UTF-8; a binary format needs it.

    Raises:
        AssertionError: if it does not, saying what.
    """
    assert isinstance(writer, Writer), f"not a newsdoc.Writer but {type(writer).__name__}"
    assert "/" in writer.media_type, f"{writer.media_type!r} is no media type such as 'application/json'"
    assert writer.suffix.startswith("."), f"the suffix {writer.suffix!r} has no leading dot"
    _check_options(writer.options)
    may_refuse = options is not None
    chosen: WriterOptions = writer.options() if options is None else options
    document = showcase()
    for each in (Document(id="urn:example:empty"), *_alone(document), *_hostile(), document):
        try:
            written = writer.write(each, chosen, newsdoc.ignore)
        except newsdoc.WriteError as error:
            if may_refuse and each is not document:
                continue
            message = f"a document was refused: {error}"
            raise AssertionError(message) from error
        assert isinstance(written, bytes), f"write returned {type(written).__name__}, not bytes"
        again = writer.write(newsdoc.replace(each), chosen, newsdoc.ignore)
        assert written == again, "the same document was written differently the second time"
        _check_well_formed(written, writer.syntax)
    check_declaration(writer, chosen, words_of or _decoding(writer.media_type))


def check_reader(reader: Reader[Any], *sources: bytes) -> None:
    """Check that a reader keeps its contract.

    Every source, and some hostile ones, must give a document or a `ReadError`; the same one each time, which
    `check_document` accepts; and each origin must lie in the source.

    Args:
        reader: the reader.
        sources: sources in the reader's format.

    Raises:
        AssertionError: if it does not, saying what.
    """
    assert isinstance(reader, Reader), f"not a newsdoc.Reader but {type(reader).__name__}"
    _check_options(reader.options)
    assert all(suffix.startswith(".") for suffix in reader.suffixes), "a suffix has no leading dot"
    for source in (*sources, b"", b" \n", b"\x00\x1b\xff", "\N{PILE OF POO}\u2028".encode(), b"{" * 2000):
        document = _read(reader, source)
        assert document == _read(reader, source), f"{source[:40]!r} was read differently the second time"
        if document is None:
            assert source not in sources, f"no document was made of {source[:40]!r}"
            continue
        check_document(document)
        length = len(newsdoc.decode(source, report=newsdoc.ignore).text)
        for node in nodes(document):
            for start, end in getattr(node, "origin", ()):
                assert 0 <= start < end <= length, f"the origin {start}-{end} does not lie in the source"


def check_document(document: Document) -> None:
    """Check that a document is what validation makes of its fields, however it was made.

    Raises:
        AssertionError: if it is not, saying why.
    """
    try:
        validated = Document.model_validate(document.model_dump(warnings="error"))
    except ValueError as error:  # of pydantic: fields of another type, or that do not fit
        message = f"the document is not what validation makes of it: {error}"
        raise AssertionError(message) from error
    assert validated == document, f"the document is not what validation makes of it: {validated!r}"


def _alone(document: Document) -> Iterator[Document]:
    for block in document.body:
        yield Document(id="urn:example:one", body=(block,))


def _hostile() -> Iterator[Document]:
    for text in _HOSTILE:
        people = (Person(name=text, role=text, organisation=text),)
        yield Document(
            id="urn:example:hostile",
            headline=Text(text=text),
            byline=Byline(text=text, people=people),
            dateline=Dateline(text=text, place=text, agency=text),
            keywords=(Text(text=text),),
            body=(Paragraph(text=text), Caption(text=text, credit=Credit(text=text, agency=text, people=people))),
            notes=(Note(kind="editor", text=text),),
            rights=Rights(holder=text, notice=text, usage_terms=text),
            subjects=(Concept(name=text),),
            related=(Related(id="urn:example:other", title=text),),
        )


def _check_options(options: type[Any]) -> None:
    options()  # raises if an option has no default
    for name, field in options.model_fields.items():
        assert field.description, f"the option {name!r} has no description"


def _decoding(media_type: str) -> Callable[[bytes], str]:
    """How outputs are read as text, where the media type tells."""
    stated = _CHARSET.search(media_type)
    charset = stated[1] if stated else "utf-8"

    def decoded(written: bytes) -> str:
        try:
            return written.decode(charset)
        except (UnicodeDecodeError, LookupError) as error:
            message = (
                f"an output cannot be read as {charset}, to look for words in it ({error}): state its charset in the "
                f"media type {media_type!r}, or call check_writer with `words_of`"
            )
            raise AssertionError(message) from error

    return decoded


def _check_well_formed(written: bytes, syntax: str) -> None:
    if syntax == "xml":
        etree.fromstring(written, etree.XMLParser(resolve_entities=False, no_network=True))
    elif syntax == "json":
        json.loads(written)


def _read(reader: Reader[Any], source: bytes) -> Document | None:
    try:
        return newsdoc.parse(source, reader, report=newsdoc.ignore)
    except newsdoc.ReadError:
        return None
    except Exception as error:
        remedy = "a reader raises ReadError only; newsdoc.clean_text makes text that may enter a document"
        message = f"the reader raised {type(error).__name__} on {source[:40]!r}: {remedy}"
        raise AssertionError(message) from error
