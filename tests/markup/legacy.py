"""Short news texts in the languages that were written in encodings of their own, and pages made of them."""

from collections.abc import Iterator
from typing import NamedTuple

_KOREAN = (
    "시의회는 화요일 긴 토론 끝에 강 위에 새 다리를 짓기로 결정했다.",
    "시장은 공사가 내년 봄에 시작되어 두 해가 걸릴 것이라고 말했다.",
    "상인들은 공사 기간 동안 손님이 줄어들까 걱정하고 있다.",
)
_JAPANESE = (
    "市議会は火曜日、長い議論の末、川に新しい橋を架けることを決めた。",
    "市長によると、工事は来年の春に始まり、完成までに二年かかる。",
    "商店街の人たちは、工事の間に客が減るのではないかと心配している。",
)
_SIMPLIFIED = (
    "市议会经过长时间讨论，周二决定在河上修建一座新桥。",
    "市长表示，工程将于明年春天开始，预计两年内完成。",
    "商户们担心施工期间顾客会减少，希望政府给予补贴。",
)
_TRADITIONAL = (
    "市議會經過長時間討論，週二決定在河上興建一座新橋。",
    "市長表示，工程將於明年春天開始，預計兩年內完成。",
    "商戶們擔心施工期間顧客會減少，希望政府給予補貼。",
)
_RUSSIAN = (
    "Городской совет после долгих споров решил во вторник построить новый мост через реку.",
    "По словам мэра, работы начнутся будущей весной и продлятся два года.",
    "Владельцы магазинов опасаются, что во время стройки покупателей станет меньше.",
)
_BULGARIAN = (
    "След дълъг спор общинският съвет реши във вторник да построи нов мост над реката.",
    "Кметът каза, че работата ще започне догодина през пролетта и ще продължи две години.",
)
_UKRAINIAN = (
    "Міська рада після довгих суперечок вирішила у вівторок збудувати новий міст через річку.",
    "За словами мера, роботи почнуться наступної весни і триватимуть два роки.",
)
_POLISH = (
    "Rada miasta po długiej dyskusji zdecydowała we wtorek o budowie nowego mostu przez rzekę.",
    "Burmistrz powiedział, że prace rozpoczną się przyszłej wiosny i potrwają dwa lata.",
)
_CZECH = (
    "Městské zastupitelstvo po dlouhé debatě v úterý rozhodlo, že přes řeku postaví nový most.",
    "Starosta řekl, že práce začnou příští rok na jaře a potrvají dva roky.",
)
_HUNGARIAN = (
    "A városi tanács hosszú vita után kedden úgy döntött, hogy új hidat épít a folyó fölé.",
    "A polgármester szerint a munka jövő tavasszal kezdődik, és két évig tart. Örülnek a kereskedők is.",
)
_GREEK = (
    "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη, ύστερα από μακρά συζήτηση, να χτίσει νέα γέφυρα στο ποτάμι.",
    "Ο δήμαρχος είπε ότι τα έργα θα αρχίσουν την επόμενη άνοιξη και θα κρατήσουν δύο χρόνια.",
)
_TURKISH = (
    "Belediye meclisi uzun bir tartışmanın ardından salı günü nehrin üzerine yeni bir köprü yapılmasına karar verdi.",
    "Başkan, çalışmaların gelecek ilkbaharda başlayacağını ve iki yıl süreceğini söyledi. İşçiler ağustosta gelecek.",
)
_HEBREW = (
    "מועצת העיר החליטה ביום שלישי, אחרי דיון ארוך, לבנות גשר חדש מעל הנהר.",
    "ראש העיר אמר שהעבודות יתחילו באביב הבא ויימשכו שנתיים.",
)
_ARABIC = (
    "قرر مجلس المدينة يوم الثلاثاء بعد نقاش طويل بناء جسر جديد فوق النهر.",
    "وقال رئيس البلدية إن العمل سيبدأ في الربيع المقبل ويستمر سنتين.",
)
_THAI = (
    "สภาเทศบาลมีมติเมื่อวันอังคารให้สร้างสะพานใหม่ข้ามแม่น้ำ หลังจากถกเถียงกันเป็นเวลานาน",
    "นายกเทศมนตรีกล่าวว่างานจะเริ่มในฤดูใบไม้ผลิปีหน้าและใช้เวลาสองปี",
)
_FRENCH = (
    "Après un long débat, le conseil municipal a décidé mardi de bâtir un nouveau pont sur la rivière.",
    "Les travaux commenceront au printemps prochain et coûteront près de deux millions d'euros, a précisé le maire.",
)
_GERMAN = (
    "Der Stadtrat hat am Dienstag nach langer Debatte beschlossen, eine neue Brücke über den Fluss zu bauen.",
    "Die Arbeiten beginnen im nächsten Frühjahr und dauern zwei Jahre, sagte der Bürgermeister. Größere Umwege drohen.",
)
_SPANISH = (
    "Tras un largo debate, el concejo municipal decidió el martes construir un nuevo puente sobre el río.",
    "Las obras empezarán la próxima primavera y durarán dos años, según explicó la alcaldesa. ¿Bastará el dinero?",
)
_LITHUANIAN = (
    "Miesto taryba po ilgų ginčų antradienį nusprendė pastatyti naują tiltą per upę.",
    "Meras sakė, kad darbai prasidės kitą pavasarį ir truks dvejus metus. Šį žingsnį džiaugsmingai sutiko žmonės.",
)


class Written(NamedTuple):
    """A text as a paper of its time wrote it."""

    language: str
    label: str
    """What such pages are declared as."""
    codec: str
    paragraphs: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.language} in {self.label}"


WRITTEN = (
    Written("ko", "euc-kr", "cp949", _KOREAN),
    Written("ja", "shift_jis", "cp932", _JAPANESE),
    Written("ja", "euc-jp", "euc_jp", _JAPANESE),
    Written("ja", "iso-2022-jp", "iso2022_jp", _JAPANESE),
    Written("zh", "gb2312", "gb18030", _SIMPLIFIED),
    Written("zh-TW", "big5", "big5", _TRADITIONAL),
    Written("ru", "windows-1251", "cp1251", _RUSSIAN),
    Written("ru", "koi8-r", "koi8_r", _RUSSIAN),
    Written("ru", "iso-8859-5", "iso8859_5", _RUSSIAN),
    Written("uk", "koi8-u", "koi8_u", _UKRAINIAN),
    Written("bg", "windows-1251", "cp1251", _BULGARIAN),
    Written("pl", "iso-8859-2", "iso8859_2", _POLISH),
    Written("pl", "windows-1250", "cp1250", _POLISH),
    Written("cs", "windows-1250", "cp1250", _CZECH),
    Written("hu", "iso-8859-2", "iso8859_2", _HUNGARIAN),
    Written("el", "iso-8859-7", "iso8859_7", _GREEK),
    Written("el", "windows-1253", "cp1253", _GREEK),
    Written("tr", "iso-8859-9", "iso8859_9", _TURKISH),
    Written("tr", "windows-1254", "cp1254", _TURKISH),
    Written("he", "iso-8859-8", "iso8859_8", _HEBREW),
    Written("he", "windows-1255", "cp1255", _HEBREW),
    Written("ar", "windows-1256", "cp1256", _ARABIC),
    Written("ar", "iso-8859-6", "iso8859_6", _ARABIC),
    Written("th", "tis-620", "tis_620", _THAI),
    Written("fr", "iso-8859-15", "iso8859_15", _FRENCH),
    Written("de", "iso-8859-1", "latin_1", _GERMAN),
    Written("es", "windows-1252", "cp1252", _SPANISH),
    Written("lt", "windows-1257", "cp1257", _LITHUANIAN),
    Written("ru", "utf-16", "utf_16", _RUSSIAN),
    Written("ja", "utf-16", "utf_16", _JAPANESE),
)


class Sent(NamedTuple):
    """A page as it is served."""

    content: bytes
    transport: str
    text: str


def pages(written: Written, *, tongue: bool) -> Iterator[tuple[str, Sent]]:
    """Pages of ``written`` by how they are declared; ``tongue`` is whether they name their language.

    Rightly in the page or by the transport, wrongly as UTF-8, or not at all; of all paragraphs, or of the first alone.
    """
    for length, paragraphs in (("long", written.paragraphs * 2), ("short", written.paragraphs[:1])):
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        lang = f' lang="{written.language}"' if tongue else ""
        for how, meta, transport in (
            ("page", f'<meta charset="{written.label}">', ""),
            ("transport", "", written.label),
            ("wrong", '<meta charset="utf-8">', ""),
            ("none", "", ""),
        ):
            text = f"<html{lang}><head>{meta}<title>{paragraphs[0][:20]}</title></head><body>{body}</body></html>"
            yield f"{how}, {length}", Sent(text.encode(written.codec), transport, text)
