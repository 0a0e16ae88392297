"""What is dropped, pasted or typed becomes sources."""

import plistlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.fetch import (
    FetchError,
    NoSuchFile,
    NotASource,
    PastedMarkup,
    PastedText,
    SavedFile,
    SavedFolder,
    WebAddress,
    origin_of,
    source_of,
    sources_in,
)
from clipper.fetch.fileaddress import path_text

ONE, TWO = WebAddress("https://a.kr/1"), WebAddress("https://b.kr/2")

STORY = (
    "The harbour of Busan took in more containers this spring than in any before it, the port authority said on "
    "Monday. Ships from Rotterdam waited for up to three days.\n\nTugs were ordered from Ulsan."
)


def test_links_in_text_once_each_and_in_order():
    assert sources_in("two https://b.kr/2 one https://a.kr/1, two again https://b.kr/2#x") == (TWO, ONE)


def test_a_list_of_uris():
    assert sources_in("# dragged\r\nhttps://a.kr/1\r\nhttps://b.kr/2\r\n") == (ONE, TWO)


def test_links_in_html_are_taken_from_the_markup():
    html = (
        '<html><body><!--StartFragment--><p>One <a href="https://a.kr/1">https://a.kr/very-lo…</a> and '
        '<a href="mailto:ada@a.kr">mail</a>, <a href="#top">top</a>, <a href="javascript:x()">x</a>, <a>none</a></p>'
        "<script>var s = 'https://tracker.test/'</script> https://b.kr/2<!--EndFragment--></body></html>"
    )
    assert sources_in(html) == (ONE, TWO)


def test_a_link_dragged_from_a_browser():
    assert sources_in('<meta http-equiv="content-type" content="text/html"><a href="https://a.kr/1">A &amp; B</a>') == (
        ONE,
    )


def test_a_text_without_links_is_the_story_itself():
    assert sources_in(f"\n{STORY}\n") == (PastedText(STORY),)


def test_a_story_copied_as_html_is_taken_as_it_is():
    first, second = STORY.split("\n\n")
    html = (
        f"<meta charset='utf-8'><style>p {{}}</style><h2>Ships</h2><p>{first[:40]}<br>{first[40:]}</p>\n<p>{second}</p>"
    )
    assert sources_in(html) == (PastedMarkup(html),)


@pytest.mark.parametrize("text", ["", " \n", "a word", "이 기사를 보라", "no. links, here!"])
def test_a_few_words_are_nothing(text):
    assert sources_in(text) == ()


def test_a_short_story_in_korean_is_a_story():
    assert sources_in("부산항은 올봄 어느 때보다 많은 컨테이너를 받아들였다고 항만공사가 월요일 밝혔다. " * 3) != ()


def test_a_single_word_may_be_an_address():
    assert sources_in(" a.kr/1 \n") == (ONE,)
    assert sources_in("harbour") == ()


def test_files_are_sources_too(tmp_path):
    page = tmp_path / "저장한 기사 (1).html"
    page.write_text("<p>one")
    assert sources_in(f"{page.as_uri()}\r\nhttps://a.kr/1\r\n") == (SavedFile(page), ONE)
    assert sources_in(f'<a href="{page.as_uri()}">saved</a>') == (SavedFile(page),)
    assert sources_in(str(page)) in ((SavedFile(page),), ())


def test_a_file_that_is_not_there_is_a_source_so_that_the_user_is_told(tmp_path):
    gone = tmp_path / "gone.html"
    assert sources_in(gone.as_uri()) == (SavedFile(gone),)


@pytest.fixture
def link_files(tmp_path):
    (tmp_path / "a.url").write_bytes(b"[InternetShortcut]\r\nURL=https://a.kr/1\r\nIconIndex=0\r\n")
    (tmp_path / "a.URL").write_bytes("[InternetShortcut]\r\nURL=https://a.kr/1\r\n".encode("utf-16"))
    (tmp_path / "a.webloc").write_bytes(plistlib.dumps({"URL": "https://a.kr/1"}))
    (tmp_path / "b.webloc").write_bytes(plistlib.dumps({"URL": "https://a.kr/1"}, fmt=plistlib.FMT_BINARY))
    (tmp_path / "a.desktop").write_text("[Desktop Entry]\nType=Link\nName=A\nURL=https://a.kr/1\n")
    (tmp_path / "b.desktop").write_text("[Desktop Entry]\nURL[$e]=https://a.kr/1\n")
    return tmp_path


def test_a_link_file_stands_for_the_address_in_it(link_files):
    for file in sorted(link_files.iterdir()):
        assert source_of(str(file)) == ONE, file
        assert sources_in(file.as_uri()) == (ONE,), file


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[InternetShortcut]\r\n",
        b"URL=",
        b"URL=file:///etc/passwd",
        b"URL=javascript:x",
        b"\x00\xff",
        b"bplist00\xff",
    ],
)
@pytest.mark.parametrize("suffix", [".url", ".webloc", ".desktop"])
def test_a_link_file_without_a_link_for_us_is_refused(tmp_path, suffix, content):
    file = tmp_path / f"a{suffix}"
    file.write_bytes(content)
    with pytest.raises(FetchError):
        source_of(str(file))


def test_a_webloc_cannot_blow_up(tmp_path):
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    file = tmp_path / "a.webloc"
    file.write_text(
        f'<?xml version="1.0"?><!DOCTYPE plist [{entities}]>'
        "<plist><dict><key>URL</key><string>&e8;</string></dict></plist>"
    )
    with pytest.raises(NotASource):
        source_of(str(file))


@pytest.mark.parametrize(
    ("word", "address"),
    [
        ("https://a.kr/1", "https://a.kr/1"),
        ("HTTP://a.kr/1", "http://a.kr/1"),
        ("a.kr/1", "https://a.kr/1"),
        ("example.com/a/b", "https://example.com/a/b"),
        ("example.com/a/b.html", "https://example.com/a/b.html"),
        ("example.com", "https://example.com/"),
        ("example.com?x=1", "https://example.com/?x=1"),
        ("example.com:8080/x", "https://example.com:8080/x"),
        ("부산항.한국/소식", "https://부산항.한국/소식"),
        ("localhost:8000/x", "http://localhost:8000/x"),
        ("127.0.0.1:8000", "http://127.0.0.1:8000/"),
    ],
)
def test_a_word_that_is_an_address(word, address, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert source_of(word) == WebAddress(address)


@pytest.mark.parametrize(
    "word", ["", "word", "a b.kr", "ftp://a.kr/1", "https://", "1.2.3", "ada@a.kr", "C:\\x\\y", "a\x00b", "x" * 5000]
)
def test_a_word_that_is_nothing(word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotASource) as caught:
        source_of(word)
    assert caught.value.word == word.strip()


@pytest.mark.parametrize(
    "word", ["gone.html", "folder/gone.htm", "./gone.txt", "/gone.html", "gone.url", "C:\\x\\gone.html"]
)
def test_a_file_that_is_not_there(word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoSuchFile):
        source_of(word)


def test_a_file_goes_before_an_address_of_the_same_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.kr").write_text("a story")
    assert isinstance(source_of("a.kr"), SavedFile)


def test_a_file_by_its_path_or_its_address(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.html"
    page.write_text("<p>one")
    assert source_of(str(page)) == source_of(page.as_uri()) == SavedFile(page)
    assert origin_of(source_of("page.html")) == origin_of(SavedFile(page)) == page.resolve().as_uri()


@pytest.mark.parametrize(
    ("address", "windows", "path"),
    [
        ("file:///home/ada/a%20b.html", False, "/home/ada/a b.html"),
        ("file://localhost/home/ada/a.html", False, "/home/ada/a.html"),
        ("file:/home/ada/a.html", False, "/home/ada/a.html"),
        ("file:///Users/ada/%EA%B8%B0%EC%82%AC.html", False, "/Users/ada/기사.html"),
        ("FILE:///home/a.html?x#y", False, "/home/a.html"),
        ("file:///C:/Users/ada/a%20b.html", True, "C:/Users/ada/a b.html"),
        ("file:///c|/Users/a.html", True, "c:/Users/a.html"),
        ("file://C:/Users/a.html", True, "C:/Users/a.html"),
        ("file:C:/Users/a.html", True, "C:/Users/a.html"),
        ("file://server/share/a.html", True, "//server/share/a.html"),
        ("file://localhost/C:/a.html", True, "C:/a.html"),
    ],
)
def test_file_addresses_of_every_system(address, windows, path):
    assert path_text(address, windows=windows) == path


@pytest.mark.parametrize(
    "address", ["file:", "file://server/share/a.html", "file:///a%00b", "http://a.kr/", "file://["]
)
def test_a_file_address_that_names_no_file_here(address):
    with pytest.raises(FetchError):
        path_text(address, windows=False)


@given(st.text())
def test_any_text_is_some_sources(text):
    for source in sources_in(text):
        assert origin_of(source)


@given(st.text(max_size=60))
def test_any_word_is_a_source_or_a_fetch_error(word):
    try:
        source = source_of(word)
    except FetchError:
        return
    assert isinstance(source, SavedFolder) or origin_of(source)
