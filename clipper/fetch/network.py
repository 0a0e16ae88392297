"""Whether this computer is on any network at all."""

import socket
import time

_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses that nobody has (RFC 5737, RFC 3849). Nothing is sent: the system only says whether it knows a way."""
_LOOK_AGAIN = 1.0
_LONGEST = 15.0
"""Seconds after which a try is made all the same: a network that leads nowhere else may lead to a paper."""


def is_online() -> bool:
    """Whether the system knows a way out of this computer."""
    return any(_is_way_to(family, address) for family, address in _ELSEWHERE)


def _is_way_to(family: socket.AddressFamily, address: str) -> bool:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
    except OSError:
        return False
    return True


class Network:
    """Remembers that it was found down, until it is there again."""

    def __init__(self) -> None:
        self._down = False
        self._down_until = 0.0

    def is_down(self) -> bool:
        """Look whether it is, and remember it."""
        if is_online():
            return False
        self._down = True
        self._down_until = time.monotonic() + _LONGEST
        return True

    def is_still_down(self) -> bool:
        """Whether it was found down, and nothing speaks for its being there again."""
        if self._down and is_online():
            self.serves()
        return self._down

    def serves(self) -> None:
        """Somebody has answered, wherever he is."""
        self._down = False
        self._down_until = 0.0

    def pause(self) -> float:
        """The seconds for which nothing should be asked for; 0 unless it was found down and still is."""
        left = self._down_until - time.monotonic()
        return min(left, _LOOK_AGAIN) if left > 0 and self.is_still_down() else 0.0
