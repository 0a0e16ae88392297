"""What each command prints, changes and answers."""

import io
import sys

import pytest
from pypdf import PdfReader

from clipper.cli.verbs import VERBS
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN, KOREAN_PARAGRAPHS, png, story_page


@pytest.fixture
def harbour(web):
    web.page("/harbour", story_page(picture="quay.png"))
    web.file("/quay.png", png(), "image/png")
    return web.url("/harbour")


@pytest.fixture
def korean(tmp_path):
    file = tmp_path / "korean.txt"
    file.write_text("\n\n".join((KOREAN, *KOREAN_PARAGRAPHS)), "utf-8")
    return str(file)


def test_review_clips_every_source_and_prints_the_collection(clipper, harbour, korean, tmp_path):
    review = tmp_path / "review.pdf"

    answer = clipper("review", harbour, korean, "-o", str(review), "--title", "Ports today", "--collection", "Morning")

    assert (answer.code, answer.err) == (0, "")
    text = "\n".join(page.extract_text() for page in PdfReader(review).pages)
    assert "Ports today" in text
    assert "Photo: Ada Quay" in text
    assert "태풍" in text
    assert [card["title"] for card in clipper("collection", "show", "Morning", "--json").json] == [HARBOUR, KOREAN]


def test_a_source_that_fails_is_named_and_the_rest_goes_on(clipper, harbour, web, tmp_path):
    review = tmp_path / "review.pdf"

    answer = clipper("review", web.url("/gone"), "no such file.html", harbour, "-o", str(review))

    assert answer.code == 1
    assert web.url("/gone") in answer.err
    assert "404" in answer.err
    assert "no such file.html" in answer.err
    assert "Traceback" not in answer.err
    assert HARBOUR in PdfReader(review).pages[-1].extract_text() + PdfReader(review).pages[0].extract_text()


def test_nothing_clipped_prints_nothing(clipper, web, tmp_path):
    answer = clipper("review", web.url("/gone"), "-o", str(tmp_path / "review.pdf"))

    assert answer.code == 1
    assert not (tmp_path / "review.pdf").exists()


def test_add_takes_text_from_standard_input(clipper, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n\n".join((KOREAN, *KOREAN_PARAGRAPHS))))

    (card,) = clipper("add", "-", "--tag", "항구", "--note", "from a mail", "--json").json

    assert (card["title"], card["state"], card["tags"]) == (KOREAN, "kept", ["항구"])


def test_list_and_search(clipper, harbour, korean):
    clipper("add", harbour, korean, "--tag", "ports")

    assert {card["title"] for card in clipper("list", "--tag", "ports", "--json").json} == {HARBOUR, KOREAN}
    assert [card["title"] for card in clipper("search", "한민", "--json").json] == [KOREAN]
    assert clipper("search", "storm", "freighter").out.count(HARBOUR) == 1
    assert clipper("list", "--state", "failed").out == ""
    assert clipper("list", "--limit", "1").out.count("\n") == 1


def test_search_shows_the_lines_around_the_words_and_how_many_there_are(clipper, harbour, korean):
    clipper("add", harbour, korean)

    answer = clipper("search", "freighter OR 태풍")
    assert "freighter" in answer.out.split(HARBOUR)[1]
    assert "2 clippings." in answer.err
    (hit,) = clipper("search", "태풍", "--json").json
    assert [hit["snippet"]["text"][start:end] for start, end in hit["snippet"]["marks"]][:1] == ["태풍"]
    counts = clipper("search", "has:picture", "--counts", "--json").json
    assert (counts["total"], counts["more"]) == (1, False)


def test_a_search_that_cannot_be_read_is_refused_with_its_place(clipper):
    answer = clipper("search", "harbour titel:storm")

    assert answer.code == 1
    assert answer.err.startswith("clipper: The search cannot be read: there is no field “titel:” (character 9).")


def test_searches_are_saved_asked_again_and_forgotten(clipper, harbour, korean):
    clipper("add", harbour, korean)
    clipper("search", "태풍", "--save", "Storms")

    assert clipper("search", "--saved").out == "Storms: 태풍\n"
    assert [card["title"] for card in clipper("search", "--saved", "storms", "--json").json] == [KOREAN]
    assert clipper("search", "--forget", "storms").code == 0
    assert clipper("search", "--saved", "storms").code == 1
    assert clipper("search").code == 2


def test_a_library_is_copied_and_never_written_over(clipper, harbour, korean, tmp_path):
    clipper("add", harbour, korean)
    here, there = str(tmp_path / "library"), str(tmp_path / "there")

    assert clipper("library", "copy", here, there).out == "2 clippings, 3 pages and pictures; compared and equal.\n"
    assert [card["title"] for card in clipper("list", "--library", there, "--json").json] == [
        card["title"] for card in clipper("list", "--json").json
    ]
    again = clipper("library", "copy", here, there)
    assert (again.code, again.err.splitlines()[-1]) == (
        1,
        f"clipper: There are clippings in {there} already. Choose a place without any.",
    )


def test_tags_are_listed_renamed_and_deleted(clipper, harbour, korean):
    clipper("add", harbour, korean, "--tag", "ports/deep")

    assert clipper("tag", "list").out == "     2  ports\n     2  ports/deep\n"
    assert clipper("tag", "rename", "ports", "harbours").code == 0
    assert clipper("tag", "list", "--json").json[1] == {"name": "harbours/deep", "count": 2}
    assert clipper("tag", "colour", "harbours", "teal").code == clipper("tag", "colour", "harbours", "none").code == 0
    assert clipper("undo").out == "Undone: colour the tag “harbours”.\n"
    assert clipper("tag", "delete", "harbours").out == "     2  harbours/deep\n"
    assert clipper("tag", "delete", "harbours").err == (
        "clipper: Nothing has the tag “harbours”. “clipper tag list” names those there are.\n"
    )


def test_the_library_may_be_named_last(clipper, harbour, tmp_path):
    there = str(tmp_path / "there")
    clipper("collection", "create", "Morning", "--library", there)

    assert clipper("collection", "list", f"--library={there}").out == "     0  Morning\n"
    assert clipper("collection", "list").out == ""
    assert clipper("list", "--library").code == 2


def test_a_library_in_a_folder_that_is_copied_elsewhere_is_warned_about(clipper, tmp_path):
    place = str(tmp_path / "Dropbox" / "library")
    answer = clipper("list", "--library", place)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith(f"The library {place} lies in a folder that Dropbox copies;")
    (tmp_path / "settings.toml").write_text("trust_place = true\n", "utf-8")
    assert clipper("list", "--library", place).err == ""


def test_a_collection_has_headings(clipper, harbour, korean):
    clipper("add", harbour, korean, "--collection", "Morning")
    clipper("collection", "heading", "Morning", "Ports", "--before", "2")

    assert clipper("collection", "show", "Morning").out.splitlines()[1] == "        Ports"
    assert [card["section"] for card in clipper("collection", "show", "Morning", "--json").json] == ["", "Ports"]
    clipper("collection", "heading", "Morning", "Ports", "--rename", "Harbours")
    clipper("collection", "order", "Morning", "harbours", "2", "1")
    shown = clipper("collection", "show", "Morning", "--json").json
    assert [(card["id"], card["section"]) for card in shown] == [(2, "Harbours"), (1, "Harbours")]
    assert clipper("collection", "heading", "Morning", "harbours", "--remove").code == 0
    assert "Harbours" not in clipper("collection", "show", "Morning").out


def test_stars_and_what_has_been_read(clipper, harbour, korean):
    clipper("add", harbour, korean)
    clipper("mark", "1", "--star", "--read")

    assert [card["id"] for card in clipper("search", "is:starred is:read", "--json").json] == [1]
    assert clipper("search", "is:unread", "--json").json[0]["id"] == 2
    clipper("mark", "1", "--unstar", "--unread")
    assert clipper("search", "is:starred OR is:read", "--json").json == []
    assert clipper("mark", "99", "--star").code == 1


def test_show(clipper, harbour):
    clipper("add", harbour)

    whole = clipper("show", "1").out
    assert HARBOUR in whole
    assert "[picture 1] Ships wait outside the harbour. (Photo: Ada Quay)" in whole
    assert clipper("show", "1", "--text").out == "\n\n".join(HARBOUR_PARAGRAPHS) + "\n"
    removed = clipper("show", "1", "--removed").out
    assert "comment-form" in removed
    assert "share-bar" in removed
    record = clipper("show", "1", "--json").json
    assert record["article"]["title"] == HARBOUR
    assert len(record["pictures"]) == 1


def test_show_leaves_out_what_the_settings_do(clipper, web, tmp_path):
    box = '<div class="fact-box"><p>The pier is 212 metres long, as the divers have measured it.</p></div>'
    web.page("/pier", story_page(extra=f"{box}<p>{HARBOUR_PARAGRAPHS[1]}</p>"))
    clipper("add", web.url("/pier"))
    assert "212 metres" in clipper("show", "1", "--text").out
    settings = tmp_path / "settings.toml"
    settings.write_text(settings.read_text("utf-8") + "[reading]\nfacts = false\n", "utf-8")
    shown = clipper("show", "1", "--text").out
    assert "212 metres" not in shown
    assert HARBOUR_PARAGRAPHS[0] in shown


def test_edit(clipper, harbour):
    clipper("add", harbour, "--tag", "old")

    answer = clipper(
        "edit",
        "1",
        "--title",
        "Lighthouse",
        "--caption",
        "A pelican",
        "--tag",
        "new",
        "--untag",
        "old",
        "--note",
        "ring",
    )

    record = clipper("show", "1", "--json").json
    assert answer.code == 0
    assert record["article"]["title"] == "Lighthouse"
    assert record["tags"] == ["new"]
    assert record["note"] == "ring"
    assert "[picture 1] A pelican (Photo: Ada Quay)" in clipper("show", "1").out


def test_another_headline_of_the_page_can_be_picked(clipper, tmp_path):
    page = tmp_path / "page.html"
    search = '<meta name="twitter:title" content="Nine days outside: how a storm closed the port">'
    page.write_text(story_page().replace("</head>", f"{search}</head>"), "utf-8")
    clipper("add", str(page))
    assert "Or 1:      Nine days outside: how a storm closed the port" in clipper("show", "1").out

    assert clipper("edit", "1", "--title-from", "1").code == 0

    shown = clipper("show", "1").out
    assert shown.startswith("Nine days outside: how a storm closed the port\n")
    assert f"Or 1:      {HARBOUR}" in shown
    missing = clipper("edit", "1", "--title-from", "2")
    assert (missing.code, "There is no headline to correct." in missing.err) == (1, True)


def test_collections(clipper, harbour, korean):
    clipper("add", harbour, korean)
    assert clipper("collection", "create", "Morning").code == 0
    assert clipper("collection", "add", "Morning", "1", "2").code == 0
    assert clipper("collection", "order", "Morning", "2").code == 0
    assert [card["id"] for card in clipper("collection", "show", "Morning", "--json").json] == [2, 1]
    clipper("collection", "rename", "Morning", "Evening")
    clipper("collection", "remove", "Evening", "1")
    assert clipper("collection", "list", "--json").json == [{"name": "Evening", "count": 1}]
    clipper("collection", "delete", "Evening")
    assert clipper("collection", "list", "--json").json == []
    assert len(clipper("list", "--json").json) == 2


def test_export(clipper, harbour, korean, tmp_path):
    clipper("add", harbour, korean)

    for form in ("pdf", "md", "txt", "html", "json"):
        for number, what in enumerate([("2", "1"), ("harbour",), ()]):
            file = tmp_path / f"out{number}.{form}"
            answer = clipper("export", *what, "--format", form, "-o", str(file))
            assert answer.code == 0, answer.err
            assert file.stat().st_size > 500


def test_trash_and_restore(clipper, harbour):
    clipper("add", harbour)
    assert clipper("trash", "1").code == 0
    assert clipper("list").out == ""
    assert HARBOUR in clipper("list", "--trashed").out
    assert clipper("restore", "1").code == 0
    assert HARBOUR in clipper("list").out


def test_retry_goes_on_with_what_failed(clipper, web):
    assert clipper("add", web.url("/later")).code == 1
    web.page("/later", story_page())

    assert clipper("retry").code == 0
    assert HARBOUR in clipper("list", "--state", "kept").out


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_explains_itself_with_an_example(clipper, verb):
    answer = clipper(verb, "--help")
    assert answer.code == 0
    assert f"example: clipper {verb}" in answer.out
    assert "--library" in answer.out


@pytest.mark.parametrize("words", [("frobnicate",), ("review",), ("list", "--state", "odd"), ("show", "one")])
def test_wrong_usage_is_told_and_answered_with_2(clipper, words):
    answer = clipper(*words)
    assert answer.code == 2
    assert "usage: clipper" in answer.err


@pytest.mark.parametrize(
    "words", [("show", "7"), ("trash", "7"), ("edit", "7", "--note", "x"), ("collection", "show", "Nope")]
)
def test_what_is_not_there_is_a_sentence(clipper, words):
    answer = clipper(*words)
    assert answer.code == 1
    assert answer.err.startswith("clipper: ")
    assert "Traceback" not in answer.err


def test_help_lists_every_command(clipper):
    out = clipper("--help").out
    for verb in VERBS:
        assert f"  {verb} " in out


def test_retry_fetches_the_pictures_that_are_lacking(clipper, web):
    web.page("/story", story_page(picture="quay.png"))
    web.answer("/quay.png", 404)
    clipper("add", web.url("/story"))

    answer = clipper("retry", "1", "--pictures")
    assert answer.code == 1
    assert "0 of 1 picture had" in answer.out
    assert f"{web.url('/quay.png')}: 127.0.0.1 does not have it (404)." in answer.out

    web.picture("/quay.png", png())
    assert "1 of 1 picture had" in clipper("retry", "1", "--pictures").out
    assert "lacks no pictures" in clipper("retry", "1", "--pictures").out
    assert clipper("retry", "--pictures").code == 2


def test_add_takes_from_standard_input_what_can_be_pasted(clipper, monkeypatch, web, tmp_path):
    one, two = web.page("/1", story_page("One")), web.page("/2", story_page("Two"))
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"Please clip:\n{one}\n{two}\n"))
    assert [card["title"] for card in clipper("add", "-", "--json").json] == ["One", "Two"]

    story = "".join(f"<p>{paragraph}</p>" for paragraph in HARBOUR_PARAGRAPHS)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"<h1>{HARBOUR}</h1><h2>What happened</h2>{story}"))
    (card,) = clipper("add", "-", "--json").json
    assert card["title"] == HARBOUR
    clipper("export", str(card["id"]), "--format", "md", "-o", str(tmp_path / "a.md"))
    assert "# What happened" in (tmp_path / "a.md").read_text("utf-8")

    monkeypatch.setattr(sys, "stdin", io.StringIO("Too short for a story, but meant."))
    assert clipper("add", "-").code == 0

    monkeypatch.setattr(sys, "stdin", io.StringIO("<p>Short, with <b>one word</b> in bold.</p>"))
    (card,) = clipper("add", "-", "--json").json
    clipper("export", str(card["id"]), "--format", "md", "-o", str(tmp_path / "short.md"))
    assert "Short, with **one word** in bold." in (tmp_path / "short.md").read_text("utf-8")

    text = " ".join(HARBOUR_PARAGRAPHS) + f" See {one}."
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert [card["title"] for card in clipper("add", "-", "--as", "links", "--json").json] == ["One"]
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert clipper("add", "-", "--json").json[0]["title"].startswith(HARBOUR_PARAGRAPHS[0][:40])


def test_add_takes_a_folder_of_saved_pages_and_link_files(clipper, web, tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.html").write_text(story_page("A"))
    (folder / "b.url").write_text(f"[InternetShortcut]\nURL={web.page('/b', story_page('B'))}\n")
    (folder / "c.html").write_text("")

    answer = clipper("add", str(folder), "--json")

    assert answer.code == 1
    assert [card["title"] for card in answer.json] == ["A", "B"]
    assert f"{folder / 'c.html'}: The page is empty." in answer.err
    (folder / "nothing").mkdir()
    assert "no saved page in the folder nothing" in clipper("add", str(folder / "nothing")).err
