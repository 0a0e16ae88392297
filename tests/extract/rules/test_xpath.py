"""XPath expressions followed on a page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.extract.rules.nodes import Tree
from clipper.extract.rules.xpath import TooCostly, texts_of
from clipper.markup import parse
from clipper.sites import BadXPath, parse_xpath
from tests.cost import cost

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ships - Harbour Post</title>
<meta property="og:title" content="Ships at last"><link rel="canonical" href="https://harbour.example/ships">
<script type="application/ld+json">{"author": "Ada Quay", "kind": "story"}</script></head>
<body class="page"><div id="top"><h1 class="head big">Ships</h1>
<p class="by">By <a rel="author" href="/ada">Ada Quay</a>
 and <a rel="author" href="/bo">Bo Pier</a></p><time datetime="2026-03-02">March 2</time></div>
<article><p>One.</p><p class="x y">Two <span class="sig">(ab)</span></p><img src="/a.png" alt="A">
<div class="box"><p>Three.</p></div><p>Four.</p></article>
<footer class="foot">Foot</footer><p>After.</p></body></html>"""


@pytest.fixture(scope="module")
def page():
    return parse(PAGE)


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        ("//h1", ["Ships"]),
        ("//h1[@class='head big']", ["Ships"]),
        ("//h1[@class='head']", []),
        ("//*[contains(concat(' ', normalize-space(@class), ' '), ' y ')]", ["Two (ab)"]),
        ("//meta[@property='og:title']/@content", ["Ships at last"]),
        ("//link[@rel='canonical']/@href", ["https://harbour.example/ships"]),
        ("//head/title", ["Ships - Harbour Post"]),
        ("/html/@lang", ["en"]),
        ("/html/body/article/p[1]", ["One."]),
        ("//article/p[last()]", ["Four."]),
        ("//article/p[position() > 1]", ["Two (ab)", "Four."]),
        ("//article//p[1]", ["One.", "Three."]),
        ("(//p)[2]", ["One."]),
        ("//p[.='Three.']", ["Three."]),
        ("//div[p]", ["Ships By Ada Quay and Bo Pier March 2", "Three."]),
        ("//a[@rel='author']", ["Ada Quay", "Bo Pier"]),
        ("//a[text()='Bo Pier']/@href", ["/bo"]),
        ("//a[1]", ["Ada Quay"]),
        ("//p[starts-with(., 'By')]", ["By Ada Quay and Bo Pier"]),
        ("//span/parent::p", ["Two (ab)"]),
        ("//span/..", ["Two (ab)"]),
        ("//span/ancestor::article/@class", []),
        ("//p[@class='x y']/following-sibling::*[1]/@src", ["/a.png"]),
        ("//img/following-sibling::*[1][self::div]", ["Three."]),
        ("//div[@class='box']/preceding-sibling::p", ["One.", "Two (ab)"]),
        ("//footer/self::footer | //footer/following-sibling::*", ["Foot", "After."]),
        ("//article/following::p", ["After."]),
        ("//h1/preceding::*/@property", ["og:title"]),
        ("//time/@datetime", ["2026-03-02"]),
        ("//*[@class][not(self::body)][string-length(@class) = 3]", ["Two (ab)", "(ab)", "Three."]),
        ("//p[not(@class) and not(ancestor::article)]", ["After."]),
        ("//p[count(span) = 1 or . = 'One.']", ["One.", "Two (ab)"]),
        ("substring-before(substring-after(//script, 'author\": \"'), '\"')", ["Ada Quay"]),
        ("concat('By ', //a[@rel='author'][2])", ["By Bo Pier"]),
        ("translate(//h1, 'S', 's')", ["ships"]),
        ("substring(//h1, 2, 3)", ["hip"]),
        ("normalize-space('  a  b ')", ["a b"]),
        ("'Nobody'", ["Nobody"]),
        ("//p[2 * 2 = 4][1 + 1 > 1][- 1 < 0][5 mod 2 = 1][4 div 2 = 2]/span", ["(ab)"]),
        ("//p[true()][false()]", []),
        ("//nothing", []),
        ("count(//p)", []),
    ],
)
def test_what_an_expression_finds(page, expression, texts):
    assert texts_of(parse_xpath(expression), Tree(page)) == texts


_NAMES = st.sampled_from(["p", "div", "*", "a", "span", "node()", "text()", "@class", "@*", ".", "..", "self::p"])
_AXES = st.sampled_from(["/", "//", "/ancestor::", "/following::", "/preceding::", "/following-sibling::"])
_PREDICATES = st.sampled_from(
    ["", "[1]", "[last()]", "[.//*]", "[contains(., 'o')]", "[//p = //p]", "[position() mod 2]"]
)


@given(st.lists(st.tuples(_AXES, _NAMES, _PREDICATES), min_size=1, max_size=5))
@settings(deadline=None)
def test_no_expression_raises_anything_else_or_takes_long(steps):
    text = "".join("".join(step) for step in steps)
    try:
        xpath = parse_xpath(text)
    except BadXPath:
        return
    try:
        assert all(isinstance(text, str) for text in texts_of(xpath, Tree(parse(PAGE))))
    except TooCostly:
        raise AssertionError("a small page is never too costly") from None


def test_a_costly_expression_on_a_large_page_is_given_up():
    page = parse("<div>" * 200 + "<p class=x>word word word</p>" * 3000)
    with cost() as spent, pytest.raises(TooCostly):
        texts_of(parse_xpath("//*[count(//*[contains(., 'word')]) > count(//p[//p])]"), Tree(page))
    assert spent.seconds < 10
