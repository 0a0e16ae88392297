"""The searches that were really used, the last one first; beside the window's memory, and nobody else's."""

from collections.abc import Callable, Sequence

_MOST = 50


class History:
    def __init__(self, searches: Sequence[str], keep: Callable[[tuple[str, ...]], None]) -> None:
        """``keep`` is given all of them whenever they change."""
        self._searches = tuple(searches)[:_MOST]
        self._keep = keep

    def add(self, search: str) -> None:
        """``search`` was used; it takes the place of one that it goes on from, such as ``harb`` of ``harbour``."""
        search = " ".join(search.split())
        if search:
            last = self._searches[:1]
            others = self._searches[1:] if last and search.startswith(last[0]) else self._searches
            self._set((search, *(other for other in others if other != search)))

    def remove(self, search: str) -> None:
        self._set(tuple(other for other in self._searches if other != search))

    def clear(self) -> None:
        self._set(())

    def matching(self, typed: str) -> tuple[str, ...]:
        """Those in which ``typed`` stands; all for nothing."""
        sought = typed.strip().casefold()
        return tuple(each for each in self._searches if sought in each.casefold() and sought != each.casefold())

    def _set(self, searches: tuple[str, ...]) -> None:
        if searches[:_MOST] != self._searches:
            self._searches = searches[:_MOST]
            self._keep(self._searches)
