"""What stands before a story is told by name, and not kept as if it were one."""

import pytest

from clipper.clipping import State
from clipper.desk import SavedFile, WebAddress, finish, look_up, served_page, take_in, try_again
from clipper.jobs import Watch
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

LEAD = HARBOUR_PARAGRAPHS[0]
SOLD = '{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s","datePublished":"2026-03-02",%s}'


def teaser(title, lead, invitation, told='"isAccessibleForFree":"False"', language="en"):
    """The beginning of a story that is sold."""
    record = f'<script type="application/ld+json">{SOLD % (title, told)}</script>'
    offer = f'<div class="offer"><p>{invitation}</p><a href="/abo">OK</a></div>' if invitation else ""
    return story_page(title, (lead,), language=language, extra=offer).replace("</head>", f"{record}</head>")


def bare(title, body, head=""):
    head = f'<meta charset="utf-8"><title>{title}</title>{head}'
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def clip(desk, source):
    number = take_in(desk, source).number
    finish(desk, number, Watch())
    return look_up(desk, number)


PAYWALLS = {
    "en": teaser(HARBOUR, LEAD, "Subscribe to continue reading. Cancel any time."),
    "de": teaser("Der Hafen ist wieder offen", "Der Hafen öffnete am Dienstag nach neun Tagen Sturm wieder, sagte das "
                 "Amt.", "Jetzt weiterlesen mit PLUS. 4 Wochen testen.", language="de"),
    "fr": teaser("Le port rouvre après la tempête", "Le port a rouvert mardi après neuf jours de tempête, a annoncé la "
                 "capitainerie.", "Cet article est réservé aux abonnés. Il vous reste à lire 82 %.", language="fr"),
    "ko": teaser("태풍이 지나간 항구", "태풍으로 아흐레 동안 닫혀 있던 항구가 화요일 새벽 다시 열렸다고 밝혔다.",
                 "이 기사는 구독자 전용 콘텐츠입니다.", language="ko"),
    "ja": teaser("嵐のあと港が再開", "嵐のために九日間閉ざされていた港が火曜日の未明に再開したと、港湾当局が発表した。",
                 "この記事は有料会員限定です。残り文字数 1,204文字", language="ja"),
    "ru": teaser("Порт открыт", "Порт вновь открылся во вторник после шторма, сообщили власти города журналистам.",
                 "Материал доступен только подписчикам.", language="ru"),
    "words": teaser(HARBOUR, LEAD, "", '"isAccessibleForFree":false,"wordCount":"840"'),
}  # fmt: skip
LOGINS = {
    "register": teaser(HARBOUR, LEAD, "Create a free account to continue."),
    "form": bare("Anmelden - Hafenpost", '<h1>Anmelden</h1><form><input name="u"><input type="password"></form>'),
    "es": bare("Iniciar sesión | El Puerto", "<form><p>Correo</p><input type=password></form>"),
}
CONSENTS = {
    "fr": bare("Avant de continuer", "<h1>Avant de continuer</h1><p>Nous et nos partenaires utilisons des cookies pour "
               "mesurer l'audience.</p><button>Tout accepter</button><button>Tout refuser</button>"),
    "en": bare("Island Post", "<h1>We value your privacy</h1><p>We and our partners store information on your device, "
               "such as cookies, and process personal data.</p><button>Accept all</button>"),
}  # fmt: skip
CAPTCHAS = {
    "moment": bare("Just a moment...", "<noscript>Enable JavaScript and cookies to continue</noscript>",
                   "<script>window._cf_chl_opt={}</script>"),
    "titled": bare("Pardon Our Interruption", "<p>As you were browsing something about your browser made us think you "
                   "were a bot.</p>"),
    "de": bare("Nur einen Moment…", "<p>Ihre Verbindung wird geprüft, bevor es weitergeht.</p>"),
    "frame": bare("island.example", '<p>Please enable JS</p><script src="https://ct.captcha-delivery.com/c.js"></script>'),
}  # fmt: skip
MISSING = {
    "en": bare("Page not found - Harbour Post", "<main><h1>Sorry!</h1><p>The page you are looking for may have been "
               "moved, or never was. Try the search, or begin with today's stories on our front page.</p></main>"),
    "de": bare("Hafenpost", "<main><h1>Seite nicht gefunden</h1><p>Die Seite wurde verschoben oder gelöscht. Versuchen "
               "Sie es mit der Suche oder beginnen Sie auf unserer Startseite.</p></main>"),
    "ko": bare("항구일보", "<main><h1>페이지를 찾을 수 없습니다.</h1><p>요청하신 페이지가 삭제되었거나 "
               "주소가 바뀌었습니다. 주소를 다시 확인해 주세요.</p></main>"),
    "pl": bare("404 | Port", "<main><h1>Ojej!</h1><p>Strona została przeniesiona albo usunięta, spróbuj wyszukać ją "
               "jeszcze raz na stronie głównej.</p></main>"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (PAYWALLS, "subscribers"),
        (LOGINS, "account"),
        (CONSENTS, "consent"),
        (CAPTCHAS, "machine"),
        (MISSING, "no such page"),
    ],
    ids=["paywall", "login", "consent", "captcha", "not found"],
)
def test_a_wall_is_named(desk, web, pages, said):
    for name, page in pages.items():
        clipping = clip(desk, WebAddress(web.page(f"/{name}", page)))
        assert (clipping.state, said in clipping.failure) == (State.FAILED, True), (name, clipping.failure)
        assert served_page(desk, clipping.number).content == page.encode()


STORIES = {
    "a whole story that is sold": story_page(extra="<p>Subscribe to read more stories like this one.</p>"),
    "sold, and read": teaser(
        HARBOUR, "</p><p>".join(HARBOUR_PARAGRAPHS * 4), "Subscribe to continue reading."
    ),
    "short, and said to be sold": teaser(HARBOUR, LEAD, ""),
    "about walls": story_page("Page not found: how a town lost its site", HARBOUR_PARAGRAPHS[:2]),
    "about robots": story_page("Are you a robot? The port asks its sailors", HARBOUR_PARAGRAPHS[:2]),
    "with a login above": story_page(extra='<form><input type="password"><a href="/login">Log in</a></form>'),
    "with a captcha below": story_page(extra='<div class="g-recaptcha"></div>'),
    "with comments for members": story_page(
        paragraphs=HARBOUR_PARAGRAPHS[:2],
        extra="<p>Bitte melden Sie sich an, um diesen Artikel zu kommentieren.</p><p>로그인 후 이용할 수 있습니다.</p>",
    ),
    "with a banner": story_page(extra="<div class='cookie'><p>We use cookies.</p><button>Accept all</button></div>"),
}  # fmt: skip


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_no_wall(desk, web, name):
    clipping = clip(desk, WebAddress(web.page("/story", STORIES[name])))
    assert clipping.state is State.KEPT, clipping.failure


def test_another_try_asks_the_site_again(desk, web):
    failed = clip(desk, WebAddress(web.page("/story", PAYWALLS["en"])))
    web.page("/story", story_page())
    try_again(desk, (failed.number,))
    assert finish(desk, failed.number, Watch()) is State.KEPT
    assert look_up(desk, failed.number).article.text == "\n\n".join(HARBOUR_PARAGRAPHS)


def test_another_try_that_the_site_does_not_answer_keeps_the_beginning(desk, web):
    failed = clip(desk, WebAddress(web.page("/story", PAYWALLS["en"])))
    web.answer("/story", status=404)
    try_again(desk, (failed.number,))
    assert finish(desk, failed.number, Watch()) is State.FAILED
    assert served_page(desk, failed.number).content == PAYWALLS["en"].encode()


def test_what_the_user_saved_is_kept_though_it_is_only_the_beginning(desk, tmp_path):
    file = tmp_path / "teaser.html"
    file.write_text(PAYWALLS["en"], "utf-8")
    assert clip(desk, SavedFile(file)).state is State.KEPT
