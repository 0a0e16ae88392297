"""The file: what is said about each clipping, and its blocks."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from clipper.article import Article
from clipper.clipping import Clipping
from clipper.export.markdown.body import prefixed, texts
from clipper.export.markdown.inline import code_span, escaped, footnote
from clipper.export.options import ReviewOptions
from clipper.export.particulars import Remark, particulars, review_particulars
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch


def write_markdown(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write all clippings into one file; pictures are linked where they came from, and carry caption and credit.

    What is marked stands between ``==``, and a remark is a footnote, as Obsidian and others read them.
    """
    words = Words.of(options.language)
    review = review_particulars(selection, options, words)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {escaped(review.title)}\n\n")
        imprint = (review.organisation, review.full_day, *review.summary)
        file.write(" · ".join(escaped(part) for part in imprint if part) + "\n")
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            article = selection.marked(clipping, remarks=options.notes)
            file.write("\n---\n\n" + "\n\n".join(_parts(clipping, article, options, words)) + "\n")
    return ()


def _parts(clipping: Clipping, article: Article, options: ReviewOptions, words: Words) -> Iterator[str]:
    facts = particulars(clipping, article, options, words)
    yield f"## {escaped(facts.headline)}"
    source = f"[{escaped(facts.source)}](<{facts.link}>)" if facts.source and facts.link else escaped(facts.source)
    imprint = [part for part in (source, escaped(facts.byline), escaped(facts.published)) if part]
    if imprint:
        yield " · ".join(imprint)
    if facts.standfirst:
        yield f"**{escaped(facts.standfirst)}**"
    body = tuple(texts(article.blocks))
    yield from body
    for remark in facts.remarks:
        yield _remark(remark, body)
    if facts.note:
        yield prefixed(f"**{escaped(words.word('note'))}:** {escaped(facts.note)}", "> ")
    if facts.tags:
        yield " ".join(code_span(tag) for tag in facts.tags)
    address = f"<{facts.link}>" if facts.link else escaped(facts.address)
    yield "  \n".join(line for line in (address, escaped(facts.also_in), escaped(facts.clipped)) if line)


def _remark(remark: Remark, body: Iterable[str]) -> str:
    """A footnote, or a quotation with the remark where ``body`` does not refer to it."""
    reference = footnote(remark.highlight)
    text = escaped(remark.text)
    if any(reference in part for part in body):
        return f"{reference}: {text}".replace("\n", "\n    ")
    return prefixed(f"“{escaped(remark.words)}”: {text}", "> ")
