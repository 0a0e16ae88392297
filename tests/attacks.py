"""Pages with markup that wants to be run: the usual families of cross-site scripting, each in an ordinary story.

``HARM`` is what would be run; that it comes out as text is no harm. Most attacks are in ``attacks.toml``.
"""

import json
import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

ADDRESS = "https://harbour.example/2026/attack"
HARM = "alert(document.domain)"
BEFORE = (
    "The harbour opened again on Monday after nine days of storm, and the first ship came in with the morning tide, "
    "as the pilots had promised the families who waited on the quay."
)
AFTER = (
    "Nobody was hurt, the harbour master said, and the lamp of the old light burned through every night of it, "
    "which the town will remember for longer than the price of diesel."
)
LAST = (
    "The council meets on Thursday to hear what the pier will cost, and whether the county pays for half of it, as it "
    "did after the flood."
)

_MARKUP = "\"><script>{harm}</script><img src=x onerror={harm}>' onclick={harm} [x](javascript:{harm}) #panic()"


def _page(body: str = "", head: str = "", title: str = "The harbour opens again after nine days of storm") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{escape(title)}</title>{head}</head><body><main><article>'
        f"<h1>{escape(title)}</h1><p>{BEFORE}</p>\n{body}\n<p>{AFTER}</p><p>{LAST}</p></article></main></body></html>"
    )


def _fields() -> str:
    """A page each of whose fields holds markup."""
    bad = _MARKUP.format(harm=HARM)
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": bad,
        "description": bad,
        "author": [{"@type": "Person", "name": bad}, {"@type": "Person", "name": "Ada <b onclick=x>Quay</b>"}],
        "publisher": {"name": bad, "url": f"javascript:{HARM}"},
        "keywords": [bad, f"<svg/onload={HARM}>"],
        "inLanguage": f'en" onclick="{HARM}',
        "datePublished": f"2026-01-01<script>{HARM}</script>",
        "image": {"url": f"javascript:{HARM}", "caption": bad, "creditText": bad},
        "mainEntityOfPage": f"javascript:{HARM}",
    }
    metas = "".join(
        f'<meta name="{name}" content="{escape(bad)}"><meta property="{name}" content="{escape(bad)}">'
        for name in ("author", "description", "keywords", "og:title", "og:site_name", "article:tag", "article:author")
    )
    script = json.dumps(told).replace("</", "<\\/")
    by = f'<p class="byline">By <a rel="author" href="javascript:{HARM}">Ada &lt;script&gt; Quay</a></p>'
    return _page(by, f'{metas}<script type="application/ld+json">{script}</script>', bad)


def _told_body() -> str:
    """A page drawn by script, whose story its JSON-LD tells, with markup in it."""
    attack = f"<p>A <a href='javascript:{HARM}'>link</a> &lt;script&gt;{HARM}&lt;/script&gt; ends.</p>"
    body = f"{BEFORE}\n\n{attack}\n\n{AFTER}\n\n{LAST}"
    told = {"@type": "NewsArticle", "headline": "The harbour opens", "articleBody": body}
    script = json.dumps(told).replace("</", "<\\/")
    return (
        f'<html><head><script type="application/ld+json">{script}</script></head>'
        "<body><h1>The harbour opens</h1><p>Please turn scripts on.</p></body></html>"
    )


def _from_file() -> Iterator[tuple[str, str]]:
    families = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    for family, attacks in families.items():
        for name, attack in attacks.items():
            markup = attack.replace("{harm}", HARM)
            yield f"{family}: {name}", _page(head=markup) if family == "head" else _page(markup)


ATTACKS: dict[str, str] = {
    **dict(_from_file()),
    "every field": _fields(),
    "a story told to machines": _told_body(),
}
"""Pages by name."""
