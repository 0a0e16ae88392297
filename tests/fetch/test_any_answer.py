"""Whatever bytes a server sends, the outcome is a page or a named failure, and the fetcher goes on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.fetch import Fetcher, FetchError, FetchOptions
from clipper.jobs import Watch
from tests.web import HERE

FIELDS = st.sampled_from(
    [
        b"Content-Type: text/html",
        b"Content-Type: ;;charset",
        b"Content-Type: \xff\xfe",
        b"Content-Encoding: gzip",
        b"Content-Encoding: br, deflate, x",
        b"Content-Length: 3",
        b"Content-Length: -3",
        b"Content-Length: many",
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: chunked, gzip",
        b"Location: /x",
        b"Location: \xec\x9d\x80",
        b"Location: http://[",
        b"Set-Cookie: a=b; Expires=never; Path=\xff",
        b"Set-Cookie: ;;;=",
        b"Connection: close",
        b": no name",
        b"no colon",
        b" folded",
    ]
)
STATUS = st.sampled_from(
    [b"HTTP/1.1 200 OK", b"HTTP/1.0 200", b"HTTP/1.1 302 Found", b"HTTP/9 200 OK", b"HTTP/1.1 099 X"]
)
ANSWERS = st.one_of(
    st.binary(max_size=200),
    st.builds(
        lambda status, fields, body: b"\r\n".join([status, *fields, b"", body]),
        STATUS,
        st.lists(FIELDS, max_size=5),
        st.one_of(st.binary(max_size=100), st.just(b"3\r\n<p>\r\n0\r\n\r\n"), st.just(b"<p>one")),
    ),
)


def test_any_answer_is_a_page_or_a_fetch_error(web):
    options = FetchOptions(
        allowed_hosts=HERE, connect_timeout=5, read_timeout=2, total_timeout=5, redirect_limit=2, gap=0
    )
    with Fetcher(options) as fetcher:

        @given(ANSWERS)
        @settings(max_examples=150, deadline=None)
        def try_one(answer):
            web.raw("/x", answer)
            try:
                page = fetcher.page(web.url("/x"), Watch())
            except FetchError:
                return
            assert page.content.strip()

        try_one()
        web.page("/y", "<p>one")
        assert fetcher.page(web.url("/y"), Watch()).content == b"<p>one"
