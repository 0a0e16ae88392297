"""One clipping as HTML: head, body, note, and where it is from."""

from collections.abc import Iterator

from clipper.export.particulars import Particulars
from clipper.export.web.body import line, lines, linked, spoken
from clipper.export.words import Words


def article_html(name: str, facts: Particulars, words: Words, body: str) -> str:
    """The clipping that ``facts`` tell of, as an element that links lead to by its ``name``; ``body`` is HTML."""
    note = f"<b>{line(words.word('note'))}</b> {lines(facts.note)}"
    also_in = f"<p>{line(facts.also_in)}</p>" if facts.also_in else ""
    colophon = f"<p>{linked(line(facts.address), facts.link)}</p>{also_in}<p>{line(facts.clipped)}</p>"
    parts = [
        f'<article id="{name}"{spoken(facts.language)}>\n<header>\n',
        f'<p class="source">{linked(line(facts.source), facts.link)}</p>\n' if facts.source else "",
        f"<h2>{line(facts.headline)}</h2>\n",
        *_imprint(facts, words),
        "</header>\n",
        f'<p class="standfirst">{line(facts.standfirst)}</p>\n' if facts.standfirst else "",
        body,
        _remarks(facts),
        f'<aside class="note">{note}</aside>\n' if facts.note else "",
        f"<footer{spoken(words.tag)}>{colophon}</footer>\n</article>\n",
    ]
    return "".join(parts)


def _remarks(facts: Particulars) -> str:
    items = "".join(
        f'<li id="h{remark.highlight}"><q>{line(remark.words)}</q> {lines(remark.text)}</li>\n'
        for remark in facts.remarks
    )
    return f'<ol class="remarks">\n{items}</ol>\n' if items else ""


def _imprint(facts: Particulars, words: Words) -> Iterator[str]:
    day = f"<span{spoken(words.tag)}>{line(facts.published)}</span>" if facts.published else ""
    imprint = " · ".join(part for part in (line(facts.byline), day) if part)
    if imprint:
        yield f'<p class="imprint">{imprint}</p>\n'
    if facts.tags:
        yield f'<ul class="tags">{"".join(f"<li>{line(tag)}</li>" for tag in facts.tags)}</ul>\n'
