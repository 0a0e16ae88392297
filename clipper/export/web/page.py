"""A web page: one file with the pictures inside, without a script, that asks nothing of the network."""

from pathlib import Path

from clipper.export.options import ReviewOptions
from clipper.export.particulars import particulars, review_particulars
from clipper.export.picture_notes import PictureNotes
from clipper.export.selection import Selection
from clipper.export.web.article import article_html
from clipper.export.web.body import Body, line, spoken
from clipper.export.web.images import enclosed
from clipper.export.words import Words
from clipper.jobs import Stage, Watch
from clipper.places import resource

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What a browser may do for this page: show it. A second lock, should anything ever slip through the escaping."""


def write_web_page(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write all clippings into one page; returns which pictures could not be enclosed."""
    words = Words.of(options.language)
    notes = PictureNotes()
    images = enclosed(selection)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_head(selection, options, words))
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            article = selection.marked(clipping, remarks=options.notes)
            facts = particulars(clipping, article, options, words)
            body = Body(clipping, images, notes if options.pictures else None, facts.remark_numbers)
            file.write(article_html(f"c{done}", facts, words, body.html(article.blocks)))
        file.write("</body>\n</html>\n")
    return notes.sentences()


def _head(selection: Selection, options: ReviewOptions, words: Words) -> str:
    review = review_particulars(selection, options, words)
    style = resource("review", "web_page.css").read_text("utf-8")
    imprint = (review.organisation, review.full_day, *review.summary)
    return (
        f"<!DOCTYPE html>\n<html{spoken(words.tag)}>\n<head>\n"
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{line(review.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{line(review.title)}</h1>\n"
        f'<p class="imprint">{" · ".join(line(part) for part in imprint if part)}</p>\n</header>\n'
        + (_contents(selection, options, words) if options.contents else "")
    )


def _contents(selection: Selection, options: ReviewOptions, words: Words) -> str:
    entries = []
    for place, clipping in enumerate(selection.clippings):
        facts = particulars(clipping, selection.article(clipping), options, words)
        source = f'<span class="source">{line(facts.source)}</span> ' if facts.source else ""
        link = f'<a href="#c{place}"{spoken(facts.language)}>{line(facts.headline)}</a>'
        entries.append(f"<li>{source}{link}</li>\n")
    return f"<nav>\n<h2>{line(words.word('contents'))}</h2>\n<ol>\n{''.join(entries)}</ol>\n</nav>\n"
