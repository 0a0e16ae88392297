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
    Divider,
    Extraction,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Place,
    Quote,
    Recaption,
    Removal,
    RemovalKind,
    Retitle,
    Run,
    Table,
)

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
edits = st.builds(Retitle, texts) | st.builds(Recaption, texts, st.none() | texts, st.none() | texts)
