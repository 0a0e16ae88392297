"""Which addresses may be opened from an export, and how they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.export.addresses import LONGEST_LINK, safe_link, shown_address


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://e.org/a?b=c#d", "https://e.org/a?b=c#d"),
        ("HTTP://E.org/", "http://E.org/"),
        ("mailto:desk@e.org", "mailto:desk@e.org"),
        ("https://한국.kr/기사?제목=나", "https://xn--3e0b707e.kr/%EA%B8%B0%EC%82%AC?%EC%A0%9C%EB%AA%A9=%EB%82%98"),
        (" https://e.org/a b\n", "https://e.org/ab"),
        ('https://e.org/"<>\\', "https://e.org/%22%3C%3E%5C"),
        ("https://e.org/100%/%EA", "https://e.org/100%/%EA"),
    ],
)
def test_web_and_mail_addresses_may_be_opened(address, link):
    assert safe_link(address) == link


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "e.org/a",
        "//e.org",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "http://",
        "https:///path",
        "https://[::1",
        "https://" + "ü" * 80 + ".de/",
        "https://e.org/" + "x" * LONGEST_LINK,
    ],
)
def test_no_other_may(address):
    assert safe_link(address) == ""


@given(st.text())
def test_a_link_is_short_ascii_of_a_safe_scheme_or_nothing(address):
    link = safe_link(address)
    assert link.isascii()
    assert link.isprintable()
    assert len(link) <= LONGEST_LINK
    assert not link or link.split(":")[0] in {"http", "https", "mailto"}


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.e.org/a/", "e.org/a"),
        ("http://e.org/%EA%B8%B0%EC%82%AC", "e.org/기사"),
        ("http://e.org/%EA%B8", "e.org/%EA%B8"),
        ("mailto:desk@e.org", "mailto:desk@e.org"),
        ("file:///home/a.html", "file:///home/a.html"),
        ("https://e.org/" + "x" * 50, "e.org/" + "x" * 23 + "…"),
        ("https://e.org/%0A%00x", "e.org/ x"),
    ],
)
def test_an_address_is_shown_for_the_eye(address, shown):
    assert shown_address(address, 30) == shown
