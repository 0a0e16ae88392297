"""What is marked is found again in whatever became of the story."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from clipper.article import (
    Article,
    Cell,
    Code,
    Colour,
    Cut,
    Extraction,
    Figure,
    Highlight,
    ItemList,
    MakeHeading,
    MakeParagraph,
    MarkedRun,
    Paragraph,
    Quote,
    Restore,
    Run,
    Stretch,
    Table,
    Words,
    find_highlights,
    marked,
    replay,
)
from clipper.article.concordance import Concordance
from clipper.article.fair_copy import fair_copy
from clipper.article.leaves import leaf_text, leaves_of, paths_of
from clipper.article.manuscript import Manuscript
from clipper.article.marking import text_of
from clipper.article.naming import words_of
from clipper.article.record import from_record, to_record
from clipper.article.resemblance import likest, nearly, unlike
from clipper.article.typography import plain_type
from tests.article.strategies import counts, named, removals, settled
from tests.article.strategies import texts as words

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SENTENCE = "The harbour master said that two of the four quays would stay closed until the spring."


def paragraph(*texts):
    return Paragraph(tuple(Run(text) for text in texts))


def story(*texts):
    return Article("Storm", tuple(map(paragraph, texts)))


def mark(article, text, nth=0):
    """A highlight of ``text``, made in ``article``."""
    return Highlight(1, words_of(article, Words(text))[nth], NOON)


def read(article, highlight):
    """What is read where ``highlight`` stands, a text for each spot."""
    texts = dict(zip(paths_of(article.blocks), map(leaf_text, leaves_of(article.blocks)), strict=True))
    (found,) = find_highlights(article, [highlight])
    return [texts[spot.path][spot.start : spot.end] for spot in found.spots]


def ink(text):
    return "".join(text.replace("\ufffc", " ").split())


def test_words_are_found_where_they_were_marked():
    article = story("A tug. A tug came. A tug left.", "Night.")
    assert [words.nth for words in words_of(article, Words("A tug"))] == [None] * 3
    (found,) = find_highlights(article, [mark(article, "A tug", 2)])
    (spot,) = found.spots
    assert (spot.path, spot.start, spot.end) == ((0,), 19, 24)


def test_words_across_blocks_have_a_spot_in_each():
    cells = Table(((Cell((Run("Quay"),)), Cell((Run("Depth"),))),))
    picture = Figure("https://a.test/p.jpg", caption="Ships")
    article = Article(
        "", (paragraph("One ", "two"), picture, ItemList(((paragraph("three"),),)), cells, paragraph("end"))
    )
    (found,) = find_highlights(article, [mark(article, "two three Quay Depth en")])
    assert [(spot.path, spot.start, spot.end) for spot in found.spots] == [
        ((0,), 4, 7),
        ((2, 0, 0), 0, 5),
        ((3, 0, 0), 0, 4),
        ((3, 0, 1), 0, 5),
        ((4,), 0, 2),
    ]


@pytest.mark.parametrize(
    "now",
    [
        "“Wind,” he said — “won’t stop… at the café”.",
        '"Wind,"  he said - "won\'t stop... at the cafe".',
        '"WIND," he said -- "won\'t stop... at the cafe\u0301".',
        "„Wind,“ he said – „won\u00adʼt stop… at the café“.".replace("ʼ", "'"),
    ],
)
def test_other_type_is_no_other_text(now):
    highlight = mark(
        story("“Wind,” he said — “won’t stop… at the café”."), "“Wind,” he said — “won’t stop… at the café”"
    )
    assert "".join(read(story("Calm.", now), highlight)) == now[:-1]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("Before it all. The dog ran home quickly. After it all.", "The dog ran home quickly."),
        ("Before it all. The dog. After it all.", "The dog."),
        ("Before it all. The dog ran, as we told you yesterday, home. After it all.",
         "The dog ran, as we told you yesterday, home."),
        ("Before it all. Rain. After it all.", ""),
        ("Before it all. After it all.", ""),
    ],
)  # fmt: skip
def test_between_the_same_surroundings_it_may_be_rewritten(now, found):
    highlight = mark(story("Before it all. The dog ran home. After it all."), "The dog ran home.")
    assert "".join(read(story(now), highlight)) == found


@pytest.mark.parametrize(
    "now",
    [
        SENTENCE.replace("four", "five"),
        SENTENCE.replace("said that", "told reporters"),
        SENTENCE.replace("The harbour", "Harbour"),
    ],
)
def test_a_sentence_that_was_changed_a_little_is_found_anywhere(now):
    highlight = mark(story("It was dark.", SENTENCE, "Night."), SENTENCE)
    (text,) = read(story("Other words.", f"And so. {now} More.", "And others again."), highlight)
    assert unlike(text, now) <= 1


def test_what_is_found_so_is_whole_words():
    highlight = mark(story("The harbour master said that two of the four quays would close."), "two of the four quays")
    now = story("The harbour master of the four quays would close.")
    assert read(now, highlight) == ["of the four quays"]


def test_another_sentence_is_not_taken_for_it():
    highlight = mark(story("It was dark.", SENTENCE, "Night."), SENTENCE)
    assert read(story("The harbour master and two of his men drank tea. The spring was late."), highlight) == []
    assert read(Article(""), highlight) == []


def test_the_words_around_decide_which_is_meant():
    article = story("Ada said no. Bo said no. Cy said no.")
    highlight = mark(article, "said no", 1)
    now = story("Cy said no. News of today. Bo said no. Ada said no.")
    (found,) = find_highlights(now, [highlight])
    assert found.spots[0].start == now.text.index("Bo") + 3


def test_runs_are_split_where_marks_begin_and_end():
    article = Article(
        "", (Paragraph((Run("The "), Run("old quay", strong=True), Run(" fell. ", link="https://a.test/"))),)
    )
    first = Highlight(1, words_of(article, Words("old"))[0], NOON, Colour.GREEN)
    second = Highlight(2, words_of(article, Words("d quay fell"))[0], NOON)
    (block,) = marked(article, find_highlights(article, [first, second])).blocks
    assert [(run.text, run.strong, [h.number for h in getattr(run, "highlights", ())]) for run in block.runs] == [
        ("The ", False, []),
        ("ol", True, [1]),
        ("d", True, [1, 2]),
        (" quay", True, [2]),
        (" fell", False, [2]),
        (". ", False, []),
    ]
    assert [[h.number for h in run.ending] for run in block.runs if isinstance(run, MarkedRun)] == [[], [1], [], [2]]
    assert block.runs[-1].link == "https://a.test/"


def test_what_is_no_run_stays_as_it_is():
    article = Article("", (Code("wait(tug)"), Quote((paragraph("So it is."),), "Ada Quay")))
    highlights = [mark(article, "tug"), mark(article, "is. Ada Quay")]
    found = find_highlights(article, highlights)
    assert [len(each.spots) for each in found] == [1, 2]
    assert marked(article, found).blocks[0] == Code("wait(tug)")
    assert marked(article, found[:1]) == article


@given(st.builds(Highlight, counts, named, st.datetimes(timezones=st.just(UTC)), st.sampled_from(Colour), words))
def test_it_survives_its_record(highlight):
    assert from_record(Highlight, to_record(highlight)) == highlight


# Any story, any mark, whatever becomes of it


@st.composite
def marked_stories(draw):
    """An extraction, and a highlight made in it."""
    extraction = draw(settled())
    text = text_of(extraction.article)
    assume(ink(text))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    assume(ink(text[start:end]))
    inside = Stretch(start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    return extraction, inside, Highlight(1, Concordance(text).name(inside), NOON)


@st.composite
def recut(draw, extraction):
    """The same page cut otherwise, and corrected."""
    whole, text = extraction.whole, Manuscript(extraction).text
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    cuts = [
        replace(draw(removals), stretch=Stretch(start, end))
        for start, end in zip(ends[::2], ends[1::2], strict=False)
        if ink(text[start:end])
    ]
    copy = fair_copy(whole, cuts)
    words = Concordance(text)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    named = places.map(lambda ends: words.name(Stretch(*ends)))
    edits = st.one_of(*(st.builds(kind, named) for kind in (Cut, Restore, MakeHeading, MakeParagraph)))
    return replay(Extraction(Article("", copy.blocks), copy.removals, whole=whole), draw(st.lists(edits, max_size=3)))


@given(marked_stories())
def test_every_mark_is_found_where_it_was_made(made):
    extraction, stretch, highlight = made
    text = text_of(extraction.article)
    assert ink("".join(read(extraction.article, highlight))) == ink(text[stretch.start : stretch.end])
    (found,) = find_highlights(extraction.article, [highlight])
    leaves = list(
        zip(paths_of(extraction.article.blocks), map(leaf_text, leaves_of(extraction.article.blocks)), strict=True)
    )
    before = "".join(text for _, text in leaves[: [path for path, _ in leaves].index(found.spots[0].path)])
    first = dict(leaves)[found.spots[0].path]
    assert ink(before + first[: found.spots[0].start]) == ink(text[: stretch.start])


@given(st.data(), marked_stories())
def test_words_that_are_still_there_are_found_at_words_that_read_the_same(data, made):
    extraction, _, highlight = made
    now = data.draw(recut(extraction)).article
    found = "".join(read(now, highlight))
    if ink(highlight.words.text) in ink(text_of(now)):
        assert ink(found) == ink(highlight.words.text)
    shown = marked(now, find_highlights(now, [highlight]))
    assert text_of(shown) == text_of(now)


texts = st.text(st.sampled_from("ab가"), max_size=9)


def distance(one, other):
    """By the textbook."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        above, row = row, [i]
        for j, right in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1]


@given(texts, texts)
def test_likeness_is_counted_as_the_textbook_does(one, other):
    assert unlike(one, other) == distance(one, other)


@given(texts, texts.filter(bool), st.integers(0, 4))
@example("", "a", 4)
def test_the_likest_stretch_is_found(text, wanted, most):
    every = [text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)]
    best = min((distance(stretch, wanted) for stretch in every), default=len(wanted))
    found = likest(text, wanted, most)
    if found and len(wanted) > most:
        assert distance(text[slice(*found)], wanted) == best <= most
    elif len(wanted) > most:
        assert best > most


@given(texts, texts.filter(bool), texts, st.integers(0, 3))
def test_what_is_nearly_there_is_looked_for_where_some_of_it_is(before, wanted, after, most):
    most = min(most, len(wanted) - 1)
    found = nearly(f"{before}{wanted}{after}", wanted, most)
    assert found
    assert f"{before}{wanted}{after}"[slice(*found)] == wanted
    found = nearly(before, wanted, most)
    assert found is None or distance(before[slice(*found)], wanted) <= most


@given(st.text())
def test_plain_type_keeps_every_place(text):
    plain = plain_type(text)
    assert len(plain) == len(text)
    assert plain_type(plain) == plain
