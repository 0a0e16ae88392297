"""``clipper again`` and ``clipper versions``: what changed, what was held back, and the way back."""

import json
import re

import pytest

from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

LONGER = (*HARBOUR_PARAGRAPHS, "By nightfall four ships had come in.")
SINCE = r"\(since \d{4}-\d\d-\d\d \d\d:\d\d\)"


@pytest.fixture
def number(clipper, web):
    web.page("/harbour", story_page())
    (card,) = clipper("add", web.url("/harbour"), "--json").json
    return str(card["id"])


def test_each_is_told(clipper, web, tmp_path, number):
    web.page("/island", story_page("The island"))
    web.page("/port", story_page("The port"))
    file = tmp_path / "pasted.txt"
    file.write_text("\n\n".join(("A letter", *HARBOUR_PARAGRAPHS)), "utf-8")
    clipper("add", web.url("/island"), web.url("/port"), str(file))
    web.page("/harbour", story_page("Four ships are in", LONGER))
    web.page("/island", story_page("Subscribe", ["This story is for subscribers only, at one crown a month."]))
    web.answer("/port", status=404)
    answer = clipper("again", number, "2", "3", "4")
    assert answer.code == 1
    assert f"{number:>6}  changed     {HARBOUR}\n" in answer.out
    assert f"        + {LONGER[-1]}\n        title: {HARBOUR} → Four ships are in\n" in answer.out
    assert "2  held back   The island\n        most of the story would be lost: kept beside it" in answer.out
    assert "3  failed      The port\n        There is no such page at 127.0.0.1 (404)." in answer.out
    assert re.search(rf"4  unchanged   A letter {SINCE}\n1 unchanged, 1 changed, 1 held back, 1 failed.\n$", answer.out)
    assert [each["outcome"] for each in clipper("again", number, "3", "--json").json] == ["same", "failed"]


def test_a_search_names_them_too(clipper, web, number):
    answer = clipper("again", "--search", "harbour source:harbour")
    assert answer.code == 0
    assert re.fullmatch(rf"{number:>6}  unchanged   {HARBOUR} {SINCE}\n", answer.out)
    assert clipper("again", "--search", "nothing like it").out == "Nothing was found to fetch again.\n"
    assert clipper("again").code == clipper("again", number, "--search", "x").code == 2
    assert "no clipping 99" in clipper("again", "99").err


def test_what_asks_for_patience_is_waited_for_or_put_off(clipper, web, number):
    web.answer("/harbour", 429, b"", Retry_After="600")
    answer = clipper("again", number)
    assert answer.code == 1
    assert answer.out.startswith(
        f"{number:>6}  put off     {HARBOUR}\n        127.0.0.1 asks for patience. “clipper again"
    )
    (record,) = clipper("again", number, "--json").json
    assert (record["outcome"], record["since"]) == ("put off", None)


def test_versions_are_listed_shown_compared_and_taken(clipper, web, number):
    assert clipper("versions", number).out == "There is only the story that is shown.\n"
    web.page("/harbour", story_page("Four ships are in", LONGER))
    assert clipper("again", number).code == 0
    first, second = clipper("versions", number).out.splitlines()
    assert first.startswith("   1   ")
    assert first.endswith(f"     82 words  {HARBOUR}")
    assert second.startswith("   2 * ")
    assert clipper("versions", number, "--show", "1").out.startswith(f"{HARBOUR}\n\n{HARBOUR_PARAGRAPHS[0]}\n")
    assert f"        + {LONGER[-1]}\n" in clipper("versions", number, "--compare", "1").out
    assert clipper("versions", number, "--compare", "1", "--json").json["won"] == [LONGER[-1]]
    assert clipper("versions", number, "--take", "1").out.splitlines()[0].startswith("   1 * ")
    assert LONGER[-1] not in clipper("show", number, "--text").out
    assert clipper("versions", number, "--compare", "1").out == "What is read is the same.\n"
    listed = clipper("versions", number, "--json").json
    assert [(each["version"], each["shown"], each["words"]) for each in listed] == [(1, True, 82), (2, False, 89)]
    assert listed[0]["replaced"] is None
    answer = clipper("versions", number, "--take", "3")
    assert (answer.code, "has no version 3" in answer.err) == (1, True)


def test_records_tell_of_them(clipper, web, number, tmp_path):
    web.page("/harbour", story_page("Four ships are in", LONGER))
    clipper("again", number)
    assert "Versions:  2" in clipper("show", number).out
    told = clipper("show", number, "--json").json["versions"]
    assert [(each["version"], each["title"]) for each in told] == [(1, HARBOUR), (2, "Four ships are in")]
    clipper("export", number, "--format", "json", "-o", str(tmp_path / "out.json"))
    (record,) = json.loads((tmp_path / "out.json").read_text("utf-8"))["clippings"]
    # The one that is shown is the story itself.
    assert [(each["title"], bool(each["replaced_at"])) for each in record["versions"]] == [(HARBOUR, True)]
