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


def document_id(text: str) -> str:
    """The URN for the decoded text of a source; the same for every encoding, line end and outer blank line of it."""
    digest = sha256(_canonical(text).encode("utf-8", "surrogatepass")).hexdigest()
    return f"urn:uuid:{uuid5(_NAMESPACE, f'sha256:{digest}')}"


def _canonical(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    lines = "\n".join([line.rstrip() for line in text.split("\n")])
    return lines.strip("\n") + "\n"
