"""Ids of the parts of a document that some formats make items of their own, such as its pictures."""

from newsdoc.uuid5 import URL_NAMESPACE, uuid5

_UUID_URN = "urn:uuid:"
_DIGITS = 32


def part_id(document_id: str, part: str) -> str:
    """The URN of a part: a name-based UUID in the namespace of the document's id.

    The same for the same document and part in every format, so that receivers of several formats see one picture.

    Args:
        document_id: the URI of the document; one that is no UUID becomes one, in the namespace for URIs.
        part: which part, such as `picture/1`, counted from 1 in the order of the body.
    """
    return f"{_UUID_URN}{uuid5(_namespace(document_id), part)}"


def _namespace(document_id: str) -> bytes:
    digits = document_id.removeprefix(_UUID_URN).replace("-", "") if document_id.startswith(_UUID_URN) else ""
    if len(digits) == _DIGITS and set(digits) <= set("0123456789abcdefABCDEF"):
        return bytes.fromhex(digits)
    return bytes.fromhex(uuid5(URL_NAMESPACE, document_id).replace("-", ""))
