"""Sources that open as files of other formats do: they are read as text all the same, and that is reported."""

from re import IGNORECASE

from newsdoc.readers.plaintext.pattern import Pattern

_SIGNS = frozenset("<{%P\x1fÐR")
_FORMATS = (
    (Pattern(r"<(?:!doctype html|html)\b", IGNORECASE), "HTML", "extract its text first"),
    (Pattern(r"<\?xml\b|<(?:nitf|newsitem|newsmessage|rss|feed)\b", IGNORECASE), "XML", "extract its text first"),
    (Pattern(r"\{\s*\"[^\"\n]{1,60}\"\s*:"), "JSON", "read newsdoc's own with the reader json"),
    (Pattern(r"\{\\rtf"), "RTF", "extract its text first"),
    (Pattern(r"%PDF-\d"), "PDF", "extract its text first"),
    (Pattern(r"PK\x03\x04"), "zip", "unpack it, or read it as an archive"),
    (Pattern(r"Rar!"), "RAR", "unpack it first"),
    (Pattern(r"\x1f‹\x08"), "gzip", "unpack it first"),
    (Pattern(r"ÐÏ\x11à"), "Microsoft Office", "extract its text first"),
)


_FILE_NAME = Pattern(r"\s*\S{1,200}\.(?:txt|text|md|html?|xml|json|docx?|pdf|rtf)\s*", IGNORECASE)
_LONGEST_FILE_NAME = 240


def other_format(text: str) -> tuple[str, str] | None:
    """What the text looks like if it is no text, and what to do; None for text."""
    if len(text) <= _LONGEST_FILE_NAME and _FILE_NAME.fullmatch(text):
        return "the name of a file", "give a pathlib.Path to read that"
    start = text[:400].lstrip("\ufeff \t\r\n")[:100]
    if start[:1] not in _SIGNS:
        return None
    return next(
        ((f"a file of the format {name}", remedy) for pattern, name, remedy in _FORMATS if pattern.match(start)), None
    )
