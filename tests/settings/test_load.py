"""The settings file: everything in it takes effect, or is named as wrong."""

import dataclasses
import datetime
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import clipper.settings
from clipper.export import ReviewOptions
from clipper.fetch import FetchOptions
from clipper.places import default_library
from clipper.settings import BadSetting, Reason, Settings, load


@pytest.fixture
def written(tmp_path):
    """Writes a settings file and gives its path."""

    def write(text):
        path = tmp_path / "settings.toml"
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        return path

    return write


def test_without_a_file_there_are_defaults(tmp_path):
    settings = load(tmp_path / "none.toml")
    assert settings == Settings(library=str(default_library()))
    assert settings.fetch == FetchOptions()
    assert settings.review == ReviewOptions()


def test_an_empty_file_is_all_defaults(written):
    assert load(written("")) == Settings(library=str(default_library()))


def test_what_is_written_takes_effect_and_the_rest_stays(written):
    settings = load(
        written(
            """
            library = "/srv/clippings"
            [fetch]
            read_timeout = 5
            user_agent = "Clipper at the Harbour Authority"
            [review]
            title = "항만 소식"
            paper = "us-letter"
            contents = false
            day = 2026-03-01
            """
        )
    )
    assert settings.library == "/srv/clippings"
    assert settings.fetch == FetchOptions(read_timeout=5.0, user_agent="Clipper at the Harbour Authority")
    assert isinstance(settings.fetch.read_timeout, float)
    assert settings.review.title == "항만 소식"
    assert settings.review.paper == "us-letter"
    assert settings.review.contents is False
    assert settings.review.day == datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "key", "reason", "expected"),
    [
        ("colour = 1", "colour", Reason.UNKNOWN, "library, language, trust_place, fetch, reading, review"),
        ("[fetch]\ntimeout = 1", "fetch.timeout", Reason.UNKNOWN, "user_agent, "),
        ("fetch = 3", "fetch", Reason.WRONG_KIND, "table"),
        ("library = 3", "library", Reason.WRONG_KIND, "string"),
        ('[fetch]\nread_timeout = "5"', "fetch.read_timeout", Reason.WRONG_KIND, "float"),
        ("[fetch]\nredirect_limit = 1.5", "fetch.redirect_limit", Reason.WRONG_KIND, "integer"),
        ("[fetch]\nredirect_limit = true", "fetch.redirect_limit", Reason.WRONG_KIND, "integer"),
        ("[fetch]\nread_timeout = 0", "fetch.read_timeout", Reason.OUT_OF_RANGE, "0.1 to 600"),
        ("[fetch]\nread_timeout = nan", "fetch.read_timeout", Reason.OUT_OF_RANGE, "0.1 to 600"),
        ("[fetch]\nread_timeout = inf", "fetch.read_timeout", Reason.OUT_OF_RANGE, "0.1 to 600"),
        ("[review]\ncontents = 1", "review.contents", Reason.WRONG_KIND, "boolean"),
        ('[review]\npaper = "a3"', "review.paper", Reason.NO_CHOICE, "a4, us-letter"),
        ("[review]\npaper = [1]", "review.paper", Reason.NO_CHOICE, "a4, us-letter"),
        ('[review]\nday = "today"', "review.day", Reason.WRONG_KIND, "date"),
        ("[review]\nday = 2026-03-01T10:00:00", "review.day", Reason.WRONG_KIND, "date"),
        ('[fetch]\nuser_agent = "항만"', "fetch.user_agent", Reason.NOT_ASCII, ""),
        ('[fetch]\nlanguages = "ko\\r\\nCookie: a=b"', "fetch.languages", Reason.NOT_ASCII, ""),
        ('[fetch]\nproxy = "proxy:3128"', "fetch.proxy", Reason.WRONG_KIND, '"http://host:port"'),
        ('[fetch]\nproxy = "https://a b"', "fetch.proxy", Reason.WRONG_KIND, '"http://host:port"'),
        ("[fetch]\nagents = []", "fetch.agents", Reason.WRONG_KIND, "table of plain texts by host"),
        ('[fetch]\nagents = {"a.example" = 1}', "fetch.agents", Reason.WRONG_KIND, "table of plain texts by host"),
        ('[fetch]\nca_file = "none.pem"', "fetch.ca_file", Reason.NO_FILE, "No such file"),
        ('[fetch]\nca_file = "settings.toml"', "fetch.ca_file", Reason.NO_CERTIFICATES, ""),
        ('[fetch]\ncookies = "none.txt"', "fetch.cookies", Reason.NO_FILE, "No such file"),
        ('[fetch]\ncookies = "settings.toml"', "fetch.cookies", Reason.NO_COOKIES, "1"),
        ("[[fetch]]\nread_timeout = 5", "fetch", Reason.WRONG_KIND, "table"),
    ],
)
def test_what_cannot_be_used_is_named(written, text, key, reason, expected):
    path = written("")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSetting) as caught:
        load(path)
    bad = caught.value
    assert (bad.path, bad.key, bad.reason) == (path, key, reason)
    assert bad.expected.startswith(expected)
    assert bad.others == ()


@pytest.mark.parametrize(
    "proxy",
    [
        "",
        "direct",
        "http://proxy.example",
        "http://ada:s%40cret@10.0.0.1:3128/",
        "socks5://[fd00::1]:1080",
        "socks5h://x",
    ],
)
def test_any_proxy_will_do(written, proxy):
    assert load(written(f'[fetch]\nproxy = "{proxy}"')).fetch.proxy == proxy


def test_files_are_found_from_the_settings_file(written, tmp_path):
    (tmp_path / "cookies.txt").write_text("# Netscape HTTP Cookie File\n", "utf-8")
    assert load(written('[fetch]\ncookies = "cookies.txt"')).fetch.cookies == str(tmp_path / "cookies.txt")


def test_the_longest_site_that_fits_says_who_asks(written):
    agents = '{"paper.example" = "A", "m.paper.example" = "B", "BÜCHER.example" = "C"}'
    fetch = load(written(f"[fetch]\nuser_agent = 'Z'\nagents = {agents}")).fetch
    hosts = ("paper.example", "www.paper.example", "x.m.paper.example", "wallpaper.example", "xn--bcher-kva.example")
    assert [fetch.agent_for(host) for host in hosts] == ["A", "A", "B", "Z", "C"]


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file(written):
    path = written(
        """
        colour = "red"
        [review]
        paper = "a3"
        [fetch]
        read_timeout = -1
        """
    )
    with pytest.raises(BadSetting) as caught:
        load(path)
    assert [bad.key for bad in (caught.value, *caught.value.others)] == ["colour", "review.paper", "fetch.read_timeout"]


@pytest.mark.parametrize("content", [b"library = ", b"\xff\xfe\x00", b"[fetch]\n[fetch]\n"])
def test_a_file_that_is_not_toml_is_named(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(BadSetting) as caught:
        load(path)
    assert (caught.value.key, caught.value.reason) == ("", Reason.NOT_TOML)
    assert caught.value.expected


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(BadSetting) as caught:
        load(tmp_path)
    assert caught.value.reason is Reason.UNREADABLE


def test_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbflibrary = "/srv/clippings"\r\n')
    assert load(path).library == "/srv/clippings"


def test_the_library_may_be_written_from_home_from_here_or_as_a_database(written, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("USERPROFILE", "/home/ada")
    assert load(written('library = "~/Clippings"')).library.replace("\\", "/") == "/home/ada/Clippings"
    assert load(written('library = "clippings"')).library == str(tmp_path / "clippings")
    assert load(written('library = "postgresql+psycopg://a@b/c"')).library == "postgresql+psycopg://a@b/c"
    assert load(written('library = ""')).library == str(default_library())


def test_the_documented_file_is_a_good_one_and_has_every_key(written):
    documented = clipper.settings.__doc__.partition("::")[2].partition("Each section")[0]
    path = written(documented)
    load(path)
    for section in (Settings, FetchOptions, ReviewOptions):
        for option in dataclasses.fields(section):
            assert f"{option.name} = " in documented or f"[{option.name}]" in documented, option.name


def complaint_about(path):
    try:
        load(path)
    except BadSetting as bad:
        return bad
    return None


@given(st.binary(max_size=200))
def test_any_bytes_load_or_are_a_bad_setting(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "wild.toml"
    path.write_bytes(content)
    bad = complaint_about(path)
    assert bad is None or bad.path == path


SCALARS = st.one_of(st.booleans(), st.integers(-5, 5), st.floats(-5, 5).map(repr), st.just('"text"'), st.just("[]"))


@given(st.sampled_from(["fetch", "review"]), st.data())
def test_any_value_for_any_key_loads_or_is_named_by_its_key(tmp_path_factory, section, data):
    options = {"fetch": FetchOptions, "review": ReviewOptions}[section]
    key = data.draw(st.sampled_from([option.name for option in dataclasses.fields(options)]))
    path = tmp_path_factory.getbasetemp() / "wild.toml"
    path.write_text(f"[{section}]\n{key} = {str(data.draw(SCALARS)).lower()}\n", encoding="utf-8")
    bad = complaint_about(path)
    assert bad is None or bad.key == f"{section}.{key}"
