"""Whatever a page tells as JSON-LD: nothing raises, and text is all that comes out."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.extract import extract_page
from tests.extract.story import HEADLINE, PARAGRAPHS, article, extracted, json_ld

KEYS = st.sampled_from(
    [
        "@type",
        "@id",
        "@graph",
        "@value",
        "headline",
        "name",
        "author",
        "creator",
        "datePublished",
        "keywords",
        "image",
        "caption",
        "creditText",
        "publisher",
        "url",
        "contentUrl",
        "mainEntity",
        "articleBody",
        "description",
    ]
)
WORDS = st.sampled_from(
    [
        "NewsArticle",
        "ImageObject",
        "Person",
        "#a",
        "Ann Lee",
        "2024-03-09",
        "<b>x</b>&amp;",
        "a.jpg",
        "",
        "\u202e",
        "http://[",
    ]
)
VALUES = st.recursive(
    st.one_of(WORDS, st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=25,
)


@given(VALUES)
@settings(deadline=None, max_examples=150)
def test_any_record(record):
    script = json.dumps(record).replace("</", "<\\/")
    found = article(head=json_ld(script), below='<figure><img src="/a.jpg"><figcaption>A boat.</figcaption></figure>')
    for text in (found.title, found.source, *found.authors, *found.tags, *found.other_titles):
        assert isinstance(text, str)
        assert "<b>" not in text


@given(st.text(max_size=120))
@settings(deadline=None, max_examples=60)
def test_any_script(text):
    extracted(head=json_ld(text.replace("</", "")))


def test_markup_in_values_is_read_as_text():
    head = json_ld(
        '{"@type":"NewsArticle","headline":"Ferry to the islands sails <em>at night</em> again",'
        '"author":"<a href=\\"/x\\">Ann Lee</a>","keywords":"<b>Boats</b>, Lamps &amp; lights"}'
    )
    found = article(head=head)
    assert (found.title, found.authors, found.tags) == (HEADLINE, ("Ann Lee",), ("Boats", "Lamps & lights"))


def test_the_story_of_a_page_drawn_by_script():
    body = json.dumps("\n\n".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 2))
    script = json_ld('{"@type":"NewsArticle","headline":"' + HEADLINE + '","articleBody":' + body + "}")
    head = f"<head><title>{HEADLINE}</title>{script}</head>"
    markup = f"<html>{head}<body><h1>{HEADLINE}</h1><div id='app'></div></body></html>"
    assert PARAGRAPHS[0] in extract_page(markup.encode(), "https://islandpost.example/a").text
