"""How bytes are read as text: what the transport, the bytes and the page itself say."""

import pytest

from clipper.markup import decode

TEXT = "항구가 다시 열렸다고 해양수산청이 밝혔다."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_what_the_transport_says(encoding):
    charset = "" if encoding in ("utf-8-sig", "utf-16") else encoding
    assert decode(TEXT.encode(encoding), charset).lstrip("\ufeff") == TEXT


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("euc-kr", "cp949", "똠방각하의 항구가 다시 열렸다"),
        ("gb2312", "gb18030", "港口重新开放，朱镕基表示欢迎"),
        ("shift_jis", "cp932", "港が九日ぶりに再開した①"),
        ("iso-8859-1", "cp1252", "The port “opened” again – at last"),
    ],
)
def test_a_legacy_name_stands_for_the_larger_set_that_pages_use(declared, encoding, text):
    page = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    assert text in decode(page.encode(encoding), "")


def test_a_lying_declaration_does_not_spoil_utf_8():
    page = f'<meta charset="iso-8859-1"><p>{TEXT}</p>'
    assert TEXT in decode(page.encode(), "")


@pytest.mark.parametrize("charset", ["", "no-such-set", "utf-8"])
def test_broken_bytes_are_read_as_far_as_they_go(charset):
    assert "before" in decode(b"<p>before \xff\xfe\x80 after</p>", charset)
