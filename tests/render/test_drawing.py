"""A page that its scripts draw is had as they have drawn it."""

import threading

import pytest

from clipper.extract import extract
from clipper.fetch import Fetcher, FetchOptions
from clipper.jobs import Progress, Stage, Watch
from clipper.page import HTML
from clipper.render import NotAllowed
from tests.render.browser import drawn, needs_browser, nothing_left, one_at_a_time
from tests.render.scripted import TELL, drawn_text, newsroom
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS
from tests.web import HERE

pytestmark = [needs_browser, one_at_a_time]


def test_a_story_that_is_asked_for_by_script(web, draw):
    heard = []
    page = draw(newsroom(web), Watch(heard.append))
    article = extract(page).article
    assert (article.title, article.text) == (HARBOUR, "\n\n".join(HARBOUR_PARAGRAPHS))
    assert (page.media_type, page.charset, page.answered, page.redirects) == (HTML, "utf-8", web.url("/story"), ())
    assert b"<script" not in page.content
    assert b"enable JavaScript" not in page.content
    assert heard[-1] == Progress(Stage.DRAWING)


LATE = {
    "put in later": "fetch('/story.json').then(a => a.json()).then(s => setTimeout(tell, 1500, s));",
    "asked for later": "setTimeout(() => fetch('/story.json').then(a => a.json()).then(tell), 1200);",
    "in the old way": "const x = new XMLHttpRequest(); x.open('GET', '/story.json');"
    " x.onload = () => tell(JSON.parse(x.responseText)); x.send();",
    "once it is in sight": "new IntersectionObserver(() => fetch('/story.json').then(a => a.json()).then(tell))"
    ".observe(document.getElementById('root'));",
    "with the next frame": "requestAnimationFrame(() => fetch('/story.json').then(a => a.json()).then(tell));",
    "after a question": "alert('Welcome'); if (!confirm('Cookies?') && !prompt('Why?'))"
    " fetch('/story.json').then(a => a.json()).then(tell);",
}


@pytest.mark.parametrize("script", LATE.values(), ids=LATE)
def test_a_story_that_takes_its_time(web, draw, script):
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(draw(newsroom(web, script)))


def test_a_slow_answer_is_waited_for_though_the_page_shows_much_already(web, draw):
    address = newsroom(web, body=f"<p>{'Harbour, weather, tides. ' * 40}</p><div id=root></div>")
    web.hold("/story.json")
    timer = threading.Timer(2.5, web.release, ["/story.json"])
    timer.start()
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(draw(address))
    timer.join()


def test_a_page_that_is_never_quiet_is_had_all_the_same(web, draw):
    ticking = "setInterval(() => document.body.appendChild(document.createElement('i')).innerText = new Date(), 50);"
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(draw(newsroom(web, ticking + TELL)))


def test_a_page_that_moves_on_tells_where_it_is(web, draw):
    page = draw(newsroom(web, f"{TELL} history.replaceState({{}}, '', '/2026/harbour#top');"))
    assert (page.asked, page.answered) == (web.url("/story"), web.url("/2026/harbour"))
    assert page.redirects == (web.url("/story"),)


def test_a_signpost_in_script_is_followed(web, draw):
    newsroom(web)
    page = draw(web.page("/short", "<script>location.replace('/story')</script>"))
    assert page.answered == web.url("/story")
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(page)


def test_what_is_hidden_in_shadow_trees_is_in_its_place(web, draw):
    script = """
        customElements.define("x-story", class extends HTMLElement {
            connectedCallback() {
                const tree = this.attachShadow({mode: "open"});
                tree.innerHTML = "<h1>Harbour</h1><slot></slot><p>After all.</p><style>p{}</style>";
            }
        });
        document.getElementById("root").innerHTML = "<x-story><p>Before the end.</p></x-story>";
    """
    told = drawn_text(draw(newsroom(web, script)))
    assert "<x-story><h1>Harbour</h1><slot><p>Before the end.</p></slot><p>After all.</p></x-story>" in told


def test_it_says_who_asks_and_keeps_nothing(web, draw, fetcher):
    address = newsroom(web, f"document.cookie = 'seen=1'; {TELL}")
    draw(address)
    draw(address)
    asked = [request.headers for request in web.requests if request.path == "/story.json"]
    first = [request.headers for request in web.requests if request.path == "/story"]
    assert all("desktop news clipper" in headers["User-Agent"] for headers in asked + first)
    assert [headers.get("Cookie") for headers in asked] == ["seen=1", "seen=1"]
    assert [headers.get("Cookie") for headers in first] == [None] * 4


def test_a_site_knows_the_user_by_the_cookies_of_the_settings_and_no_script_reads_them(web, tmp_path):
    lines = ("127.0.0.1\tFALSE\t/\tFALSE\t0\tmember\tada", "localhost\tFALSE\t/\tFALSE\t0\tother\tx")
    (tmp_path / "cookies.txt").write_text("\n".join(lines))
    page = newsroom(web, f"document.title = 'Cookies: ' + document.cookie + '.'; {TELL}")
    options = FetchOptions(allowed_hosts=HERE, gap=0, proxy="direct", cookies=str(tmp_path / "cookies.txt"))
    with Fetcher(options) as fetcher, nothing_left():
        told = drawn_text(drawn(fetcher, page, Watch()))
    assert [request.headers.get("Cookie") for request in web.requests] == ["member=ada"] * 3
    assert "<title>Cookies: .</title>" in told


def test_a_page_may_keep_things_while_it_lasts(web, draw):
    keeping = "localStorage.setItem('a', 'b'); if (localStorage.getItem('a') === 'b') "
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(draw(newsroom(web, keeping + TELL)))


def test_proxies_of_the_environment_are_no_way_past_ours(web, draw, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("no_proxy", "*")
    assert HARBOUR_PARAGRAPHS[-1] in drawn_text(draw(newsroom(web)))


def test_pictures_films_and_frames_are_not_loaded(web, draw):
    body = """<div id=root></div><img src=/a.png><video src=/a.mp4 autoplay></video><iframe src=/frame></iframe>
        <object data=/o></object><embed src=/e><link rel=icon href=/icon.png><div style="background:url(/b.png)">x</div>
        <style>@font-face{font-family:f;src:url(/f.woff2)} p{font-family:f}</style>"""
    page = draw(newsroom(web, body=body))
    assert set(web.paths) == {"/story", "/story.json"}
    assert '<img src="/a.png">' in drawn_text(page)


def test_nobody_is_asked_where_the_settings_forbid_it(web, draw):
    address = newsroom(web)
    with pytest.raises(NotAllowed):
        draw(address, allowed=False)
    assert web.paths == ["/story"]
