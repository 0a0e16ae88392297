"""Tags: the keywords of this story, as written; not those of the site, of its menus or of its cards."""

import pytest

from tests.extract.story import article, json_ld

TAGS = ("Night Ferries", "Harbour Lights")
ITEMS = '<li><a href="/a">Night Ferries</a></li><li><a href="/b">Harbour Lights</a></li>'


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="news_keywords" content="Night Ferries, Harbour Lights">',
        '<meta name="keywords" content="Night Ferries; Harbour Lights">',
        '<meta property="article:tag" content="Night Ferries"><meta property="article:tag" content="Harbour Lights">',
        json_ld('{"@type":"NewsArticle","keywords":"Night Ferries,Harbour Lights"}'),
        json_ld('{"@type":"NewsArticle","keywords":["Night Ferries",{"name":"Harbour Lights"}]}'),
        '<meta name="dc.subject" content="Night Ferries, Harbour Lights">',
        '<meta name="custom-keywords" content="Night Ferries, Harbour Lights">',
    ],
)
def test_as_machines_are_told(head):
    assert article(head=head).tags == TAGS


@pytest.mark.parametrize(
    "listed",
    [
        '<ul class="tags">' + ITEMS + "</ul>",
        '<div><a href="/topic/a">Night Ferries</a> <a href="/topic/b">Harbour Lights</a></div>',
        "<h4>Mehr zum Thema</h4><ul>" + ITEMS + "</ul>",
        '<p>Tags:</p><p><a href="/a">#Night Ferries</a> <a href="/b">#Harbour Lights</a></p>',
        '<p><a rel="tag" href="/a">Night Ferries</a> <a rel="tag" href="/b">Harbour Lights</a></p>',
        (
            '<button class="tag"><a href="/a">Night Ferries</a></button>'
            '<button class="tag"><a href="/b">Harbour Lights</a></button>'
        ),
        '<nav><ul class="tags">' + ITEMS + "</ul></nav>",
    ],
)
def test_as_the_reader_sees(listed):
    assert article(after=listed).tags == TAGS


@pytest.mark.parametrize(
    "listed",
    [
        '<ul class="topics"><li><a href="/a">Ten things that every traveller to the islands should know</a></li></ul>',
        '<div class="related-cards"><div class="label"><a href="/a">Weather</a></div></div>',
        '<footer><ul class="tags"><li><a href="/a">Imprint</a></li><li><a href="/b">Contact</a></li></ul></footer>',
        '<div class="tags"><a href="#respond">Cancel reply</a> <a href="/more">More ›</a></div>',
        '<ul class="tags"><li><a href="/c">Uncategorized</a></li></ul>',
    ],
)
def test_menus_cards_and_headlines_are_none(listed):
    assert article(after=listed).tags == ()


def test_what_the_site_says_on_every_page_is_none():
    site_wide = "news, politics, sport, weather, culture, business, opinion, Island Post"
    assert article(head=f'<meta name="keywords" content="{site_wide}">').tags == ()


def test_the_site_and_machine_words_are_taken_out():
    listed = "Night Ferries, Island Post, page_type, 8f507083-bac4-423a-9015-2eb31e1bce50"
    head = f'<meta name="news_keywords" content="{listed}">'
    assert article(head=head).tags == ("Night Ferries",)


def test_a_slash_within_a_keyword_stays():
    assert article(head='<meta name="news_keywords" content="Technik/Hardware">').tags == ("Technik/Hardware",)
