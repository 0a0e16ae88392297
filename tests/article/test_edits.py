"""A user's corrections are replayed on whatever the cleaner made of the page."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clipper.article import Article, Figure, ItemList, Paragraph, Quote, Recaption, Retitle, Run, apply_edits
from tests.article.strategies import articles, edits

QUAY = Figure("https://a.test/quay.jpg", alt="A quay", caption="The quay", credit="Ada Quay")
TUG = Figure("https://a.test/tug.jpg", caption="A tug")
STORY = Article("Storm", (Paragraph((Run("Wind."),)), QUAY, Quote((TUG,)), ItemList(((QUAY,),))), authors=("Ada Quay",))


def test_a_new_title_changes_nothing_else():
    assert apply_edits(STORY, [Retitle("Calm")]) == replace(STORY, title="Calm")


def test_a_caption_changes_wherever_its_picture_stands():
    edited = apply_edits(STORY, [Recaption(QUAY.picture, caption="The pier")])
    assert [figure.caption for figure in edited.figures] == ["The pier", "A tug", "The pier"]


def test_what_is_none_stays_and_what_is_empty_goes():
    edited = apply_edits(STORY, [Recaption(QUAY.picture, credit="")])
    assert edited.figures[0] == replace(QUAY, credit="")


def test_a_figure_in_a_quote_is_reached():
    edited = apply_edits(STORY, [Recaption(TUG.picture, "Two tugs", "Port office")])
    assert edited.blocks[2] == Quote((replace(TUG, caption="Two tugs", credit="Port office"),))


def test_an_edit_of_a_picture_that_is_gone_changes_nothing():
    assert apply_edits(STORY, [Recaption("https://a.test/other.jpg", caption="Other")]) == STORY


def test_the_last_word_counts():
    made = [Retitle("Calm"), Recaption(TUG.picture, "One"), Retitle("Still"), Recaption(TUG.picture, "Two")]
    edited = apply_edits(STORY, made)
    assert (edited.title, edited.figures[1].caption) == ("Still", "Two")


@given(articles, st.lists(edits, max_size=4))
def test_edits_made_one_by_one_are_edits_made_together(article, made):
    step = article
    for edit in made:
        step = apply_edits(step, [edit])
    assert apply_edits(article, made) == step


@given(articles, st.lists(edits, max_size=4))
def test_replaying_edits_changes_nothing_more(article, made):
    once = apply_edits(article, made)
    assert apply_edits(once, made) == once


@given(articles, st.lists(edits, max_size=4))
def test_edits_leave_the_words_of_the_story_alone(article, made):
    edited = apply_edits(article, made)
    assert edited.text == article.text
    assert [figure.picture for figure in edited.figures] == [figure.picture for figure in article.figures]
