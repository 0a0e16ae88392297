"""What hostile pages do on their whole way into the library: nothing but become a clipping."""

import pytest

from clipper.clipping import State
from clipper.desk import WebAddress, finish, look_up, take_in
from clipper.jobs import Watch
from tests.stories import HARBOUR_PARAGRAPHS, story_page

DEPTH = 100_000


@pytest.mark.parametrize("element", ["div", "blockquote", "b"])
def test_a_page_nested_deep_is_kept(desk, web, element):
    page = story_page()
    body = page.index("<body")
    inside = page.index(">", body) + 1
    web.page("/deep", page[:inside] + f"<{element}>" * DEPTH + page[inside:])
    number = take_in(desk, WebAddress(web.url("/deep"))).number
    finish(desk, number, Watch())
    clipping = look_up(desk, number)
    assert clipping.state is State.KEPT
    assert HARBOUR_PARAGRAPHS[0] in clipping.article.text
