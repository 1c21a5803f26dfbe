"""The id of a document that states none: a name-based UUID of its canonical text, so that it needs no domain.

```
canonical = NFC, CRLF and CR as LF, trailing blanks cut, outer blank lines cut, one final LF
namespace = uuid5(NAMESPACE_URL, "urn:x-newsdoc:document")
id        = "urn:uuid:" + uuid5(namespace, "sha256:" + sha256 of canonical as UTF-8)
```
"""

import unicodedata
from hashlib import sha256

from newsdoc.uuid5 import uuid5

# uuid5(NAMESPACE_URL, "urn:x-newsdoc:document"), computed once; a test compares.
_NAMESPACE = bytes.fromhex("1c7c6b3281df516db8a385a96de0339f")


def identified(text: str, raw: bytes) -> tuple[str, str]:
    """The URN for the decoded text of a source, and the SHA-256 of its bytes.

    The URN is the same for every encoding, line end and outer blank line of the text. Most bytes are those of the
    canonical text, with or without its final LF: then they are hashed once for both.
    """
    lines = _canonical_lines(text).encode("utf-8", "surrogatepass")
    hashed = sha256(lines)
    closed = hashed.copy()
    closed.update(b"\n")
    canonical = closed.hexdigest()
    if raw == lines:
        digest = hashed.hexdigest()
    else:
        digest = canonical if raw[-1:] == b"\n" and raw[:-1] == lines else sha256(raw).hexdigest()
    return f"urn:uuid:{uuid5(_NAMESPACE, f'sha256:{canonical}')}", digest


def _canonical_lines(text: str) -> str:
    """The canonical text without its final LF."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return "\n".join(map(str.rstrip, text.split("\n"))).strip("\n")
