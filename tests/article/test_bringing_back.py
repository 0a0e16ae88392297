"""Nothing that is cut is lost: whatever is brought back stands where it stood, in any order, among anything."""

from collections import Counter
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from clipper.article import (
    Article,
    Cut,
    Extraction,
    Restore,
    Stretch,
    Words,
    block_text,
    replay,
)
from clipper.article.leaves import leaf_text, leaves_of, rebuilt
from clipper.article.manuscript import Manuscript
from clipper.article.naming import to_bring_back
from tests.article.strategies import blocks, settled, wholes, wholes_without_labels


def ink(text):
    """``text`` without white space and what stands for pictures."""
    return "".join(text.replace("\ufffc", "").split())


def ink_of(blocks):
    """All that is read in ``blocks``, in order."""
    return ink("".join(map(leaf_text, leaves_of(blocks))))


def without(text, removals):
    """The ink of ``text`` where nothing of ``removals`` stood."""
    done, rest = 0, ""
    for removal in removals:
        rest += text[done : removal.stretch.start]
        done = removal.stretch.end
    return ink(rest + text[done:])


@given(settled())
def test_what_is_kept_and_what_is_cut_are_all_there_was(extraction):
    told = ink_of(extraction.article.blocks) + ink("".join(removal.text for removal in extraction.removals))
    assert Counter(told) == Counter(ink_of(extraction.whole))


@given(settled(), st.data())
def test_a_piece_that_is_brought_back_stands_where_it_stood(extraction, data):
    assume(extraction.removals)
    number = data.draw(st.integers(0, len(extraction.removals) - 1))
    brought = extraction.removals[number]
    outcome = replay(extraction, [to_bring_back(extraction, (), number)])
    others = [removal for removal in extraction.removals if removal is not brought]
    assert outcome.missed == ()
    assert ink_of(outcome.article.blocks) == without(Manuscript(extraction).text, others)
    assert [removal.text for removal in outcome.removals] == [removal.text for removal in others]


@given(settled(), st.randoms())
def test_all_brought_back_in_any_order_is_the_whole_page(extraction, chance):
    edits = [to_bring_back(extraction, (), number) for number in range(len(extraction.removals))]
    chance.shuffle(edits)
    outcome = replay(extraction, edits)
    assert outcome.article.blocks == extraction.whole
    assert (outcome.removals, outcome.missed) == ((), ())


@given(settled(wholes_without_labels), st.randoms())
def test_what_older_records_cut_comes_back_in_order_too(extraction, chance):
    """Before there was a whole, a record told only between which letters a piece stood."""
    removals = tuple(replace(removal, stretch=None) for removal in extraction.removals)
    older = replace(extraction, whole=(), removals=removals)
    edits = [to_bring_back(older, (), number) for number in range(len(removals))]
    chance.shuffle(edits)
    outcome = replay(older, edits)
    assert ink_of(outcome.article.blocks) == ink_of(extraction.whole)
    assert (outcome.removals, outcome.missed) == ((), ())


@given(settled(wholes_without_labels))
def test_a_removal_tells_where_it_stood(extraction):
    text = Manuscript(extraction).text
    blocks = extraction.article.blocks
    for removal in extraction.removals:
        place = removal.place
        before = "".join(map(block_text, blocks[: place.block]))
        if place.offset is not None:
            before += block_text(blocks[place.block])[: place.offset]
        earlier = [other for other in extraction.removals if other.stretch.start < removal.stretch.start]
        assert ink(before) == without(text[: removal.stretch.start], earlier)


def some_words(data, text, start=0, end=None):
    """A stretch of ``text`` between these two positions that begins and ends with ink."""
    inked = [at for at in range(start, len(text) if end is None else end) if ink(text[at])]
    assume(inked)
    first, last = sorted(data.draw(st.tuples(*[st.sampled_from(inked)] * 2)))
    return Stretch(first, last + 1)


@given(settled(), st.data())
def test_what_the_user_cuts_can_be_brought_back(extraction, data):
    manuscript = Manuscript(extraction)
    ends = [0, *(end for cut in extraction.removals for end in (cut.stretch.start, cut.stretch.end)), None]
    number = data.draw(st.integers(0, len(extraction.removals)))
    stretch = some_words(data, manuscript.text, *ends[2 * number : 2 * number + 2])
    words = manuscript.concordance.name(stretch)
    cut = replay(extraction, [Cut(words)])
    assert Counter(ink_of(cut.article.blocks)) + Counter(ink(words.text)) == Counter(ink_of(extraction.article.blocks))
    back = replay(extraction, [Cut(words), Restore(words)])
    assert ink_of(back.article.blocks) == ink_of(extraction.article.blocks)
    assert [removal.text for removal in back.removals] == [removal.text for removal in extraction.removals]


@given(wholes, st.data())
def test_words_are_found_again_however_often_they_occur(whole, data):
    manuscript = Manuscript(Extraction(Article(""), whole=whole))
    stretch = some_words(data, manuscript.text)
    assert manuscript.concordance.best(manuscript.concordance.name(stretch), lambda _: False) == stretch


@given(blocks)
def test_leaves_put_back_as_they_were_change_nothing(story):
    leaves = list(leaves_of(story))
    again = rebuilt(story, leaves)
    assert again.blocks == story
    assert again.order == tuple(range(len(leaves)))


def test_white_space_does_not_matter_to_words():
    manuscript = Manuscript(Extraction(Article("")))
    assert manuscript.concordance.best(Words("sea"), lambda _: True) is None
