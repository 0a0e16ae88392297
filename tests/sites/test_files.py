"""Rule files: what is written is read again, what cannot be read says where."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.article import RemovalKind
from clipper.sites import (
    Action,
    BadSiteFile,
    Problem,
    Rule,
    Site,
    Where,
    parse_xpath,
    read_file,
    rule_words,
    rules_from,
    write_site,
)

RULES = (
    Rule(
        Action.CUT,
        Where(classes=("promo", "box"), begins='Read "more"'),
        name="Promotions",
        reason="They stand in every story.",
        made=date(2026, 11, 24),
        clipping=12,
        kind=RemovalKind.RELATED_LINKS,
    ),
    Rule(Action.KEEP, Where(kind=RemovalKind.COPYRIGHT)),
    Rule(Action.TITLE, Where(xpath=parse_xpath("//h1[@class='head']"))),
)
HARBOUR = "harbour.example"

texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x7f"))


def read(text, name=f"{HARBOUR}.toml"):
    return read_file(name, text.encode())


def test_what_is_written_is_read_again():
    site = Site(HARBOUR, RULES, prune=True)
    assert read_file(f"{HARBOUR}.toml", write_site(site)) == site


@given(texts.filter(bool), texts, texts)
def test_any_text_survives(text, name, reason):
    site = Site(HARBOUR, (Rule(Action.CUT, Where(text=text), name=name, reason=reason),))
    assert read_file(f"{HARBOUR}.toml", write_site(site)) == site


def test_a_person_writes_little():
    site = read('[[rule]]\ndo = "cut"\nclass = "promo"\n')
    assert [rule_words(rule) for rule in site.rules] == ["cuts every element of the class “promo”"]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("[[rule]]\ndo = ", 2, Problem.NOT_TOML),
        ('[[rule]]\ndo = "cut"\nid = "a"\n\n[[rule]]\ndo = "burn"\nclass = "x"', 6, Problem.NO_CHOICE),
        ('[[rule]]\nclass = "x"', 1, Problem.NO_CHOICE),
        ('[[rule]]\ndo = "cut"\nclas = "x"', 3, Problem.UNKNOWN_KEY),
        ('[[rule]]\ndo = "cut"\nclass = 3', 3, Problem.WRONG_KIND),
        ('[[rule]]\ndo = "cut"\n', 1, Problem.NOWHERE),
        ('[[rule]]\ndo = "title"\ntext = "x"', 1, Problem.NOWHERE),
        ('[[rule]]\ndo = "cut"\nkind = "copyright"', 3, Problem.NO_CHOICE),
        ('[[rule]]\ndo = "keep"\nid = "x"\nkind = "copyright"', 4, Problem.NOT_ALONE),
        ('[[rule]]\ndo = "cut"\nxpath = "//p"\ntag = "p"', 3, Problem.NOT_ALONE),
        ('[[rule]]\ndo = "keep"\nkind = "boilerplate"', 3, Problem.NO_CHOICE),
        ('[[rule]]\ndo = "cut"\nxpath = "//p[" ', 3, Problem.BAD_XPATH),
        ('[[rule]]\ndo = "cut"\ntag = "p"\nmade = "yesterday"', 4, Problem.WRONG_KIND),
        ('\nrule = "x"', 2, Problem.WRONG_KIND),
        ("\nrules = []", 2, Problem.UNKNOWN_KEY),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, line, problem):
    with pytest.raises(BadSiteFile) as caught:
        read(text)
    assert (caught.value.name, caught.value.line, caught.value.problem) == (f"{HARBOUR}.toml", line, problem)


@given(st.binary() | st.text().map(str.encode), st.sampled_from(["a.example.toml", "a.example.txt"]))
def test_no_bytes_raise_anything_else(content, name):
    with suppress(BadSiteFile):
        assert read_file(name, content).host == "a.example"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["do", "class", "kind", "xpath", "made", "clipping", "as", "x", "text"]),
            st.sampled_from(['"cut"', '"//p"', "1", "[]", "{}", "2026-01-01", '"comments"', "true", "1e400", '"["']),
        ),
        max_size=6,
        unique_by=lambda pair: pair[0],
    )
)
def test_no_table_raises_anything_else(pairs):
    with suppress(BadSiteFile):
        assert read("[[rule]]\n" + "\n".join(f"{key} = {value}" for key, value in pairs)).rules


def test_the_files_that_count_for_a_host():
    own = write_site(Site("sport.harbour.example", RULES[:1]))
    above = write_site(Site(HARBOUR, RULES[1:]))
    files = {
        "harbour.example.toml": above,
        "sport.harbour.example.toml": own,
        ".harbour.example.txt": b"strip: //aside",
        "harbour.example.txt": b"strip: //nav",
        "other.example.toml": own,
    }
    rules, bad = rules_from("sport.harbour.example", files)
    assert [site.host for site in rules.sites] == ["sport.harbour.example", HARBOUR, ".harbour.example"]
    assert bad == ()
    assert [site.host for site in rules_from(HARBOUR, files)[0].sites] == [HARBOUR, HARBOUR]
    assert not rules_from("co.example", files)[0]


def test_a_broken_file_costs_only_itself():
    files = {"harbour.example.toml": b"[[", "harbour.example.txt": b"strip: //aside"}
    rules, (error,) = rules_from(HARBOUR, files)
    assert [site.foreign for site in rules.sites] == [True]
    assert (error.name, error.line) == ("harbour.example.toml", 1)


def test_another_content_has_another_digest():
    one = rules_from(HARBOUR, {"harbour.example.txt": b"strip: //aside"})[0].digest
    other = rules_from(HARBOUR, {"harbour.example.txt": b"strip: //nav"})[0].digest
    assert one
    assert one != other
    assert rules_from(HARBOUR, {"other.example.txt": b"strip: //nav"})[0].digest == ""
