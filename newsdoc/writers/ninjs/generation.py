"""The generations of ninjs: what an item of the newest one is called, and shaped like, in the older ones.

An item is made once, as ninjs 3 has it (`item.py`); what differs in an older generation is a row of the table below.

| 3.x | 2.x | 1.x |
|---|---|---|
| `representationType` and other camel case | lower case | lower case |
| `embargoedUntil` | `embargoed` | `embargoed` |
| `by`, `people`, `infoSources` | `by`, `people`, `infosources` | `byline`, `person`, `infosource` |
| `standard` | `standard` | `$standard` |
| `headlines`, `descriptions`: arrays | arrays | a property for each role: `headline`, `description_caption` |
| `bodies`: array, each with its counts | array | `body_text`, `body_html`, `charcount`, `wordcount` |
| `associations`, `renditions`: arrays of named objects | arrays | objects with a property for each name |
| `subjects`, `genres` with `uri` | the same | `subject`, `genre` with `scheme` and `code` |
| `rel` of an association | – | – |
| `role` of an infoSource | `role` | – |
| `full`, `partial` | the same | `complete`, `incomplete` |
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Item: TypeAlias = dict[str, "str | int | list[Item] | Item"]
"""An object of the format, at any level."""

_Shape: TypeAlias = Callable[[list[Item]], Item]
_NAME = "name"
_ROLES_OF_CONTENT = frozenset({"summary", "caption"})  # of descriptions
_TYPE = "representationType"


@dataclass(frozen=True)
class Generation:
    """What tells a generation from ninjs 3."""

    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names that differ, other than by case."""
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    """Values of `representationType`."""
    without: frozenset[tuple[str, str]] = frozenset()
    """Arrays, and the properties of their members that the generation does not have."""
    shapes: Mapping[str, _Shape] = field(default_factory=dict[str, _Shape])
    """Arrays that it does not have, and the functions that make other properties of them."""

    def item(self, newest: Item) -> Item:
        """An item of ninjs 3 as one of this generation."""
        made: Item = {}
        for name, value in newest.items():
            if isinstance(value, list):
                members = [self.item(self._known(name, member)) for member in value]
                made |= self.shapes[name](members) if name in self.shapes else {self._name(name): members}
            elif isinstance(value, dict):
                made[self._name(name)] = self.item(value)
            else:
                made[self._name(name)] = self.values[str(value)] if self.values and name == _TYPE else value
        return made

    def _known(self, array: str, member: Item) -> Item:
        return {name: value for name, value in member.items() if (array, name) not in self.without}

    def _name(self, name: str) -> str:
        return self.names.get(name) or name.lower()


def _headlines(members: list[Item]) -> Item:
    return {_headline_name(role): words for role, words in _by_role(members).items()}


def _headline_name(role: str) -> str:
    return "headline" if role == "main" else f"headline_{role}"


def _descriptions(members: list[Item]) -> Item:
    """One for each role; what the item is about also as `description_text`, where receivers look."""
    words = _by_role(members)
    content = next((text for role, text in words.items() if role in _ROLES_OF_CONTENT), None)
    made: Item = {} if content is None else {"description_text": content}
    return made | {f"description_{role}": text for role, text in words.items()}


def _by_role(members: list[Item]) -> dict[str, str]:
    """Words by role; where several have one role, they share its property."""
    found: dict[str, list[str]] = {}
    for member in members:
        found.setdefault(str(member["role"]), []).append(str(member["value"]))
    return {role: "\n".join(words) for role, words in found.items()}


_BODY_NAMES = {"text/plain": "body_text", "text/html": "body_html"}


def _bodies(members: list[Item]) -> Item:
    """The bodies by their type, and the counts, which are the same for all."""
    counts: Item = {"charcount": members[0]["charcount"], "wordcount": members[0]["wordcount"]}
    return counts | {_BODY_NAMES[str(body["contenttype"])]: body["value"] for body in members}


def _by_name(members: list[Item]) -> Item:
    return {str(member[_NAME]): {key: value for key, value in member.items() if key != _NAME} for member in members}


def _concept(member: Item) -> Item:
    """The URI of a concept is that of its scheme and its code, joined; it is cut behind the last slash of a path."""
    uri = member.get("uri")
    if uri is None:
        return member
    scheme, slash, code = str(uri).rpartition("/")
    has_path = bool(code) and bool(scheme.partition("://")[2])
    coded: Item = {"scheme": scheme + slash, "code": code} if has_path else {"code": uri}
    return {_NAME: member[_NAME]} | coded


_EMBARGO = {"embargoedUntil": "embargoed"}

GENERATIONS: Mapping[str, Generation | None] = {
    "3.3": None,
    "3.1": None,
    "2.2": Generation(names=_EMBARGO, without=frozenset({("associations", "rel")})),
    "1.6": Generation(
        names=_EMBARGO | {"by": "byline", "people": "person", "infoSources": "infosource", "standard": "$standard"},
        values={"full": "complete", "partial": "incomplete"},
        without=frozenset({("associations", "rel"), ("infoSources", "role")}),
        shapes={
            "headlines": _headlines,
            "descriptions": _descriptions,
            "bodies": _bodies,
            "associations": lambda members: {"associations": _by_name(members)},
            "renditions": lambda members: {"renditions": _by_name(members)},
            "subjects": lambda members: {"subject": list(map(_concept, members))},
            "genres": lambda members: {"genre": list(map(_concept, members))},
        },
    ),
}
"""Version of the standard to what it differs in from ninjs 3, or None if in nothing that newsdoc writes."""
