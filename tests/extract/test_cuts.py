"""What is cut from a story and what stays in it."""

import pytest

from clipper.article import Place, RemovalKind
from clipper.extract import extract_page, extract_text
from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, KOREAN, KOREAN_PARAGRAPHS, story_page


def cut(extraction, kind):
    return [removal.text for removal in extraction.removals if removal.kind is kind]


def extracted(**story):
    return extract_page(story_page(**story).encode(), "https://harbour.example/a")


def test_furniture_goes_and_each_cut_says_why():
    extraction = extracted()
    assert extraction.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    assert any("Share on Facebook" in text for text in cut(extraction, RemovalKind.SHARE_BAR))
    assert any("Leave a Reply" in text for text in cut(extraction, RemovalKind.COMMENT_FORM))
    assert cut(extraction, RemovalKind.TITLE) == [HARBOUR]


@pytest.mark.parametrize("way", ["추천", '<a href="https://promo.example">추천</a>', "<span>広告</span>", "реклама"])
def test_a_foreign_label_inside_a_sentence_goes_with_its_place(way):
    before, after = HARBOUR_PARAGRAPHS[1].split(" brought ", 1)
    paragraphs = (HARBOUR_PARAGRAPHS[0], f"{before} {way} brought {after}", *HARBOUR_PARAGRAPHS[2:])
    extraction = extracted(paragraphs=paragraphs)
    assert extraction.text == "\n\n".join(HARBOUR_PARAGRAPHS)
    (stray,) = (removal for removal in extraction.removals if removal.kind is RemovalKind.STRAY_LABEL)
    assert stray.place == Place(1, len(before) + 1) or stray.place == Place(1, len(before))


@pytest.mark.parametrize("phrase", ["한류 (hallyu)", "“눈치”", "«гласность»", "the word 정 (jeong)"])
def test_a_foreign_phrase_that_belongs_there_stays(phrase):
    paragraph = (
        f"Two tugs brought what sailors call {phrase} before dawn, while families waited on the quay with lanterns."
    )
    paragraphs = (HARBOUR_PARAGRAPHS[0], paragraph, *HARBOUR_PARAGRAPHS[2:])
    assert paragraph in extracted(paragraphs=paragraphs).text


@pytest.mark.parametrize(
    "extra",
    [
        "<p>ADVERTISEMENT</p>",
        "<p>Sign up for our newsletter</p>",
        '<p><a href="/more">Read more: Five things to know this week</a></p>',
        "<p>관련기사</p>",
        "<p>Anzeige</p>",
        "<p>저작권자 © 무단전재 및 재배포 금지</p>",
    ],
)
def test_promotions_go(extra):
    assert extracted(extra=extra).text == "\n\n".join(HARBOUR_PARAGRAPHS)


def test_caption_and_credit_are_two_fields():
    extraction = extracted(picture="quay.png")
    assert extraction.captions == ("Ships wait outside the harbour.",)
    assert extraction.credits == ("Photo: Ada Quay",)
    assert extraction.article.figures[0].picture == "https://harbour.example/quay.png"


def test_a_korean_page():
    extraction = extracted(title=KOREAN, paragraphs=KOREAN_PARAGRAPHS, language="ko", extra="<p>기사제보</p>")
    assert extraction.title == KOREAN
    assert extraction.text == "\n\n".join(KOREAN_PARAGRAPHS)
    assert extraction.article.language.startswith("ko")


def test_fields():
    article = extracted().article
    assert (article.title, article.source, article.language) == (HARBOUR, "Harbour Post", "en")
    assert article.published.isoformat() == "2026-03-02T07:30:00+00:00"
    assert article.tags == ("Shipping",)
    assert article.address == "https://harbour.example/a"


def test_pasted_text_goes_through_the_same_rules():
    lines = (HARBOUR, *HARBOUR_PARAGRAPHS[:2], "Advertisement", *HARBOUR_PARAGRAPHS[2:], "Leave a Reply")
    extraction = extract_text("\n\n".join((*lines, "Your email address will not be published.")))
    assert extraction.title == HARBOUR
    assert extraction.text == "\n\n".join(HARBOUR_PARAGRAPHS)


def test_structure_is_kept():
    extra = (
        "<h2>What the pilots say</h2><ul><li>The pier moved by a hand's width.<ul><li>It was seen by divers.</li></ul>"
        "</li><li>The lamp was out for two nights.</li></ul>"
        "<blockquote><p>Nobody slept, and nobody complained about it either.</p></blockquote>"
        '<p>The <strong>harbour master</strong> wrote <a href="/letter">a letter</a> about it to the minister.</p>'
    )
    blocks = extracted(extra=extra).article.blocks
    assert [type(block).__name__ for block in blocks[-4:]] == ["Heading", "ItemList", "Quote", "Paragraph"]
    runs = blocks[-1].runs
    assert [run.text.strip() for run in runs if run.strong] == ["harbour master"]
    assert [run.link for run in runs if run.link] == ["https://harbour.example/letter"]
