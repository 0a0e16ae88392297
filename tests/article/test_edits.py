"""A user's corrections are replayed on whatever the cleaner made of the page."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.article import (
    Article,
    Code,
    Cut,
    DropPicture,
    Extraction,
    Figure,
    Heading,
    ItemList,
    MakeCaption,
    MakeHeading,
    MakeHeadline,
    MakeParagraph,
    Paragraph,
    Place,
    Quote,
    Rebyline,
    Recaption,
    Redate,
    RemovalKind,
    Restore,
    Retitle,
    Run,
    Words,
    replay,
)
from tests.article.strategies import edits, extractions, settled


def paragraph(*texts):
    return Paragraph(tuple(Run(text) for text in texts))


QUAY = Figure("https://a.test/quay.jpg", alt="A quay", caption="The quay", credit="Ada Quay")
TUG = Figure("https://a.test/tug.jpg", caption="A tug")
WIND, CALM = paragraph("Wind tore at the masts."), paragraph("Calm came at night.")
STORY = Article("Storm", (WIND, QUAY, Quote((TUG,)), ItemList(((QUAY,),)), CALM), authors=("Ada Quay",))


def replayed(*edits, story=STORY):
    return replay(Extraction(story), edits)


def edited(*edits, story=STORY):
    return replayed(*edits, story=story).article


@pytest.mark.parametrize(
    ("edit", "fields"),
    [
        (Retitle("Calm"), {"title": "Calm"}),
        (Rebyline(("Bo Reed", "Cy Vane")), {"authors": ("Bo Reed", "Cy Vane")}),
        (Rebyline(()), {"authors": ()}),
        (Redate(date(2024, 7, 9)), {"published": date(2024, 7, 9)}),
        (Redate(None), {"published": None}),
    ],
)
def test_a_field_changes_and_nothing_else(edit, fields):
    assert edited(edit) == replace(STORY, **fields)


def test_a_caption_changes_wherever_its_picture_stands():
    figures = edited(Recaption(QUAY.picture, caption="The pier")).figures
    assert [figure.caption for figure in figures] == ["The pier", "A tug", "The pier"]


def test_what_is_none_stays_and_what_is_empty_goes():
    assert edited(Recaption(QUAY.picture, credit="")).figures[0] == replace(QUAY, credit="")


def test_a_figure_in_a_quote_is_reached():
    story = edited(Recaption(TUG.picture, "Two tugs", "Port office"))
    assert story.blocks[2] == Quote((replace(TUG, caption="Two tugs", credit="Port office"),))


def test_pictures_without_an_address_are_told_apart_by_their_captions():
    story = Article("Storm", (Figure("", caption="Masts"), Figure("", caption="Sails")))
    figures = edited(Recaption("", credit="Reuters", was="Sails"), story=story).figures
    assert [figure.credit for figure in figures] == ["", "Reuters"]


def test_an_edit_of_what_is_gone_changes_nothing_and_is_told():
    gone = [
        Recaption("https://a.test/other.jpg", caption="Other"),
        DropPicture("https://a.test/other.jpg"),
        Cut(Words("Hail fell.")),
        Restore(Words("Hail fell.")),
        MakeHeading(Words("Hail fell.")),
        MakeParagraph(Words("")),
        MakeCaption(Words("Hail fell."), QUAY.picture),
        MakeCaption(Words("Wind tore at the masts."), "https://a.test/other.jpg"),
    ]
    outcome = replayed(*gone)
    assert (outcome.article, outcome.removals, outcome.missed) == (STORY, (), tuple(gone))


def test_the_last_word_counts():
    story = edited(Retitle("Calm"), Recaption(TUG.picture, "One"), Retitle("Still"), Recaption(TUG.picture, "Two"))
    assert (story.title, story.figures[1].caption) == ("Still", "Two")


def test_a_whole_block_is_cut_and_told_among_the_removals():
    outcome = replayed(Cut(Words("Wind tore  at the\nmasts.")))
    assert outcome.article.blocks == STORY.blocks[1:]
    (removal,) = outcome.removals
    assert (removal.text, removal.kind, removal.place) == ("Wind tore at the masts.", RemovalKind.BY_HAND, Place(0))


@pytest.mark.parametrize(
    ("words", "rest", "offset"),
    [
        ("Wind", "tore at the masts.", 0),
        ("tore at", "Wind the masts.", 5),
        ("at the masts", "Wind tore.", 9),
        ("masts.", "Wind tore at the", 16),
        ("ast", "Wind tore at the ms.", 18),
        (".", "Wind tore at the masts", 22),
    ],
)
def test_a_stretch_of_a_block_is_cut_and_leaves_no_blanks(words, rest, offset):
    outcome = replayed(Cut(Words(words)))
    assert outcome.article.blocks[0] == paragraph(rest)
    assert [(removal.text, removal.place) for removal in outcome.removals] == [(words, Place(0, offset))]


def test_a_cut_keeps_how_the_rest_is_set():
    story = Article("", (Paragraph((Run("The "), Run("old", strong=True), Run(" quay", link="https://a.test/"))),))
    assert edited(Cut(Words("old")), story=story).blocks == (
        Paragraph((Run("The "), Run("quay", link="https://a.test/"))),
    )


def test_a_cut_over_several_blocks_takes_what_stands_between():
    outcome = replayed(Cut(Words("masts. Calm")))
    assert outcome.article.blocks == (paragraph("Wind tore at the"), paragraph("came at night."))
    assert [removal.text for removal in outcome.removals] == ["masts. Calm"]


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [("One", "", "One. Two. Look."), ("Two.", "", "One. Look. Two."), ("", "Two", "One. Two. Look.")],
)
def test_the_words_around_decide_which_of_two_is_meant(before, after, left):
    story = Article("", (paragraph("One. Look. Two. Look."),))
    assert edited(Cut(Words("Look.", before, after)), story=story).text == left


def test_a_cut_is_brought_back_by_its_words():
    made = Cut(Words("tore at"))
    assert replayed(made, Restore(Words("tore at"))) == replayed(Retitle(STORY.title))


def test_part_of_a_cut_is_brought_back():
    outcome = replayed(Cut(Words("Wind tore at the masts.")), Restore(Words("tore at")))
    assert outcome.article.blocks[0] == paragraph("tore at")
    assert [(removal.text, removal.place) for removal in outcome.removals] == [
        ("Wind", Place(0, 0)),
        ("the masts.", Place(0, 7)),
    ]


def test_what_is_there_already_has_not_missed():
    assert replayed(Restore(Words("Calm came at night."))) == replayed(Retitle(STORY.title))
    assert replayed(Cut(Words("Calm")), Cut(Words("Calm"))).missed == ()


def test_a_paragraph_becomes_a_caption():
    words = Words("Calm came at night.")
    outcome = replayed(MakeCaption(words, TUG.picture, caption="Calm came", credit="at night."))
    assert outcome.article.blocks[-1] == ItemList(((QUAY,),))
    assert outcome.article.figures[1] == replace(TUG, caption="Calm came", credit="at night.")
    assert [(removal.text, removal.kind) for removal in outcome.removals] == [(words.text, RemovalKind.CAPTION)]
    assert edited(MakeCaption(words, QUAY.picture)).figures[0] == replace(QUAY, caption=words.text)


def test_a_caption_that_is_brought_back_is_not_read_twice():
    words = Words("Calm came at night.")
    story = edited(MakeCaption(words, TUG.picture), Restore(words, RemovalKind.CAPTION))
    assert story.blocks[-1] == CALM
    assert story.figures[1].caption == ""


def test_paragraphs_and_headings_become_each_other():
    words = Words("Calm came at night.")
    assert edited(MakeHeading(words, 3)).blocks[-1] == Heading(CALM.runs, 3)
    assert edited(MakeHeading(words, 3), MakeParagraph(Words("Calm came"))).blocks[-1] == CALM
    assert edited(MakeParagraph(Words("wait()")), story=Article("", (Code("wait()"),))).blocks == (paragraph("wait()"),)


def test_a_stretch_becomes_the_headline():
    outcome = replayed(MakeHeadline(Words("Wind tore at the masts.")))
    assert (outcome.article.title, outcome.article.blocks) == ("Wind tore at the masts.", STORY.blocks[1:])
    assert [removal.kind for removal in outcome.removals] == [RemovalKind.TITLE]


def test_a_picture_is_dropped_with_its_list_and_brought_back():
    dropped = replayed(DropPicture(QUAY.picture))
    assert dropped.article.blocks == (WIND, Quote((TUG,)), CALM)
    assert [(removal.text, removal.place) for removal in dropped.removals] == [
        ("The quay", Place(1)),
        ("The quay", Place(2)),
    ]
    back = replayed(DropPicture(QUAY.picture), Restore(Words("The quay"), RemovalKind.BY_HAND, QUAY.picture))
    assert back == replayed(Retitle(STORY.title))


@given(settled(), st.lists(edits, max_size=4))
def test_no_edit_raises_and_all_that_misses_is_told(extraction, made):
    outcome = replay(extraction, made)
    assert set(outcome.missed) <= set(made)
    for removal in outcome.removals:
        assert removal.text


@given(extractions, st.lists(edits, max_size=4))
def test_older_records_are_edited_too(extraction, made):
    assert set(replay(extraction, made).missed) <= set(made)


@given(settled())
def test_no_edits_change_nothing(extraction):
    outcome = replay(extraction, [])
    assert (outcome.article, outcome.removals, outcome.missed) == (extraction.article, extraction.removals, ())
    again = replay(extraction, [Retitle(extraction.article.title)])
    assert again == outcome
