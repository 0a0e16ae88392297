"""What other kept pages of a site say, by which the cleaner tells a site's own lines from a story's."""

from dataclasses import dataclass, field

from clipper.desk.desk import Desk
from clipper.library import texts_of_site

_PAGES = 20
"""More pages tell no more, and each takes a third of a millisecond to read."""


@dataclass
class SiteTexts:
    """Each site's newest texts, read once."""

    desk: Desk
    known: dict[str, dict[int, str]] = field(default_factory=dict)

    def others(self, host: str, number: int) -> tuple[str, ...]:
        """The texts of the newest stories from ``host`` but that of clipping ``number``, a line each block."""
        if not host:
            return ()
        if host not in self.known:
            texts = texts_of_site(self.desk.library, host, most=_PAGES + 1)
            self.known[host] = {each: "\n".join(lines) for each, lines in texts.items()}
        return tuple(text for each, text in self.known[host].items() if each != number)[:_PAGES]
