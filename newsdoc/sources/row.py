"""A row of a table, of JSON Lines or Parquet, as a story."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson

from newsdoc.sources.story import AND_ON, Story, fault

_KINDS: dict[type, str] = {type(None): "null", bool: "a truth value", int: "a number", float: "a number"}


@dataclass(frozen=True, slots=True)
class Keys:
    """Which keys, or columns, hold what: a story's text, its name, and the BCP 47 tag of its language."""

    text: str = "text"
    name: str = "name"
    language: str = "language"


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row is: the table's file, and the row's number from 1."""

    file: Path
    number: int

    @property
    def name(self) -> str:
        """What a row's story is called if it states no name."""
        return f"{self.file.name}:{self.number}"

    @property
    def source(self) -> str:
        """Where it can be found again."""
        return f"{self.file}:{self.number}"

    def broken(self, message: str, column: int = 1) -> Story:
        """The story of a row that cannot be read."""
        return Story(self.name, fault(message, str(self.file), self.number, column), source=self.source)

    def last(self, message: str) -> Story:
        """The story of a row from which on nothing can be read."""
        return Story(self.name, fault(message, str(self.file), self.number), source=f"{self.source}{AND_ON}")

    def story(self, values: object, keys: Keys) -> Story:
        """The row's story, or why there is none: no text, or a name or language that is no such thing."""
        if not isinstance(values, Mapping):
            return self.broken("the line is JSON but not an object")
        content, name, language = (values.get(key) for key in (keys.text, keys.name, keys.language))
        if isinstance(content, dict | list):
            try:
                content = orjson.dumps(content)
            except orjson.JSONEncodeError as error:  # nested too deeply
                return self.broken(f"the value under {keys.text!r} cannot be handed on as JSON: {error}")
        if not isinstance(content, str | bytes):
            return self.broken(_without_text(values, keys.text))
        if isinstance(name, float) and name.is_integer():
            name = int(name)  # what tables make of whole numbers where some are missing
        if isinstance(name, bool) or not isinstance(name, str | int | float | None):
            return self.broken(f"the name under {keys.name!r} is neither a string nor a number")
        if not isinstance(language, str | None):
            return self.broken(f"the language under {keys.language!r} is not a string")
        return Story(self.name if name is None else str(name), content, language or None, self.source)


def _without_text(values: Mapping[object, object], key: str) -> str:
    if key in values:
        return f"the value under {key!r} is {_KINDS.get(type(values[key]), type(values[key]).__name__)}, and no text"
    there = f"there is: {', '.join(map(repr, values))}" if values else "there is nothing"
    return f"there is no text under {key!r} ({there})"
