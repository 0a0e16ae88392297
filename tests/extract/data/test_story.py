"""Pages that show nothing without their scripts bring their story along as data, in many shapes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.article import Heading
from clipper.extract import extract_page
from tests.cost import cost
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS

ADDRESS = "https://harbour.example/a"
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)
PICTURE = {"type": "image", "src": "/quay.jpg", "caption": "Ships wait outside."}
OTHERS = [{"title": f"Another story, number {n}", "body": HTML.replace("harbour", "bay") * 3} for n in range(3)]


def paragraphs(make):
    return [make(text) for text in HARBOUR_PARAGRAPHS]


def next_data(story):
    tree = {"props": {"pageProps": {"related": OTHERS, "story": {"headline": HARBOUR, **story}}}}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(tree)}</script>'


def state(name, value):
    return f"<script>var a=1;window.{name} = {json.dumps(value)};(function(){{}})()</script>"


APOLLO = {
    "ROOT_QUERY": {"article": {"__ref": "Article:1"}},
    "Article:1": {"title": HARBOUR, "body": [{"__ref": f"Text:{n}"} for n in range(4)]},
    **{f"Text:{n}": {"__typename": "Paragraph", "text": text} for n, text in enumerate(HARBOUR_PARAGRAPHS)},
}
NUXT = [{"story": 1}, {"title": 2, "content": 3}, HARBOUR, HTML]
SHAPES = {
    "markup": next_data({"body": HTML}),
    "strings": next_data({"paragraphs": list(HARBOUR_PARAGRAPHS)}),
    "plain": next_data({"text": "\n\n".join(HARBOUR_PARAGRAPHS)}),
    "blocks": next_data({"blocks": paragraphs(lambda text: {"type": "paragraph", "text": text})}),
    "rich text": next_data(
        {"content": {"nodeType": "document", "content": paragraphs(
            lambda text: {"nodeType": "paragraph", "content": [
                {"nodeType": "text", "value": text[:20]}, {"nodeType": "text", "value": text[20:]}]})}}
    ),
    "models": next_data({"content": {"model": {"blocks": paragraphs(
        lambda text: {"type": "text", "model": {"blocks": [{"type": "paragraph", "model": {"text": text}}]}})}}}),
    "leaves": next_data({"body": paragraphs(lambda text: {"type": "p", "children": [{"text": text}]})}),
    "draft": next_data({"body": {"blocks": paragraphs(lambda text: {"type": "unstyled", "text": text})}}),
    "state": state("__INITIAL_STATE__", {"page": {"article": {"title": HARBOUR, "body": HTML}, "more": OTHERS}}),
    "apollo": state("__APOLLO_STATE__", APOLLO),
    "string": f"<script>window.D=JSON.parse({json.dumps(json.dumps({'title': HARBOUR, 'body': HTML}))})</script>",
    "nuxt": f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(NUXT)}</script>',
}  # fmt: skip


def shell(script, shown=""):
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{HARBOUR}</title></head><body>'
        f'<div id="app">{shown}</div><noscript>You need JavaScript.</noscript>{script}</body></html>'
    ).encode()


@pytest.mark.parametrize("shape", SHAPES)
def test_the_story_is_read_from_the_data(shape):
    article = extract_page(shell(SHAPES[shape]), ADDRESS).article
    assert (article.title, article.text) == (HARBOUR, "\n\n".join(HARBOUR_PARAGRAPHS))


def test_headings_and_pictures_come_with_it():
    one, two, *rest = paragraphs(lambda text: {"type": "paragraph", "text": text})
    blocks = [
        one,
        PICTURE,
        {"type": "heading", "text": "Lanterns on the quay"},
        two,
        {"type": "ad", "text": "x"},
        *rest,
    ]
    article = extract_page(shell(next_data({"blocks": blocks})), ADDRESS).article
    headings = [block for block in article.blocks if isinstance(block, Heading)]
    assert ["".join(run.text for run in heading.runs) for heading in headings] == ["Lanterns on the quay"]
    (figure,) = article.figures
    assert (figure.picture, figure.caption) == ("https://harbour.example/quay.jpg", "Ships wait outside.")


def test_what_the_page_shows_is_taken_where_it_shows_the_story():
    shown = "".join(f"<p>{paragraph} As shown.</p>" for paragraph in HARBOUR_PARAGRAPHS)
    article = extract_page(shell(SHAPES["markup"], f"<article><h1>{HARBOUR}</h1>{shown}</article>"), ADDRESS).article
    assert article.text.count("As shown.") == 4


def test_another_story_is_not_taken_for_it():
    tree = json.dumps({"stories": OTHERS})
    article = extract_page(shell(f'<script type="application/json">{tree}</script>'), ADDRESS).article
    assert "freighter" not in article.text


def doubling(steps):
    """Objects that name the next one twice each: written out they would fill the world."""
    return {f"A:{n}": {"body": [{"__ref": f"A:{n + 1}"}] * 2} for n in range(steps)}


NEST = [{"story": 1}, {"title": 2, "body": 3}, HARBOUR, *([n + 4, n + 4] for n in range(60)), HTML]
HOSTILE = {
    "named twice": state("S", {"story": {"title": HARBOUR, "body": {"__ref": "A:0"}}, **doubling(60)}),
    "held twice": f'<script type="application/json">{json.dumps(NEST)}{" " * 300}</script>',
    "never closed": "<script>" * 200_000,
    "tried in vain": "<script>" + '=["' * 100_000 + "</script>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_data_cost_little(name):
    with cost() as spent:
        extract_page(shell(HOSTILE[name]), ADDRESS)
    assert spent.seconds < 3


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=400), st.just(HARBOUR), st.just(HTML)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.dictionaries(
            st.sampled_from(["title", "body", "type", "blocks", "text", "__ref", "a:b"]), inner, max_size=5
        ),
    ),
    max_leaves=30,
)


@given(JSON)
def test_no_data_raises(value):
    extract_page(shell(next_data({"body": value})), ADDRESS)
    extract_page(shell(f'<script type="application/json">{json.dumps(value)}{" " * 300}</script>'), ADDRESS)
