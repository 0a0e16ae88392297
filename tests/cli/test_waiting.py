"""What cannot be had for now is waited for if not for long; else it is said until when, and gone on with later."""

import re
from concurrent.futures import ThreadPoolExecutor

from tests.stories import HARBOUR, story_page


def test_what_is_put_off_says_until_when_and_why(clipper, web):
    address = web.answer("/busy", 503, b"", Retry_After="600")
    answer = clipper("add", address)
    waits = r"waits until (\d{4}-\d\d-\d\d )?\d\d:\d\d: 127\.0\.0\.1 asks for patience\."
    assert answer.code == 1
    assert re.fullmatch(rf"{re.escape(address)}: {waits} “clipper retry” goes on with it\.\n", answer.err)
    assert re.search(waits, clipper("list").out)
    web.page("/busy", story_page())
    assert clipper("retry", "1").code == 0
    assert HARBOUR in clipper("list").out


def test_what_is_put_off_for_a_moment_is_waited_for(clipper, web):
    address = web.answer("/busy", 503, b"", Retry_After="1")

    def serve():
        web.wait_for_requests(1)
        web.page("/busy", story_page())

    with ThreadPoolExecutor(1) as server:
        served = server.submit(serve)
        answer = clipper("add", address)
        served.result()
    assert answer.code == 0
    assert re.fullmatch(r"(.*: waits \d seconds?\. 127\.0\.0\.1 asks for patience\.\n)?", answer.err)
    assert HARBOUR in answer.out
