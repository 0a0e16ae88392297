"""Bytes become text as a browser reads them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.markup import decode
from clipper.markup.charset import codec_named

KOREAN = "국회의사당 앞에서 시민들이 집회를 하고 있다."
JAPANESE = "国会議事堂の前で市民が集会を開いている。"
CHINESE = "市民们在国会大厦前举行集会，要求政府改革。"
RUSSIAN = "Граждане собрались перед зданием парламента, чтобы потребовать реформ."


@pytest.mark.parametrize("mark_and_codec", [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")])
def test_a_byte_order_mark_is_believed_before_all_else(mark_and_codec):
    mark, codec = mark_and_codec
    assert decode(mark + KOREAN.encode(codec), "euc-kr") == KOREAN


def test_utf8_is_believed_before_a_wrong_label():
    page = '<meta charset="iso-8859-1">Müller – „Straße“'
    assert decode(page.encode(), "windows-1252") == page


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("gb2312", "gb18030", CHINESE),
        ("GBK", "gb18030", CHINESE),
        ("euc-kr", "cp949", KOREAN + " 똠방각하"),
        ("ks_c_5601-1987", "cp949", KOREAN),
        ("Shift_JIS", "cp932", JAPANESE + " ①"),
        ("x-sjis", "cp932", JAPANESE),
        ("euc-jp", "euc-jp", JAPANESE),
        ("big5", "big5hkscs", "市民在國會大廈前舉行集會"),
        ("koi8-r", "koi8-r", RUSSIAN),
        ("windows-1251", "cp1251", RUSSIAN),
        ("iso-8859-1", "cp1252", "“Curly” quotes — and €"),
        ("latin-1", "cp1252", "“Curly” quotes — and €"),
        ("iso-8859-9", "cp1254", "Ağustos ayında İstanbul’da"),
    ],
)
def test_labels_mean_the_sets_that_browsers_mean(label, codec, text):
    assert decode(text.encode(codec), label) == text


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="euc-kr">',
        "<meta http-equiv=Content-Type content='text/html; charset=euc-kr'>",
        '<?xml version="1.0" encoding="euc-kr"?>',
    ],
)
def test_the_page_declares_its_own_set(declaration):
    page = declaration + KOREAN
    assert decode(page.encode("cp949")) == page


def test_the_transport_goes_before_the_declaration():
    page = f'<meta charset="iso-8859-1">{RUSSIAN}'
    assert decode(page.encode("koi8-r"), "koi8-r") == page


@pytest.mark.parametrize(
    ("codec", "text"), [("cp949", KOREAN), ("cp932", JAPANESE), ("gb18030", CHINESE), ("cp1251", RUSSIAN)]
)
def test_what_declares_nothing_is_detected(codec, text):
    page = f"<html><body><p>{text * 6}</p></body></html>"
    assert decode(page.encode(codec)) == page


def test_a_few_broken_bytes_do_not_spoil_a_page_of_utf8():
    page = f'<meta charset="utf-8">{KOREAN * 5}'.encode() + b"\xff<p>" + KOREAN.encode()
    assert decode(page).endswith("\ufffd<p>" + KOREAN)


@pytest.mark.parametrize("label", ["", "no-such-set", "rot13", "base64", "utf-8\x00", "ü", '"utf-8"'])
def test_odd_labels_name_utf8_or_nothing(label):
    assert codec_named(label) in ("", "utf-8")


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "euc-kr", "utf-16", "hz", "iso-2022-jp", "utf-7", "zip"]))
def test_no_bytes_raise(content, label):
    assert isinstance(decode(content, label), str)
