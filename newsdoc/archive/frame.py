"""How a run and its worker processes talk: frames of a length and a pickled object, over pipes.

Pickle is safe here: each side reads only what the other, a process of the same run, has written.
"""

import pickle
from struct import Struct
from typing import IO

_LENGTH = Struct("<Q")


def packed(value: object) -> bytes:
    """An object as the body of a frame. Raises whatever pickle raises for what it cannot pickle."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def send(stream: IO[bytes], body: bytes) -> None:
    """Write one frame.

    Raises:
        OSError: if nobody reads it any more.
    """
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Read one object.

    Raises:
        EOFError: if the other side is gone.
    """
    header = stream.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(header)
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 - see above
