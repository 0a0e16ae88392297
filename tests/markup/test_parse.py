"""A page laid flat: passages in reading order, what they stand in, and that no depth of nesting loses text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.markup import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK, fold, parse
from tests.cost import cost


def texts(markup):
    return [passage.text for passage in parse(markup).passages]


def test_blocks_divide_passages_and_inline_elements_do_not():
    assert texts("<div>one <b>two</b> <i>three</i><p>four</p>five</div>six") == ["one two three", "four", "five", "six"]


def test_white_space_is_folded_and_line_breaks_are_kept():
    assert texts("<p>  a \n\t b<br>\n c&nbsp;d </p>") == ["a b\nc d"]


def test_two_line_breaks_end_a_passage():
    assert texts("<div>one<br><br>two<br> <br/>three</div>") == ["one", "two", "three"]


def test_preformatted_text_keeps_its_white_space():
    assert texts("<pre>\n def f():\n     return 1\n\n</pre>") == [" def f():\n     return 1"]


@pytest.mark.parametrize("hidden", ["hidden", 'style="display: none"', 'style="visibility:hidden"', 'class="sr-only"'])
def test_what_is_kept_out_of_sight_is_known(hidden):
    document = parse(f"<p>seen <span {hidden}>unseen</span> too</p><div {hidden}><p>below</p></div>")
    assert [(passage.text, passage.hidden) for passage in document.passages] == [("seen too", False), ("below", True)]


def test_scripts_styles_templates_and_fields_hold_no_text():
    assert texts(
        "<p>a</p><script>b</script><style>c</style><template><p>d</p></template><textarea>e</textarea>"
        "<select><option>f</select><svg><text>g</text></svg><iframe>h</iframe><!-- i -->"
    ) == ["a"]


def test_parts_know_how_they_are_set_and_linked():
    (passage,) = parse('<p>a <strong>b <em>c</em></strong> <a href="/d">d e</a></p>').passages
    assert [(part.text, part.style, part.link) for part in passage.parts if part.text.strip()] == [
        ("a ", 0, ""),
        ("b ", STRONG, ""),
        ("c", STRONG | EMPHASIS, ""),
        ("d e", 0, "/d"),
    ]
    assert (passage.linked, passage.links, passage.strong) == (3, 1, 2)


def test_an_inline_element_tells_its_text():
    (passage,) = parse(
        '<p>By <a rel="author" href="/x">Ann <b>Lee</b></a>, <time datetime="2024-01-02">today</time></p>'
    ).passages
    assert [(inline.tag, passage.text_of(inline)) for inline in passage.inlines] == [
        ("a", "Ann Lee"),
        ("time", "today"),
    ]


def test_an_inline_element_around_blocks_is_an_element():
    document = parse('<a class="card" href="/x"><div>one</div><div>two</div></a>')
    assert [passage.element.parent.names for passage in document.passages] == [("card",), ("card",)]
    assert all(passage.link_density == 1 for passage in document.passages)


def test_elements_know_what_they_contain():
    document = parse("<main><section><p>a</p><p>b</p></section><p>c</p></main>")
    main, section = document.elements[1], document.elements[2]
    assert [passage.text for passage in document.passages_in(main)] == ["a", "b", "c"]
    assert [passage.text for passage in document.passages_in(section)] == ["a", "b"]
    assert main.contains(section)
    assert not section.contains(main)
    assert [child.tag for child in document.children(main)] == ["section", "p"]


def test_pictures_stand_where_they_stand():
    document = parse('<p>a</p><img src="1"><p>b</p><p>c <img src="2"> d</p><a href="/big"><img src="3"></a>')
    assert [(picture.get("src"), picture.before, picture.link) for picture in document.pictures] == [
        ("1", 1, ""),
        ("2", 3, ""),
        ("3", 3, "/big"),
    ]


def test_the_head_is_read():
    document = parse(
        '<html lang="ko"><head><title> A &amp; B </title><base href="/b/"><meta name="x" content="y">'
        '<link rel="canonical" href="/c"><script type="application/ld+json">{}</script></head><body></body></html>'
    )
    assert (document.title, document.language, document.base, document.scripts) == ("A & B", "ko", "/b/", ("{}",))
    assert document.metas[0]["content"] == "y"
    assert document.links[0]["href"] == "/c"


def test_unseen_characters_go_and_joiners_stay_where_they_mean_something():
    assert texts("<p>Donau\u00addampf\u200bschiff \u202eabc \ufeff</p>") == ["Donaudampfschiff abc"]
    assert texts("<p>می\u200cخواهم 👨\u200d👩</p>") == ["می\u200cخواهم 👨\u200d👩"]


@pytest.mark.parametrize(
    "opening", ["<div>", "<p><div>", "<span>", "<b><i>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<a><div>"]
)
def test_depth_of_nesting_loses_no_text_and_little_time(opening):
    with cost() as spent:
        document = parse(opening * 100_000 + "the text" + "</div>" * 50_000 + "<p>after")
    assert spent.seconds < 10
    assert " ".join(passage.text for passage in document.passages) == "the text after"
    assert max(element.depth for element in document.elements) <= 300


def test_thousands_of_attributes_cost_little_time():
    with cost() as spent:
        assert texts("<div " + " ".join(f"a{number}" for number in range(100_000)) + ">text</div>") == ["text"]
    assert spent.seconds < 5


def test_text_past_the_most_passages_is_kept():
    document = parse("<p>x</p>" * 40_000)
    assert fold(" ".join(passage.text for passage in document.passages)) == " ".join("x" * 40_000)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_text_raises(markup):
    parse(markup)


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<br>", "<ul><li>", "</ul>", "<pre>", "a ", "b", " "]
        )
    )
)
def test_passages_hold_the_text_of_the_page_in_order(pieces):
    markup = "".join(pieces)
    letters = "".join(piece.strip() for piece in pieces if not piece.startswith("<"))
    found = "".join("".join(passage.text.split()) for passage in parse(markup).passages)
    assert found == letters


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<p style="white-space: pre-line">one\n two</p>', "one\ntwo"),
        ('<div class="poem"><p>one\ntwo</p></div>', "one\ntwo"),
        ('<p class="verse">one<br>two\n  goes on</p>', "one\ntwo goes on"),
        ("<p>one\ntwo</p>", "one two"),
    ],
)
def test_lines_of_verse_are_kept(markup, text):
    assert [passage.text for passage in parse(markup).passages] == [text]


def test_frames_are_told_with_their_place():
    document = parse('<p>Before.</p><div><iframe src="https://v.example/1" title="A film"></iframe></div><p>After.</p>')
    (frame,) = document.frames
    assert (frame.get("src"), frame.get("title"), frame.before) == ("https://v.example/1", "A film", 1)
    assert frame.element.tag == "div"


def test_what_stands_above_and_below_the_line_is_told():
    (passage,) = parse("<p>H<sub>2</sub>O<sup>1</sup> <s>gone</s></p>").passages
    styles = [(part.text, part.style) for part in passage.parts if part.style]
    assert styles == [("2", LOWERED), ("1", RAISED), ("gone", STRUCK)]
