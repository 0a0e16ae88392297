"""Clippings to export: stories in many languages with everything that a story can have, all of it made up."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256

from PIL import Image, ImageDraw

from clipper.article import (
    Article,
    Block,
    Cell,
    Code,
    Divider,
    Extraction,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Table,
)
from clipper.clipping import Clipping, Picture, State
from clipper.errors import ClipperError
from clipper.export import Selection

CLIPPED = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)


class NoSuchPicture(ClipperError):
    """The newsroom has no picture with this digest."""


@cache
def photograph(width: int, height: int, hue: int = 200) -> bytes:
    """A landscape with a sky, hills and a sun, as a JPEG."""
    image = Image.new("HSV", (width, height))
    draw = ImageDraw.Draw(image)
    for y in range(height):
        draw.line(((0, y), (width, y)), fill=(hue, 40 + 90 * y // height, 250 - 90 * y // height))
    draw.ellipse((width * 0.62, height * 0.14, width * 0.62 + height * 0.2, height * 0.34), fill=(30, 60, 255))
    for n, shade in enumerate((170, 130, 95)):
        base = height * (0.55 + 0.13 * n)
        points = [(x * width / 12, base + height * 0.08 * ((x * (n + 3) * 7) % 5 - 2) / 2) for x in range(13)]
        draw.polygon([(0, height), *points, (width, height)], fill=((hue + 20 * n) % 256, 110, shade))
    return encoded(image.convert("RGB"), "JPEG")


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of ``image`` as a file of ``kind``, as Pillow names them."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def heading(text: str, level: int = 2) -> Heading:
    return Heading((Run(text),), level)


def row(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell((Run(text),), header) for text in texts)


def clipping(
    number: int,
    article: Article,
    pictures: Mapping[str, bytes] | None = None,
    **fields: object,
) -> Clipping:
    """A kept clipping of ``article``; ``pictures`` are the bytes of those that the library has, by address."""
    held = {
        address: Picture(sha256(content).hexdigest(), "image/jpeg", 1, 1)
        for address, content in (pictures or {}).items()
    }
    values = {
        "number": number,
        "origin": article.address or f"pasted:{number:016x}",
        "state": State.KEPT,
        "clipped_at": CLIPPED - timedelta(minutes=number),
        "extraction": Extraction(article),
        "pictures": held,
    }
    return Clipping(**(values | fields))


def selection(title: str, clippings: Iterable[Clipping], pictures: Iterable[bytes] = ()) -> Selection:
    """A selection whose library holds ``pictures``."""
    held = {sha256(content).hexdigest(): content for content in pictures}

    def picture(digest: str) -> bytes:
        if digest not in held:
            raise NoSuchPicture(digest)
        return held[digest]

    return Selection(title, tuple(clippings), picture)


LEAD, PORTRAIT, TINY = (
    "https://harbour.example/lead.jpg",
    "https://harbour.example/p.jpg",
    "https://harbour.example/t.jpg",
)

ENGLISH_PARAGRAPHS = (
    "The harbour authority will reopen the old northern basin to freight next spring, eleven years after the last "
    "scheduled ship left it, in a decision that divides the town more sharply than anything since the closure itself.",
    "Under a plan approved late on Monday, two of the four quays will be dredged to nine metres and fitted with "
    "cranes bought second-hand from a terminal on the continent. The remaining quays stay with the fishing "
    "co-operative, whose members had threatened to blockade the entrance with their own boats.",
    "“We are not against ships,” said Ingrid Vale, who has sold fish from the basin for three decades and who "
    "chairs the co-operative. “We are against being told on a Friday what was agreed the month before.”",
    "Supporters point to the arithmetic. Each calling ship, the authority’s consultants reckon, leaves behind some "
    "forty thousand in fees, fuel and wages; at three calls a week the dredging would be paid for within six years, "
    "or nearer nine if interest rates stay where they are.",
    "Opponents answer that the same consultants promised as much of the cruise pier, which has seen seven "
    "passenger ships since it opened and spends most of the year as an expensive place to fly kites.",
)

ENGLISH = Article(
    title="Harbour town reopens its northern basin to freight, and its oldest argument with it",
    standfirst="Two quays go back to work next spring. The fishing fleet keeps the other two, for now, and both sides "
    "are counting.",
    authors=("Maren Holt", "Idris Okafor"),
    published=date(2026, 11, 23),
    language="en-GB",
    source="The Harbour Courier",
    address="https://www.harbour-courier.example/news/2026/11/23/northern-basin-reopens-to-freight?edition=print",
    tags=("ports", "freight", "fishing"),
    blocks=(
        Figure(
            LEAD,
            "A basin at dawn",
            "The northern basin at first light: the last scheduled ship left in 2015.",
            "Courier/L. Brandt",
        ),
        paragraph(ENGLISH_PARAGRAPHS[0]),
        Paragraph(
            (
                Run("Under a plan approved late on Monday, "),
                Run("two of the four quays", strong=True),
                Run(" will be "),
                Run("dredged to nine metres", link="https://www.harbour-courier.example/plan"),
                Run(" and fitted with cranes bought "),
                Run("second-hand", emphasis=True),
                Run(" from a terminal on the continent; the tender runs under the name "),
                Run("NB-2026/04", code=True),
                Run(
                    ". The remaining quays stay with the fishing co-operative, whose members had threatened to blockade "
                    "the entrance with their own boats."
                ),
            )
        ),
        paragraph(ENGLISH_PARAGRAPHS[2]),
        heading("What it costs"),
        paragraph(ENGLISH_PARAGRAPHS[3]),
        Table(
            (
                row("Item", "2026", "2027", "2028", header=True),
                row("Dredging to nine metres", "4,200", "1,150", "–"),
                row("Cranes, second-hand", "2,900", "300", "300"),
                row("Quay repairs", "760", "760", "760"),
                (
                    Cell((Run("Total", strong=True),)),
                    Cell((Run("7,860"),)),
                    Cell((Run("2,210"),)),
                    Cell((Run("1,060"),)),
                ),
            ),
            "Planned spending, in thousands",
        ),
        paragraph(ENGLISH_PARAGRAPHS[4]),
        Quote(
            (
                paragraph(
                    "A harbour without ships is a car park with a view. We can argue about which ships, and I intend to, "
                    "but not about whether there should be any."
                ),
            ),
            "Tomas Reuter, harbour master",
        ),
        heading("The conditions", 3),
        paragraph(
            "The council attached three conditions, each of which somebody has already promised to take to court:"
        ),
        ItemList(
            (
                (paragraph("No night work between ten and six, except in a declared emergency."),),
                (
                    paragraph("Shore power for every berth:"),
                    ItemList(
                        (
                            (paragraph("from the first day on the eastern quay,"),),
                            (paragraph("within three years on the western one."),),
                        )
                    ),
                ),
                (paragraph("A seat for the co-operative on the board that sets the fees."),),
            ),
            ordered=True,
        ),
        Figure(PORTRAIT, "A woman in oilskins", "Ingrid Vale, who chairs the co-operative.", "Private"),
        paragraph(
            "Ms Vale has not said whether she will take the seat. Her brother, who drives one of the cranes on the "
            "southern quay, has said that she will, and that she will be insufferable about it."
        ),
        Divider(),
        paragraph("Correction: an earlier version of this story gave the depth of the basin in feet."),
    ),
)

KOREAN = Article(
    title="북항 화물부두 11년 만에 재개장… 어민들 “우리 자리는 어디에”",
    standfirst="내년 봄부터 부두 두 곳이 다시 화물선을 받는다. 나머지 두 곳은 당분간 어선이 쓴다.",
    authors=("김하늘 기자",),
    published=date(2026, 11, 23),
    language="ko",
    source="항구일보",
    address="https://www.항구일보.example/기사/2026/북항-재개장",
    tags=("항만", "어업", "물류"),
    blocks=(
        Figure(
            "https://k.example/1.jpg", "", "새벽의 북항. 마지막 정기선이 떠난 것은 2015년이다.", "항구일보 자료사진"
        ),
        paragraph(
            "항만공사는 23일 북항의 부두 네 곳 가운데 두 곳을 내년 봄부터 화물선에 다시 개방하기로 했다고 밝혔다. "
            "마지막 정기 화물선이 떠난 지 11년 만이다. 수심을 9미터까지 준설하고 유럽의 한 터미널에서 중고 크레인을 들여온다."
        ),
        paragraph(
            "어민들은 반발하고 있다. 30년째 북항에서 생선을 팔아 온 조합장은 “배가 들어오는 것을 반대하는 게 아니다. "
            "지난달에 정해진 일을 금요일에야 통보받는 것을 반대한다”고 말했다. 조합은 한때 어선으로 항구 입구를 막겠다고 경고했다."
        ),
        heading("비용은 얼마나"),
        paragraph(
            "공사가 의뢰한 용역 보고서는 배 한 척이 들어올 때마다 수수료와 연료비, 인건비로 4만 유로가량이 지역에 남는다고 봤다. "
            "일주일에 세 척이면 6년 안에 준설비를 회수할 수 있다는 계산이다. 다만 금리가 지금 수준에 머물면 9년 가까이 걸린다."
        ),
        Quote((paragraph("배 없는 항구는 전망 좋은 주차장일 뿐입니다."),), "항만장 이도현"),
        paragraph(
            "시의회는 야간작업 금지, 육상전원 설치, 요금위원회에 조합 몫의 자리를 두는 것을 조건으로 달았다. (AP=연합)"
        ),
    ),
)

JAPANESE = Article(
    title="北港の貨物埠頭、十一年ぶりに再開へ 漁協は「順番が違う」と反発",
    authors=("佐藤 真由美",),
    published=date(2026, 11, 22),
    language="ja",
    source="港湾新聞",
    address="https://kowan.example/articles/2026/1122",
    tags=("港湾", "漁業"),
    blocks=(
        paragraph(
            "　港湾局は二十二日、北港にある四つの埠頭のうち二つを、来春から貨物船に再び開放すると発表した。"
            "最後の定期船が出てから十一年。水深を九メートルまで浚渫し、欧州のターミナルから中古のクレーンを購入する。"
        ),
        Figure("https://j.example/1.jpg", "", "夜明けの北港。クレーンは来年二月に到着する見通し。", "港湾新聞"),
        paragraph(
            "　漁協は反発している。三十年にわたり北港で魚を売ってきた組合長は「船が嫌なのではない。先月決まったことを"
            "金曜日に知らされるのが嫌なのだ」と話した。組合は一時、漁船で港口を封鎖すると警告していた。"
        ),
        heading("費用はいくらか"),
        paragraph(
            "　コンサルタントの試算では、一隻の寄港ごとに料金、燃料、賃金として約四万ユーロが地元に落ちる。週三隻なら六年で"
            "浚渫費を回収できるという。『NB-2026』計画の総額は約1,113万ユーロになる。"
        ),
        Quote((paragraph("船のない港は、眺めのよい駐車場にすぎない。"),), "港長"),
    ),
)

CHINESE = Article(
    title="北港货运码头时隔十一年重新开放，渔民质疑决策程序",
    authors=("陈思远",),
    published=date(2026, 11, 22),
    language="zh-CN",
    source="海港时报",
    address="https://haigang.example/2026/11/22/beigang",
    blocks=(
        paragraph(
            "港务局二十二日宣布，北港四个泊位中的两个将于明年春季重新向货轮开放。距最后一班定期货轮离港，已经过去十一年。"
            "港池将疏浚至九米，起重机则从欧洲一座码头购入二手设备。"
        ),
        paragraph(
            "渔业合作社对此表示不满。“我们不反对船，”在北港卖了三十年鱼的社长说，“我们反对的是，上个月就定下的事情，"
            "到了星期五才通知我们。”合作社此前曾警告，将用渔船封锁港口。"
        ),
        ItemList(
            (
                (paragraph("夜间十点至清晨六点不得作业；"),),
                (paragraph("每个泊位都须提供岸电；"),),
                (paragraph("合作社在费率委员会中占一席。"),),
            )
        ),
    ),
)

GERMAN = Article(
    title="Hafenbecken Nord wird nach elf Jahren wieder für den Güterverkehr geöffnet",
    standfirst="Zwei Kais gehen im Frühjahr in Betrieb, die Fischereigenossenschaft behält die beiden anderen.",
    authors=("Hanne Petersen",),
    published=datetime(2026, 11, 23, 5, 0, tzinfo=UTC),
    language="de",
    source="Hafenrundschau",
    address="https://hafenrundschau.example/wirtschaft/hafenbecken-nord-1.20261123",
    tags=("Wirtschaft", "Seeschifffahrt"),
    blocks=(
        paragraph(
            "Die Hafenverwaltungsgesellschaft hat am Montagabend einstimmig beschlossen, zwei der vier Kaianlagen im "
            "nördlichen Hafenbecken wieder für den Güterverkehr freizugeben. Vorgesehen sind Unterhaltungsbaggerungen auf "
            "neun Meter Wassertiefe sowie gebrauchte Containerverladebrücken."
        ),
        paragraph(
            "Die Wirtschaftlichkeitsberechnung stützt sich auf drei Schiffsanläufe in der Woche. Nach Angaben der "
            "Unternehmensberatung bleiben je Anlauf rund vierzigtausend Euro in der Region; die Anfangsinvestitionen "
            "wären damit in sechs Jahren zurückverdient, bei unverändertem Zinsniveau eher in neun."
        ),
        Code("NB-2026/04\n  kai ost    dredge 9.0 m\n  kai west   dredge 7.5 m   # erst 2028"),
    ),
)

ARABIC = Article(
    title="الميناء الشمالي يعود إلى استقبال سفن الشحن بعد أحد عشر عامًا",
    standfirst="رصيفان يعملان في الربيع المقبل، والصيادون يحتفظون بالرصيفين الآخرين.",
    authors=("ليلى منصور",),
    published=date(2026, 11, 21),
    language="ar",
    source="صحيفة المرفأ",
    address="https://almarfa.example/akhbar/2026/11/21",
    tags=("موانئ", "اقتصاد"),
    blocks=(
        Figure("https://a.example/1.jpg", "", "الحوض الشمالي عند الفجر.", "المرفأ"),
        paragraph(
            "أعلنت هيئة الميناء أنها ستعيد فتح رصيفين من أصل أربعة أمام سفن الشحن في الربيع المقبل، بعد أحد عشر عامًا على "
            "مغادرة آخر سفينة منتظمة. وسيجري تعميق الحوض إلى 9 أمتار وشراء رافعات مستعملة من أوروبا ضمن خطة NB-2026."
        ),
        paragraph(
            "وقالت رئيسة تعاونية الصيادين: «لسنا ضد السفن، بل ضد أن نُبلَّغ يوم الجمعة بما اتُّفق عليه قبل شهر». وكانت "
            "التعاونية قد هددت بإغلاق مدخل الميناء بقواربها."
        ),
        Quote((paragraph("ميناء بلا سفن موقف سيارات جميل الإطلالة."),), "مدير الميناء"),
    ),
)

HEBREW = Article(
    title="הרציף הצפוני ייפתח מחדש לאוניות משא אחרי אחת־עשרה שנים",
    authors=("נועה בן־דוד",),
    published=date(2026, 11, 20),
    language="he",
    source="יומן הנמל",
    address="https://yoman.example/news/1",
    blocks=(
        paragraph(
            "רשות הנמל הודיעה כי שניים מארבעת הרציפים ייפתחו באביב הקרוב לאוניות משא. הבריכה תועמק לתשעה מטרים, והעגורנים "
            "יירכשו יד שנייה ממסוף באירופה במסגרת תוכנית NB-2026."
        ),
        ItemList(((paragraph("אין עבודת לילה בין 22:00 ל־6:00."),), (paragraph("חשמל חופי בכל רציף."),))),
    ),
)

RUSSIAN = Article(
    title="Северная гавань вновь примет грузовые суда после одиннадцатилетнего перерыва",
    authors=("Анна Лебедева", "Пётр Зимин"),
    published=date(2026, 11, 20),
    language="ru",
    source="Портовый вестник",
    address="https://vestnik.example/2026/11/20/gavan",
    blocks=(
        paragraph(
            "Администрация порта объявила, что весной два из четырёх причалов северной гавани вновь откроют для грузовых "
            "судов. Дно углубят до девяти метров, а краны купят подержанными у одного из европейских терминалов."
        ),
        paragraph(
            "«Мы не против судов, — говорит председатель рыболовецкого кооператива. — Мы против того, чтобы в пятницу нам "
            "сообщали о том, что решено месяц назад». Ранее кооператив грозил перекрыть вход в порт собственными лодками."
        ),
    ),
)

FRENCH = Article(
    title="Le port rouvre son bassin nord au fret",
    authors=("Claire Aubin",),
    published=date(2026, 11, 19),
    language="fr",
    source="L’Écho du port",
    address="https://echo.example/bassin-nord",
    blocks=(
        paragraph(
            "« Un port sans navires n’est qu’un parking avec vue », résume le capitaine du port. Deux quais seront remis en "
            "service au printemps ; les pêcheurs conservent les deux autres, du moins pour l’instant."
        ),
    ),
)

PICTURES = {
    LEAD: photograph(1800, 1150),
    PORTRAIT: photograph(700, 1000, 20),
    "https://k.example/1.jpg": photograph(1600, 900, 140),
    "https://j.example/1.jpg": photograph(320, 220, 90),
    "https://a.example/1.jpg": photograph(1200, 800, 30),
}

WORLD = tuple(
    clipping(number, article, {figure.picture: PICTURES[figure.picture] for figure in article.figures})
    for number, article in enumerate(
        (ENGLISH, KOREAN, JAPANESE, CHINESE, GERMAN, ARABIC, HEBREW, RUSSIAN, FRENCH), start=1
    )
)


def world(title: str = "Morning review") -> Selection:
    """A selection of one story in each language."""
    return selection(title, WORLD, PICTURES.values())


def many(number: int) -> Selection:
    """A selection of ``number`` clippings of the size that papers print, each with a picture of its own."""
    clippings = []
    pictures = []
    for n in range(number):
        picture = photograph(1200, 800, n % 256)
        address = f"https://harbour.example/{n}.jpg"
        body: tuple[Block, ...] = (Figure(address, "", f"Picture {n}: the basin at dawn.", "Courier"),)
        body += tuple(paragraph(text) for _ in range(2) for text in ENGLISH_PARAGRAPHS) + (heading("What it costs"),)
        body += tuple(paragraph(text) for text in ENGLISH_PARAGRAPHS[::-1])
        article = replace(ENGLISH, title=f"{n}. {ENGLISH.title}", blocks=body, source=f"Paper {n % 17}")
        clippings.append(clipping(n, article, {address: picture}))
        pictures.append(picture)
    return selection("A long review", clippings, pictures)
