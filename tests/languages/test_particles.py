"""Korean particles behind what is put into a sentence."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.languages import placed

SYLLABLES = st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣"))


def last_jamo(word):
    """The consonant under a syllable by Unicode's own decomposition, which knows nothing of our reckoning."""
    parts = unicodedata.normalize("NFD", word[-1])
    return parts[2] if len(parts) == 3 else ""


@given(st.text(SYLLABLES, min_size=1, max_size=3), st.sampled_from(["", "”", ")", " (3)’", "』"]))
def test_behind_hangul_the_syllable_decides_whatever_closes_it(word, closing):
    after = "%1" + closing
    final = last_jamo(word)
    if "3" in closing:
        final = "ᆷ"  # 삼
    before = word + closing
    assert placed(f"{after}을(를)", word) == before + ("을" if final else "를")
    assert placed(f"{after}은(는)", word) == before + ("은" if final else "는")
    assert placed(f"{after}(으)로", word) == before + ("으로" if final not in ("", "ᆯ") else "로")


@pytest.mark.parametrize(
    ("word", "object_", "way"),
    [
        # Numbers as they are read: 이, 삼, 칠, 십, 백, 천이백, 만, 조, 십조, 일 점 오
        ("2", "를", "로"),
        ("3", "을", "으로"),
        ("7", "을", "로"),
        ("10", "을", "으로"),
        ("1,200", "을", "으로"),
        ("10,000", "을", "으로"),
        ("1,000,000,000,000", "를", "로"),
        ("0", "을", "으로"),
        ("1.5", "를", "로"),
        ("2024", "를", "로"),
        ("70%", "를", "로"),
        # Capitals are spelled: 피디에프, 에이치티엠엘, 유알엘, 에이알엠
        ("PDF", "를", "로"),
        ("HTML", "을", "로"),
        ("ARM", "을", "으로"),
        ("pdf", "를", "로"),
        # Words as loanwords are written: 캡션, 파일, 인터뷰, 웹, 노트, 위크, 링크, 태그, 뉴스, 북, 폰, 링
        ("caption", "을", "으로"),
        ("file", "을", "로"),
        ("interview", "를", "로"),
        ("web", "을", "으로"),
        ("note", "를", "로"),
        ("Week", "를", "로"),
        ("link", "를", "로"),
        ("tag", "를", "로"),
        ("News", "를", "로"),
        ("Facebook", "을", "으로"),
        ("phone", "을", "으로"),
        ("briefing", "을", "으로"),
        ("example.org", "를", "로"),
    ],
)
def test_behind_numbers_and_latin_words_how_they_are_read_decides(word, object_, way):
    assert placed("“%1”을(를)", word) == f"“{word}”{object_}"
    assert placed("%1(으)로", word) == f"{word}{way}"


@pytest.mark.parametrize("word", ["海", "はと", "", "…"])
def test_where_nobody_knows_the_sound_both_forms_stay(word):
    assert placed("%1을(를) 찾습니다", word) == f"{word}을(를) 찾습니다"


def test_values_stay_as_they_are_and_go_where_the_sentence_wants_them():
    assert placed("%2은(는) %1과(와) 같습니다.", "%2", "물을(를)") == "물을(를)은 %2와 같습니다."
