"""Site-config files of other programs: what they say, and what is passed over."""

from hypothesis import given
from hypothesis import strategies as st

from clipper.sites import Action, Problem, read_site_config
from clipper.sites.site_config import _BY_XPATH, _WITHOUT_EFFECT

FILE = """
# The harbour's paper
title: //h1[@class='headline']
title: //meta[@property="og:title"]/@content
author: //a[@rel='author']
date: //time/@datetime
body: (//article)[1]
strip: //aside | //div[contains(@class, 'promo')]
strip_id_or_class: 'share-bar'
strip_image_src: /pixel.gif
prune:no
tidy: no
single_page_link: //a[@class='whole']
if_page_contains: //p[@class='pages']
next_page_link: //a[@rel='next']
find_string: <noscript>
replace_string: <div>
replace_string(</noscript>): </div>
test_url: https://harbour.example/story

http_header(user-agent): Some browser
strip: //div[
find_string: alone
dissolve: //x
nothing that is known
"""


def read(text):
    return read_site_config("harbour.example.txt", "harbour.example", text.encode())


def test_what_a_file_says():
    site = read(FILE)
    assert [rule.action for rule in site.rules] == [
        Action.TITLE,
        Action.TITLE,
        Action.BYLINE,
        Action.DATE,
        Action.BODY,
        Action.CUT,
        Action.CUT,
        Action.CUT,
    ]
    assert site.rules[6].where.named == "share-bar"
    assert site.rules[7].where.picture == "/pixel.gif"
    assert not site.prune
    assert [(each.find, each.replace) for each in site.replacements] == [
        ("<noscript>", "<div>"),
        ("</noscript>", "</div>"),
    ]
    assert site.test_addresses == ("https://harbour.example/story",)


def test_links_to_other_pages_are_kept_for_fetching():
    site = read(FILE)
    (single,), (following,) = site.single_page, site.next_page
    assert single.xpath.text == "//a[@class='whole']"
    assert single.only_if.text == "//p[@class='pages']"
    assert following.only_if is None


def test_what_is_not_supported_is_listed_and_the_rest_counts():
    assert [(skipped.line, skipped.problem) for skipped in read(FILE).skipped] == [
        (21, Problem.UNSUPPORTED),
        (22, Problem.BAD_XPATH),
        (23, Problem.NO_PAIR),
        (24, Problem.UNSUPPORTED),
        (25, Problem.NO_DIRECTIVE),
    ]


def test_a_file_prunes_unless_it_says_no():
    assert read("body: //article").prune
    assert not read("prune: no").prune


@given(
    st.lists(
        st.builds(
            "{}{}: {}".format,
            st.sampled_from([*_BY_XPATH, *_WITHOUT_EFFECT, "replace_string", "if_page_contains", "next_page_link"]),
            st.sampled_from(["", "(x)", "(", "()"]),
            st.text(alphabet="/@[]()'\"abc*:=|.,1 -", max_size=30),
        ),
        max_size=20,
    )
)
def test_no_lines_raise_anything(lines):
    assert len(read("\n".join(lines)).rules) <= len(lines)
