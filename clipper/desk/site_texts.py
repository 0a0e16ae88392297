"""What other kept pages of a site say, by which the cleaner tells a site's own lines from a story's."""

import threading
from collections import OrderedDict

from clipper.library import Library, newest_of_site, texts_of

_PAGES = 20
"""More pages tell no more, and each takes half a millisecond to read."""
_REMEMBERED = 1000
"""Stories, of some 10 kB."""


class SiteTexts:
    """The texts of stories, each read once: what a page says, cut or not, stays the same. For many threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: OrderedDict[int, str] = OrderedDict()
        self._lock = threading.Lock()

    def others(self, host: str, number: int) -> tuple[str, ...]:
        """The texts of the newest stories from ``host`` but that of clipping ``number``, a line each block."""
        if not host:
            return ()
        numbers = [each for each in newest_of_site(self._library, host, _PAGES + 1) if each != number][:_PAGES]
        with self._lock:
            known = {each: self._texts[each] for each in numbers if each in self._texts}
        read = texts_of(self._library, [each for each in numbers if each not in known])
        known |= {each: "\n".join(lines) for each, lines in read.items()}
        with self._lock:
            for each, text in known.items():
                self._texts[each] = text
                self._texts.move_to_end(each)
            while len(self._texts) > _REMEMBERED:
                self._texts.popitem(last=False)
        return tuple(known[each] for each in numbers if each in known)
