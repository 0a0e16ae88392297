"""Credits in every usual form are split off the caption, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.extract.figures import credit_only, split_credit

SCRIPTS = {
    "The crowd waits for the ferry on Tuesday.": """
        AP-Yonhap ~ Reuters ~ (Photo: Reuters) ~ © dpa ~ Getty Images ~ AFP ~ Foto: dpa ~ Foto: privat ~
        Crédit photo : Jean Dupont ~
        (AP Photo/Ann Lee) ~ Ann Lee/AFP via Getty Images ~ ANN LEE / AFP ~ Photo by Ann Lee/Getty Images ~
        Courtesy of the City Museum ~ Island Post photo by Ann Lee ~ EPA-EFE/ANN LEE ~ Xinhua ~
        (Ann Lee / The Island Post) ~
        Ann Lee / The Island Post ~ Ann Lee for The Island Post ~ Image credit: NASA ~ Фото: Иван Петров / ТАСС ~
        picture alliance/dpa ~ Foto: picture alliance / dpa | Max Muster ~ (c) Max Muster ~
        Kuva: Lehtikuva ~ fot. Jan Kowalski ~
        Fuente: EFE ~ Foto/EFE ~ PHOTO BY ANN LEE ~ Ann Lee ~ Max Muster, dpa ~ ANSA/MARIO ROSSI ~ Mario Rossi (ANSA) ~
        Photo: © Ann Lee ~ File photo: Reuters ~ via Reuters ~ Credit...Ann Lee for The Island Post""",
    "시민들이 부두에서 배를 기다리고 있다.": """
        연합뉴스 ~ [사진=연합뉴스] ~ (사진=김서연 기자) ~ 김서연 기자 ~ AP 연합뉴스 ~ 사진제공=섬마을 ~
        ⓒ 뉴스1 ~ 로이터=연합뉴스 ~ 출처: 국회""",
    "市民が埠頭で船を待っている。": "共同 ~ （共同） ~ 写真：ロイター ~ 田中健一撮影 ~ 【写真提供：港市】 ~ © AFP",
    "市民在码头等船。": "新华社 ~ 图/视觉中国 ~ 新华社记者 李明 摄 ~ （新华社） ~ 图源：新华社 ~ 图片来源：路透社",
    "Ο κόσμος περιμένει το πλοίο στην προβλήτα.": "Φωτό: Γιάννης Παππάς ~ ΑΠΕ-ΜΠΕ",
    "הקהל מחכה למעבורת על הרציף.": "צילום: רויטרס ~ צילום: דוד כהן",
    "الناس ينتظرون العبارة على الرصيف.": "رويترز ~ (أ ف ب) ~ تصوير: أحمد علي",
    "लोग घाट पर नाव की प्रतीक्षा कर रहे हैं।": "फोटो: पीटीआई ~ एएनआई",
    "ผู้คนรอเรือข้ามฟากที่ท่าเรือ": "ภาพ: รอยเตอร์ ~ (ภาพ: รอยเตอร์)",
    "The crowd waits on the quay, seen from the lighthouse": """
        (Photo: Getty Images) ~ Photo: Ann Lee ~ © Ann Lee ~ AP-Yonhap ~ Foto: dpa ~ (AFP) ~ (Ann Lee/AP) ~
        Ann Lee/AP""",
}
LINES = [(caption, " ".join(credit.split())) for caption, forms in SCRIPTS.items() for credit in forms.split("~")]


@pytest.mark.parametrize(("caption", "credit"), LINES)
def test_a_credit_is_split_off(caption, credit):
    assert split_credit(f"{caption} {credit}") == (caption, credit)


@pytest.mark.parametrize("divider", [" | ", " – ", " / ", "\n"])
def test_what_divides_them_is_neither(divider):
    assert split_credit(f"The crowd waits for the ferry.{divider}Ann Lee/AFP") == (
        "The crowd waits for the ferry.",
        "Ann Lee/AFP",
    )


def test_glued_to_the_last_word():
    assert split_credit("Die Fähre am Morgen.Foto: dpa") == ("Die Fähre am Morgen.", "Foto: dpa")
    assert split_credit("Leute stehen am Kai.Unsplash/Ann Lee") == ("Leute stehen am Kai.", "Unsplash/Ann Lee")


def test_the_date_and_place_of_a_japanese_caption_stay():
    assert split_credit("船を待つ市民＝3日、港市（共同）") == ("船を待つ市民＝3日、港市", "（共同）")
    assert split_credit("大阪の桜、3日＝大阪市") == ("大阪の桜、3日＝大阪市", "")


@pytest.mark.parametrize(
    "caption",
    [
        "Ben Muster (Sheffield United) im Zweikampf mit Anton Beispiel (Manchester United)",
        "The mayor at the opening. From left: Ann Lee, Bo Chan and Cy Diaz",
        "Left: the old town hall. Right: the new one.",
        "Supporters wait in Johnstown, Pa. Tuesday",
        "A view of St. Paul",
        "The choir sang on Aug. 7, 2024",
        "The winners of the U.S. Open",
        "Ein Mitglied der Feuerwehr. (Archivbild)",
        "Der schnellste Läufer beim 50. Berlin-Marathon",
        "The museum's source: a spring under the hill",
        "Photos from the wedding were shown",
        "The new bridge in Seoul, South Korea (2024)",
        "The bridge was built in 1920. The old one burned down",
        "Image of the black hole taken in 2019",
        "Foto vom Tatort am Montag",
        "A Boeing 737-800",
        "El presidente y su esposa, en Madrid (España)",
        "김 장관이 회의에서 발언하고 있다.",
    ],
)
def test_a_rightful_caption_stays_whole(caption):
    assert split_credit(caption) == (caption, "")


@pytest.mark.parametrize(
    "line", ["Photo: Ann Lee", "© Ann Lee", "(AP Photo/Ann Lee)", "Getty Images", "연합뉴스", "李明 摄"]
)
def test_a_credit_alone(line):
    assert credit_only(line)
    assert split_credit(line) == ("", line)


@given(st.text(max_size=200))
def test_any_line_comes_apart_without_loss_of_a_word(line):
    caption, credit = split_credit(line)
    assert caption in line
    assert credit in line
