"""The body as plain text, for the formats that carry it as one string."""

from collections.abc import Sequence

from newsdoc.model import Block

DASH = " -- "
"""Joins a dateline to the first paragraph in formats that have no field for it, as wire copy does."""

_HIDDEN = frozenset({"caption", "end_mark", "furniture"})
_HIDDEN_BUT_FURNITURE = _HIDDEN - {"furniture"}


def plain_text(body: Sequence[Block], *, lead: str = "", furniture: bool = False) -> str:
    """The running text, a blank line between blocks; captions and end marks are no part of it.

    Args:
        body: the blocks.
        lead: what stands before the first paragraph, or alone in front if there is none.
        furniture: whether page junk is a part of it.
    """
    hidden = _HIDDEN_BUT_FURNITURE if furniture else _HIDDEN
    if not lead:
        return "\n\n".join([block.text for block in body if block.kind not in hidden])
    texts: list[str] = []
    for block in body:
        if block.kind == "paragraph" and lead:
            texts.append(f"{lead}{DASH}{block.text}")
            lead = ""
        elif block.kind not in hidden:
            texts.append(block.text)
    return "\n\n".join([lead, *texts] if lead else texts)
