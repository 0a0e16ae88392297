"""Rules for sites and re-cutting, from the command line."""

import io
import sys

import pytest

from tests.stories import HARBOUR_PARAGRAPHS, story_page

HOST = "127.0.0.1"
PROMOTION = "Gulls above the lighthouse of page 0: the picture was taken by a reader on the way to the early ferry."


def promotion(number):
    """That of a page: what all pages have would be cut without a rule."""
    return PROMOTION.replace("page 0", f"page {number}")


@pytest.fixture
def clipped(clipper, web):
    """Two clippings of one site."""
    for number in range(2):
        extra = f'<div class="lighthouse-view"><p>{promotion(number)}</p></div>'
        paragraphs = [f"{paragraph} This is page {number}." for paragraph in HARBOUR_PARAGRAPHS]
        web.page(f"/{number}", story_page(f"Harbour news, part {number}", paragraphs, extra=extra))
        assert clipper("add", web.url(f"/{number}")).code == 0
    return clipper


def test_a_rule_by_a_class_is_tried_kept_followed_and_deleted(clipped):
    tried = clipped("site", "cut", HOST, "--class", "lighthouse-view", "--dry-run")
    assert "cuts every element of the class “lighthouse-view”" in tried.out
    assert all(f"− {promotion(number)}" in tried.out for number in range(2))
    assert "2 would change (2 lose text, 0 win text)" in tried.out
    assert clipped("site", "list").out == ""

    made = clipped(
        "site", "cut", HOST, "--class", "lighthouse-view", "--reason", "Other stories", "--as", "related-links"
    )
    assert made.code == 0
    assert made.out.startswith(f"Rule 1 for {HOST}: ")
    assert f"1  {HOST}.toml" in clipped("site", "list").out
    assert "Other stories" in clipped("site", "show", HOST).out

    assert "2 changed" in clipped("recut", "--yes").out
    removed = clipped("show", "1", "--removed").out
    assert f"related-links: {PROMOTION[:90]}" in removed
    assert f"Your rule for {HOST}: Other stories (site.{HOST}.1, 100%)" in removed

    assert clipped("site", "off", HOST, "1").code == 0
    assert "1  off · cuts every element" in clipped("site", "show", HOST).out
    changed = clipped("site", "cut", HOST, "--tag", "aside", "--instead-of", "1")
    assert changed.out.startswith(f"Rule 1 for {HOST}: cuts every aside element")
    assert clipped("undo").out == f"Undone: change the rules for {HOST}.\n"
    assert clipped("site", "on", HOST, "1").code == 0
    assert "off ·" not in clipped("site", "show", HOST).out

    assert clipped("site", "delete", HOST, "1").code == 0
    assert "no rules" in clipped("site", "show", HOST).out
    assert f"no rules for {HOST}" in clipped("site", "delete", HOST).err


def test_one_correction_holds_for_the_site(clipped):
    answer = clipped("site", "always", "1", "--cut", PROMOTION)
    assert "Rule 1" in answer.out
    assert "cuts every div element of the class “lighthouse-view”" in answer.out
    assert "2 would change" in clipped("site", "try", HOST).out
    assert [change["lost"] for change in clipped("site", "try", HOST, "--json").json] == [
        [promotion(0)],
        [promotion(1)],
    ]


def test_fields_come_from_where_a_rule_says(clipped):
    clipped("site", "title", HOST, "--xpath", "substring-before(//h1, ',')")
    clipped("site", "body", HOST, "--tag", "article")
    assert "title: Harbour news, part 0 → Harbour news" in clipped("recut", "1", "--dry-run").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("cut", HOST), "does not say which parts"),
        (("cut", HOST, "--xpath", "//p["), "no XPath"),
        (("cut", "no host", "--class", "x"), "not the name of a site"),
        (("always", "1", "--cut", "Nothing of the kind."), "Nothing tells how to find"),
        (("import", "/no/such/folder"), "cannot be used"),
        (("delete", HOST, "3"), "no rule 3"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(clipped, words, said):
    answer = clipped("site", *words)
    assert answer.code == 1
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_a_broken_file_is_named_with_its_line(clipped, tmp_path):
    folder = tmp_path / "library" / "sites"
    folder.mkdir()
    (folder / f"{HOST}.toml").write_text('[[rule]]\ndo = "burn"\n', "utf-8")
    for words in (("list",), ("show", HOST)):
        answer = clipped("site", *words)
        assert answer.code == 1
        assert f"{HOST}.toml, line 2" in answer.out
    again = clipped("recut", "1", "2", "--dry-run")
    assert (again.code, again.err.count(f"{HOST}.toml, line 2")) == (0, 1)


def test_files_go_in_and_out(clipped, tmp_path):
    given, taken = tmp_path / "given", tmp_path / "taken"
    given.mkdir()
    (given / f"{HOST}.txt").write_text("strip_id_or_class: lighthouse-view\nwrap_in: //x\n", "utf-8")
    answer = clipped("site", "import", str(given))
    assert "line 2 passed over" in answer.out
    assert "1 rule files are in the library." in answer.out
    assert "(site configuration)" in clipped("site", "show", HOST).out
    assert clipped("site", "export", str(taken)).out.strip() == str(taken / f"{HOST}.txt")


def test_recut_asks_shows_does_and_takes_back(clipped, monkeypatch):
    assert "nothing to cut again" in clipped("recut").out
    assert clipped("recut", "--all", "--dry-run").out == ("0 would change (0 lose text, 0 win text); 2 the same.\n")
    clipped("site", "cut", HOST, "--class", "lighthouse-view")
    shown = clipped("recut")
    assert "2 would change" in shown.out
    assert "--yes does it" in shown.err

    monkeypatch.setattr(sys, "stdin", Terminal("no\n"))
    clipped("recut")
    assert PROMOTION in clipped("show", "1", "--text").out
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert "2 changed" in clipped("recut", "--site", HOST).out
    assert PROMOTION not in clipped("show", "1", "--text").out
    assert clipped("recut", "--undo").out == "2 have their former cut again.\n"
    assert PROMOTION in clipped("show", "1", "--text").out
    assert [change["outcome"] for change in clipped("recut", "1", "--yes", "--json").json] == ["changed"]


class Terminal(io.StringIO):
    def isatty(self):
        return True
