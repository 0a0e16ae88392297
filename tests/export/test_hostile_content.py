"""Nothing that a page can hold costs the document: it is printed, archival, and the notes say what is missing."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from clipper.article import Article, Cell, Code, Figure, ItemList, Paragraph, Quote, Run, Table
from tests.article.strategies import articles
from tests.export.newsroom import ENGLISH, clipping, encoded, heading, paragraph, photograph, selection
from tests.export.reading import bookmarks, inner_links, picture_boxes, web_links, whole_text

BEST = "<pdfaid:conformance>A</pdfaid:conformance>"


def archival(pdf):
    return BEST in pdf.root_object["/Metadata"].get_data().decode()


def drawn(mode, size=(300, 200)):
    return Image.linear_gradient("L").resize(size).convert(mode)


def exif_rotated():
    exif = Image.Exif()
    exif[0x112] = 6
    return encoded(drawn("RGB"), "JPEG", exif=exif)


def animated(kind):
    frames = [drawn("RGB"), drawn("L").convert("RGB")]
    file = io.BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    return file.getvalue()


def cell(text, **how):
    return Cell((Run(text),), **how)


GOOD_PICTURES = {
    "progressive JPEG": encoded(drawn("RGB", (301, 200)), "JPEG", progressive=True),
    "grey JPEG": encoded(drawn("L", (302, 200)), "JPEG"),
    "CMYK JPEG": encoded(drawn("CMYK", (303, 200)), "JPEG"),
    "turned JPEG": exif_rotated(),
    "PNG of 16 bits": encoded(drawn("I;16", (304, 200)), "PNG"),
    "PNG with alpha": encoded(drawn("RGBA", (305, 200)), "PNG"),
    "PNG with a palette": encoded(drawn("P", (306, 200)), "PNG"),
    "animated GIF": animated("GIF"),
    "animated WebP": animated("WEBP"),
    "AVIF": encoded(drawn("RGB", (307, 200)), "AVIF"),
    "BMP": encoded(drawn("RGB", (308, 200)), "BMP"),
    "TIFF": encoded(drawn("RGB", (309, 200)), "TIFF"),
    "ICO": encoded(drawn("RGB", (64, 64)), "ICO"),
    "very wide": encoded(drawn("RGB", (4000, 200)), "JPEG"),
    "very high": encoded(drawn("RGB", (200, 4000)), "JPEG"),
}
BAD_PICTURES = {
    "empty": b"",
    "a web page": b"<!DOCTYPE html><p>Not found</p>",
    "noise": bytes(range(256)) * 20,
    "only the head of a PNG": encoded(drawn("RGB"), "PNG")[:40],
    "SVG that reads a file": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "SVG with an entity bomb": b'<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>',
    "a picture of 400 million pixels": encoded(Image.new("1", (20_000, 20_000)), "PNG"),
}


@pytest.fixture(scope="module")
def pictures():
    """Good and bad pictures, by address, and one that the library lost."""
    return {f"https://p.example/{name}": content for name, content in (GOOD_PICTURES | BAD_PICTURES).items()}


def test_bad_pictures_leave_their_captions_and_good_ones_of_any_kind_are_printed(review, pictures):
    figures = tuple(Figure(address, "", f"Caption of {address}.") for address in pictures)
    lost = Figure("https://p.example/never fetched", "", "Never fetched.")
    article = replace(ENGLISH, title="All kinds", blocks=(*figures, lost, paragraph("The end.")))
    pdf, notes = review(selection("", [clipping(1, article, pictures)], pictures.values()))
    assert archival(pdf)
    assert sum(len(page.images) for page in pdf.pages) == len(GOOD_PICTURES)
    text = whole_text(pdf)
    assert all(f"/{name}." in text for name in GOOD_PICTURES | BAD_PICTURES)
    assert "Never fetched." in text
    assert len(notes) == 1
    assert "All kinds" in notes[0]
    assert str(len(BAD_PICTURES) + 1) in notes[0]


def test_pictures_never_stand_out_over_the_edge_of_the_paper(review, pictures):
    figures = tuple(Figure(address, "", "x") for address in pictures)
    article = replace(ENGLISH, blocks=(*figures, paragraph("The end.")))
    pdf, _ = review(selection("", [clipping(1, article, pictures)], pictures.values()))
    boxes = [(page.mediabox, box) for page in pdf.pages for box in picture_boxes(page)]
    assert len(boxes) == len(GOOD_PICTURES)
    for paper, (left, bottom, right, top) in boxes:
        assert 0 <= left < right <= paper.width
        assert 0 <= bottom < top <= paper.height


def test_nothing_in_a_picture_travels_on_but_its_pixels(export):
    exif = Image.Exif()
    exif[0x010E] = "taken at the minister's house"
    content = encoded(drawn("RGB"), "JPEG", exif=exif, comment=b"secret comment")
    article = replace(ENGLISH, blocks=(Figure("u", "", "x"),))
    path, _ = export(selection("", [clipping(1, article, {"u": content})], [content]), "pdf")
    assert b"minister" not in path.read_bytes()
    assert b"secret comment" not in path.read_bytes()


HOSTILE_TEXTS = {
    "markup": '#read("/etc/passwd") *b* _i_ $x^2$ @ref <label> `code` // /* */ \\u{41} #import "@preview/x:1.0.0"',
    "HTML": "<script>alert(1)</script> &amp; <b>bold</b>",
    "controls": "a\x00b\x01c\x07d\x1be\x7ff\x85g",
    "no characters": "a\ufffeb\uffffc\ufdd0d",
    "private": "a\ue000b\U000f0000c",
    "broken": "a\ud800b\udfffc",
    "directions": "a\u202eb\u2066c\u200fd",
    "blanks": "a\u00a0b\u2003c\u3000d\u200be\u00adf\tg\u2028h\u2029i\ufeffj",
    "marks": "Z" + "\u0300\u0316\u0489" * 40 + "algo",
    "emoji": "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇰🇷 ☎️ 👍🏽",
    "scripts": "สวัสดี हिन्दी বাংলা தமிழ் ქართული አማርኛ ᚠᚢᚦ 𓀀 𝕏 ﷽",
    "unassigned": "a\u0378b\U0003fffdc",
    "long word": "x" * 4_000,
    "long address": "https://example.org/" + "a?b=c&" * 700,
    "long hangul": "가" * 1_000,
    "only blanks": " \n\t ",
}


@pytest.fixture
def hostile():
    """One clipping for each hostile text, in every field that takes text."""
    made = []
    for number, (name, bad) in enumerate(HOSTILE_TEXTS.items()):
        article = Article(
            title=f"{name}: {bad[:300]}",
            standfirst=bad[:3_000],
            authors=(bad,),
            language="en",
            source=bad,
            address="https://example.org/" + bad,
            tags=(bad, ""),
            blocks=(
                paragraph(bad),
                heading(bad[:200]),
                Quote((paragraph(bad),), bad[:500]),
                ItemList(((paragraph(bad),), (heading(bad[:100]),), ())),
                Table(
                    ((cell(bad, header=True), Cell(())), (cell(bad[:600]), cell("1"))),
                    bad[:400],
                ),
                Code(bad),
                Paragraph(
                    (Run("see "), Run(bad, strong=True, emphasis=True, code=True, link="https://example.org/" + bad))
                ),
                paragraph(f"{name} ends here."),
            ),
        )
        made.append(clipping(number, article, tags=(bad,), note=bad))
    return made


def test_hostile_text_in_any_field_is_printed_as_text(review, hostile):
    pdf, notes = review(selection("#eval", hostile), organisation="*#panic()* \x00", notes=True)
    assert archival(pdf)
    text = whole_text(pdf)
    for name in HOSTILE_TEXTS:
        assert f"{name} ends here." in text
    assert '#read("/etc/passwd") *b* _i_ $x^2$ @ref <label>' in text
    assert "<script>alert(1)</script> &amp; <b>bold</b>" in text
    assert any("Egyptian (" in note for note in notes)


def test_the_other_formats_take_it_too(text, hostile):
    for key in ("md", "txt", "html", "json"):
        written = text(selection("#eval", hostile), key, notes=True)
        assert all(f"{name} ends here." in written for name in HOSTILE_TEXTS)


def deep(levels, kind):
    block = paragraph("the deepest")
    for _ in range(levels):
        block = Quote((block,)) if kind == "quote" else ItemList(((block,),))
    return block


STRUCTURES = {
    "no blocks": (),
    "sixty quotes": (deep(60, "quote"),),
    "sixty lists": (deep(60, "list"),),
    "empty of everything": (
        Paragraph(()),
        heading(""),
        heading(" "),
        Quote(()),
        ItemList(()),
        ItemList(((),)),
        Table(()),
        Code(""),
    ),
    "levels skipped": (heading("six", 6), heading("two", 2), heading("", 3), heading("five", 5), heading("four", 4)),
    "a span of a million": (Table(((cell("x", columns=10**6, rows=10**6),), (cell("y"),))),),
    "rows of unequal length": (Table(((cell("a"),), (), tuple(Cell((Run(str(n)),)) for n in range(5)))),),
    "spans that cross": (Table(((cell("a", rows=2), cell("b", columns=2)), (cell("c", columns=3, rows=9),))),),
    "only headers": (Table(((cell("a", header=True), cell("b", header=True)),)),),
    "forty columns": (Table((tuple(cell(f"c{n}") for n in range(40)),) * 3),),
    "five hundred rows": (Table(tuple((cell(f"row {n}"), cell("x")) for n in range(500))),),
    "a long paragraph": (paragraph("All work and no play. " * 5_000),),
    "a caption of pages": (Figure("u", "", "caption " * 2_000),),
    "a thousand runs": (Paragraph(tuple(Run(f"{n} ", strong=n % 2 == 0) for n in range(1_000))),),
}


def test_no_structure_costs_the_document(review):
    picture = photograph(400, 300)
    odd = [Article(title=name, language="en", blocks=blocks) for name, blocks in STRUCTURES.items()]
    pdf, _ = review(selection("", [clipping(n, article, {"u": picture}) for n, article in enumerate(odd)], [picture]))
    assert archival(pdf)
    assert [title for title, _ in bookmarks(pdf)] == ["Contents", *STRUCTURES]
    text = whole_text(pdf)
    assert text.count("the deepest") == 2
    assert "row 499" in text
    assert "c39" in text


def test_no_language_costs_the_document(review):
    languages = ("", "english", "xx", "tlh-Latn", "zh-Hant-HK", "sr-Latn", "en_US", "-", "a" * 300)
    odd = [replace(ENGLISH, title=f"[{language}]", language=language) for language in languages]
    pdf, _ = review(selection("", [clipping(n, article) for n, article in enumerate(odd)]), language="xx-Nope")
    assert archival(pdf)
    assert [title for title, _ in bookmarks(pdf)] == ["Contents", *(article.title for article in odd)]


def test_only_web_and_mail_addresses_become_links(review):
    addresses = (
        *("", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "JavaScript:x", " java\nscript:x"),
        *("http://", "https://[::1", "//x", "https://e.org/" + "x" * 9_000, "vbscript:x", "ftp://e.org/"),
    )
    odd = [replace(ENGLISH, address=one, blocks=(Paragraph((Run("the link", link=one),)),)) for one in addresses]
    pdf, _ = review(selection("", [clipping(n, article) for n, article in enumerate(odd)]))
    assert web_links(pdf) == set()
    assert whole_text(pdf).count("the link") == len(addresses)


def test_letters_without_a_font_are_named_and_marked_and_symbols_left_out(review):
    article = replace(
        ENGLISH, title="Launch 🫨 day", blocks=(paragraph("Hieroglyphs \U00013000\U00013001 here."), heading("🫨"))
    )
    pdf, notes = review(selection("", [clipping(1, article)]))
    assert archival(pdf)
    assert bookmarks(pdf)[1][0] == "Launch day"
    assert "Hieroglyphs \ufffd\ufffd here." in whole_text(pdf)
    assert "🫨" in notes[0]
    assert "Egyptian (2)" in notes[1]


def test_two_headlines_alike_lead_to_their_own_pages(review):
    pdf, _ = review(selection("", [clipping(n, ENGLISH) for n in range(3)]))
    pages = [page for _, page in bookmarks(pdf)[1:]]
    assert len(set(pages)) == 3
    assert sorted(set(inner_links(pdf, 2))) == pages


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(articles, min_size=1, max_size=4))
def test_any_articles_can_be_printed(review, made):
    pdf, _ = review(selection("", [clipping(number, article) for number, article in enumerate(made)]))
    assert archival(pdf)
    assert len(bookmarks(pdf)) == len(made) + 1
