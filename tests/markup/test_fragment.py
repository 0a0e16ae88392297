"""Markup in small pieces, as it stands in metadata."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.markup import plain_line, plain_paragraphs


def test_entities_are_resolved_also_when_escaped_twice():
    assert plain_line("Bed &amp;amp; breakfast &#8211; “Q&amp;A”") == "Bed & breakfast – “Q&A”"


def test_tags_go_and_blocks_divide():
    assert plain_paragraphs("<p>One <b>two</b>.</p><p>Three<br>four.</p><script>x</script>") == (
        "One two.",
        "Three",
        "four.",
    )


def test_without_tags_lines_divide():
    assert plain_paragraphs("One.\n\n Two\u00a0three. \n") == ("One.", "Two three.")


def test_a_comparison_is_no_tag():
    assert plain_line("3 < 4 and 5 > 4") == "3 < 4 and 5 > 4"


def test_what_looks_like_an_address_or_a_file_is_text():
    assert plain_line("https://example.org/a<b").startswith("https://example.org/a")
    assert plain_line("notes.txt") == "notes.txt"


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_fragment_raises(markup):
    assert "\n" not in plain_line(markup)
