"""The pictures of a page: from the web, from inside an address, from beside a saved page; pictures only."""

import base64
from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from clipper.fetch import (
    BadAddress,
    BadStatus,
    Fetcher,
    FetchOptions,
    ForbiddenPicture,
    NoSuchFile,
    SavedFile,
    TooLarge,
    read_page,
)
from clipper.fetch.picture import lies_below
from clipper.jobs import Cancelled, CancelToken, Watch
from clipper.page import Page
from clipper.pictures import NotAPicture, TooManyPixels
from tests.pictures.drawing import png_head, saved, two_halves
from tests.web import HERE

PNG = saved(two_halves(), "PNG")
JPEG = saved(two_halves(), "JPEG")


def page_at(address):
    return Page(b"<p>", address, address, "text/html", datetime.now(UTC))


@pytest.fixture
def picture(fetcher):
    """Fetches a picture, unwatched, for the page at an address."""
    return lambda address, page: fetcher.picture(address, page_at(page), Watch())


@pytest.mark.parametrize("sent", ["image/jpeg", "image/png", "application/octet-stream", "text/html", ""])
def test_a_picture_is_known_by_its_content(picture, web, sent):
    web.file("/a.jpg", JPEG, sent)
    assert picture(web.url("/a.jpg"), web.url("/story")) == JPEG


def test_the_server_is_told_which_page_shows_it(picture, web):
    web.redirect("/a", "/b")
    web.picture("/b", PNG)
    picture(web.url("/a"), web.url("/story?id=1"))
    assert [asked.headers["Referer"] for asked in web.requests] == [web.url("/story?id=1")] * 2
    assert web.requests[0].headers["Accept"].startswith("image/")


def test_a_referrer_in_other_letters_is_sent_encoded(picture, web):
    web.picture("/a", PNG)
    picture(web.url("/a"), web.url("/기사"))
    assert web.requests[0].headers["Referer"] == web.url(quote("/기사"))


@pytest.fixture
def proxied(web, monkeypatch):
    """Has the environment name ``web`` as the proxy for all that is not secure."""
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, web.url(""))
    return web


def test_a_secure_page_is_not_named_to_an_insecure_server(picture, proxied):
    web = proxied
    web.picture("http://paper.test/a", PNG)
    picture("http://paper.test/a", "https://paper.test/secret")
    assert "Referer" not in web.requests[0].headers


def test_a_saved_page_is_not_named_at_all(picture, proxied, tmp_path):
    web = proxied
    web.picture("http://paper.test/a", PNG)
    picture("http://paper.test/a", (tmp_path / "story.html").as_uri())
    assert "Referer" not in web.requests[0].headers


@pytest.mark.parametrize("content", [b"", b"<html>not found</html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_is_refused(picture, web, content):
    web.picture("/a", content)
    with pytest.raises(NotAPicture):
        picture(web.url("/a"), web.url("/story"))


def test_a_decompression_bomb_is_refused(picture, web):
    web.picture("/a", png_head(30_000, 30_000))
    with pytest.raises(TooManyPixels):
        picture(web.url("/a"), web.url("/story"))


def test_a_picture_that_is_gone(picture, web):
    with pytest.raises(BadStatus):
        picture(web.url("/a"), web.url("/story"))


def test_a_picture_beyond_the_limit_is_given_up_wherever_it_is(web, tmp_path):
    large = saved(two_halves((400, 400)), "BMP")
    web.picture("/a", large)
    (tmp_path / "a.bmp").write_bytes(large)
    (tmp_path / "story.html").write_bytes(b"<p>")
    here = page_at((tmp_path / "story.html").as_uri())
    inside = f"data:image/bmp;base64,{base64.b64encode(large).decode()}"
    with Fetcher(FetchOptions(allowed_hosts=HERE, picture_limit=10_000)) as fetcher:
        for address, page in (
            (web.url("/a"), page_at(web.url("/story"))),
            ((tmp_path / "a.bmp").as_uri(), here),
            (inside, here),
        ):
            with pytest.raises(TooLarge) as caught:
                fetcher.picture(address, page, Watch())
            assert caught.value.limit == 10_000
            assert len(caught.value.address) < 300


@pytest.mark.parametrize(
    "address",
    [
        f"data:image/png;base64,{base64.b64encode(PNG).decode()}",
        f"DATA:image/png;charset=x;BASE64,{quote(base64.b64encode(PNG).decode())}",
        f"data:;base64,{base64.b64encode(PNG).decode().rstrip('=')}",
        f"data:image/png;base64,{base64.urlsafe_b64encode(PNG).decode()}",
        f"data:image/png,{quote(PNG)}",
        "data:image/png;base64, "
        + "\n ".join(base64.b64encode(PNG).decode()[at : at + 40] for at in range(0, 500, 40)),
    ],
    ids=["base64", "escaped", "unpadded", "url-safe", "percent", "wrapped"],
)
def test_a_picture_inside_its_address(picture, address):
    assert picture(address, "https://paper.test/") == PNG


@pytest.mark.parametrize("address", ["data:", "data:image/png;base64", "data:image/png;base64,A"])
def test_an_address_with_nothing_inside(picture, address):
    with pytest.raises(BadAddress):
        picture(address, "https://paper.test/")


def test_markup_inside_an_address_is_no_picture(picture):
    with pytest.raises(NotAPicture):
        picture("data:image/svg+xml,<svg onload='alert(1)'/>", "https://paper.test/")


@pytest.fixture
def saved_page(tmp_path):
    """A page that was saved with the folder of its files, and a secret beside the folder it was saved in."""
    folder = tmp_path / "saved"
    (folder / "story_files").mkdir(parents=True)
    (folder / "story_files" / "부산 (1).png").write_bytes(PNG)
    (folder / "story.html").write_bytes(b"<p>")
    (tmp_path / "secret.png").write_bytes(PNG)
    return read_page(SavedFile(folder / "story.html"))


def test_a_picture_beside_a_saved_page(fetcher, saved_page, tmp_path):
    address = (tmp_path / "saved" / "story_files" / "부산 (1).png").as_uri()
    assert fetcher.picture(address, saved_page, Watch()) == PNG
    with pytest.raises(NoSuchFile):
        fetcher.picture((tmp_path / "saved" / "gone.png").as_uri(), saved_page, Watch())


@pytest.mark.parametrize("way", ["/../secret.png", "/%2e%2e/secret.png", "/story_files/../../secret.png", "/link.png"])
def test_no_path_leaves_the_folder_of_the_page(fetcher, saved_page, tmp_path, way):
    (tmp_path / "saved" / "link.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(ForbiddenPicture):
        fetcher.picture((tmp_path / "saved").as_uri() + way, saved_page, Watch())


def test_a_page_from_the_web_gets_no_files(picture, saved_page, tmp_path):
    for page in ("https://paper.test/", "pasted:0123456789abcdef"):
        with pytest.raises(ForbiddenPicture):
            picture((tmp_path / "saved" / "story_files" / "부산 (1).png").as_uri(), page)


@pytest.mark.parametrize(
    "address", ["", "ftp://a.test/a.png", "javascript:1", "blob:https://a.test/1", "a.png", "cid:1"]
)
def test_no_other_way_leads_to_a_picture(picture, address):
    with pytest.raises(BadAddress):
        picture(address, "https://paper.test/")


def test_a_cancel_is_heard(fetcher, web):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        fetcher.picture(web.url("/a"), page_at(web.url("/story")), Watch(token=token))
    assert web.requests == []


def test_pictures_report_nothing_of_their_own(fetcher, web):
    web.picture("/a", PNG)
    reports = []
    fetcher.picture(web.url("/a"), page_at(web.url("/story")), Watch(reports.append))
    assert reports == []


@pytest.mark.parametrize(
    ("path", "windows", "below"),
    [
        ("C:/saved/story_files/a.png", True, True),
        ("c:/SAVED/a.png", True, True),
        ("C:/saved/../secret.png", True, False),
        ("C:/saved/story_files\\..\\..\\secret.png", True, False),
        ("//server/share/a.png", True, False),
        ("\\\\server\\share\\a.png", True, False),
        ("//?/C:/saved/a.png", True, False),
        ("//./pipe/a", True, False),
        ("D:/saved/a.png", True, False),
        ("C:/saved/CON", True, False),
        ("C:/saved/aux .png", True, False),
        ("C:/saved/Com1.png", True, False),
        ("C:/saved/nul/a.png", True, False),
        ("C:/saved/a.html:hidden", True, False),
        ("C:/saved/console.png", True, True),
        ("/saved/story_files/a.png", False, True),
        ("/saved/CON", False, True),
        ("/saved/../secret.png", False, False),
        ("/saved/story_files/../../secret.png", False, False),
        ("/saved2/a.png", False, False),
        ("/etc/passwd", False, False),
    ],
)
def test_what_lies_below_the_folder_of_a_page(path, windows, below):
    assert lies_below(path, "C:/saved" if windows else "/saved", windows=windows) is below
