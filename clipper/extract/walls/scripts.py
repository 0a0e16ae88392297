"""Is this page empty until its scripts are run? It shows next to no text, or a frame for a program to fill.

Asked after all else: the story in a page's own data has been looked for by then, and no other wall was found. A page
with a story must never be said to be empty, since it then fails where nothing can run scripts. So it is only if what
was found on it is hardly longer than a headline.
"""

import re

from clipper.article import Extraction
from clipper.extract.body.promise import weight_of
from clipper.markup import Document, Element

_BARE = 300
"""Letters; a page that shows no more in all, menus included, shows no story."""
_STUB = 200
"""Letters of what was taken for a story: a headline, a date, a line that asks to wait."""

_PROGRAM = re.compile(r"<script\b(?![^<>]{0,500}\b(?:json|template)\b)", re.IGNORECASE)
"""A script that is run, and does not hold data."""
_FRAMES = frozenset(
    {
        "__next", "__nuxt", "___gatsby", "app", "application", "app-root", "app-container", "main-app", "mount",
        "page-root", "q-app", "react-app", "react-root", "reactroot", "root", "root-app", "spa", "svelte", "vue-app",
        "wrapper-app",
    }
)  # fmt: skip
"""What the elements are called that the usual libraries draw into."""
_OWN_FRAME = re.compile(r"<([a-z]+-(?:app|root)|app-[a-z]+)\b[^<>]{0,500}>\s*(?:</\1|<noscript)", re.IGNORECASE)
"""An empty element of an application's own kind, as Angular has it."""
_NAMES = (
    "javascript",
    "java script",
    "java-script",
    "자바스크립트",
    "스크립트",
    "スクリプト",
    "скрипт",
    "جافاسكر",
    "جافا سكر",
)
"""What JavaScript is called by those who ask for it."""
_NOSCRIPT = frozenset({"noscript"})


def needs_scripts(document: Document, text: str, extraction: Extraction) -> bool:
    """Whether the page with this markup ``text``, of which ``extraction`` was made, shows its story only by script."""
    if not _PROGRAM.search(text):
        return False
    shown = [passage for passage in document.passages if not passage.hidden]
    instead = [passage.text for passage in shown if passage.element.nearest(_NOSCRIPT)]
    told = "\n".join(instead)
    story = extraction.article.text.split("\n") if extraction.article.blocks else ()
    if sum(weight_of(line) for line in story if line not in told) > _STUB:
        return False
    if sum(weight_of(passage.text) for passage in shown) - sum(map(weight_of, instead)) <= _BARE:
        return True
    asks = any(name in told.casefold() for name in _NAMES)
    return asks or any(map(_is_empty_frame, document.elements)) or _OWN_FRAME.search(text) is not None


def _is_empty_frame(element: Element) -> bool:
    return element.first == element.last and element.get("id").lower() in _FRAMES
