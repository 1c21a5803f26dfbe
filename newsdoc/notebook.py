"""How a notebook shows a document: as its HTML, with a style that takes its colours from the notebook."""

import newsdoc


def as_html(document: newsdoc.Document) -> str:
    """The article of the document, with its style sheet. What HTML cannot carry is not reported: it is only shown."""
    options = {"fragment": True, "style": True}
    return newsdoc.export(document, "html", options=options, report=newsdoc.ignore).decode()
