"""What holds for every page and text, however wild: nothing raises, nothing is invented, every cut has its place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.article import block_text
from clipper.extract import extract_page, extract_text
from clipper.markup import parse, read_text
from tests.extract.pages import markup

ADDRESS = "https://paper.example/2024/07/09/bridge"


def letters(text):
    return "".join(text.split())


def is_subsequence(inner, outer):
    rest = iter(outer)
    return all(letter in rest for letter in inner)


def assert_sound(extraction, document):
    blocks = extraction.article.blocks
    page = letters("".join(passage.text for passage in document.passages))
    assert is_subsequence(letters(extraction.text), page)
    for removal in extraction.removals:
        assert removal.text
        assert removal.text == " ".join(removal.text.split())
        assert removal.rule
        assert removal.reason
        assert 0 <= removal.confidence <= 1
        place = removal.place
        assert 0 <= place.block <= len(blocks)
        if place.offset is not None:
            assert place.block < len(blocks)
            assert 0 <= place.offset <= len(block_text(blocks[place.block]))


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_make_a_sound_extraction(content):
    extract_page(content, ADDRESS)


@given(st.text(max_size=300), st.text(max_size=40), st.sampled_from(["", "utf-8", "euc-kr", "\x00"]))
@settings(deadline=None)
def test_any_address_and_charset_will_do(text, address, charset):
    extract_page(text.encode("utf-8", "replace"), address, charset)


@given(markup)
@settings(deadline=None)
def test_any_markup_makes_a_sound_extraction(page):
    assert_sound(extract_page(page.encode(), ADDRESS), parse(page))


@given(markup)
@settings(deadline=None)
def test_the_same_page_comes_out_the_same(page):
    assert extract_page(page.encode(), ADDRESS) == extract_page(page.encode(), ADDRESS)


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_makes_a_sound_extraction(text):
    assert_sound(extract_text(text), read_text(text))


@given(markup)
@settings(deadline=None)
def test_markup_as_text_makes_a_sound_extraction(text):
    assert_sound(extract_text(text), read_text(text))


@given(markup)
@settings(deadline=None)
def test_nothing_in_the_region_vanishes_unexplained(page):
    """Whatever stands on a page that is all region is kept, moved to a field or a figure, or a removal."""
    page = f"<main>{page}</main>"
    extraction = extract_page(page.encode(), ADDRESS)
    told = [extraction.text, *(removal.text for removal in extraction.removals)]
    told += [block_text(block) for block in extraction.article.blocks]
    told += [quote.attribution for quote in extraction.article.blocks if hasattr(quote, "attribution")]
    told += [table.caption for table in extraction.article.blocks if hasattr(table, "caption")]
    told_words = set(" ".join(told).split())
    for passage in parse(page).passages:
        for word in passage.text.split():
            assert word in told_words or any(word in text for text in told), (word, passage.text)
