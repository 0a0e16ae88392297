"""From the server to the kept story: whatever a page is written in is read as browsers read it."""

import codecs

import pytest

from clipper.clipping import State
from clipper.desk import WebAddress, finish, look_up, take_in
from clipper.jobs import Watch
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN, KOREAN_PARAGRAPHS, story_page

CHINESE = "台风过后港口重新开放"
CHINESE_PARAGRAPHS = (
    "台风过后，关闭了九天的港口星期二凌晨重新开放，所有船只一直在外海等候，港务局当天上午这样宣布。",
    "两艘拖轮在天亮之前把第一艘货轮拖进港内，船员的家属提着灯笼在码头上等候，许多人整夜没有合眼。",
    "船长说：“我们的面包只够再吃一天了。”他的船和另外十一艘船一起停在海岛背后，躲避风浪。",
    "港务局预计星期五之前可以让排队的船只全部进港，渔民则要等潜水员检查完码头之后才能出海。",
)
JAPANESE = "嵐のあと港が九日ぶりに再開"
JAPANESE_PARAGRAPHS = (
    "嵐のために九日間閉ざされていた港が火曜日の未明に再開したと、港湾当局がこの日の朝に発表した。",
    "夜明け前に二隻のタグボートが最初の貨物船を引き入れ、乗組員の家族は提灯を手に岸壁で待っていた。",
    "船長は「パンはあと一日分しか残っていなかった」と語り、ほかの十一隻とともに島の陰に錨を下ろしていた。",
    "港は金曜日までに待っている船をすべて入れる予定で、漁師は桟橋の点検が済むまで待つよう求められた。",
)
GERMAN = tuple(paragraph.replace("harbour", "Häfen – größer") for paragraph in HARBOUR_PARAGRAPHS)
RUSSIAN = "Порт снова открыт после шторма"
RUSSIAN_PARAGRAPHS = (
    "Порт вновь открылся во вторник после шторма, из-за которого суда девять дней стояли на рейде, сообщили власти.",
    "Два буксира ещё до рассвета завели первое грузовое судно, а семьи моряков ждали на причале с фонарями в руках.",
    "Хлеба у нас оставалось на один день, сказал капитан, стоявший за островом вместе с одиннадцатью судами.",
    "Порт рассчитывает принять все ожидающие суда к пятнице, а рыбаков просят подождать осмотра причала водолазами.",
)

LABELS = (
    ("gb2312", "gb18030", CHINESE, (CHINESE_PARAGRAPHS[0] + "朱镕喆说。", *CHINESE_PARAGRAPHS[1:])),
    ("gbk", "gb18030", CHINESE, CHINESE_PARAGRAPHS),
    ("euc-kr", "cp949", KOREAN, ("똠방각하. " + KOREAN_PARAGRAPHS[0], *KOREAN_PARAGRAPHS[1:])),
    ("ks_c_5601-1987", "cp949", KOREAN, KOREAN_PARAGRAPHS),
    ("shift_jis", "cp932", JAPANESE, ("①髙﨑。" + JAPANESE_PARAGRAPHS[0], *JAPANESE_PARAGRAPHS[1:])),
    ("x-sjis", "cp932", JAPANESE, JAPANESE_PARAGRAPHS),
    ("euc-jp", "euc-jp", JAPANESE, JAPANESE_PARAGRAPHS),
    ("iso-2022-jp", "iso-2022-jp", JAPANESE, JAPANESE_PARAGRAPHS),
    (
        "big5",
        "big5hkscs",
        "颱風過後港口重開",
        ("颱風過後，關閉了九天的港口星期二凌晨重新開放，所有船隻一直在外海等候。" * 3,) * 1,
    ),
    ("iso-8859-1", "cp1252", HARBOUR, GERMAN),
    ("latin1", "cp1252", HARBOUR, GERMAN),
    ("us-ascii", "cp1252", HARBOUR, GERMAN),
    ("windows-1252", "cp1252", HARBOUR, GERMAN),
    ("windows-1251", "cp1251", RUSSIAN, RUSSIAN_PARAGRAPHS),
    ("koi8-r", "koi8-r", RUSSIAN, RUSSIAN_PARAGRAPHS),
)
LANGUAGES = {CHINESE: "zh-CN", KOREAN: "ko", JAPANESE: "ja", HARBOUR: "de", RUSSIAN: "ru"}


def kept(desk, address):
    number = take_in(desk, WebAddress(address)).number
    assert finish(desk, number, Watch()) is State.KEPT
    return look_up(desk, number).article


def page_of(title, paragraphs, declaration=""):
    page = story_page(title, paragraphs, language=LANGUAGES.get(title, "zh-TW"))
    return page.replace('<meta charset="utf-8">', declaration)


@pytest.mark.parametrize(("label", "codec", "title", "paragraphs"), LABELS, ids=[label for label, *_ in LABELS])
def test_a_story_in_an_old_encoding_is_kept_right(desk, web, label, codec, title, paragraphs):
    said_by = {
        "header": ("text/html; charset=" + label, ""),
        "meta": ("text/html", f'<meta charset="{label}">'),
        "http-equiv": ("text/html", f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'),
        "nothing": ("text/html", ""),
        "a liar": ("text/html; charset=utf-8", ""),
    }
    for by, (media_type, declaration) in said_by.items():
        path = f"/{label}/{by.replace(' ', '-')}"
        web.file(path, page_of(title, paragraphs, declaration).encode(codec), media_type)
        article = kept(desk, web.url(path))
        assert (article.title, article.text) == (title, "\n\n".join(paragraphs)), by


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_outdoes_every_label(desk, web, mark, codec):
    page = page_of(KOREAN, KOREAN_PARAGRAPHS, '<meta charset="euc-kr">')
    address = web.file("/marked", mark + page.encode(codec), "text/html; charset=iso-8859-1")
    article = kept(desk, address)
    assert (article.title, article.text) == (KOREAN, "\n\n".join(KOREAN_PARAGRAPHS))


def test_utf8_outdoes_a_wrong_label(desk, web):
    page = page_of(KOREAN, KOREAN_PARAGRAPHS, '<meta charset="euc-kr">')
    article = kept(desk, web.file("/wrong", page.encode(), "text/html; charset=iso-8859-1"))
    assert (article.title, article.text) == (KOREAN, "\n\n".join(KOREAN_PARAGRAPHS))
