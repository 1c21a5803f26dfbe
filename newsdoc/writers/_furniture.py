"""What is declared of page furniture, by the option `furniture` of every format that can leave it out."""

from typing import NamedTuple, TypeAlias

from newsdoc.writer import Declared


class Declaration(NamedTuple):
    """What a format declares with some options."""

    losses: Declared
    reshapes: Declared


ByFurniture: TypeAlias = dict[bool, Declaration]
"""By whether furniture is written."""


def by_furniture(losses: Declared, reshapes: Declared) -> ByFurniture:
    """Furniture is lost, unless it is asked for: then it is written like a paragraph, and so reshaped."""
    return {
        False: Declaration((*losses, "body.furniture"), reshapes),
        True: Declaration(losses, (*reshapes, "body.furniture.text")),
    }
