"""How far a long run has come, for people: a bar on a terminal, a line a minute in a log.

tqdm draws the bar: well kept, widely known, pure Python and without dependencies of its own, where rich, which draws
more than is needed here, brings three and takes several times as long to import.
"""

import os
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self, TextIO

if TYPE_CHECKING:
    from tqdm import tqdm

_BAR = 0.1  # seconds between two looks of the bar
_LINE = 60.0  # seconds between two lines
_COLUMNS = 80  # of a terminal that does not know its width
_ROWS = 24  # the same; it is used to find whether a bar is below the last line
_UNIT = " stories"


class Progress:
    """Counts what is done and shows it: how many of how many, failures, rate, and the time that is left.

    Attributes:
        done: stories converted.
        failed: stories that could not be.
    """

    def __init__(self, stream: TextIO, total: Callable[[], int | None]) -> None:
        """`total` tells how many stories there are, as far as is known by then."""
        from tqdm import tqdm  # noqa: PLC0415 - only where there is something to show

        self.done = 0
        self.failed = 0
        self._stream = stream
        self._total = total
        self._start = self._shown = time.monotonic()
        self._line = tqdm.format_meter
        self._bar = (
            tqdm(file=stream, unit=_UNIT, mininterval=0, ncols=_COLUMNS, nrows=_ROWS) if stream.isatty() else None
        )
        self._interval = _BAR if self._bar is not None else _LINE

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._draw(self._bar)
            self._bar.close()

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._start

    def add(self, *, is_failure: bool) -> None:
        """Count one story, and show what has changed when it is time to."""
        if is_failure:
            self.failed += 1
        else:
            self.done += 1
        now = time.monotonic()
        if now - self._shown >= self._interval:
            self._shown = now
            self._show()

    def say(self, text: str) -> None:
        """Show some text as well; what a terminal could take for a command is shown as U+FFFD."""
        shown = "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in text)
        if self._bar is not None:
            self._bar.write(shown, file=self._stream)
        else:
            self._stream.write(f"{shown}\n")

    def _show(self) -> None:
        if self._bar is not None:
            self._draw(self._bar)
            return
        count = self.done + self.failed
        line = self._line(count, self._total() or 0, self.seconds, ncols=0, unit=_UNIT, postfix=self._failures())
        self._stream.write(f"{line.strip()}\n")
        self._stream.flush()

    def _draw(self, bar: "tqdm[NoReturn]") -> None:
        bar.ncols = os.get_terminal_size(self._stream.fileno()).columns or _COLUMNS
        bar.total = self._total()
        bar.set_postfix_str(self._failures(), refresh=False)
        bar.update(self.done + self.failed - bar.n)
        bar.refresh()

    def _failures(self) -> str:
        return f"{self.failed:,} failed"
