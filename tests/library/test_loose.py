"""What an inverted index is asked where it cannot know the answer: more is found, and nothing less."""

import pytest

from clipper.library.search.language import parse
from clipper.library.search.loose import loosely
from clipper.library.search.vector import query_of


@pytest.mark.parametrize(
    ("asked", "wide"),
    [
        ("tugs", "('tugs')"),
        ("title:tugs", "('title:tugs')"),
        ("body:tugs", "('tugs')"),
        ('"two tugs"', "(('two') & ('tugs'))"),
        ('title:"two tug*"', "(('title:two') & ('title:tug':*))"),
        ("한국은", "(('한국') & ('국은'))"),
        ('a -"b c"', "(('a'))"),
        ("a -b", "(('a') & !('b'))"),
        ('a OR "b c"', "(('a') | (('b') & ('c')))"),
    ],
)
def test_it_is_as_wide_as_it_must_be(asked, wide):
    assert query_of(loosely(parse(asked))) == wide
