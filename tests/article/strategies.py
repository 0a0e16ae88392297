"""Stories at random: hypothesis strategies for everything that an extraction is made of."""

from datetime import UTC, timedelta, timezone

from hypothesis import strategies as st

from clipper.article import (
    Article,
    Aside,
    AsideKind,
    Cell,
    Claim,
    Code,
    Cut,
    Divider,
    DropPicture,
    Extraction,
    Figure,
    Heading,
    ItemList,
    MakeCaption,
    MakeHeading,
    MakeHeadline,
    MakeParagraph,
    Paragraph,
    Place,
    Quote,
    Rebyline,
    Recaption,
    Redate,
    Removal,
    RemovalKind,
    Restore,
    Retitle,
    Run,
    Stretch,
    Table,
    Words,
)
from clipper.article.fair_copy import fair_copy
from clipper.article.manuscript import Manuscript

texts = st.text(max_size=12)
counts = st.integers(0, 9)
flags = st.booleans()
runs = st.lists(st.builds(Run, texts, flags, flags, flags, texts, flags, flags, flags), max_size=3).map(tuple)
languages = st.sampled_from(["", "he", "ar-EG", "fr", "und-Latn"])
cells = st.builds(Cell, runs, st.booleans(), st.integers(1, 4), st.integers(1, 4))
rows = st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3).map(tuple)
figures = st.builds(Figure, texts, texts, texts, texts)
leaves = st.one_of(
    st.builds(Paragraph, runs, languages),
    st.builds(Heading, runs, st.integers(2, 6), languages),
    st.builds(Table, rows, texts, languages),
    st.builds(Code, texts),
    figures,
    st.just(Divider()),
)


def _nested(inner):
    sequences = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Quote, sequences, texts, texts),
        st.builds(ItemList, st.lists(sequences, max_size=3).map(tuple), st.booleans(), counts),
        st.builds(Aside, sequences, st.sampled_from(AsideKind)),
    )


blocks = st.lists(st.recursive(leaves, _nested, max_leaves=6), max_size=4).map(tuple)
times = st.datetimes(
    timezones=st.sampled_from([None, UTC, timezone(timedelta(hours=9)), timezone(-timedelta(hours=3.5))])
)
words = st.lists(texts, max_size=3).map(tuple)
articles = st.builds(
    Article,
    title=texts,
    blocks=blocks,
    standfirst=texts,
    authors=words,
    published=st.none() | st.dates() | times,
    language=texts,
    source=texts,
    address=texts,
    tags=words,
)
removals = st.builds(
    Removal,
    text=texts,
    kind=st.sampled_from(RemovalKind),
    rule=texts,
    reason=texts,
    confidence=st.floats(0, 1),
    place=st.builds(Place, counts, st.none() | counts),
    blocks=blocks,
)
claims = st.builds(Claim, texts, texts, texts)
extractions = st.builds(
    Extraction,
    articles,
    st.lists(removals, max_size=3).map(tuple),
    st.lists(claims, max_size=3).map(tuple),
)
named = st.builds(Words, texts, texts, texts)
maybe = st.none() | texts
edits = st.one_of(
    st.builds(Retitle, texts),
    st.builds(Rebyline, words),
    st.builds(Redate, st.none() | st.dates() | times),
    st.builds(Recaption, texts, maybe, maybe, maybe),
    st.builds(DropPicture, texts, maybe),
    st.builds(Restore, named, st.sampled_from(RemovalKind), maybe),
    st.builds(Cut, named),
    st.builds(MakeCaption, named, texts, maybe, maybe, maybe),
    st.builds(MakeHeading, named, st.integers(2, 6)),
    st.builds(MakeParagraph, named),
    st.builds(MakeHeadline, named),
)


# A page of few words, so that they occur again and again, and cuts anywhere in it, inside words too.

_sentences = st.lists(st.sampled_from(["sea", "wind", "a", "Ahoy.", "돛", "sea-wind"]), min_size=1, max_size=5).map(
    " ".join
)
_lines = st.lists(st.builds(Run, _sentences, st.booleans()), min_size=1, max_size=3).map(
    lambda made: (*(Run(f"{run.text} ", run.strong) for run in made[:-1]), made[-1])
)
_page_cells = st.builds(Cell, _lines | st.just(()), st.booleans())
_page_leaves = st.one_of(
    st.builds(Paragraph, _lines),
    st.builds(Paragraph, _lines),
    st.builds(Heading, _lines, st.integers(2, 6)),
    st.builds(Code, _sentences),
    st.builds(Figure, st.sampled_from(["p", "q"]), caption=_sentences),
    st.just(Divider()),
)


def _page_nested(labels):
    def nested(inner):
        some = st.lists(inner, min_size=1, max_size=3).map(tuple)
        page_rows = st.lists(st.lists(_page_cells, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)
        return st.one_of(
            st.builds(Quote, some, labels),
            st.builds(ItemList, st.lists(some, min_size=1, max_size=3).map(tuple)),
            st.builds(Aside, some, st.sampled_from(AsideKind)),
            st.builds(Table, page_rows.map(tuple), labels),
        )

    return nested


def _wholes(labels):
    return st.lists(st.recursive(_page_leaves, _page_nested(labels), max_leaves=8), min_size=1, max_size=6).map(tuple)


wholes = _wholes(st.just("") | _sentences)
wholes_without_labels = _wholes(st.just(""))
"""Those where no attribution and no caption of a table stands beside the text."""


@st.composite
def settled(draw, wholes=wholes):
    """An extraction with its whole, as the cleaner makes them."""
    whole = draw(wholes)
    text = Manuscript(Extraction(Article(""), whole=whole)).text
    ends = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=10)))
    cuts = [
        Removal("x", draw(st.sampled_from(_CUT_AS)), "rule", "Why", 0.5, Place(0), stretch=Stretch(start, end))
        for start, end in zip(ends[::2], ends[1::2], strict=False)
        if text[start:end].replace("\ufffc", "").strip()
    ]
    copy = fair_copy(whole, cuts)
    return Extraction(Article("Storm", copy.blocks), copy.removals, whole=whole)


_CUT_AS = tuple(kind for kind in RemovalKind if kind is not RemovalKind.CAPTION)
