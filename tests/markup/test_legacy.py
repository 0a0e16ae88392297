"""Pages in the encodings of before UTF-8, and text that was encoded twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.markup import decode
from tests.markup import legacy


@pytest.mark.parametrize("written", legacy.WRITTEN, ids=lambda written: written.name)
@pytest.mark.parametrize("tongue", [True, False])
def test_what_is_declared_rightly_is_read_right(written, tongue):
    for how, sent in legacy.pages(written, tongue=tongue):
        if how.startswith(("page", "transport")):
            assert decode(sent.content, sent.transport) == sent.text, how


@pytest.mark.parametrize("written", legacy.WRITTEN, ids=lambda written: written.name)
def test_a_page_that_names_its_language_needs_no_declaration(written):
    for how, sent in legacy.pages(written, tongue=True):
        assert decode(sent.content, sent.transport) == sent.text, how


def test_at_least_so_many_are_read_right_that_tell_nothing():
    told = [
        (decode(sent.content, sent.transport), sent.text)
        for written in legacy.WRITTEN
        for how, sent in legacy.pages(written, tongue=False)
        if how.startswith(("none", "wrong"))
    ]
    assert sum(found == meant for found, meant in told) >= 104


def twice(text):
    """``text`` in UTF-8, taken for windows-1252 and written as UTF-8 again."""
    return "".join(
        bytes([code]).decode("cp1252") if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(code)
        for code in text.encode()
    )


@pytest.mark.parametrize(
    "text",
    ["Une idée déjà “fêtée” à l’été", "Die Größe der Brücke über den Fluß", "국회의사당 앞에서", "Ночь над рекой"],
)
def test_text_that_was_encoded_twice_is_set_right(text):
    assert decode(f"<p>{twice(text)}</p>".encode()) == f"<p>{text}</p>"
    as_latin = text.encode().decode("latin-1")
    assert decode(f"<p>{as_latin}</p>".encode()) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Une idée déjà fêtée à l’été",
        "Ã© is what é looks like when it is encoded twice, and â€™ is ’",
        "JOÃO SÃO Â° Ä€",
        f"Der Rat beschließt: {twice('Größe, Brücke, Fluß, für')}",
    ],
)
def test_what_is_not_surely_encoded_twice_stays(text):
    assert decode(text.encode()) == text


@given(st.text(st.characters(max_codepoint=0x2200, exclude_categories=["Cs"]), max_size=60))
def test_nothing_but_certain_text_changes(text):
    found = decode(text.encode())
    assert found in (text, text.removeprefix("\ufeff")) or len(found.encode()) < len(text.encode())
