"""Options of the writer `newsml-g2`."""

from typing import Literal

from pydantic import AwareDatetime, Field, ValidationInfo, field_validator

from newsdoc.clock import item_time
from newsdoc.model import CleanText
from newsdoc.model.uri import Uri
from newsdoc.version import __version__
from newsdoc.writer import WriterOptions
from newsdoc.writers.newsml_g2.vocabulary import IPTC_CATALOG


class NewsmlG2Options(WriterOptions):
    """Options of the writer `newsml-g2`."""

    profile: Literal["item", "picture", "message"] = Field(
        default="item",
        description="`item`: a newsItem with the text; `picture`: a newsItem with one caption; "
        "`message`: a newsMessage with the text, each picture and a package of them.",
    )
    body: Literal["xhtml", "nitf"] = Field(default="xhtml", description="The markup of the text.")
    picture: int | None = Field(
        default=None,
        ge=1,
        description="Which caption the profile `picture` writes, counted from 1; needed if there are several.",
    )
    hascontent: bool = Field(
        default=False,
        description="Whether a picture item without a picture says so in the standard's own way, "
        '`remoteContent hascontent="false"`; Superdesk stops at it.',
    )
    catalog: Uri = Field(default=IPTC_CATALOG, description="The IPTC catalog that items name, from version 32 on.")
    provider: CleanText = Field(
        default="newsdoc", min_length=1, description="Who makes the item: the party that runs the conversion."
    )
    provider_name: CleanText | None = Field(default=None, description="Its name for people.")
    authority_date: str | None = Field(
        default=None,
        pattern=r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$",
        description="A date on which you held the domain (RFC 4151); needed for the scheme `tag`.",
    )
    scheme: Literal["tag", "newsml"] = Field(
        default="tag", description="Kind of guid under the authority: `tag:` (RFC 4151) or `urn:newsml:` (RFC 3085)."
    )
    authority: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$",
        description="A domain you hold: replaces a computed `urn:uuid:` guid by one under that domain.",
    )
    version: int | None = Field(
        default=None, ge=1, description="Version of the item; by default the document's, else 1."
    )
    item_time: AwareDatetime = Field(
        default_factory=item_time,
        description="When this version was made; by default SOURCE_DATE_EPOCH, else now.",
    )
    generator_version: CleanText = Field(default=__version__, description="Version written for the generator, newsdoc.")
    furniture: bool = Field(default=False, description="Whether to write the blocks recognised as page junk too.")

    @field_validator("authority")
    @classmethod
    def _tag_has_a_date(cls, authority: str | None, info: ValidationInfo) -> str | None:
        if authority and info.data.get("scheme") == "tag" and not info.data.get("authority_date"):
            message = "a guid of the scheme 'tag' needs authority_date, a date on which you held the authority's domain"
            raise ValueError(message)
        return authority
