"""The files of a schema: the one given, and those beside it that it draws in. Nothing else is ever read."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsdoc.errors import SchemaError

_LARGEST_LOOKED_AT = 5_000_000  # bytes; official schemas have some hundred thousand


@dataclass(frozen=True)
class Stamp:
    """How a file was when it was read."""

    path: Path
    modified: int
    """Nanoseconds."""
    size: int
    number: int
    """Its inode."""

    @classmethod
    def of(cls, path: Path) -> "Stamp":
        """The stamp of a file as it is now."""
        status = path.stat()
        return cls(path, status.st_mtime_ns, status.st_size, status.st_ino)

    def holds(self) -> bool:
        """Whether the file is still as it was."""
        try:
            return Stamp.of(self.path) == self
        except OSError:
            return False


class SchemaFiles:
    """Reads a schema and what stands beside it, and remembers which files that were.

    Attributes:
        schema: path of the schema.
        missing: locations that were asked for and not found.
    """

    def __init__(self, schema: Path) -> None:
        if not isinstance(schema, Path):
            message = f"a schema is given as pathlib.Path, not {type(schema).__name__}"
            raise SchemaError(None, message)
        self.schema = schema
        self.missing: list[str] = []
        self._folder = schema.parent.resolve()
        self._stamps: dict[Path, Stamp] = {}

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """Those of all files that were read."""
        return tuple(self._stamps.values())

    def read(self, path: Path) -> bytes:
        """The bytes of a file.

        Raises:
            SchemaError: if it cannot be read.
        """
        try:
            self._stamps[path] = Stamp.of(path)
            return path.read_bytes()
        except (OSError, ValueError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            raise SchemaError(path, f"cannot read the schema: {reason}; give the path of a readable file") from error

    def peek(self, path: Path) -> bytes:
        """The bytes of a file that may be no part of the schema; none if it is too large for one, or unreadable."""
        try:
            return path.read_bytes() if path.stat().st_size <= _LARGEST_LOOKED_AT else b""
        except OSError:
            return b""

    def beside(self, suffix: str) -> list[Path]:
        """The files in the schema's own folder that have this suffix."""
        return sorted(path for path in self._folder.iterdir() if path.suffix == suffix and path.is_file())

    def find(self, location: str) -> Path | None:
        """The file that a location means: below the schema's folder, or of the same name in it."""
        parts = urlsplit(location)
        if parts.scheme in {"", "file"}:
            path = Path(unquote(parts.path)).resolve()
            if path.is_relative_to(self._folder) and path.is_file():
                return path
        name = unquote(parts.path).rpartition("/")[2]
        return next((path for path in self._folder.iterdir() if path.name == name and path.is_file()), None)

    def require_all(self) -> None:
        """Refuse a schema of which something was not found.

        Raises:
            SchemaError: that says what to put where.
        """
        if self.missing:
            message = (
                f"it draws in {', '.join(dict.fromkeys(self.missing))}, which is not beside it; "
                f"nothing is fetched: put a copy into {self._folder}"
            )
            raise SchemaError(self.schema, message)
