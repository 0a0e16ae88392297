"""What the rules of a site change in the cut of a page, and what they never do."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import RemovalKind
from clipper.extract import extract, extract_page, leads_to
from clipper.page import HTML, Page
from clipper.sites import Action, Rule, Site, SiteRules, Where, parse_xpath, read_site_config, rules_from
from tests.cost import cost
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

ADDRESS = "https://www.harbour.example/storm"
HOST = "harbour.example"
PROMOTION = (
    "More from the harbour: our ten best stories about ships and the sea, read by thousands every day of the week."
)
EXTRA = f"""<div class="promo-links box"><p>{PROMOTION}</p></div>
<p>Follow the lights <span class="sig">(ab)</span> tonight, said the master of the harbour to the waiting crowd.</p>
<figure class="map"><img src="/map.png" alt="Map"><figcaption>The bay from above. Photo: Bo Pier</figcaption></figure>
<p class="creed" id="creed">Our newsroom believes in harbour lights and asks readers to walk the quay at night.</p>"""
PAGE = story_page(picture="/quay.png", extra=EXTRA)


def cut(*rules, page=PAGE, **site):
    return extract_page(page.encode(), ADDRESS, rules=SiteRules((Site(HOST, rules, **site),), "x"))


def configured(text, page=PAGE):
    site = read_site_config(f"{HOST}.txt", HOST, text.encode())
    return extract_page(page.encode(), ADDRESS, rules=SiteRules((site,), "x"))


def by_rule(extraction):
    return {removal.rule: removal.text for removal in extraction.removals if removal.rule.startswith("site.")}


@pytest.mark.parametrize(
    "where",
    [
        Where(classes=("promo-links",)),
        Where(classes=("box", "promo-links")),
        Where(tag="div", classes=("box",)),
        Where(named="promo"),
        Where(text=PROMOTION.upper()),
        Where(begins="more from  the harbour"),
        Where(tag="p", begins="More from"),
        Where(xpath=parse_xpath("//div[contains(@class, 'promo')]")),
        Where(xpath=parse_xpath("//p[starts-with(., 'More from')]/text()")),
    ],
)
def test_what_is_to_be_cut_goes_with_a_reason(where):
    extraction = cut(Rule(Action.CUT, where, kind=RemovalKind.RELATED_LINKS, reason="Other stories"))
    assert PROMOTION not in extraction.text
    assert by_rule(extraction) == {f"site.{HOST}.1": PROMOTION}
    (removal,) = (each for each in extraction.removals if each.rule.startswith("site."))
    assert (removal.kind, removal.reason) == (RemovalKind.RELATED_LINKS, f"Your rule for {HOST}: Other stories")


def test_a_part_of_a_line_goes_alone():
    extraction = cut(Rule(Action.CUT, Where(classes=("sig",))))
    assert "Follow the lights tonight, said" in extraction.text
    assert by_rule(extraction) == {f"site.{HOST}.1": "(ab)"}


def test_parts_that_stand_side_by_side_go_both():
    page = story_page(
        extra='<p>Lights <b class="sig">(ab)</b> <b class="sig">(cd)</b> all along the old quay tonight.</p>'
    )
    extraction = cut(Rule(Action.CUT, Where(classes=("sig",))), page=page)
    assert "Lights all along the old quay tonight." in extraction.text


def test_what_holds_nothing_more_than_a_part_goes_whole():
    page = story_page(extra='<p><span class="sig">(ab) for the Harbour Post</span>.</p>')
    extraction = cut(Rule(Action.CUT, Where(classes=("sig",))), page=page)
    assert "Harbour Post" not in extraction.text
    assert by_rule(extraction) == {f"site.{HOST}.1": "(ab) for the Harbour Post."}


def test_pictures_go_with_their_element_or_by_their_address():
    whole = cut()
    assert len(whole.article.figures) == 2
    for where in (Where(classes=("map",)), Where(picture="map.png"), Where(xpath=parse_xpath("//img[@alt='Map']"))):
        extraction = cut(Rule(Action.CUT, where))
        assert [figure.picture for figure in extraction.article.figures] == ["https://www.harbour.example/quay.png"]


def test_what_is_to_be_kept_stays():
    assert "Share on Facebook" not in cut().text
    assert "Share on Facebook" in cut(Rule(Action.KEEP, Where(classes=("share-bar",)))).text
    assert "Leave a Reply" in cut(Rule(Action.KEEP, Where(text="leave a reply"))).text
    assert "Leave a Reply" in cut(Rule(Action.KEEP, Where(kind=RemovalKind.COMMENT_FORM))).text


def test_of_two_rules_the_one_about_the_smaller_piece_counts():
    keep = Rule(Action.KEEP, Where(begins="More from"))
    cut_box = Rule(Action.CUT, Where(classes=("promo-links",)))
    for rules in ((keep, cut_box), (cut_box, keep)):
        assert PROMOTION in cut(*rules).text
    cut_line = Rule(Action.CUT, Where(begins="More from"))
    keep_box = Rule(Action.KEEP, Where(classes=("promo-links",)))
    for rules in ((cut_line, keep_box), (keep_box, cut_line)):
        assert PROMOTION not in cut(*rules).text


def test_fields_come_from_where_the_rules_say():
    extraction = configured(
        "title: //h1[@class='no']\ntitle: substring-before(//h1, ' after')\nauthor: 'By Ada Quay and Bo Pier'\n"
        "date: //p[@id='day']\n",
        PAGE.replace("<main>", "<main><p id='day'>4 April 2025</p>"),
    )
    assert extraction.title == "The harbour opens again"
    assert extraction.authors == ("Ada Quay", "Bo Pier")
    assert extraction.published == date(2025, 4, 4)
    assert HARBOUR not in extraction.text


def test_a_body_is_the_story_and_nothing_else_is():
    page = story_page(extra='<section class="story"><p>Short.</p><p>Also short</p></section>')
    extraction = cut(Rule(Action.BODY, Where(classes=("story",))), page=page)
    assert extraction.text == "Short.\n\nAlso short"


def test_what_a_body_keeps_out_of_sight_is_not_the_story():
    page = story_page(extra='<section class="story"><p>Short.</p><p hidden>Unseen.</p></section>')
    assert cut(Rule(Action.BODY, Where(classes=("story",))), page=page).text == "Short."


def test_a_body_that_is_not_on_the_page_is_passed_over():
    assert cut(Rule(Action.BODY, Where(id="nowhere"))).text == cut().text


def test_the_source_is_replaced_before_it_is_read():
    page = story_page(extra="<noscript><p>The lighthouse was dark for nine nights, its keeper told us.</p></noscript>")
    extraction = configured(
        "replace_string(its keeper): her keeper\nfind_string: nine nights\nreplace_string: ten\n", page
    )
    assert "dark for ten, her keeper told us" in extraction.text


def test_site_configuration_says_so():
    extraction = configured("strip: //div[contains(@class, 'promo')]")
    (removal,) = (each for each in extraction.removals if each.rule.startswith("site."))
    assert removal.reason == f"Site configuration for {HOST}: cuts what //div[contains(@class, 'promo')] finds"


def test_nothing_vanishes_whatever_the_rules():
    """What stays and what is cut, together, is what stays and is cut without rules."""
    rules = (
        Rule(Action.CUT, Where(classes=("promo-links",))),
        Rule(Action.CUT, Where(classes=("sig",))),
        Rule(Action.KEEP, Where(kind=RemovalKind.COMMENT_FORM)),
    )
    assert _all_words(cut(*rules)) == _all_words(cut())


def test_what_cut_a_page_is_told():
    page = Page(PAGE.encode(), ADDRESS, ADDRESS, HTML, datetime(2026, 3, 2, tzinfo=UTC))
    plain = extract(page).cleaner
    rules, _ = rules_from(HOST, {f"{HOST}.txt": b"strip: //aside"})
    assert len(plain) == 12
    assert extract(page, rules).cleaner == f"{plain}+{rules.digest}"


def test_leads_prefer_names_that_people_give():
    page = Page(PAGE.encode(), ADDRESS, ADDRESS, HTML, datetime(2026, 3, 2, tzinfo=UTC))
    found = [lead.where for lead in leads_to(page, PROMOTION, SiteRules(), (), cut=True)]
    assert found[0] == Where(tag="div", classes=("promo-links",))
    assert found[-1] == Where(text=PROMOTION)
    (named, by_id, _) = (
        lead.where for lead in leads_to(page, EXTRA[EXTRA.index("Our newsroom") : -4], SiteRules(), (), cut=True)
    )
    assert (named, by_id) == (Where(tag="p", classes=("creed",)), Where(tag="p", id="creed"))
    signature = [lead.where for lead in leads_to(page, "(ab)", SiteRules(), (), cut=True)]
    assert signature == [Where(tag="span", classes=("sig",))]


def test_a_lead_never_takes_the_rest_of_the_story():
    page = PAGE.replace("<p>", '<p class="paragraph-of-story">')
    served = Page(page.encode(), ADDRESS, ADDRESS, HTML, datetime(2026, 3, 2, tzinfo=UTC))
    found = [lead.where for lead in leads_to(served, HARBOUR_PARAGRAPHS[2], SiteRules(), (), cut=True)]
    assert found == [Where(text=HARBOUR_PARAGRAPHS[2])]


_LINES = st.builds(
    "{}: {}".format,
    st.sampled_from(
        ["title", "body", "author", "date", "strip", "strip_id_or_class", "strip_image_src", "find_string"]
    ),
    st.text(alphabet="/@[]()'\"adipv*:=|.,1 -", max_size=20)
    | st.sampled_from(
        ["//p", "//*", "//body", "//p/text()", "//@class", "//img", "/", "//span/..", "p", "a", "1", "'x'"]
    ),
)


@given(st.lists(_LINES, max_size=5).map("\n".join))
@settings(deadline=None, max_examples=60)
def test_no_file_raises_anything_and_nothing_is_lost(text):
    extraction = configured(text)
    assert all(removal.text for removal in extraction.removals)
    if "find_string" not in text and "body" not in text:
        assert _all_words(extraction) >= set(" ".join(HARBOUR_PARAGRAPHS).split())


def test_many_costly_rules_end_in_time():
    page = "<html><body>" + "<div><p class='x'>word word word word</p></div>" * 20_000
    text = "\n".join(f"strip: //*[count(//*[contains(., 'w{number}')]) > {number}]" for number in range(50))
    with cost() as spent:
        configured(text, page)
    assert spent.seconds < 8


def _all_words(extraction):
    texts = [extraction.text, *(removal.text for removal in extraction.removals)]
    texts += [f"{figure.caption} {figure.credit}" for figure in extraction.article.figures]
    return set(" ".join(texts).split())


def test_rules_that_find_everything_in_a_deep_page_end_in_time():
    page = "<html><body>" + "<div class='x'>" * 290 + "<p>word word</p><img src='/a.png'>" * 10_000
    with cost() as spent:
        configured("strip: //*\nstrip_id_or_class: x\nbody: //div\n", page)
    assert spent.seconds < 8
