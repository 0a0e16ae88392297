"""Finding: words wherever they stand, in any script, however badly the query is written."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import Article, Extraction, ItemList, Paragraph, Quote, Run, Table
from clipper.clipping import State
from clipper.library import (
    BadQuery,
    NoSuchCollection,
    Order,
    Query,
    add_tags,
    arrange,
    enroll,
    fail,
    find,
    put_in,
    set_note,
    trash,
)
from tests.library.stories import NOON, ORIGIN, hits, kept, story


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("harbour opens", "headline"),
        ("freighter", "body"),
        ("wait outside", "caption"),
        ("Yonhap", "credit"),
        ("ada", "byline"),
        ("harbour post", "source"),
        ("shipping", "keyword of the page"),
        ("maritime", "tag"),
        ("urgent", "note"),
        ("tugs urgent yonhap", "several places"),
    ],
)
def test_words_are_found_wherever_they_stand(library, words, place):
    number = kept(library)
    add_tags(library, [number], ["Maritime"])
    set_note(library, number, "Urgent!")
    kept(library, "https://other.example", Extraction(Article("Snow", (Paragraph((Run("It snows."),)),))))
    assert hits(library, words) == (number,), place


def test_words_in_quotes_lists_tables_and_the_standfirst_are_found(library):
    words = [Paragraph((Run(word),)) for word in ("alpha", "beta")]
    blocks = (Quote((words[0],), "Gamma"), ItemList(((words[1], Quote((), "Zeta")),)), Table((), "delta"))
    number = kept(library, extraction=Extraction(Article("", blocks, standfirst="epsilon")))
    for word in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta"):
        assert hits(library, word) == (number,), word


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("한국", "한국은행이 금리를 올렸다"),
        ("한국", "주한국대사"),
        ("한", "대한민국은"),
        ("국", "한국은행이"),
        ("은", "대한민국은"),
        ("민국", "대한민국은"),
        ("한국 금리", "금리를 올린 한국은행"),
        ('"한국은행이 금리"', "한국은행이 금리를 올렸다"),
        ("LG전자", "LG전자가 발표했다"),
        ("전자가", "LG전자가 발표했다"),
        ("東京", "東京都知事"),
        ("都", "東京都知事"),
        ("知事", "東京都知事は"),
        ("ニュース", "ﾆｭｰｽ速報"),
        ("经济", "中国经济增长"),
        ("𠮷", "𠮷野家"),
        ("strasse", "Die Straße"),
        ("Zurich", "in ZÜRICH"),
        ("øre", "fem ORE"),
        ("café", "cafe\u0301"),
        ("москва", "МОСКВА́"),
        ("2024", "in 2024."),
        ("ap-yonhap", "by AP-Yonhap"),
        ("u.s.", "the U.S. and"),
        ("clim*", "Climate talks"),
        ('"climate ta*"', "Climate talks"),
        ('"climate ta"*', "Climate talks"),
        ("“climate talks”", "the climate talks"),
        ('climate "tal', "climate: tal"),
        ("m²", "40 m2"),
    ],
)
def test_text_is_found_by(module_library, words, text):
    number = kept(module_library, extraction=story(body=f"First. {text} and more"))
    assert hits(module_library, words) == (number,)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("한국", "한민국"),
        ("국한", "한국"),
        ("tal", "Climate talks"),
        ('"talks climate"', "Climate talks"),
        ("climate snow", "Climate talks"),
        ("the", "weather"),
        ("한국", "한 국"),
    ],
)
def test_text_is_not_found_by(module_library, words, text):
    kept(module_library, extraction=story("", text, source="", authors=(), tags=()), pictures={})
    assert hits(module_library, words) == ()


@given(words=st.text(max_size=30) | st.text(alphabet="\"*()^:-+{}ANDORTNE \x00'%_한", max_size=20))
@settings(max_examples=150, deadline=None)
def test_whatever_is_typed_is_a_query_or_refused(module_library, words):
    for order in (Order.NEWEST, Order.RELEVANCE):
        with suppress(BadQuery):
            find(module_library, Query(words, order=order))


@given(st.text(alphabet="abé한국은행東京 .-", min_size=1, max_size=12), st.data())
@settings(max_examples=60, deadline=None)
def test_any_piece_of_cjk_and_any_whole_word_is_found(module_library, text, data):
    number = kept(module_library, extraction=story(body=text))
    words = text.split()
    if not words or not any(character.isalnum() for character in text):
        return
    word = data.draw(st.sampled_from(words))
    if any(character.isalnum() for character in word):
        assert number in hits(module_library, f'"{word}"')
    for character in set(text) & set("한국은행東京"):
        assert number in hits(module_library, character)


@pytest.mark.parametrize("words", ["", " ", '"', "*", '""'])
def test_nothing_typed_yet_is_no_condition(library, words):
    number = kept(library)
    assert hits(library, words) == (number,)


@pytest.mark.parametrize("words", ["★", "?!", '"…"'])
def test_what_is_never_indexed_finds_nothing(library, words):
    kept(library)
    assert hits(library, words) == ()


def test_conditions_narrow_each_other(library):
    first = kept(library, "https://a.example", story(source="Hill"))
    second = kept(library, "https://b.example", story(source="Quay"))
    waiting = enroll(library, "https://c.example", at=NOON).number
    failed = enroll(library, "https://d.example", at=NOON).number
    fail(library, failed, "Gone.")
    add_tags(library, [first, second], ["Ports"])
    put_in(library, "Monday", [second, waiting])
    assert find(library, Query(tag="PORTS")) == (second, first)
    assert find(library, Query("tugs", tag="Ports", source="Hill")) == (first,)
    assert find(library, Query(tag="Ports", collection="monday")) == (second,)
    assert find(library, Query(state=State.WAITING)) == (waiting,)
    assert find(library, Query(state=State.FAILED)) == (failed,)
    assert find(library, Query(tag="nobody's")) == ()
    with pytest.raises(NoSuchCollection):
        find(library, Query(collection="Tuesday"))


def test_the_trash_is_looked_through_on_its_own(library):
    here, gone = kept(library, "https://a.example"), kept(library, "https://b.example")
    trash(library, [gone], NOON)
    assert hits(library, "tugs") == (here,)
    assert hits(library, "tugs", trashed=True) == (gone,)


def test_orders(library):
    old = kept(library, "https://old.example", story("Snow", "A tug.", published=date(2020, 1, 1)))
    new = kept(library, "https://new.example", story("Tug of war", "Snow.", published=date(2026, 1, 1)))
    undated = kept(library, "https://undated.example", story("Rain", "A tug in the snow, a tug.", published=None))
    put_in(library, "Monday", [new, old, undated])
    arrange(library, "Monday", [undated, new, old])
    assert find(library, Query()) == (undated, new, old)
    assert find(library, Query(order=Order.OLDEST)) == (old, new, undated)
    assert find(library, Query(collection="Monday", order=Order.MANUAL)) == (undated, new, old)
    assert find(library, Query(order=Order.MANUAL)) == (undated, new, old)
    assert find(library, Query("tug", order=Order.RELEVANCE))[0] == new
    assert find(library, Query("snow", order=Order.RELEVANCE))[0] == old
    assert find(library, Query(order=Order.RELEVANCE)) == (undated, new, old)


def test_what_was_clipped_last_comes_first_whatever_its_date(library):
    new = kept(library, "https://new.example", story("Tug of war", "Snow.", published=date(2026, 1, 1)))
    old = kept(library, "https://old.example", story("Snow", "A tug.", published=date(2020, 1, 1)))
    assert find(library, Query(order=Order.CLIPPED)) == (old, new)
    assert find(library, Query("tug", order=Order.CLIPPED)) == (old, new)


def test_relevance_leaves_out_no_hit_and_heeds_the_other_conditions(library):
    numbers = [kept(library, f"https://a.example/{i}", pictures={}) for i in range(5)]
    trash(library, numbers[:1], NOON)
    assert set(hits(library, "tugs", order=Order.RELEVANCE)) == set(numbers[1:])


def test_a_book_is_kept_and_found_by_its_title(library):
    body = " ".join(f"word{i}" for i in range(150_000))
    number = kept(library, extraction=story("All words", body))
    assert hits(library, "all") == hits(library, '"word7 word8"') == (number,)


def test_the_address_of_what_waits_is_found_until_its_story_comes(library):
    number = enroll(library, ORIGIN, at=NOON).number
    assert hits(library, "harbour.example") == (number,)
    kept(library)
    assert hits(library, "harbour.example") == ()
