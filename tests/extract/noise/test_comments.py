"""Readers' comments below a story; interviews and live blogs, which look a little like them, stay."""

import pytest

from clipper.article import RemovalKind
from clipper.extract import extract_text
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS

THREADS = {
    "en": """
2 Comments
Ann Quay
3 hours ago
My father saw the pier move, and nobody believed him.
Reply
Bo Mast
5 hours ago
The divers should have been there on the first day, not on the ninth.
Reply
""",
    "wordpress": """
2 thoughts on “The harbour opens again”
Ann Quay says:
My father saw the pier move.
Bo Mast says:
The divers should have been there on the first day, not on the ninth, as we all know.
""",
    "de": """
2 Kommentare
Ann Quay
vor 3 Stunden
Mein Vater hat gesehen, wie sich der Pier bewegte.
Bo Mast
vor 5 Stunden
Die Taucher hätten am ersten Tag da sein müssen.
""",
    "ko": """
댓글 2개
바다사랑
3시간 전
아버지가 부두가 움직이는 것을 보셨습니다.
답글쓰기
등대지기
5시간 전
잠수부들이 첫날에 왔어야 했습니다.
답글쓰기
""",
    "ru": """
2 комментария
Анна
3 часа назад
Мой отец видел, как двигался причал.
Ответить
Борис
5 часов назад
Водолазы должны были приехать в первый день.
Ответить
""",
    "es": """
2 comentarios
Ana
hace 3 horas
Mi padre vio moverse el muelle.
Responder
Blas
hace 5 horas
Los buzos tenían que haber venido el primer día.
Responder
""",
    "ja": """
コメント2件
海の人
3時間前
父は桟橋が動くのを見ました。
返信
灯台守
5時間前
潜水士は初日に来るべきでした。
返信
""",
}


def extracted(*lines):
    return extract_text("\n\n".join((HARBOUR, *HARBOUR_PARAGRAPHS, *lines)))


@pytest.mark.parametrize("language", THREADS)
def test_a_thread_of_comments_goes(language):
    thread = THREADS[language].strip().split("\n")
    extraction = extracted(*thread)
    assert extraction.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    cut = " ".join(removal.text for removal in extraction.removals if removal.kind is RemovalKind.COMMENTS)
    assert all(line in cut for line in thread if len(line) > 24 and "“" not in line)


INTERVIEW = (
    "Q: Was there a night when you were afraid?",
    "A: The second one. We had bread for one more day, and the radio was silent until the morning came.",
    "Q: What did you say to the crew?",
    "A: That the island would hold, because it always has held, and that nobody should open the hatch.",
)
LIVE_BLOG = (
    "10:40",
    "The first freighter passes the light. The tug captains wave, and the families on the quay wave back.",
    "11:15",
    "Comments from the ministry are expected at noon; the minister was in the harbour two hours ago.",
)
SPOKEN = (
    "Comments by the crew were few.",
    "The captain says: nobody slept. The cook says: nobody ate. The pilot says: nobody complained about any of it.",
)


@pytest.mark.parametrize("lines", [INTERVIEW, LIVE_BLOG, SPOKEN])
def test_interviews_live_blogs_and_speech_stay(lines):
    assert extracted(*lines).text == "\n\n".join((*HARBOUR_PARAGRAPHS, *lines))
