"""Markup that wants to be run goes through the cleaner and into every format: none of it comes out but as text."""

import json
import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from clipper.article import Extraction, Figure, Paragraph, Quote, every_block
from clipper.article.record import from_record, to_record
from clipper.clipping import Clipping, State
from clipper.errors import ClipperError
from clipper.export import Selection
from clipper.extract import extract_page, extract_text
from clipper.places import resource
from tests.attacks import ADDRESS, AFTER, ATTACKS, BEFORE, LAST

LINKS = {"http", "https", "mailto"}
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "article", "div", "aside", "footer"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ol", "ul", "li", "blockquote", "pre", "hr", "figure", "figcaption"),
    *("table", "caption", "tbody", "tr", "th", "td", "a", "span", "code", "em", "strong", "s", "sub", "sup", "br"),
}
ATTRIBUTES = {
    "a": {"href", "rel"},
    "meta": {"charset", "http-equiv", "content", "name"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
EVERYWHERE = {"class", "id", "lang", "dir"}
SWALLOWING = {"script unclosed", "nested forms", "select", "attribute without an end"}
"""After these a browser shows nothing more of the page either."""
SHOUTED = re.compile(r"on\w+\s*=|javascript:|vbscript:", re.IGNORECASE)


@pytest.fixture(scope="module")
def extractions():
    return {name: extract_page(page.encode("utf-8", "replace"), ADDRESS) for name, page in ATTACKS.items()}


@pytest.fixture(scope="module")
def attacked(extractions):
    def nothing(_digest):
        raise ClipperError

    clippings = [
        Clipping(number, ADDRESS, State.KEPT, datetime(2026, 1, 1, tzinfo=UTC), extraction)
        for number, extraction in enumerate(extractions.values())
    ]
    return Selection("Attacks", tuple(clippings), nothing)


def test_there_are_many(extractions):
    assert len(extractions) > 100


def test_the_story_around_an_attack_is_kept(extractions):
    for name, extraction in extractions.items():
        if name.partition(": ")[2] not in SWALLOWING:
            told = " ".join([extraction.text, *(removal.text for removal in extraction.removals)])
            assert all(part in told for part in (BEFORE, AFTER, LAST)), name


def test_an_article_has_no_place_for_what_could_run(extractions):
    for name, extraction in extractions.items():
        article = extraction.article
        assert scheme(article.address) in {"", "http", "https"}, name
        removed = [block for removal in extraction.removals for block in removal.blocks]
        for block in every_block((*article.blocks, *removed)):
            if isinstance(block, Figure):
                assert scheme(block.picture) in {"", "http", "https", "data"}, name
                assert not block.picture.startswith("data:") or block.picture.startswith("data:image/"), name
            elif isinstance(block, Quote):
                assert scheme(block.link) in {"", "http", "https"}, name
        for address in re.findall(r'"link": "([^"]*)"', json.dumps(to_record(extraction))):
            assert scheme(address) in LINKS, (name, address)


def test_languages_are_tags_and_nothing_else(extractions):
    for extraction in extractions.values():
        languages = [extraction.article.language]
        languages += [
            block.language for block in every_block(extraction.article.blocks) if isinstance(block, Paragraph)
        ]
        assert all(re.fullmatch(r"[a-zA-Z0-9-]{0,12}", language) for language in languages)


def test_a_web_page_holds_only_what_we_put_there(text, attacked):
    page = LexborHTMLParser(text(attacked, "html", notes=True))
    assert_harmless(page, ELEMENTS, EVERYWHERE, ATTRIBUTES)
    (style,) = page.css("style")
    assert style.text() == "\n" + resource("review", "web_page.css").read_text("utf-8")
    assert [meta.attributes.get("http-equiv") for meta in page.css("meta")].count("Content-Security-Policy") == 1
    assert len(page.css("meta")) == 3


def test_markdown_read_by_a_parser_holds_only_what_we_put_there(text, attacked):
    page = LexborHTMLParser(MarkdownIt("commonmark").enable("table").render(text(attacked, "md", notes=True)))
    elements = (ELEMENTS | {"thead", "del", "img"}) - {"style", "meta"}
    assert_harmless(page, elements, set(), {"a": {"href"}, "ol": {"start"}, "img": {"src", "alt"}, "code": {"class"}})


def test_a_printed_review_has_links_to_the_web_and_acts_in_no_other_way(export, attacked):
    path, _ = export(attacked, "pdf", notes=True)
    pdf = PdfReader(path)
    actions = [
        annotation.get_object()["/A"]
        for page in pdf.pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation.get_object()
    ]
    assert {action["/S"] for action in actions} <= {"/URI", "/GoTo"}
    assert {scheme(action["/URI"]) for action in actions if action["/S"] == "/URI"} <= LINKS
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.root_object)
    assert "/JavaScript" not in pdf.root_object.get("/Names", {})
    shown = " ".join(page.extract_text() for page in pdf.pages)
    assert '#eval("panic()")' in re.sub(r"\s+", " ", shown)


def test_plain_text_and_records_say_what_the_article_says(text, attacked, extractions):
    assert '#eval("panic()")' in text(attacked, "txt")
    told = json.loads(text(attacked, "json"))["clippings"]
    for record, extraction in zip(told, extractions.values(), strict=True):
        assert from_record(Extraction, record["extraction"]) == extraction


@pytest.mark.parametrize(
    "name", ["every field", "other-languages: markdown link", "elements: script", "handlers: img onerror"]
)
def test_pasted_as_text_it_stays_text(text, name):
    def nothing(_digest):
        raise ClipperError

    extraction = extract_text(ATTACKS[name].replace("><", ">\n\n<"))
    pasted = Clipping(1, "pasted:1", State.KEPT, datetime(2026, 1, 1, tzinfo=UTC), extraction)
    page = LexborHTMLParser(text(Selection("Pasted", (pasted,), nothing), "html"))
    assert_harmless(page, ELEMENTS, EVERYWHERE, ATTRIBUTES)


def assert_harmless(page, elements, everywhere, attributes):
    for node in page.css("*"):
        assert node.tag in elements, node.html[:200]
        for name, value in node.attributes.items():
            assert name in everywhere | attributes.get(node.tag, set()), node.html[:200]
            if name in {"href", "src"} and not (value or "").startswith("#"):
                assert scheme(value) in LINKS, node.html[:200]
            elif name not in {"href", "src", "content", "alt"}:
                assert not SHOUTED.search(value or ""), node.html[:200]


def scheme(address):
    """The scheme as a browser would see it, which passes over blanks and controls."""
    address = re.sub(r"[\x00-\x20\x7f]+", "", address or "")
    return urlsplit(address).scheme.lower() if ":" in address else ""
