"""Authors: people where the page names some, whatever the form; roles, sites and other stories' authors are none."""

import pytest

from tests.extract.story import article, json_ld


@pytest.mark.parametrize(
    "record",
    [
        '{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","name":"Ann Lee"}}',
        '{"@type":"NewsArticle","author":[{"@type":"Person","name":["Ann Lee"]}]}',
        '{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ann Lee"}]}',
        '[{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","author":"By Ann Lee"}}]',
        '{"@type":"BlogPosting","author":{"name":"Ann Lee"},"publisher":{"@type":"Person","name":"Ann Lee"}}',
        '{"@type":["Article"],"creator":["Ann Lee"],}',
    ],
)
def test_as_json_ld_tells(record):
    assert article(head=json_ld(record)).authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "name", ["author", "parsely-author", "sailthru.author", "cXenseParse:author", "dc.creator", "citation_author"]
)
def test_as_a_named_content_tells(name):
    assert article(head=f'<meta name="{name}" content="Ann Lee">').authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="byline">By Ann Lee</p>',
        '<a rel="author" href="/x">Ann Lee</a>',
        '<span itemprop="author">Ann Lee</span>',
        '<div><a href="/authors/ann-lee/">Ann Lee</a></div>',
        '<p class="author-name">Ann Lee, Transport Correspondent</p>',
        "<p>By Ann Lee | Updated May 3, 2024</p>",
        "<p>Von Ann Lee</p>",
        "<p>Texte : Ann Lee</p>",
        "<p>Por Ann Lee</p>",
        '<div class="meta"><span>Written by</span> <span class="author">ANN LEE</span></div>',
        "<p><strong>Ann Lee</strong></p>",
        '<p class="byline">Ann Lee<br>Editor-in-chief</p>',
        '<p class="author">Ann Lee, MSc, PhD</p>',
    ],
)
def test_as_the_reader_sees(byline):
    assert tuple(name.title() for name in article(below=byline).authors) == ("Ann Lee",)


@pytest.mark.parametrize(
    "byline",
    [
        "By Ann Lee and Bo Chan",
        "Von Ann Lee und Bo Chan",
        "Par Ann Lee et Bo Chan",
        "Ann Lee, Bo Chan",
        "Ann Lee / Bo Chan",
        "By Ann Lee, Transport Correspondent, and Bo Chan",
        '<a href="/author/a/">Ann Lee</a> <a href="/author/b/">Bo Chan</a>',
    ],
)
def test_two_of_them(byline):
    assert article(below=f'<div class="byline">{byline}</div>').authors == ("Ann Lee", "Bo Chan")


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("김서연 기자", "김서연"),
        ("田中健一記者", "田中健一"),
        ("记者 王伟", "王伟"),
        ("글 김서연", "김서연"),
        ("文／田中健一", "田中健一"),
    ],
)
def test_east_asian_bylines(byline, name):
    assert article(below=f"<p>{byline}</p>").authors == (name,)


def test_a_person_goes_before_the_site_and_the_site_before_nobody():
    site = '<meta name="author" content="Island Post">'
    assert article(head=site, below='<p class="byline">By Ann Lee</p>').authors == ("Ann Lee",)
    assert article(head=site).authors == ("Island Post",)
    assert article(head='<meta name="author" content="admin">').authors == ()


@pytest.mark.parametrize(
    "elsewhere",
    [
        '<div class="related"><p class="byline">By Cy Diaz</p><p class="byline">By Di Eco</p></div>',
        '<div class="comments"><p class="author">Cy Diaz</p><p class="author">Di Eco</p></div>',
        '<blockquote>Fine boats.<footer class="author">Cy Diaz</footer></blockquote>',
    ],
)
def test_whoever_is_named_elsewhere_did_not_write_it(elsewhere):
    assert article(after=elsewhere).authors == ()


def test_a_name_alone_that_the_story_speaks_of_is_its_subject():
    subject = (
        "<p>Cy Diaz</p><p>When Captain Diaz took over the night ferry he had not sailed after dark for a decade, and "
        "he said so to everyone who asked him, which was not a few people.</p>"
    )
    assert article(below=subject).authors == ()
