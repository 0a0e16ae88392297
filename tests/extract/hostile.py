"""Pages that are meant to cost much, built from nothing, and what one of them costs in a process of its own."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.stories import story_page

ADDRESS = "https://paper.example/2024/07/09/bridge"
SENTENCE = "The council met on Tuesday and agreed, after a long debate, to build a new bridge over the river. "
KOREAN = "의회는 화요일에 다리를 짓기로 했다. "
CHINESE = "市民们在国会大厦前举行集会，要求政府改革。"
LINK = '<a href="/news/story-{0}">Story number {0} of this very long list</a> '


class Cost(NamedTuple):
    seconds: float
    """Of the processor."""
    megabytes: float
    """The most memory at any time, above what the process had before."""
    text: str
    """The story."""
    removed: str
    """The text of all removals."""


def _after_story(markup: str) -> bytes:
    """A page whose story is followed by ``markup``."""
    return story_page().replace("</body>", markup + "</body>").encode()


def _in_euc_kr(page: bytes) -> bytes:
    return page.decode().replace('"utf-8"', '"euc-kr"').encode("cp949")


def _in_head(markup: str) -> bytes:
    return story_page().replace("</head>", markup + "</head>").encode()


def _deep(opening: str) -> bytes:
    return _after_story(opening * 100_000 + "the end")


def _bait(bait: str) -> str:
    """A long paragraph of nothing but ``bait``, and many short ones."""
    return f"<p>{bait * (250_000 // len(bait))}</p>" + f"<p>{bait * (300 // len(bait))}</p>" * 20


def _attributed(start: str, bait: str) -> str:
    """An element with a very long attribute."""
    return f"<{start}='{bait * (500_000 // len(bait))}'>x</{start.split()[0]}>"


def _numbered(pattern: str, count: int) -> str:
    return "".join(pattern.format(number) for number in range(count))


PAGES: dict[str, Callable[[], bytes]] = {
    "50 MB of paragraphs": lambda: _after_story(f"<p>{SENTENCE * 4}</p>\n" * 125_000),
    "50 MB of script": lambda: _in_head(f"<script>{'var a = 1; ' * 4_500_000}</script>"),
    "50 MB in one picture": lambda: _after_story(f"<img src='data:image/png;base64,{'A' * 50_000_000}'>"),
    "20 MB of Korean in EUC-KR": lambda: _in_euc_kr(_after_story(f"<p>{KOREAN * 6}</p>" * 80_000)),
    "a million elements": lambda: _after_story("<b>x</b>" * 1_000_000),
    "a million paragraphs": lambda: _after_story("<p>x</p>" * 1_000_000),
    "100,000 paragraphs of one text": lambda: _after_story(f"<p>{SENTENCE}</p>" * 100_000),
    "10 MB in a paragraph": lambda: _after_story(f"<p>{SENTENCE * 100_000}</p>"),
    "10 MB in a word": lambda: _after_story(f"<p>{'x' * 10_000_000}</p>"),
    "10 MB in a Chinese paragraph": lambda: _after_story(f"<p>{CHINESE * 160_000}</p>"),
    "100,000 links": lambda: _after_story(_numbered(LINK, 100_000)),
    "100,000 links in a list": lambda: _after_story("<ul>" + _numbered("<li>" + LINK, 100_000) + "</ul>"),
    "a million attributes": lambda: _after_story("<div " + _numbered("a{} ", 1_000_000) + ">x</div>"),
    "a thousand attributes each": lambda: _after_story(("<div " + _numbered("a{} ", 1_000) + ">x</div>") * 1_000),
    "200,000 line breaks": lambda: _after_story("<p>" + "x<br>" * 200_000),
    "200,000 empty line breaks": lambda: _after_story("<p>" + "<br>" * 200_000),
    "tables in tables": lambda: _after_story("<table><tr><td>x" * 3_000),
    "a table of 100,000 rows": lambda: _after_story("<table>" + "<tr><td>one<td>two<td>three" * 30_000 + "</table>"),
    "50,000 pictures": lambda: _after_story(_numbered("<figure><img src=/{0}.jpg><figcaption>A boat {0}. AFP", 50_000)),
    "open formatting": lambda: _after_story("<p>" + _numbered("<font color={}>", 300) + "<p>x" * 9_000),
    "20 MB of JSON-LD": lambda: _in_head(
        '<script type="application/ld+json">['
        + '{"@type": "NewsArticle", "headline": "x", "author": "Ann Lee"},' * 300_000
        + "{}]</script>"
    ),
    "deep JSON-LD": lambda: _in_head('<script type="application/ld+json">' + '{"@graph":[' * 100_000 + "</script>"),
    "deep JSON-LD that ends": lambda: _in_head(
        '<script type="application/ld+json">' + "[" * 50_000 + "]" * 50_000 + "</script>"
    ),
    "a story of 10 MB in JSON-LD": lambda: _in_head(
        '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "'
        + f"{SENTENCE}\\n" * 100_000
        + '"}</script>'
    ),
    "100,000 meta elements": lambda: _in_head(_numbered('<meta name="author" content="Ann Lee {}">', 100_000)),
    "100,000 keywords": lambda: _in_head('<meta name="keywords" content="' + _numbered("word{}, ", 100_000) + '">'),
    **{
        f"100,000 levels of {opening}": lambda opening=opening: _deep(opening)
        for opening in ("<div>", "<span>", "<b>", "<a href=/x>", "<table>", "<ul><li>", "<blockquote>", "<font size=1>")
    },
    **{
        f"bait for patterns: {' '.join(map(repr, baits))}": lambda baits=baits: _after_story("".join(map(_bait, baits)))
        for baits in (
            (" ", "\n", "&nbsp;", "\u3000", "\t&nbsp;", "a\u200b", "&#8205;"),
            (",", ".", "...", "x, ", "* ", "| ", " - ", "— ", "/", "_"),
            ("1", "12:", "1.1.", "2024-", "1 2 ", "Jan 1 ", "1월 "),
            ('"', "'", "“", "”", "«", "(", ")", "[", "()", "（"),
            ("-", "–", "a-", "Ann-", "Ann Lee ", "By ", "by and ", "Aa", "ab", "A."),
            ("a@", "a@a.", "@", "http://", "www.", "&amp;", "#a "),
            ("©", "AP ", "AP/", "Photo: ", "(AP", "Foto ", "© AP/", "- AP "),
            ("추천 ", "기자 ", "가", "市", "市 ", "記者", "摄 ", "я ", "α", "ت "),
            ("Read more: ", "Leave a Reply ", "Advertisement ", "Share ", "Name * ", "Email * Website "),
        )
    },
    "bait in a class": lambda: _after_story(_attributed("div class", "aA-") + _attributed("p id", "a")),
    "bait in a srcset": lambda: _after_story(
        "".join(_attributed("img srcset", bait) for bait in ("a 1w , ", " ", "a,"))
    ),
    "bait in backgrounds": lambda: _after_story(
        "".join(
            f"<figure><div style='background:{bait * 4_000}'></div><div data-bg='{bait * 4_000}'></div></figure>" * 20
            for bait in ("url(", "url( ", " ", "background:url('", "(")
        )
    ),
    "bait in a picture's link": lambda: _after_story(f"<a href='{'.jpg?' * 100_000}#'><img src='/a-1x1.jpg'></a>"),
    "bait in media": lambda: _after_story(
        f"<picture><source media='(min-width: {'9' * 100_000}px)' srcset='/a.jpg {'9' * 100_000}w'>"
        "<img src='/b.jpg'></picture>"
    ),
    "bait in an address": lambda: _after_story(_attributed("a href", "/../") + _attributed("a href", "[")),
    "bait in a title": lambda: story_page().replace("<title>", "<title>" + " | a - b" * 200_000).encode(),
    "bait in a style": lambda: _after_story("<p style='display" + " " * 1_000_000 + "'>x</p>"),
    "bait in a date": lambda: _in_head('<meta name="date" content="' + "2024-" * 200_000 + '">'),
    "bait in a byline": lambda: _in_head('<meta name="author" content="' + "By and " * 200_000 + '">'),
    "bait in a description": lambda: _in_head('<meta name="description" content="' + "<b " * 300_000 + '">'),
    "300 descriptions of markup": lambda: _in_head(
        ('<meta name="description" content="' + "<p>one <br>" * 40 + '">') * 300
    ),
    "a declaration in a description": lambda: _in_head('<meta name="description" content="<![x">'),
}
"""Pages by what is bad about them. Nearly all begin with the story of the harbour."""


def cost(name: str) -> Cost:
    """What the page ``name`` costs to cut. To be called in a process of its own that has the cleaner loaded; Linux."""
    from clipper.extract import extract_page

    page = PAGES[name]()
    # From here on the kernel tells the peak anew.
    Path("/proc/self/clear_refs").write_text("5")
    before = _megabytes("VmRSS")
    started = time.thread_time()
    extraction = extract_page(page, ADDRESS)
    seconds = time.thread_time() - started
    peak = _megabytes("VmHWM")
    removed = "\n".join(removal.text for removal in extraction.removals)
    return Cost(seconds, peak - before, extraction.text, removed)


def _megabytes(what: str) -> float:
    """A figure of this process, as the kernel tells it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(what))
