"""Dates of the model, and the clock, as the formats write them."""

from datetime import UTC, datetime

_DAY = len("2025-05-09")


def utc(moment: datetime) -> str:
    """An aware moment in UTC, to the second, with `Z`, as most receivers expect it."""
    moment = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    day, clock = (moment.year, moment.month, moment.day), (moment.hour, moment.minute, moment.second)
    return "%04d-%02d-%02dT%02d:%02d:%02dZ" % (day + clock)  # noqa: UP031 - two thirds of what `isoformat` takes


def to_the_second(value: str) -> str:
    """A date of the model at its precision; one with a time of day gets seconds and loses fractions of them.

    Both RFC 3339 and XML Schema require seconds behind a time.
    """
    if "T" not in value:
        return value
    moment = datetime.fromisoformat(value).replace(microsecond=0)
    return moment.isoformat().replace("+00:00", "Z")


def padded(value: str) -> str:
    """A date of the model as a moment (RFC 3339): what it leaves open becomes January, the first, midnight and UTC."""
    if "T" not in value:
        return f"{value}{'-01-01'[len(value) - _DAY :] if len(value) < _DAY else ''}T00:00:00Z"
    moment = datetime.fromisoformat(value).replace(microsecond=0)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat().replace("+00:00", "Z")
