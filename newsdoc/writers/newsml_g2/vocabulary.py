"""The codes that are written, and the catalogs that resolve them. All aliases but our own are IPTC's."""

from newsdoc.writers._xml import element

IPTC_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""The newest catalog that is in wide use; an identifier, never fetched."""

TEXT, PICTURE, COMPOSITE = (element("itemClass", qcode=f"ninat:{name}") for name in ("text", "picture", "composite"))
PUB_STATUS = {name: element("pubStatus", qcode=f"stat:{name}") for name in ("usable", "withheld", "canceled")}
RELATIONS = {
    "see_also": "irel:seeAlso",
    "associated_with": "irel:associatedWith",
    "derived_from": "irel:derivedFrom",
}
# IPTC content production party roles, http://cv.iptc.org/newscodes/contentprodpartyrole/ (2024-02). None is for a
# photographer, who is the creator of a picture item by definition.
PARTY_ROLES = {
    "author": "cpprole:author",
    "camera operator": "cpprole:cameraOperator",
    "caption writer": "cpprole:descrWriter",
    "correspondent": "cpprole:correspondent",
    "editor": "cpprole:editor",
    "fact checker": "cpprole:factChecker",
    "producer": "cpprole:producer",
}

# What IPTC has no code for. Roles are given by their URI where the standard allows it; receivers of packages read the
# alias only, so these have a catalog within the item.
SUBHEADLINE = "urn:x-newsdoc:headlinerole:subheadline"
GROUP_CATALOG = element("catalog", element("scheme", alias="ndgroup", uri="urn:x-newsdoc:grouprole:"))
RENDITION_CATALOG = element("catalog", element("scheme", alias="ndrnd", uri="urn:x-newsdoc:rendition:"))
RENDITION = "ndrnd:source"
"""The picture that the source refers to; whether for print, the web or a preview is not known."""

# What kind of story it is: signals to the editor, http://cv.iptc.org/newscodes/signal/, and journalistic genres,
# http://cv.iptc.org/newscodes/genre/.
KIND_SIGNALS = {"update": "sig:update", "correction": "sig:correction"}
KIND_GENRES = {
    "analysis": "genre:Analysis",
    "background": "genre:Background",
    "feature": "genre:Feature",
    "interview": "genre:Interview",
    "summary": "genre:Summary",
}
