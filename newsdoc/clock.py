"""The time at which an item is made: read once, when a writer's options are made, so that writers stay pure."""

import os
from datetime import UTC, datetime

_EPOCH = "SOURCE_DATE_EPOCH"


def item_time() -> datetime:
    """`SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org), else now; in UTC.

    Raises:
        ValueError: if the variable holds no such number.
    """
    epoch = os.environ.get(_EPOCH)
    if not epoch:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"the environment variable {_EPOCH} is {epoch!r}, not a number of seconds since 1970"
        raise ValueError(message) from error
