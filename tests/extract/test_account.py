"""Nothing vanishes unexplained: kept and cut together are all that can be seen in the article's region."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import Quote, Removal, RemovalKind, Restore, Table, block_text, every_block, replay
from clipper.article.leaves import leaf_text, leaves_of
from clipper.article.manuscript import Manuscript
from clipper.article.naming import to_bring_back
from clipper.extract import extract_page, extract_text
from clipper.extract.from_page import region_of_page
from clipper.markup import read_text
from tests.extract.pages import markup
from tests.stories import story_page

ADDRESS = "https://paper.example/2024/07/09/bridge"


def letters(text):
    return "".join(filter(str.isalnum, text))


def letters_of(blocks):
    return letters("".join(map(leaf_text, leaves_of(blocks))))


def assert_accounted_for(extraction, region):
    unseen = [removal.text for removal in extraction.removals if removal.kind is RemovalKind.INVISIBLE]
    seen = "".join(passage.text for passage in region)
    # A caption without a picture is told again as that of the table around it, and an embedded post names its platform.
    labels = [block.caption for block in every_block(extraction.whole) if isinstance(block, Table)]
    labels += [block.attribution for block in every_block(extraction.whole) if isinstance(block, Quote)]
    whole = Counter(letters_of(extraction.whole))
    assert not Counter(letters(seen)) - whole
    assert not whole - Counter(letters(seen + "".join(unseen + labels)))
    cut = letters("".join(removal.text for removal in extraction.removals))
    assert Counter(letters_of(extraction.article.blocks) + cut) == whole


def assert_all_comes_back(extraction, chance):
    edits = [to_bring_back(extraction, (), number) for number in range(len(extraction.removals))]
    edits = [Restore(edit.words) if edit.kind is RemovalKind.CAPTION else edit for edit in edits]
    chance.shuffle(edits)
    outcome = replay(extraction, edits)
    assert outcome.article.blocks == extraction.whole
    assert (outcome.removals, outcome.missed) == ((), ())


def assert_one_comes_back(extraction, removal: Removal):
    number = extraction.removals.index(removal)
    edit = to_bring_back(extraction, (), number)
    outcome = replay(extraction, [Restore(edit.words)])
    rest = [other for other in extraction.removals if other is not removal]
    text, done, expected = Manuscript(extraction).text, 0, ""
    for other in rest:
        expected += text[done : other.stretch.start]
        done = other.stretch.end
    assert letters_of(outcome.article.blocks) == letters(expected + text[done:])
    assert [left.text for left in outcome.removals] == [other.text for other in rest]


@given(markup, st.booleans())
@settings(deadline=None)
def test_a_page_is_accounted_for(page, in_main):
    content = (f"<main>{page}</main>" if in_main else page).encode()
    extraction = extract_page(content, ADDRESS)
    assert_accounted_for(extraction, region_of_page(content, ADDRESS))


@given(markup)
@settings(deadline=None)
def test_a_text_is_accounted_for(text):
    assert_accounted_for(extract_text(text), read_text(text).passages)


@given(markup, st.randoms(), st.data())
@settings(deadline=None)
def test_what_was_cut_from_a_page_comes_back_alone_and_with_all_others(page, chance, data):
    extraction = extract_page(f"<main>{page}</main>".encode(), ADDRESS)
    assert_all_comes_back(extraction, chance)
    if extraction.removals:
        assert_one_comes_back(extraction, data.draw(st.sampled_from(extraction.removals)))


@given(markup, st.randoms())
@settings(deadline=None)
def test_what_was_cut_from_a_text_comes_back(text, chance):
    assert_all_comes_back(extract_text(text), chance)


def test_who_said_a_quotation_that_is_cut_goes_with_it():
    quotation = (
        "<div class='newsletter-signup'><figure><blockquote>Subscribe to it, nothing I read is better.</blockquote>"
        "<figcaption><p>Ada Quay, Subscriber</p></figcaption></figure></div>"
    )
    content = story_page(extra=quotation).encode()
    extraction = extract_page(content, ADDRESS)
    assert "Ada Quay" not in extraction.text
    assert any("Ada Quay, Subscriber" in removal.text for removal in extraction.removals)
    assert_accounted_for(extraction, region_of_page(content, ADDRESS))


def test_hidden_words_stand_where_they_were_hidden():
    page = "<main>" + "".join(
        f"<p>The {place} pilots saw <span hidden>what nobody reads </span>the pier move before the storm came.</p>"
        for place in ("northern", "southern", "eastern")
    )
    extraction = extract_page(f"{page}</main>".encode(), ADDRESS)
    hidden = [removal for removal in extraction.removals if removal.kind is RemovalKind.INVISIBLE]
    assert [removal.text for removal in hidden] == ["what nobody reads"] * 3
    outcome = replay(extraction, [to_bring_back(extraction, (), extraction.removals.index(hidden[1]))])
    assert [block_text(block) for block in outcome.article.blocks[:3]] == [
        "The northern pilots saw the pier move before the storm came.",
        "The southern pilots saw what nobody reads the pier move before the storm came.",
        "The eastern pilots saw the pier move before the storm came.",
    ]


def test_a_page_that_is_drawn_by_script_tells_what_it_showed():
    told = "\\n\\n".join(f"The port said on day {day} that every ship had to wait outside." for day in range(20))
    page = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{told}"}}</script>'
        "<main><p>Please wait while the story is loaded.</p></main>"
    )
    extraction = extract_page(page.encode(), ADDRESS)
    assert extraction.text.startswith("The port said on day 0")
    assert "Please wait while the story is loaded." in [removal.text for removal in extraction.removals]
