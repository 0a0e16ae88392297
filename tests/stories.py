"""Small pages that hold a story, for tests that clip one and look at what becomes of it."""

from io import BytesIO

from PIL import Image

HARBOUR = "The harbour opens again after the storm"
HARBOUR_PARAGRAPHS = (
    "The harbour opened again on Tuesday after a storm that had kept every ship outside for nine days, the port said.",
    "Two tugs brought in the first freighter before dawn, while families of the crew waited on the quay with lanterns.",
    "“We had bread for one more day,” said the captain, who had anchored behind the island with eleven other ships.",
    "The port expects to clear the queue by Friday. Fishermen were told to wait until the divers have seen the pier.",
)
KOREAN = "태풍이 지나간 항구, 아흐레 만에 다시 열려"
KOREAN_PARAGRAPHS = (
    "태풍으로 아흐레 동안 닫혀 있던 항구가 화요일 새벽 다시 열렸다고 대한민국해양수산청이 밝혔다.",
    "예인선 두 척이 날이 밝기 전에 첫 화물선을 끌고 들어왔고, 선원 가족들은 등불을 들고 부두에서 기다렸다.",
    "선장은 “하루치 빵밖에 남지 않았었다”며 섬 뒤편에 열한 척의 배와 함께 닻을 내리고 있었다고 말했다.",
    "항만 당국은 금요일까지 대기 선박을 모두 들여보낼 계획이며, 어민들에게는 조금 더 기다려 달라고 했다.",
)


def story_page(title=HARBOUR, paragraphs=HARBOUR_PARAGRAPHS, *, picture="", language="en", extra=""):
    """An article page with menu, share bar and comment form around the story."""
    figure = (
        f'<figure><img src="{picture}" alt="A quay"><figcaption>Ships wait outside the harbour. '
        "Photo: Ada Quay</figcaption></figure>"
        if picture
        else ""
    )
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="2026-03-02T07:30:00+00:00">
<meta property="article:tag" content="Shipping"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>{title}</h1>{figure}
{body}
{extra}
<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share on X</a></div>
</article>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></main>
<footer><p>Copyright 2026 Harbour Post</p></footer></body></html>"""


def png(width=320, height=200, colour="teal"):
    """The bytes of a picture of one colour."""
    content = BytesIO()
    Image.new("RGB", (width, height), colour).save(content, "PNG")
    return content.getvalue()
