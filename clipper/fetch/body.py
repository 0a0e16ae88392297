"""Reading the body of an answer: unpacked as it comes, counted, and given up when it is too much."""

from collections.abc import Callable

from urllib3.exceptions import DecodeError, ProtocolError
from urllib3.response import BaseHTTPResponse

from clipper.fetch.errors import BrokenOff, Obstacle, TooLarge, Unreachable
from clipper.fetch.patience import Patience

_PIECE = 65_536
"""Bytes unpacked at a time. What a compressed answer blows up to is never held beyond this before it is counted."""


def read_body(
    response: BaseHTTPResponse, limit: int, patience: Patience, heard: Callable[[int, int | None], None]
) -> bytes:
    """The unpacked body of ``response``; ``heard`` is told the bytes received so far, and in all if that is known.

    Raises TooLarge beyond ``limit`` bytes unpacked, BrokenOff, Unreachable if it is not packed in the way it says,
    TimedOut and Cancelled.
    """
    address, expected = patience.address, response.length_remaining
    if expected is not None and expected > limit:
        raise TooLarge(address, limit)
    content = bytearray()
    while True:
        patience.check()
        heard(response.tell(), expected)
        try:
            piece = response.read1(_PIECE, decode_content=True)
        except DecodeError as error:
            raise Unreachable(address, Obstacle.GARBLED) from error
        except ProtocolError as error:
            raise BrokenOff(address, response.tell(), expected) from error
        if not piece:
            return bytes(content)
        content += piece
        if len(content) > limit:
            raise TooLarge(address, limit)
