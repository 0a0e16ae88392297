"""Pages that were saved whole become clippings with their pictures, under the address that they were saved from."""

import base64

import pytest

from clipper.clipping import State
from clipper.desk import Outcome, SavedFile, WebAddress, cut_again, finish, look_up, picture, served_page, take_in
from clipper.jobs import Watch
from tests.bundles.saving import ADDRESS, PARAGRAPHS, PICTURE, mhtml, story, webarchive
from tests.stories import png

SINGLE_FILE = f"<!--\n Page saved with SingleFile\n url: {ADDRESS}\n saved date: Tue Mar 03 2026 08:30:05 GMT+0100\n-->"
BROWSER = f"<!-- saved from url=(0039){ADDRESS} -->"
INSIDE = f"data:image/png;base64,{base64.b64encode(png() + bytes(2_000)).decode()}"
BLOB = png()


def with_sets(page):
    """The page as the site made it: larger pictures are named too, which the browser did not save."""
    return page.replace("<img ", '<img srcset="https://cdn.paper.example/tugs.png?w=1600 1600w, /t2.png 2x" ')


SAVED = {
    "a.mhtml": mhtml(story(), [(PICTURE, BLOB)]),
    "sets.mht": mhtml(with_sets(story()), [(PICTURE, BLOB)]),
    "cid.mht": mhtml(story("cid:tugs@paper"), [("cid:tugs@paper", BLOB)]),
    "relative.mht": mhtml(story("/tugs.png"), [("https://paper.example/tugs.png", BLOB)]),
    "without a suffix": mhtml(story(), [(PICTURE, BLOB)]),
    "a.webarchive": webarchive(with_sets(story()), [(PICTURE, BLOB)]),
    "single file.html": story(INSIDE, head=SINGLE_FILE).encode(),
    "complete.html": story("./complete_files/tugs 1.png", head=BROWSER).encode(),
}


def clip(desk, source):
    number = take_in(desk, source).number
    finish(desk, number, Watch())
    return look_up(desk, number)


@pytest.fixture
def saved(tmp_path):
    """Saves one of SAVED."""

    def save(name):
        (tmp_path / "complete_files").mkdir()
        (tmp_path / "complete_files" / "tugs 1.png").write_bytes(BLOB)
        (tmp_path / name).write_bytes(SAVED[name])
        return tmp_path / name

    return save


@pytest.mark.parametrize("name", SAVED)
def test_a_saved_page_is_the_clipping_of_its_address(desk, saved, name):
    path = saved(name)
    clipping = clip(desk, SavedFile(path))
    assert clipping.state is State.KEPT
    assert clipping.article.title == "Harbour reopens"
    assert clipping.article.text == "\n\n".join(PARAGRAPHS)
    assert (clipping.origin, clipping.article.address) == (ADDRESS, ADDRESS)
    (figure,) = clipping.article.figures
    assert figure.caption == "Two tugs"
    assert picture(desk, clipping.picture_of(figure).digest).startswith(BLOB)
    assert served_page(desk, clipping.number).content == SAVED[name]

    fetched = take_in(desk, WebAddress(f"{ADDRESS}&utm_source=mail"))
    assert (fetched.number, fetched.known, fetched.kept) == (clipping.number, True, True)


def test_a_page_in_one_file_gets_nothing_from_the_web(desk, web, tmp_path):
    web.picture("/tugs.png", BLOB)
    path = tmp_path / "a.mht"
    path.write_bytes(mhtml(story(web.url("/tugs.png")), address=web.url("/story")))
    clipping = clip(desk, SavedFile(path))
    assert [figure.caption for figure in clipping.article.figures] == ["Two tugs"]
    assert not clipping.pictures
    assert not web.requests


def test_a_page_in_one_file_gets_no_file_of_the_user(desk, tmp_path):
    (tmp_path / "secret.png").write_bytes(BLOB)
    path = tmp_path / "a.mht"
    path.write_bytes(mhtml(story("secret.png"), address="cid:x"))
    clipping = clip(desk, SavedFile(path))
    assert clipping.origin == path.as_uri()
    assert clipping.state is State.KEPT
    assert not clipping.pictures


def test_it_can_be_cut_again(desk, saved):
    clipping = clip(desk, SavedFile(saved("a.mhtml")))
    (change,) = cut_again(desk, [clipping.number], Watch(), force=True)
    assert change.outcome is Outcome.SAME
