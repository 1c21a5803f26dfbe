"""What a run writes beside its outputs: no source of another run."""

import os

JOURNAL = "-journal"
"""End of the name of the dot-file that tells how far a run has come."""

FOLDER_JOURNAL = f".newsdoc{JOURNAL}"
"""The journal of a run into a folder."""

ERRORS = "errors.jsonl"
"""The file that lists what failed; no story's file is called so."""

LINES = ".jsonl"
"""End of the name of a file that a run writes a line a story to."""


def is_written_into(folder: str) -> bool:
    """Whether a run writes, or has written, into a folder."""
    return os.path.exists(os.path.join(folder, FOLDER_JOURNAL))  # noqa: PTH110, PTH118 - a Path takes longer


def is_output(folder: str, name: str) -> bool:
    """Whether a file is the output of a run into a JSON Lines file, or lists what failed in a run beside it."""
    if not name.endswith(LINES):
        return False
    if os.path.exists(os.path.join(folder, f".{name}{JOURNAL}")):  # noqa: PTH110, PTH118 - as above
        return True
    return name == ERRORS and any(other.startswith(".") and other.endswith(JOURNAL) for other in os.listdir(folder))  # noqa: PTH208 - as above
