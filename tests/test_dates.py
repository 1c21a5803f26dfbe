"""Dates as the formats write them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsdoc.writers._dates import padded, to_the_second, utc


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2025", "2025"),
        ("2024-11", "2024-11"),
        ("2025-05-09", "2025-05-09"),
        ("2025-05-09T10:00", "2025-05-09T10:00:00"),
        ("2025-05-09T10:00:01.5Z", "2025-05-09T10:00:01Z"),
        ("2025-05-09T10:00+02:00", "2025-05-09T10:00:00+02:00"),
    ],
)
def test_a_time_has_seconds_and_a_date_keeps_its_precision(value: str, written: str) -> None:
    assert to_the_second(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2025", "2025-01-01T00:00:00Z"),
        ("2024-11", "2024-11-01T00:00:00Z"),
        ("2025-05-09", "2025-05-09T00:00:00Z"),
        ("2025-05-09T10:00", "2025-05-09T10:00:00Z"),
        ("2025-05-09T10:00:01.5", "2025-05-09T10:00:01Z"),
        ("2025-05-09T10:00+02:00", "2025-05-09T10:00:00+02:00"),
    ],
)
def test_what_a_date_leaves_open_is_padded(value: str, written: str) -> None:
    assert padded(value) == written


def test_the_clock_is_written_in_utc_to_the_second() -> None:
    assert utc(datetime(2026, 1, 2, 3, 4, 5, 678, UTC)) == "2026-01-02T03:04:05Z"
    assert utc(datetime(2026, 1, 2, 5, 4, 5, tzinfo=timezone(timedelta(hours=2)))) == "2026-01-02T03:04:05Z"
