"""What the language of queries finds: the same in a file and on a server, over the same clippings."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import Retitle
from clipper.library import (
    BadQuery,
    NoSuchSearch,
    Order,
    Query,
    SavedSearch,
    SearchExists,
    add_edits,
    add_tags,
    count,
    enroll,
    fail,
    find,
    forget_search,
    mark_read,
    put_in,
    rename_search,
    save_search,
    saved_searches,
    search_named,
    set_note,
    snippets,
    star,
    tally,
    trash,
)
from tests.library.server import emptied
from tests.library.stories import NOON, kept, story

TODAY = date(2026, 3, 4)
WORDS = ["harbour", "storm", "tug", "tugs", "snow", "한국은행이", "금리를", "東京都", "知事", "Café", "port"]


def fill(library):
    """Twenty clippings of all kinds; their numbers are those of their order from 1 on."""
    numbers = []
    for n in range(20):
        words = [WORDS[(n + k * (1 + n % 3)) % len(WORDS)] for k in range(5)]
        extraction = story(
            f"{words[0]} {words[1]}",
            " ".join(words[2:]),
            source=["Hill", "Quay", "東京新聞"][n % 3],
            published=date(2026, 3, 1) - timedelta(days=9 * n) if n % 7 else None,
            language=["en", "ko", "zh-Hant", "zh"][n % 4],
            authors=("Ada Quay",) if n % 2 else ("김 기자",),
        )
        numbers.append(kept(library, f"https://a.example/{n}", extraction, None if n % 2 else {}))
    add_tags(library, numbers[:4], ["politics/EU"])
    add_tags(library, numbers[2:6], ["Politics"])
    add_tags(library, numbers[5:9], ["policy"])
    put_in(library, "Monday", numbers[3:8])
    put_in(library, "Morning review", numbers[10:14])
    set_note(library, numbers[7], "urgent storm")
    star(library, numbers[:3], NOON)
    mark_read(library, numbers[1:9], NOON)
    trash(library, numbers[4:5], NOON)
    add_edits(library, numbers[6], [Retitle("A harbour in the snow")])
    failed = enroll(library, "https://b.example", at=NOON).number
    fail(library, failed, "Gone.")
    return [*numbers, failed]


@pytest.fixture(scope="module")
def filled(module_library):
    emptied_library = emptied(module_library) if "://" in module_library.place else module_library
    return emptied_library, fill(emptied_library)


QUERIES = [
    "harbour",
    "harbour storm",
    "harbour OR storm",
    "harbour -storm",
    "-harbour",
    "-harbour -storm",
    "(harbour OR storm) -snow",
    "harbour OR -storm",
    "-(harbour storm)",
    "-(harbour OR is:read)",
    "tug*",
    '"harbour storm"',
    '"storm tug"*',
    "한국",
    "은",
    "都知",
    "cafe",
    "title:harbour",
    "title:(harbour OR storm)",
    "title:har*",
    'title:"harbour storm"',
    "body:storm",
    "-title:storm storm",
    "body:은행 -title:은행",
    "caption:ships",
    "caption:yonhap",
    "credit:yonhap",
    "byline:ada",
    "byline:기자",
    "source:hill",
    "source:東京",
    "note:urgent",
    "note:harbour",
    "tag:politics",
    "tag:politics/eu",
    "tag:pol*",
    'tag:"nothing"',
    "-tag:politics",
    "tag:politics OR storm",
    "in:monday",
    'in:"morning review" OR in:monday',
    "in:mo*",
    "lang:ko",
    "lang:zh",
    "lang:zh-hant",
    "after:2026",
    "before:2026",
    "on:2026-02",
    "after:2025-12 before:2026-02",
    'on:"last week"',
    "on:today",
    "storm after:2026-01",
    "storm (on:2026-01 OR on:2025-12)",
    "-on:2026",
    "is:starred",
    "is:read",
    "is:unread",
    "is:trashed",
    "is:failed",
    "is:edited",
    "is:trashed OR is:starred",
    "-is:trashed",
    "has:picture",
    "has:note",
    "-has:picture storm",
    "harbour is:read tag:politics",
]


ANSWERS = pytest.StashKey[dict[str, list[int]]]()
"""What the first of the two has answered."""


@pytest.mark.parametrize("query", QUERIES)
def test_file_and_server_find_the_same(filled, query, request):
    """By place among the numbers, which differ; the file's answer, checked below by hand, is what the server gives."""
    library, numbers = filled
    found = find(library, Query(query, order=Order.NEWEST), today=TODAY)
    places = [numbers.index(number) for number in found]
    known = request.config.stash.setdefault(ANSWERS, {})
    assert known.setdefault(query, places) == places
    assert set(find(library, Query(query, order=Order.RELEVANCE), today=TODAY)) == set(found)
    assert count(library, Query(query), today=TODAY).count == len(found)
    for order in (Order.NEWEST, Order.OLDEST, Order.CLIPPED):
        whole = find(library, Query(query, order=order), today=TODAY)
        assert all(find(library, Query(query, order=order), most=n, today=TODAY) == whole[:n] for n in (1, 3, 50))


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("tag:politics", {0, 1, 2, 3, 5}),
        ("tag:politics/eu", {0, 1, 2, 3}),
        ("tag:pol*", {0, 1, 2, 3, 5, 6, 7, 8}),
        ("in:monday", {3, 5, 6, 7}),
        ("is:trashed", {4}),
        ("is:starred OR is:trashed", {0, 1, 2, 4}),
        ("is:failed", {20}),
        ("is:edited", {6}),
        ("is:read", {1, 2, 3, 5, 6, 7, 8}),
        ("has:note", {7}),
        ("note:urgent title:snow OR is:edited", {6}),
        ("title:harbour title:snow", {6}),
        ("lang:zh", {2, 3, 6, 7, 10, 11, 14, 15, 18, 19}),
        ("lang:zh-hant", {2, 6, 10, 14, 18}),
        ("on:2026-02", {1, 2, 3}),
        ("has:picture is:starred", {1}),
    ],
)
def test_conditions_mean_what_they_say(filled, query, places):
    library, numbers = filled
    assert {numbers.index(number) for number in find(library, Query(query), today=TODAY)} == places


SIMPLE = st.sampled_from(
    ["harbour", "storm", "tug*", "한국", "title:snow", "is:read", "tag:politics", "on:2026", "lang:ko", "has:picture"]
)
NESTED = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} OR {pair[1]})"),
        inner.map(lambda part: f"-{part}"),
    ),
    max_leaves=6,
)


@given(NESTED, NESTED)
@settings(max_examples=40, deadline=None)
def test_queries_add_up_as_sets_do(filled, first, second):
    library, _ = filled

    def found(query):
        return set(find(library, Query(query), today=TODAY))

    everything = set(find(library, Query()))
    assert found(f"{first} {second}") == found(first) & found(second)
    assert found(f"{first} OR {second}") == found(first) | found(second)
    assert found(f"-({first})") == everything - found(first)


def test_orders_hold_for_any_query(filled):
    library, _ = filled
    for words in ("storm", "storm OR tag:politics", "is:read"):
        newest = find(library, Query(words, order=Order.NEWEST))
        assert newest == find(library, Query(words, order=Order.OLDEST))[::-1]
        assert all(a > b for a, b in pairwise(find(library, Query(words, order=Order.CLIPPED))))


def test_snippets_mark_the_words_where_they_stand(filled):
    library, numbers = filled
    found = find(library, Query("storm OR 한국"), today=TODAY)
    around = snippets(library, "storm OR 한국", found)
    assert set(around) == set(found)
    for snippet in around.values():
        for start, end in snippet.marks:
            assert snippet.text[start:end].lower() in ("storm", "한국")
    (number,) = find(library, Query("note:urgent"))
    assert snippets(library, "note:urgent", [number])[number].text == "urgent storm"
    assert snippets(library, "is:read", numbers) == {}


@pytest.mark.parametrize(
    ("words", "body", "marked"),
    [
        ("climate", "The Climate of climates", ["Climate"]),
        ("clim*", "The Climate of climates", ["Climate", "climates"]),
        ('"two  tugs"', "Two-tugs and two, tugs", ["Two-tugs", "two, tugs"]),
        ("cafe", "Das Café, CAFE\u0301", ["Café", "CAFE\u0301"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("국은", "한국은행이", ["국은"]),
        ("LG전자", "LG전자가", ["LG전자"]),
        ("-tug storm", "storm tug", ["storm"]),
        ("title:storm tug", "storm tug", ["tug"]),
        ("ﬁne", "a fine day", ["fine"]),
    ],
)
def test_marks_follow_the_rules_of_the_index(module_library, words, body, marked):
    number = kept(module_library, "https://marks.example", story("Tug of war", body))
    snippet = snippets(module_library, words, [number])[number]
    assert [snippet.text[start:end] for start, end in snippet.marks] == marked


def test_a_snippet_shows_the_words_together(library):
    body = f"A storm. {'Nothing happens here. ' * 60}The storm broke the harbour wall. {'More of it. ' * 60}"
    number = kept(library, extraction=story("", body))
    snippet = snippets(library, "storm harbour", [number])[number]
    assert snippet.text.startswith("…The storm broke the harbour wall.")
    assert snippet.text.endswith("…")
    assert len(snippet.text) < 250


@pytest.mark.parametrize("before", [1_993, 2_500, 150_000])
def test_a_snippet_shows_words_that_stand_together_far_behind(library, before):
    """A text is looked through in parts: what is cut there is no word, and nothing is missed behind it."""
    body = f"A storm. {'no ' * (before // 3 - 3)}harbours. {'More of it. ' * 60}The storm broke the harbour wall."
    number = kept(library, extraction=story("", body))
    for words in ("harbour", "storm harbour"):
        snippet = snippets(library, words, [number])[number]
        assert snippet.text.endswith("The storm broke the harbour wall.")
        assert [snippet.text[start:end] for start, end in snippet.marks] == words.split()


def test_a_tally_counts_by_source_tag_and_month(filled):
    library, _ = filled
    found = tally(library, Query("tag:politics"), today=TODAY)
    assert (found.total.count, found.total.more) == (5, False)
    assert sum(each.count for each in found.sources) == 5
    assert {each.name: each.count for each in found.tags} == {"politics/EU": 4, "Politics": 3, "policy": 1}
    assert [each.name for each in found.months] == sorted((each.name for each in found.months), reverse=True)
    assert sum(each.count for each in found.months) == 5
    assert tally(library, Query("★")).total.count == 0
    capped = tally(library, Query(), most=4)
    assert (capped.total.count, capped.total.more) == (4, True)
    assert sum(each.count for each in capped.months) == 4


def test_searches_are_kept_under_names(library):
    save_search(library, SavedSearch("Ports ", "tag:ports is:unread"))
    save_search(library, SavedSearch("Storms", "storm", Order.NEWEST))
    save_search(library, SavedSearch("PORTS", "tag:ports"))
    assert saved_searches(library) == (
        SavedSearch("PORTS", "tag:ports"),
        SavedSearch("Storms", "storm", Order.NEWEST),
    )
    assert search_named(library, "ports").words == "tag:ports"
    with pytest.raises(BadQuery):
        save_search(library, SavedSearch("Wrong", "on:nothing"))
    rename_search(library, "ports", "Harbours")
    with pytest.raises(SearchExists):
        rename_search(library, "harbours", "storms")
    assert find(library, Query("a", within="tag:ports")) == ()
    forget_search(library, "harbours")
    for refused in (lambda: forget_search(library, "ports"), lambda: search_named(library, "ports")):
        with pytest.raises(NoSuchSearch):
            refused()
