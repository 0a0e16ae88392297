"""Clippings that stand in line: thousands of them cost no more than their places."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from clipper.desk import InLine


class Line:
    """By the hosts they ask, which take turns; within a host the order is kept. Each clipping stands in it once."""

    def __init__(self) -> None:
        self._places: dict[int, InLine] = {}
        self._hosts: dict[str, deque[InLine]] = {}
        """The host whose turn is next comes first. Those that have left the line are passed over."""

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, number: int) -> bool:
        return number in self._places

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def add(self, each: InLine) -> None:
        self._places[each.number] = each
        self._hosts.setdefault(each.host, deque()).append(each)

    def leave(self, numbers: Iterable[int]) -> None:
        """Let these leave the line."""
        for number in numbers:
            self._places.pop(number, None)

    def next(self, is_free: Callable[[str], bool]) -> InLine | None:
        """The next one whose host ``is_free``, which leaves the line; None if there is none."""
        for host in tuple(self._hosts):
            if is_free(host):
                queue = self._hosts.pop(host)
                while queue:
                    each = queue.popleft()
                    if self._places.get(each.number) is each:
                        del self._places[each.number]
                        self._hosts[host] = queue
                        return each
        return None
