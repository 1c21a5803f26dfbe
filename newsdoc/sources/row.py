"""A row of a table, of JSON Lines or Parquet, as a story."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson

from newsdoc.sources.story import Story, fault


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

    def story(self, values: object, keys: Keys) -> Story:
        """The row's story, or why there is none: no text, or a name or language that is no such thing."""
        if not isinstance(values, Mapping):
            return self.broken("the line is JSON but not an object")
        content, name, language = (values.get(key) for key in (keys.text, keys.name, keys.language))
        if isinstance(content, dict | list):
            content = orjson.dumps(content)
        if not isinstance(content, str | bytes):
            return self.broken(f"there is no text under {keys.text!r}, but {', '.join(map(repr, values)) or 'nothing'}")
        if not isinstance(name, str | int | None):
            return self.broken(f"the name under {keys.name!r} is neither a string nor a number")
        if not isinstance(language, str | None):
            return self.broken(f"the language under {keys.language!r} is not a string")
        return Story(self.name if name is None else str(name), content, language or None, self.source)
