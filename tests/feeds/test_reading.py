"""What feeds say, in all their forms; broken and hostile ones say little, and harm nobody."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.feeds import ATOM, JSON_FEED, RSS, BrokenFeed, EmptyFeed, Entry, feed_type, read_feed
from clipper.page import Page

ADDRESS = "https://paper.example/feeds/news"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

RSS_2 = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>Harbour &amp;amp; Post</title><link>https://paper.example/</link>
<item><title>The older</title><link>https://paper.example/1</link>
<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>
<item><title>The &lt;b&gt;newer&lt;/b&gt; one</title><link>https://paper.example/2?a=1&amp;b=2</link>
<pubDate>Mon, 02 Mar 2026 21:00:00 +0900</pubDate><source url="https://wire.example/">The Wire</source></item>
</channel></rss>"""

ATOM_1 = """<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="look.xsl"?><!-- made by hand -->
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><title type="html">&lt;i&gt;One&lt;/i&gt;</title><link rel="self" href="https://paper.example/1.atom"/>
<link href="https://paper.example/1"/><id>urn:1</id><updated>2026-03-02T12:00:00Z</updated></entry></feed>"""

RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://paper.example/"><title>Harbour Post</title><link>https://paper.example/</link></channel>
<item rdf:about="https://paper.example/1"><title>One</title><link>https://paper.example/1</link>
<dc:date>2026-03-02T12:00:00Z</dc:date></item></rdf:RDF>"""

JSON_1 = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Post",
        "items": [
            {"id": "1", "url": "/1", "title": "One", "date_published": "2026-03-02T21:00:00+09:00"},
            {"id": "2", "external_url": "https://other.example/2", "content_html": "<p>A <b>remark</b></p>"},
            {"id": "3", "title": "Leads nowhere"},
            "no item",
        ],
    }
)


def page(content, charset="", address=ADDRESS):
    content = content if isinstance(content, bytes) else content.encode()
    return Page(content, address, address, feed_type(content) or RSS, NOON, charset)


def rss(items, head=""):
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'


def titles(content, **how):
    return [entry.title for entry in read_feed(page(content, **how)).entries]


def test_rss_comes_newest_first_with_its_sources():
    feed = read_feed(page(RSS_2))
    assert (feed.address, feed.title, feed.without_address) == (ADDRESS, "Harbour & Post", 0)
    assert feed.entries == (
        Entry("https://paper.example/2?a=1&b=2", "The newer one", NOON, "The Wire"),
        Entry("https://paper.example/1", "The older", NOON.replace(hour=10), "Harbour & Post"),
    )


@pytest.mark.parametrize("content", [ATOM_1, RDF])
def test_atom_and_rdf(content):
    assert read_feed(page(content)).entries == (Entry("https://paper.example/1", "One", NOON, "Harbour Post"),)


def test_json():
    feed = read_feed(page(JSON_1))
    assert feed.entries == (
        Entry("https://paper.example/1", "One", NOON, "Harbour Post"),
        Entry("https://other.example/2", "A remark", None, "Harbour Post"),
    )
    assert feed.without_address == 1


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (RSS_2, RSS),
        (ATOM_1, ATOM),
        (RDF, RSS),
        (JSON_1, JSON_FEED),
        ("\ufeff \n" + RSS_2, RSS),
        ('<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x/rss.dtd"><rss version="0.91">', RSS),
        ('<!DOCTYPE rss [<!ENTITY a "<x>">]>\n<!-- > --><rss>', RSS),
        ('<a:feed xmlns:a="http://www.w3.org/2005/Atom">', ATOM),
        ("<!doctype html><html><body><rss>", ""),
        ("<html><pre>&lt;rss version='2.0'>", ""),
        ('<feed xmlns="https://other.example/">', ""),
        ("<feed>", ""),
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', ""),
        ('<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ""),
        ('{"version": "1.0", "items": []}', ""),
        ("The <rss> element", ""),
        ("<!-- never ends", ""),
        ("<?xml", ""),
        ("", ""),
    ],
)
def test_a_feed_is_known_by_how_it_begins(content, kind):
    assert feed_type(content.encode()) == kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "euc-kr", "windows-1251", "shift_jis", "iso-8859-2"])
def test_other_encodings(encoding):
    title = {"euc-kr": "항구", "windows-1251": "Гавань", "shift_jis": "港", "iso-8859-2": "Přístav"}.get(
        encoding, "항구 é"
    )
    item = f"<item><title>{title}</title><link>https://a.example/1</link></item>"
    content = rss(item).replace('version="1.0"?', f'version="1.0" encoding="{encoding}"?').encode(encoding)
    assert titles(content) == [title]
    # Where the server says otherwise and is wrong, the feed is believed; and the other way round.
    assert titles(content, charset="us-ascii") == [title]
    assert titles(rss(item).encode(encoding), charset=encoding) == [title]


def test_relative_links_and_bases():
    items = """<item xml:base="https://base.example/x/"><title>based</title><link>a</link></item>
    <item><title>relative</title><link>../b</link></item><item><title>rooted</title><link>/c</link></item>
    <item><title>lasting</title><guid>https://paper.example/d</guid></item>"""
    feed = read_feed(page(rss(items)))
    assert [entry.address for entry in feed.entries] == [
        "https://base.example/x/a",
        "https://paper.example/b",
        "https://paper.example/c",
        "https://paper.example/d",
    ]


def test_a_file_is_based_on_its_site_and_leads_to_no_other_file():
    items = "<link>https://paper.example/</link><item><link>a.html</link></item><item><link>file:///etc/x</link></item>"
    feed = read_feed(page(rss(items), address="file:///home/ada/feed.xml"))
    assert [entry.address for entry in feed.entries] == ["https://paper.example/a.html"]
    assert feed.without_address == 1


def test_what_leads_nowhere_is_counted_and_what_comes_twice_is_listed_once():
    links = ["", "<link>javascript:alert(1)</link>", "<link>mailto:a@b.c</link>", "<link>http://[</link>"]
    links += ["<link>https://a.example/1</link>", "<link>https://a.example/1</link>"]
    feed = read_feed(page(rss("".join(f"<item><title>{i}</title>{link}</item>" for i, link in enumerate(links)))))
    assert [(entry.address, entry.title) for entry in feed.entries] == [("https://a.example/1", "4")]
    assert feed.without_address == 4


@pytest.mark.parametrize("content", [rss(""), rss("<item><title>One</title></item>"), JSON_1.replace("rl", "r")])
def test_a_feed_that_lists_nothing(content):
    with pytest.raises(EmptyFeed):
        read_feed(page(content))


@pytest.mark.parametrize(
    "content",
    [
        "<rss version='2.0'>",
        "no feed at all",
        '{"version": "https://jsonfeed.org/version/1", "items": 7}',
        '{"version": "https://jsonfeed.org/version/1", "items": [',
        '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000,
    ],
)
def test_what_cannot_be_read_is_broken(content):
    with pytest.raises(BrokenFeed):
        read_feed(page(content))


def test_what_is_not_well_formed_is_read_as_far_as_it_goes():
    cut_short = RSS_2[: RSS_2.index("</item>") + 7] + "<item><title>&nbsp;<br>Caf&eacute; & more</title>"
    assert titles(cut_short) == ["The older"]
    unclosed = rss("<item><title>Fish & chips<br></title><link>https://a.example/1</link></item>")
    assert titles(unclosed) == ["Fish & chips"]


def test_dates_that_are_none():
    items = "".join(
        f"<item><title>{i}</title><link>https://a.example/{i}</link><pubDate>{date}</pubDate></item>"
        for i, date in enumerate(["yesterday", "soon", "Mon, 02 Mar 2026 10:00:00 GMT", ""])
    )
    assert [(entry.title, bool(entry.published)) for entry in read_feed(page(rss(items))).entries] == [
        ("2", True),
        ("0", False),
        ("1", False),
        ("3", False),
    ]


def test_a_headline_is_a_line_and_not_endless():
    bidi = "&#x202e;turned\n\n round"
    items = f"<item><title>{bidi}</title><link>https://a.example/1</link></item>"
    items += f"<item><title>{'long ' * 1000}</title><link>https://a.example/2</link></item>"
    first, second = titles(rss(items))
    assert first == "turned round"
    assert len(second) == 300


def test_entities_neither_grow_nor_read_files(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    lines = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    head = f'<!DOCTYPE rss [<!ENTITY e0 "lol">{lines}<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
    items = "<item><title>&e9;&file;</title><link>https://a.example/1</link></item>"
    (title,) = titles(rss(items, head))
    assert "secret" not in title.replace("&file;", "")
    assert len(title) <= 300


def test_ten_thousand_entries():
    item = "<item><title>{0}</title><link>https://a.example/{0}</link></item>"
    assert len(read_feed(page(rss("".join(item.format(i) for i in range(10_000))))).entries) == 10_000


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: rss(f"<item>{text}</item>").encode()))
def test_nothing_makes_it_fail_otherwise(content):
    try:
        feed = read_feed(page(content))
    except (BrokenFeed, EmptyFeed):
        return
    assert all(entry.address.lower().startswith(("http://", "https://")) for entry in feed.entries)
