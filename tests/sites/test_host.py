"""Which rule files count for an address."""

import pytest

from clipper.sites import BadHost, checked_host, file_names_for, host_of, host_of_file, hosts_for


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Harbour.example/a?b#c", "harbour.example"),
        ("http://sport.harbour.example:8080/", "sport.harbour.example"),
        ("http://www.example", "example"),
        ("https://새.example/", "새.example"),
        ("https://www.xn--og4b.example/", "새.example"),
        ("https://xn--99999999999.example/", "xn--99999999999.example"),
        ("file:///home/ada/page.html", ""),
        ("pasted:0123456789abcdef", ""),
        ("http://[::1]/", ""),
        ("http://[broken", ""),
        ("http://../etc/passwd", ""),
        ("https://", ""),
    ],
)
def test_the_host_of_an_address(address, host):
    assert host_of(address) == host


def test_hosts_end_with_the_name_that_was_registered():
    assert list(hosts_for("a.b.harbour.example")) == ["a.b.harbour.example", "b.harbour.example", "harbour.example"]
    assert list(hosts_for("news.port.co.uk")) == ["news.port.co.uk", "port.co.uk"]
    assert list(hosts_for("localhost")) == ["localhost"]
    assert list(hosts_for("127.0.0.1")) == ["127.0.0.1"]


def test_files_the_most_particular_first():
    assert file_names_for("sport.harbour.example") == (
        "sport.harbour.example.toml",
        "sport.harbour.example.txt",
        "harbour.example.toml",
        ".harbour.example.txt",
    )


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("harbour.example.toml", "harbour.example"),
        (".harbour.example.txt", ".harbour.example"),
        (".harbour.example.toml", ""),
        ("README.md", ""),
        ("../x.toml", ""),
        ("..txt", ""),
        ("a/b.txt", ""),
    ],
)
def test_what_is_a_rule_file(name, host):
    assert host_of_file(name) == host


def test_a_host_as_people_write_it():
    assert checked_host(" https://www.harbour.example/story ") == "harbour.example"
    assert checked_host("Harbour.example") == "harbour.example"
    for wrong in ("", "a b", "..", "../x"):
        with pytest.raises(BadHost):
            checked_host(wrong)
