"""Links in running text: found whole, without the sentence around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.fetch import BadAddress, PastedText, WebAddress, origin_of, sources_in
from clipper.fetch.links import links_in
from tests.cost import cost


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://a.kr/1", "https://a.kr/1"),
        ("HTTPS://A.KR/News/1?Id=2", "https://a.kr/News/1?Id=2"),
        ("see https://a.kr/1.", "https://a.kr/1"),
        ("see https://a.kr/1, and", "https://a.kr/1"),
        ("really https://a.kr/1?!", "https://a.kr/1"),
        ("(https://a.kr/1)", "https://a.kr/1"),
        ("(see https://a.kr/1).", "https://a.kr/1"),
        ("https://en.wikipedia.org/wiki/Tug_(boat)", "https://en.wikipedia.org/wiki/Tug_(boat)"),
        ("(https://en.wikipedia.org/wiki/Tug_(boat))", "https://en.wikipedia.org/wiki/Tug_(boat)"),
        ("[tugs](https://a.kr/1)", "https://a.kr/1"),
        ("<https://a.kr/1>", "https://a.kr/1"),
        ('href="https://a.kr/1"', "https://a.kr/1"),
        ("**https://a.kr/1**", "https://a.kr/1"),
        ("'https://a.kr/1'", "https://a.kr/1"),
        ("https://a.kr/1's", "https://a.kr/1's"),
        ("https://a.kr/a-b_c~d;e=f,g/h:i@j!$&'()*+", "https://a.kr/a-b_c~d;e=f,g/h:i@j!$&'()*+"),
        ("https://a.kr/1#part", "https://a.kr/1"),
        ("https://ada:secret@a.kr/1", "https://a.kr/1"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("https://a.kr", "https://a.kr/"),
        ("https://a.kr?x=1", "https://a.kr/?x=1"),
        ("www.a.kr/1 is good", "https://www.a.kr/1"),
        ("기사:https://a.kr/1", "https://a.kr/1"),
        ("https://web.archive.org/web/2020/https://a.kr/1", "https://web.archive.org/web/2020/https://a.kr/1"),
        ("https://share.kr/?u=https://a.kr/1", "https://share.kr/?u=https://a.kr/1"),
    ],
)
def test_a_link_ends_where_the_sentence_goes_on(text, link):
    assert list(links_in(text)) == [link]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://a.kr/1은 새 기사", "https://a.kr/1"),
        ("https://a.kr/1에서", "https://a.kr/1"),
        ("https://a.kr/view.html을 보라", "https://a.kr/view.html"),
        ("https://a.kr/1은(새 기사)", "https://a.kr/1"),
        ("https://a.kr/?id=12를", "https://a.kr/?id=12"),
        ("https://a.kr은", "https://a.kr/"),
        ("https://a.jp/1を参照。", "https://a.jp/1"),
        ("https://a.cn/1的报道", "https://a.cn/1"),
        ("詳しくは「https://a.jp/1」で", "https://a.jp/1"),
        ("https://a.jp/1、https-ではない", "https://a.jp/1"),
        ("https://a.cn/1。下一个", "https://a.cn/1"),
        ("（https://a.cn/1）", "https://a.cn/1"),
        ("“https://a.cn/1”", "https://a.cn/1"),
        # Set off by a sign, they are the address's own.
        ("https://ko.wikipedia.org/wiki/부산항", "https://ko.wikipedia.org/wiki/부산항"),
        ("https://a.kr/news/2024년-결산", "https://a.kr/news/2024년-결산"),
        ("https://a.kr/?q=부산항", "https://a.kr/?q=부산항"),
        ("https://부산항.한국/소식", "https://부산항.한국/소식"),
        ("https://xn--9d0bm53a3xb.kr/1은", "https://xn--9d0bm53a3xb.kr/1"),
        ("https://a.kr/%EB%B6%80%EC%82%B0은", "https://a.kr/%EB%B6%80%EC%82%B0"),
    ],
)
def test_chinese_japanese_and_korean_right_after_a_link(text, link):
    assert list(links_in(text)) == [link]


def test_links_that_follow_each_other_without_a_blank():
    assert list(links_in("https://a.kr/1https://b.kr/2")) == ["https://a.kr/1", "https://b.kr/2"]


@pytest.mark.parametrize(
    "text",
    ["", "a.kr", "ftp://a.kr/1", "https://", "http:///x", "xhttps://a.kr/1", "mailto:ada@a.kr", "www.", "https://?"],
)
def test_what_is_no_link(text):
    assert list(links_in(text)) == []


@given(st.text())
def test_whatever_is_found_can_be_asked_for(text):
    for address in links_in(text):
        assert origin_of(WebAddress(address)) == address


@given(st.text(alphabet="htps:/.w가1 ()[]<>,はa?#@%"))
def test_whatever_looks_like_a_link_is_handled(text):
    for address in links_in(f"https://{text}"):
        assert origin_of(WebAddress(address)) == address


def test_ten_thousand_links_take_no_time():
    text = " ".join(f"Story {number} https://paper.kr/news/{number}?from=list은," for number in range(10_000))
    html = "<meta charset=utf-8>" + "".join(f'<p>S <a href="https://paper.kr/{n}">s</a></p>' for n in range(10_000))
    for pasted in (text, html):
        with cost() as spent:
            assert len(sources_in(pasted)) == 10_000
        assert spent.seconds < 1


@pytest.mark.parametrize(
    "evil",
    [
        "https://" + ")" * 300_000,
        "https://a" + "." * 300_000,
        "https://a" + "가1" * 150_000,
        "https://" * 40_000,
        "가" * 300_000,
        "<a " * 100_000,
        "<a href='" * 50_000 + '<a href="' * 50_000,
        "<a" + " href" * 100_000 + ">",
        "<p>" + "<!--" * 100_000,
        "<p>" + "<script>" * 50_000,
        "<p>" + "&" * 300_000,
        "<p>" + "<" * 300_000,
        "file:///" * 50_000,
        "file://" + "%00" * 100_000,
        "\n" * 300_000 + "x",
        " " * 300_000 + "<",
        "a." * 150_000,
    ],
    ids=lambda evil: repr(evil[:12]),
)
def test_a_text_made_to_be_slow_is_not(evil):
    with cost() as spent:
        sources_in(evil)
    assert spent.seconds < 1


def test_an_address_in_other_words_has_the_same_origin():
    same = {
        origin_of(WebAddress(address))
        for address in ("https://a.kr/1", " HTTPS://A.kr/1#top", "https://ada:x@a.kr/1", "https://a.kr/\n1")
    }
    assert same == {"https://a.kr/1"}


def test_an_address_that_is_none_has_no_origin():
    with pytest.raises(BadAddress):
        origin_of(WebAddress("ftp://a.kr/1"))


def test_a_pasted_text_is_filed_under_what_it_says():
    origin = origin_of(PastedText("기사"))
    assert origin == origin_of(PastedText("기사"))
    assert origin != origin_of(PastedText("기사 "))
    assert origin.removeprefix("pasted:").isalnum()
    assert len(origin) == len("pasted:") + 16
