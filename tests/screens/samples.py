"""The stories of the sample library: invented papers, invented news, and all that pages have around them."""

from dataclasses import dataclass, replace
from html import escape


@dataclass(frozen=True)
class Sample:
    path: str
    language: str
    source: str
    author: str
    published: str
    title: str
    caption: str
    credit: str
    story: str
    """Paragraphs, divided by blank lines."""
    keywords: tuple[str, ...]
    tags: tuple[str, ...] = ()
    collection: str = ""

    @property
    def paragraphs(self) -> list[str]:
        between = "" if self.language == "ja" else " "
        return [between.join(paragraph.splitlines()) for paragraph in self.story.strip().split("\n\n")]


SAMPLES = (
    Sample(
        "/coast/four-day-week",
        "en",
        "Harbour Post",
        "Mara Lindqvist",
        "2026-02-24T06:10:00+00:00",
        "Schools along the coast test a week of four days",
        "",
        "",
        """
Eleven schools between the estuary and the cape will teach from Monday to Thursday until the
summer, with longer mornings and a warm meal at noon, the county said on Tuesday.

Teachers had asked for the trial after two winters in which the ferry that brings half of them
to work ran on fewer than three days in five.

Parents are of two minds. “My daughter sleeps in on Friday and I go to work, so who cooks?”
asked a father of three at the hearing, to laughter and some applause.
""",
        ("Schools", "Ferry"),
        ("schools",),
    ),
    Sample(
        "/valley/levee",
        "en",
        "The Valley Record",
        "Tom Abara",
        "2026-02-26T18:40:00+00:00",
        "What the river took in one night, the valley builds back in three years",
        "Volunteers carry stones to the new levee below the mill.",
        "Ines Duarte",
        """
Three years after the flood, the last of the forty-one houses below the mill has a roof again,
and the levee in front of it is a metre higher and set back by the width of a football pitch.

The river may now spread over the old pastures, which the farmers sold to the town for the price
of hay.

“We used to build against it,” said the engineer in charge. “Now we ask it where it wants to
go.”
""",
        ("Floods", "Rivers", "Housing"),
        ("floods", "building"),
        "Coast file",
    ),
    Sample(
        "/mer/phare",
        "fr",
        "Le Littoral",
        "Agnès Kermarec",
        "2026-02-27T05:00:00+00:00",
        "Éteint depuis cent ans, le phare de la pointe éclaire de nouveau les pêcheurs",
        "Le phare de la pointe, mardi soir, quelques minutes après l’allumage.",
        "Photo Yann Prigent",
        """
À dix-neuf heures précises, mardi, la lentille du phare de la pointe s’est remise à tourner
devant huit cents personnes venues malgré la pluie.

L’association qui l’a restauré y travaillait depuis neuf ans, avec des pièces retrouvées dans
les greniers.
""",
        ("Phares", "Patrimoine"),
        ("lighthouses",),
        "Coast file/Abroad",
    ),
    Sample(
        "/reise/nachtzug",
        "de",
        "Küstenkurier",
        "Jonas Petersen",
        "2026-02-28T04:30:00+00:00",
        "Der Nachtzug fährt wieder bis ans Meer",
        "Der erste Zug am frühen Morgen auf dem Damm.",
        "Foto: Lena Voss",
        """
Nach elf Jahren Pause hält der Nachtzug wieder am letzten Bahnhof vor dem Deich, und schon in
der ersten Woche waren die Schlafwagen ausgebucht.

Die Gemeinde hat dafür den alten Lokschuppen geräumt, in dem zuletzt ein Bootsverleih
untergebracht war.
""",
        ("Bahn", "Nachtzug"),
        ("railways",),
    ),
    Sample(
        "/umi/todai",
        "ja",
        "海辺新聞",
        "佐伯みなと",
        "2026-02-28T21:00:00+09:00",
        "灯台の灯、百年ぶりにともる 漁師ら「帰り道が見える」",
        "再び光を放つ岬の灯台。",
        "撮影:中原 灯",
        """
岬の灯台が百年ぶりに灯をともした。火曜日の夜、雨のなか集まった住民からは大きな拍手が起こった
。

修復には九年を要し、失われた部品の多くは地元の民家の屋根裏から見つかったという。
""",
        ("灯台", "漁業"),
        ("lighthouses",),
        "Coast file",
    ),
    Sample(
        "/news/port",
        "ko",
        "해안일보",
        "김도윤 기자",
        "2026-03-01T08:20:00+09:00",
        "태풍이 지나간 항구, 아흐레 만에 다시 열려… 대기 선박 열두 척 입항",
        "화요일 새벽 예인선이 첫 화물선을 항구로 끌고 들어오고 있다.",
        "이서연 기자",
        """
태풍으로 아흐레 동안 닫혀 있던 항구가 화요일 새벽 다시 열렸다. 항만 당국은
금요일까지 대기 선박을 모두 들여보낼 계획이다.

예인선 두 척이 날이 밝기 전에 첫 화물선을 끌고 들어왔고, 선원 가족들은 등불을
들고 부두에서 기다렸다.
""",
        ("항구", "태풍"),
        ("ports", "항만"),
        "Morning review",
    ),
    Sample(
        "/world/harbour-opens",
        "en",
        "Harbour Post",
        "Ada Quay",
        "2026-03-02T07:30:00+00:00",
        "Nine days outside the harbour: how twelve ships and one town waited for the wind to turn",
        "The first freighter enters the harbour at dawn, with two tugs ahead of it and the island behind.",
        "Ada Quay",
        """
The harbour opened again on Tuesday after a storm that had kept every ship outside for nine
days, the longest closure since the pier was built, the port said.

Two tugs brought in the first freighter before dawn, while families of the crew waited on the
quay with lanterns and a brass band that had been told not to play and did.

“We had bread for one more day,” said the captain, who had anchored behind the island with
eleven other ships. They had traded flour for diesel and news for coffee, by basket and line.

The port expects to clear the queue by Friday. Fishermen were told to wait until divers have
seen the foundations of the pier, which moved by a hand’s width on the fourth night.

What the nine days cost nobody knows yet. The cannery sent its people home for a week, and the
school on the island taught by radio, as it had last done in the grandparents’ time.
""",
        ("Shipping", "Storms", "Ports"),
        ("ports", "storms"),
        "Morning review",
    ),
)


CHANGED = replace(
    SAMPLES[0],
    title="Schools along the coast keep their week of four days until autumn",
    story=SAMPLES[0]
    .story.replace("until the\nsummer", "until the\nautumn")
    .replace("Parents are of two minds.", "After five weeks most parents are won over, the county says."),
)
"""The first story as its paper has it later."""


def page_of(sample: Sample, picture: str) -> str:
    """The page that ``sample`` was printed on, with menu, share bar, related links and comment form."""
    figure = (
        f'<figure><img src="{picture}" alt=""><figcaption>{escape(sample.caption)} '
        f'<span class="credit">{escape(sample.credit)}</span></figcaption></figure>'
        if sample.caption
        else ""
    )
    first, *rest = (f"<p>{escape(paragraph)}</p>" for paragraph in sample.paragraphs)
    tags = "".join(f'<meta property="article:tag" content="{escape(word)}">' for word in sample.keywords)
    return f"""<!DOCTYPE html>
<html lang="{sample.language}"><head><meta charset="utf-8">
<title>{escape(sample.title)} | {escape(sample.source)}</title>
<meta property="og:title" content="{escape(sample.title)}">
<meta property="og:site_name" content="{escape(sample.source)}">
<meta name="author" content="{escape(sample.author)}">
<meta property="article:published_time" content="{sample.published}">{tags}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>{escape(sample.title)}</h1>
<div class="share-bar"><a href="#f">Share on Facebook</a> <a href="#x">Share on X</a></div>
{figure}{first}
<div class="related"><h3>Related</h3><ul><li><a href="/a">Divers find the old pier</a></li>
<li><a href="/b">A brass band in the rain</a></li></ul></div>
{"".join(rest)}
<div class="newsletter-signup"><p>Sign up for our newsletter and never miss a tide.</p>
<form><input type="email"></form></div>
</article>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form class="comment-form">
<p>Your email address will not be published. Required fields are marked *</p><textarea></textarea></form></div></main>
<footer><p>© 2026 {escape(sample.source)}. All rights reserved.</p></footer></body></html>"""
