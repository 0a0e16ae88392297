"""Stories on several pages are had whole; what only looks like a further page is not taken for one."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from clipper.article import RemovalKind
from clipper.bundles import PARTS, parts_of
from clipper.clipping import State
from clipper.desk import (
    Advanced,
    Outcome,
    WebAddress,
    cut_again,
    fetch_again,
    finish,
    look_up,
    page_file,
    picture,
    served_page,
    take_in,
    versions,
)
from clipper.jobs import Cancelled, CancelToken, Progress, Stage, Watch
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, png, story_page

SECOND = (
    "On the second day the divers went down to the pier and found that two of its oaken posts had been broken off.",
    "The port's engineer said that new posts would be brought from the mainland by the ferry of the coming Thursday.",
)
THIRD = (
    "The fishermen sold what they had caught before the storm at half the price, since nobody on the island had ice.",
    "A council of the islanders will decide in April whether a second pier is built at the northern shore of the bay.",
)
TEXTS = (HARBOUR_PARAGRAPHS, SECOND, THIRD)
ALL = tuple(text for texts in TEXTS for text in texts)


def bar(addresses, current):
    """The links to all pages, without one to the page that is shown."""
    links = [
        f"<span>{number}</span>" if number == current else f'<a href="{address}">{number}</a>'
        for number, address in enumerate(addresses, start=1)
    ]
    return f'<div class="page-links">{" ".join(links)}</div>'


def serve(web, addresses, texts=TEXTS, **headers):
    for number, (address, paragraphs) in enumerate(zip(addresses, texts, strict=False), start=1):
        page = story_page(paragraphs=paragraphs, picture="/quay.png", extra=bar(addresses, number))
        web.page(address, page, **headers)
    web.picture("/quay.png", png())


def clip(desk, web, path="/story"):
    number = take_in(desk, WebAddress(web.url(path))).number
    return number, finish(desk, number, Watch())


def paragraphs(desk, number):
    return tuple(look_up(desk, number).article.text.split("\n\n"))


def again(desk, number):
    return fetch_again(desk, number, Watch())


NUMBERED = [
    ("/story", "/story/2", "/story/3"),
    ("/story", "/story?page=2", "/story?page=3"),
    ("/story", "/story?page=1", "/story?page=2"),
    ("/story.html", "/story-2.html", "/story-3.html"),
    ("/story.html", "/story,2.html", "/story,3.html"),
    ("/story/", "/story/index2.html", "/story/index3.html"),
    ("/story?page=1", "/story?page=2", "/story?page=3"),
    ("/story,nId,123", "/story,nId,123,nPack,2", "/story,nId,123,nPack,3"),
]


@pytest.mark.parametrize("addresses", NUMBERED)
def test_the_pages_of_a_story_are_one(desk, web, addresses):
    serve(web, addresses)
    number, state = clip(desk, web, addresses[0])
    assert state is State.KEPT
    clipping = look_up(desk, number)
    assert paragraphs(desk, number) == ALL
    assert (clipping.article.title, len(clipping.article.figures)) == (HARBOUR, 1)
    assert picture(desk, clipping.picture_of(clipping.article.figures[0]).digest) == png()
    assert clipping.origin == web.url(addresses[0])
    assert [path for path in web.paths if path != "/quay.png"] == list(addresses)


def test_all_parts_are_kept_as_they_were_served_and_cut_again(desk, web):
    addresses = NUMBERED[0]
    serve(web, addresses)
    number, _ = clip(desk, web)
    page = served_page(desk, number)
    parts = parts_of(page).pages
    assert (page.media_type, page.answered) == (PARTS, web.url("/story"))
    assert [part.answered for part in parts] == [web.url(path) for path in addresses]
    assert [part.content for part in parts] == [
        story_page(paragraphs=texts, picture="/quay.png", extra=bar(addresses, place)).encode()
        for place, texts in enumerate(TEXTS, start=1)
    ]
    before = look_up(desk, number)
    asked = len(web.requests)
    (change,) = cut_again(desk, (number,), Watch())
    assert (change.outcome, look_up(desk, number), len(web.requests)) == (Outcome.SAME, before, asked)
    path = page_file(desk, number)
    assert (path.parent / f"{number}-3.html").read_bytes() == parts[2].content
    assert f'href="{number}-3.html"' in path.read_text("utf-8")


def test_what_is_told_again_at_a_joint_is_cut_and_can_be_seen(desk, web):
    serve(web, NUMBERED[0], (HARBOUR_PARAGRAPHS, (HARBOUR_PARAGRAPHS[-1], *SECOND), (SECOND[-1], *THIRD)))
    number, _ = clip(desk, web)
    assert paragraphs(desk, number) == ALL
    repeated = [each.text for each in look_up(desk, number).removals if each.rule == "further.repetition"]
    assert repeated[-1] == SECOND[-1]
    assert {each.kind for each in look_up(desk, number).removals if each.text == SECOND[-1]} == {RemovalKind.REPETITION}


def test_rel_next_will_do_where_the_address_is_the_storys(desk, web):
    head = '<link rel="next" href="/story/2">'
    web.page("/story", story_page().replace("</head>", f"{head}</head>"))
    web.page("/story/2", story_page(paragraphs=SECOND))
    number, _ = clip(desk, web)
    assert paragraphs(desk, number) == (*HARBOUR_PARAGRAPHS, *SECOND)


NO_PARTS = {
    "the next story": '<a rel="next" href="/another-story">next</a>',
    "a story of the same name": '<a rel="next" href="/story-2">Next post</a>',
    "the next by number": '<a rel="next" href="/story/17">next</a>',
    "comments": '<a rel="next" href="/story/comment-page-2/#comments">2</a>',
    "comments by a parameter": '<div class="comments"><p><a rel="next" href="/story?page=1">2</a></p></div>',
    "comments by a fragment": '<a href="/story?page=2#comments">2</a>',
    "another host": '<a rel="next" href="http://localhost:1/story/2">2</a>',
    "another list": '<a href="/story?page=2&partial=teasers">2</a>',
    "itself": '<a rel="next" href="/story">next</a>',
    "a script": '<a rel="next" href="javascript:more(2)">2</a>',
    "printing": '<a href="/story?print=1">Print</a>',
    "all of something else": '<a href="/comments?all=1">View all</a>',
}


@pytest.mark.parametrize("link", NO_PARTS.values(), ids=NO_PARTS.keys())
def test_what_is_no_further_page_is_not_asked_for(desk, web, link):
    web.page("/story", story_page(extra=f"<p>{link}</p>"))
    clip(desk, web)
    assert web.paths == ["/story"]


@pytest.mark.parametrize("path", ["/", "/news/", "/2026/03"])
def test_lists_are_not_gone_through(desk, web, path):
    page = story_page(extra=f'<a rel="next" href="{path.rstrip("/")}/page/2">2</a>')
    web.page(path, page.replace('<meta property="article:published_time" content="2026-03-02T07:30:00+00:00">', ""))
    clip(desk, web, path)
    assert web.paths == [path]


@pytest.mark.parametrize(
    "second",
    [
        story_page(),
        story_page("Bread is dear this spring", THIRD),
        "<html><body><p>Nothing.</p></body></html>",
    ],
    ids=["the same again", "another story", "no story"],
)
def test_what_turns_out_to_be_no_part_ends_the_search(desk, web, second):
    web.page("/story", story_page(extra=bar(NUMBERED[0], 1)))
    web.page("/story/2", second)
    number, _ = clip(desk, web)
    assert paragraphs(desk, number) == HARBOUR_PARAGRAPHS
    assert (served_page(desk, number).media_type, web.paths) == ("text/html", ["/story", "/story/2"])


def test_pages_that_lead_in_a_circle_are_asked_once(desk, web):
    web.page("/story", story_page(extra=bar(NUMBERED[0], 1)))
    web.page("/story/2", story_page(paragraphs=SECOND, extra='<a rel="next" href="/story/3">3</a>'))
    web.redirect("/story/3", "/story")
    number, _ = clip(desk, web)
    assert paragraphs(desk, number) == (*HARBOUR_PARAGRAPHS, *SECOND)
    assert len(web.paths) == 4


def test_no_more_than_the_settings_allow(desk, settings, web):
    serve(web, NUMBERED[0])
    fewer = replace(desk, settings=replace(settings, fetch=replace(settings.fetch, next_pages=1)))
    number, _ = clip(fewer, web)
    assert paragraphs(desk, number) == (*HARBOUR_PARAGRAPHS, *SECOND)
    none = replace(desk, settings=replace(settings, fetch=replace(settings.fetch, next_pages=0)))
    serve(web, ("/other", "/other/2", "/other/3"))
    number, _ = clip(none, web, "/other")
    assert paragraphs(desk, number) == HARBOUR_PARAGRAPHS


def test_all_on_one_page_is_preferred_and_the_first_tells_its_fields(desk, web):
    single = '<a href="/story?view=all">View all on one page</a>'
    web.page("/story", story_page(extra=bar(NUMBERED[0], 1) + single))
    body = "".join(f"<p>{text}</p>" for text in ALL)
    web.page("/story?view=all", f"<title>{HARBOUR}</title><h1>{HARBOUR}</h1>{body}")
    number, _ = clip(desk, web)
    clipping = look_up(desk, number)
    assert paragraphs(desk, number) == ALL
    assert (clipping.article.source, clipping.article.tags) == ("Harbour Post", ("Shipping",))
    assert web.paths == ["/story", "/story?view=all"]
    (change,) = cut_again(desk, (number,), Watch())
    assert change.outcome is Outcome.SAME


def test_one_page_that_holds_something_else_is_left_for_the_next_pages(desk, web):
    serve(web, NUMBERED[0])
    page = story_page(picture="/quay.png", extra=bar(NUMBERED[0], 1) + '<a href="/story?print=1">Print</a>')
    web.page("/story", page)
    web.page("/story?print=1", story_page("Subscribe", ["Printing is for subscribers of the Harbour Post alone."]))
    number, _ = clip(desk, web)
    assert paragraphs(desk, number) == ALL


def test_what_cannot_be_had_is_told_and_had_later(desk, web):
    serve(web, NUMBERED[0])
    web.answer("/story/3", status=404)
    number, state = clip(desk, web)
    assert state is State.KEPT
    assert paragraphs(desk, number) == (*HARBOUR_PARAGRAPHS, *SECOND)
    (lacking,) = look_up(desk, number).extraction.lacking_pages
    assert (lacking.address, "404" in lacking.reason) == (web.url("/story/3"), True)
    list(cut_again(desk, (number,), Watch()))
    assert look_up(desk, number).extraction.lacking_pages == (lacking,)
    assert again(desk, number).outcome is Outcome.SAME
    serve(web, NUMBERED[0])
    assert again(desk, number).outcome is Outcome.CHANGED
    assert paragraphs(desk, number) == ALL
    assert look_up(desk, number).extraction.lacking_pages == ()


def test_it_is_told_which_page_is_fetched(desk, web):
    serve(web, NUMBERED[0])
    news = []
    desk.bulletin.subscribe(news.append)
    clip(desk, web)
    told = [each.progress for each in news if isinstance(each, Advanced) and each.progress.stage is Stage.PAGES]
    assert told == [Progress(Stage.PAGES, 2, 3), Progress(Stage.PAGES, 3, 3)]


def test_a_stop_is_heard_within_a_fifth_of_a_second_while_a_further_page_is_silent(desk, web):
    serve(web, NUMBERED[0])
    web.silent("/story/2")
    number = take_in(desk, WebAddress(web.url("/story"))).number

    def seconds_to_stop():
        token, asked = CancelToken(), len(web.requests)
        with ThreadPoolExecutor(1) as pool:
            work = pool.submit(finish, desk, number, Watch(token=token))
            web.wait_for_requests(asked + 2)
            begun = time.monotonic()
            token.cancel()
            with pytest.raises(Cancelled):
                work.result(20)
            return time.monotonic() - begun

    assert min(seconds_to_stop() for _ in range(3)) < 0.2
    assert look_up(desk, number).state is State.WAITING


def test_fetched_again_every_part_is_asked_by_its_own_validator(desk, web):
    serve(web, NUMBERED[0], ETag='"a"')
    number, _ = clip(desk, web)
    had = served_page(desk, number)
    for path in NUMBERED[0]:
        web.answer(path, status=304)
    web.requests.clear()
    change = again(desk, number)
    assert (change.outcome, change.since) == (Outcome.SAME, had.fetched_at)
    asked = [(each.path, each.headers.get("If-None-Match")) for each in web.requests]
    assert asked == [(path, '"a"') for path in NUMBERED[0]]
    web.page("/story/3", story_page(paragraphs=(*THIRD, "The bridge to the shore was closed on Sunday.")))
    assert again(desk, number).outcome is Outcome.CHANGED
    assert paragraphs(desk, number)[:-1] == ALL
    assert len(versions(desk, number)) == 2


def test_a_rule_of_the_site_leads_on(desk, web, settings, tmp_path):
    folder = tmp_path / "library" / "sites"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "127.0.0.1.txt").write_text("next_page_link: //a[@class='onward']/@href\n", "utf-8")
    web.page("/story", story_page(extra='<p><a class="onward" href="/leaf/b">and then</a></p>'))
    web.page("/leaf/b", story_page(paragraphs=SECOND))
    number, _ = clip(desk, web)
    assert paragraphs(desk, number)[-2:] == SECOND


AMP = story_page().replace("</head>", '<link rel="canonical" href="/story"></head>')
WALL = """<html><head><title>Harbour Post</title><link rel="amphtml" href="/story/amp"></head>
<body><h1>Verify you are human</h1><div class="g-recaptcha"></div></body></html>"""


def test_where_something_stands_before_the_story_its_form_for_telephones_is_asked_once(desk, web):
    web.page("/story", WALL)
    web.page("/story/amp", AMP, ETag='"a"')
    number, state = clip(desk, web)
    assert state is State.KEPT
    assert paragraphs(desk, number) == HARBOUR_PARAGRAPHS
    assert look_up(desk, number).article.address == web.url("/story")
    assert served_page(desk, number).redirects == (web.url("/story"),)
    assert web.paths == ["/story", "/story/amp"]
    web.answer("/story/amp", status=304)
    assert again(desk, number).outcome is Outcome.SAME
    assert web.requests[-1].headers["If-None-Match"] == '"a"'


@pytest.mark.parametrize("twin", [WALL, "<html><body></body></html>"])
def test_a_form_for_telephones_that_is_no_better_leaves_the_failure(desk, web, twin):
    web.page("/story", WALL)
    web.page("/story/amp", twin)
    number, state = clip(desk, web)
    assert state is State.FAILED
    assert "no machine is reading" in look_up(desk, number).failure


def test_a_form_for_telephones_elsewhere_is_not_asked(desk, web):
    web.page("/story", WALL.replace("/story/amp", "http://localhost:1/story/amp"))
    _, state = clip(desk, web)
    assert (state, web.paths) == (State.FAILED, ["/story"])


def test_a_story_that_is_there_is_not_looked_for_elsewhere(desk, web):
    web.page("/story", story_page().replace("</head>", '<link rel="amphtml" href="/story/amp"></head>'))
    clip(desk, web)
    assert web.paths == ["/story"]
