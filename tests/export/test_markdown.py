"""Markdown is read by a parser of CommonMark with GitHub's tables: it must show exactly what the story says."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from clipper.article import Cell, Code, Divider, Figure, ItemList, Paragraph, Quote, Run, Table
from clipper.export.markdown.inline import code_span, escaped, inline
from tests.export.newsroom import ENGLISH, KOREAN, clipping, heading, paragraph, selection, world


class Page(HTMLParser):
    """What a browser would show: the text with the elements that it stands in."""

    def __init__(self, html):
        super().__init__()
        self.open, self.shown, self.links, self.tags = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag not in {"br", "img", "hr"}:
            self.open.append(tag)
        self.links += [value for name, value in attributes if name in {"href", "src"}]

    def handle_endtag(self, tag):
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data):
        self.shown.append((data, frozenset(self.open)))

    @property
    def text(self):
        return "".join(data for data, _ in self.shown)

    def inside(self, tag):
        return "".join(data for data, elements in self.shown if tag in elements)


def read(markdown):
    return Page(MarkdownIt("commonmark").enable("table").render(markdown))


def shown(text, blocks):
    return read(text(selection("", [clipping(1, replace(ENGLISH, blocks=tuple(blocks)))]), "md"))


def test_a_review_reads_from_title_to_address(text):
    page = read(text(world(), "md"))
    assert page.inside("h1") == "Morning review"
    assert "Tuesday, 24 November 2026 · 9 clippings · 9 sources" in page.text
    assert ENGLISH.title in page.inside("h2")
    assert KOREAN.title in page.inside("h2")
    assert "two of the four quays" in page.inside("strong")
    assert "second-hand" in page.inside("em")
    assert "NB-2026/04" in page.inside("code")
    assert "What it costs" in page.inside("h3")
    assert "The conditions" in page.inside("h4")
    assert "— Tomas Reuter, harbour master" in page.inside("blockquote")
    assert "Shore power for every berth:" in page.inside("ol")
    assert "within three years on the western one." in page.inside("ul")
    assert "Dredging to nine metres" in page.inside("table")
    assert "kai west" in page.inside("pre")
    assert "Courier/L. Brandt" in page.text
    assert ENGLISH.address in page.links
    assert "https://www.harbour-courier.example/plan" in page.links
    assert "Clipped on 24 November 2026" in page.text


TRICKY = [
    "1. not a list",
    "- not a list",
    "+ nor this",
    "# no heading",
    "> no quote",
    "*no* _emphasis_ **here** __or__ ~~here~~",
    "[no](https://link.example) ![nor](picture) <https://auto.example> [ref]: x",
    "<script>alert(1)</script> <!-- --> <?php ?>",
    "&amp; &#65; &copy; & so on",
    "`no code` ``here``",
    "back\\slash \\* \\",
    "a | b\n--- | ---\nc | d",
    "Setext\n===\nor\n---",
    "    four blanks",
    "~~~\nfence\n```",
    "line\nbreak",
    "end  \nspaces",
    "***",
    "* * *",
    "$math$ #tag ==mark==",
    "2026\\. A year. 3) no",
    ": definition",
]


@pytest.mark.parametrize("tricky", TRICKY)
def test_nothing_in_a_text_is_read_as_markdown(tricky):
    page = read(inline((Run(tricky),)))
    assert set(page.tags) <= {"p", "br"}
    assert page.text.split() == tricky.split()


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('ab 가1.)-+*_`~[]()<>!#&;|\\=\n:"“”')))
@example("*")
def test_any_text_is_shown_as_it_is(written):
    page = read(escaped(written.strip()))
    assert set(page.tags) <= {"p", "br"}
    assert page.text.split() == written.split()


words = st.text(st.sampled_from("a가1 .“”*_`!)("), max_size=5)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans(), st.booleans()), max_size=5).map(tuple)


@settings(max_examples=500, deadline=None)
@given(runs)
@example((Run("“강조”", strong=True), Run("라고")))
@example((Run("a", emphasis=True), Run("b", strong=True)))
@example((Run("a*", emphasis=True), Run("*", strong=True), Run("`", code=True)))
def test_emphasis_stands_exactly_where_the_story_has_it(given_runs):
    page = read(inline(given_runs))
    for tag, flag in (("strong", "strong"), ("em", "emphasis"), ("code", "code")):
        expected = "".join(run.text for run in given_runs if getattr(run, flag))
        assert "".join(page.inside(tag).split()) == "".join(expected.split())
    assert "".join(page.text.split()) == "".join("".join(run.text for run in given_runs).split())


@given(st.text(st.sampled_from("`a "), min_size=1))
def test_code_may_hold_backticks(code):
    if code.strip():
        assert read(code_span(code)).inside("code").strip() == code.replace("\n", " ").strip()


def test_code_keeps_its_lines_and_fences(text):
    code = "def x():\n    return '```'\n\n# *end*"
    assert shown(text, [Code(code)]).inside("pre").strip("\n") == code


def test_quotes_and_lists_nest(text):
    inner = ItemList(((paragraph("one"), Quote((paragraph("said"),))), (paragraph("two"), Code("x = 1"))), ordered=True)
    page = shown(text, [Quote((paragraph("outer"), inner), "Someone")])
    assert all(part in page.inside("blockquote") for part in ("outer", "one", "said", "two", "x = 1", "— Someone"))
    assert "said" in page.inside("li")
    assert page.inside("pre").strip() == "x = 1"


def test_cells_stay_in_their_columns(text):
    table = Table(
        (
            (Cell((Run("Region"),), header=True, rows=2), Cell((Run("Calls | week"),), header=True, columns=2)),
            (Cell((Run("Summer"),), header=True), Cell((Run("Winter"),), header=True)),
            (Cell((Run("North"),)), Cell((Run("3\n4"),)), Cell((Run("1"),))),
        ),
        "Calls",
    )
    markdown = text(selection("", [clipping(1, replace(ENGLISH, blocks=(table,)))]), "md")
    assert "|  | Summer | Winter |\n| North | 3 4 | 1 |" in markdown
    assert "Calls | week" in read(markdown).inside("th")


def test_a_divider_is_no_rule_between_clippings(text):
    assert shown(text, [paragraph("a"), Divider(), paragraph("b")]).tags.count("hr") == 1


def test_pictures_are_linked_where_they_came_from_and_nowhere_else(text):
    page = shown(
        text, [Figure("https://p.example/a(b).jpg", "alt", "c", "d"), Figure("data:image/png;base64,AAAA", "", "e")]
    )
    assert "https://p.example/a(b).jpg" in page.links
    assert not any(link.startswith("data:") for link in page.links)
    assert "e" in page.text


def test_headings_are_one_line(text):
    assert "two lines" in shown(text, [heading("two\nlines")]).inside("h3")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_text_opens_a_link_that_is_not_safe(text, wild):
    article = replace(ENGLISH, title=wild, address=wild, blocks=(Paragraph((Run(wild or "x", link=wild),)),))
    page = read(text(selection(wild, [clipping(1, article)]), "md"))
    assert all(link.startswith(("https:", "http:", "mailto:", "HTTP")) for link in page.links)
    assert "script" not in page.tags
