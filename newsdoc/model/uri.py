"""Identifiers: absolute URIs (RFC 3986)."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

# RFC 3986, section 2: reserved and unreserved characters, percent-encoded bytes in pairs. Brackets are left out: they
# are legal only around an IPv6 host, and libxml2 refuses them elsewhere. Behind `//`, a host and perhaps a port.
_CHARACTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_HOST = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+"
_PATH = rf"(?:{_CHARACTER}|/)*"
_AUTHORITY = rf"//(?:{_CHARACTER.replace('@', '')}*@)?{_HOST}(?::[0-9]{{1,5}})?(?:/{_PATH})?"
_QUERY = rf"(?:{_CHARACTER}|[/?])*"
_PATTERN = rf"^[A-Za-z][A-Za-z0-9+.-]*:(?:{_AUTHORITY}|/?{_CHARACTER}{_PATH})(?:\?{_QUERY})?(?:#{_QUERY})?$"

Uri = TypeAliasType(
    "Uri", Annotated[str, Field(pattern=_PATTERN, description="Absolute URI (RFC 3986): `urn:`, `tag:`, `https:`.")]
)
"""An absolute URI in ASCII, percent-encoded where needed."""
