"""Reads plain news text: wire copy, scraped pages, archives.

```
Source --segment--> chunks --classify--> labelled pieces --assemble--> Document
```

Each step is a pure function in a module of its own; what newsdoc knows of single houses is data, in `styles`, and any
package or caller may add a `HouseStyle`. Text never raises: what no rule claims is a paragraph. Every character that is
not white space is covered by some node's origin.
"""

from pathlib import PurePath

from pydantic import Field

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.model import Date, Document, SourceInfo, clean_text, known_good
from newsdoc.reader import Reader, ReaderOptions
from newsdoc.readers.plaintext.assemble import assemble
from newsdoc.readers.plaintext.classify import classify
from newsdoc.readers.plaintext.header import Header, find_header
from newsdoc.readers.plaintext.house import house_with
from newsdoc.readers.plaintext.identity import identified
from newsdoc.readers.plaintext.other_format import other_format
from newsdoc.readers.plaintext.segment import segment
from newsdoc.readers.plaintext.style import HouseStyle
from newsdoc.report import Report
from newsdoc.source import Source, placing
from newsdoc.span import Span

_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r")
_SURROGATES, _NONCHARACTERS = b"\xed", b"\xef\xbf"  # start in UTF-8 what XML forbids further up, and other characters
_ALL_BUT_CONTROLS = bytes(byte for byte in range(256) if byte not in _CONTROLS)


class PlaintextOptions(ReaderOptions):
    """Options of the reader `plaintext`: what the caller knows of the source."""

    language: str | None = Field(
        default=None,
        pattern="^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$",
        description="BCP 47 tag of the text's language; detected if it is not given.",
    )
    mend_encoding: bool = Field(
        default=False,
        description="Read double-encoded UTF-8 (`MÃ¼nchen`) as what it was. Origins and `source.length` then count in "
        "`newsdoc.decode(source).mended().text`.",
    )
    styles: tuple[HouseStyle, ...] = Field(
        default=(), description="House styles besides those that newsdoc and installed packages know; they come first."
    )


def read_plaintext(source: Source, options: PlaintextOptions, report: Report) -> Document:
    """The document that a plain text makes; any text makes one."""
    source, report = _decoded_once(source, options, report)
    if other := other_format(source.text):
        what, remedy = other
        message = f"this looks like {what}, and is read as text all the same; {remedy}"
        report(Diagnostic(Code.OTHER_FORMAT, message, span=(0, 1)))
    text = _cleaned(source, report)
    header = _header(text, report)
    house = house_with(options.styles, report)
    chunks = segment(text, header.span[1] if header else 0, house)
    if not chunks and not header:
        report(Diagnostic(Code.EMPTY_SOURCE, "the source has no text: the document is empty", span=(0, 0)))
    identifier, digest = identified(source.text, source.raw)
    return assemble(
        classify(chunks, header.value if header else None, house),
        text,
        house,
        language=options.language,
        given={
            "id": identifier,
            "date": header and known_good(Date, value=header.value, text=header.text, origin=(header.span,)),
            "source": known_good(
                SourceInfo,
                name=clean_text(PurePath(source.name).name) if source.name else None,
                sha256=digest,
                encoding=clean_text(source.encoding),  # Python takes names with any signs in them
                length=len(source.text),
            ),
        },
    )


def _decoded_once(source: Source, options: PlaintextOptions, report: Report) -> tuple[Source, Report]:
    """The source, mended if that is asked for, and a sink that knows places in it; double encoding is reported.

    The text is mended before anything reads it, not node by node behind the rules: these see the dashes, quotation
    marks and capitals that they are about, and every origin still is where its words are.
    """
    runs = source.double_encoded()
    if not runs:
        return source, report
    what = f"UTF-8 was read as Windows-1252 and encoded again, in {len(runs)} places, the first one here"
    first = runs[0]
    if options.mend_encoding:
        source = source.mended()
        report = placing(source, report)
        report(Diagnostic(Code.DOUBLE_ENCODING, f"{what}; mended", Severity.INFO, (first[0], first[0] + 1)))
    else:
        report(Diagnostic(Code.DOUBLE_ENCODING, f"{what}; kept: mend it with the option mend_encoding", span=first))
    return source, report


def _header(text: str, report: Report) -> Header | None:
    header = find_header(text)
    if header and not header.exists:
        message = f"the date header {header.value} is no day of the calendar; read as text"
        report(Diagnostic(Code.DATE_IMPOSSIBLE, message, span=header.span))
        return None
    return header


def _cleaned(source: Source, report: Report) -> str:
    """The text with characters that XML forbids replaced one for one, so that offsets hold; reported once."""
    raw = source.raw if source.encoding == "utf-8" else source.text.encode("utf-8", "surrogatepass")
    may_hide = not source.text.isascii() and (_SURROGATES in raw or _NONCHARACTERS in raw)
    if not may_hide and not raw.translate(None, _ALL_BUT_CONTROLS):
        return source.text
    text = clean_text(source.text)
    if text != source.text:
        pairs = zip(source.text, text, strict=True)
        replaced = [offset for offset, (before, after) in enumerate(pairs) if before != after]
        span: Span = (replaced[0], replaced[0] + 1)
        message = f"{len(replaced)} characters that XML forbids became U+FFFD in the document, the first one here"
        report(Diagnostic(Code.CHARACTER_REPLACED, message, Severity.WARNING, span))
    return text


reader = Reader(read=read_plaintext, options=PlaintextOptions, suffixes=(".txt",))
