"""Ids of the parts of a document that some formats make items of their own, such as its pictures."""

from newsdoc.uuid5 import URL_NAMESPACE, uuid5

_UUID_URN = "urn:uuid:"
_OCTETS = 16


def part_id(document_id: str, part: str) -> str:
    """The URN of a part: a name-based UUID in the namespace of the document's id.

    The same for the same document and part in every format, so that receivers of several formats see one picture.

    Args:
        document_id: the URI of the document; one that is no UUID becomes one, in the namespace for URIs.
        part: which part, such as `picture/1`, counted from 1 in the order of the body.
    """
    return f"{_UUID_URN}{uuid5(_namespace(document_id), part)}"


def _namespace(document_id: str) -> bytes:
    if document_id.startswith(_UUID_URN):
        try:
            octets = bytes.fromhex(document_id[len(_UUID_URN) :].replace("-", ""))
        except ValueError:
            octets = b""
        if len(octets) == _OCTETS:
            return octets
    return bytes.fromhex(uuid5(URL_NAMESPACE, document_id).replace("-", ""))
