"""Figures: caption and credit as two fields, wherever a page puts them; what is no picture of the story is out."""

import pytest

from clipper.article import block_text
from tests.extract.story import PARAGRAPHS, article, extracted, json_ld

CAPTION = "The ferry leaves the harbour after dark."
CREDIT = "Photo: Ann Lee"
PICTURE = '<img src="/boat.jpg" width="800">'
BOTH = f"{CAPTION} {CREDIT}"

FORMS = {
    "figcaption": f"<figure>{PICTURE}<figcaption>{BOTH}</figcaption></figure>",
    "credit in an element": f"""<figure>{PICTURE}
        <figcaption>{CAPTION} <span class="credit">{CREDIT}</span></figcaption></figure>""",
    "credit in a cite": f"<figure>{PICTURE}<figcaption>{CAPTION} <cite>{CREDIT}</cite></figcaption></figure>",
    "all in small": f"<figure>{PICTURE}<figcaption><small>{CAPTION} ({CREDIT})</small></figcaption></figure>",
    "lines of their own": f"<figure>{PICTURE}<figcaption><p>{CAPTION}</p><p>{CREDIT}</p></figcaption></figure>",
    "class of a block": f'<div class="photo">{PICTURE}<p class="photo_caption">{BOTH}</p></div>',
    "class of an inline": f'<div class="media">{PICTURE}<span class="caption">{BOTH}</span></div>',
    "figure without caption": f"<figure>{PICTURE}<div>{BOTH}</div></figure>",
    "alone with its picture": f'<div><div>{PICTURE}</div><div class="xyz">{BOTH}</div></div>',
    "line below": f"{PICTURE}<div>{BOTH}</div>",
    "table": f"<table><tr><td>{PICTURE}</td></tr><tr><td class='caption'>{BOTH}</td></tr></table>",
    "said in alt too": f"""<section><div><img src="/boat.jpg" alt="{CAPTION}"></div>
        <div><em>{CAPTION}</em></div><p>{CREDIT}</p></section>""",
    "picture by script": f"""<div><x-image></x-image><div class="img-caption">
        <span>{CAPTION}</span> <span class="photographer">{CREDIT}</span></div></div>""",
    "window around it": f'<div class="ui-modal"><figure>{PICTURE}<figcaption>{BOTH}</figcaption></figure></div>',
}


@pytest.mark.parametrize("markup", FORMS.values(), ids=FORMS.keys())
def test_caption_and_credit(markup):
    extraction = extracted(below=markup)
    assert extraction.captions == (CAPTION,)
    assert [credit.strip("()") for credit in extraction.credits] == [CREDIT]
    assert extraction.text == "\n\n".join(PARAGRAPHS)


def test_the_credit_that_the_page_tells_machines():
    head = json_ld(
        '{"@type":"ImageObject","url":"https://cdn.example/x/ferry-at-night.jpg?w=9","creditText":"Ann Lee"}'
    )
    figure = f'<figure><img src="/y/ferry-at-night.jpg"><figcaption>{CAPTION}</figcaption></figure>'
    (found,) = article(head=head, below=figure).figures
    assert (found.caption, found.credit) == (CAPTION, "Ann Lee")


def test_title_with_a_bar():
    figure = f'<div class="image"><img src="/boat.jpg" title="{CAPTION} | Ann Lee"><p>{CAPTION}</p></div>'
    (found,) = article(below=figure).figures
    assert (found.caption, found.credit) == (CAPTION, "Ann Lee")


def test_a_gallery_in_order():
    slides = "".join(
        f'<div class="slide"><img src="/{number}.jpg"><p>Lamp {number} on the shore burns again. Ann Lee/AFP</p></div>'
        for number in range(1, 4)
    )
    found = article(below=f'<div class="gallery">{slides}</div>').figures
    assert [figure.caption for figure in found] == [f"Lamp {n} on the shore burns again." for n in (1, 2, 3)]
    assert {figure.credit for figure in found} == {"Ann Lee/AFP"}
    assert [figure.picture.rsplit("/", 1)[-1] for figure in found] == ["1.jpg", "2.jpg", "3.jpg"]


@pytest.mark.parametrize(
    "figure",
    [
        '<figure><img src="/a.jpg" width="40"><figcaption>By Ann Lee, Reporter</figcaption></figure>',
        '<figure><img src="/a.jpg"><figcaption>Von Ann Lee 09.03.2024, 10:15 Uhr</figcaption></figure>',
        '<div class="image"><img src="/a.jpg"><button>Open the picture in a gallery</button></div>',
        '<div class="image"><img src="/a.jpg"><p>Subscribe</p></div>',
        '<div><img src="/a.jpg" alt="A boat that lies in a harbour"></div>',
        '<figure><img src="/a.jpg"><noscript>Please turn on your script machine first.</noscript></figure>',
    ],
)
def test_bylines_buttons_and_alternative_texts_are_no_captions(figure):
    assert extracted(below=figure).captions == ()


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="/logo.png">',
        '<img src="/p.gif" width="1" height="1">',
        '<img class="avatar" src="/ann.jpg">',
        '<div class="author"><img src="/ann.jpg"></div>',
        '<div class="related"><a href="/b"><img src="/b.jpg"></a><p><a href="/b">Another story</a></p></div>',
    ],
)
def test_decorations_are_out(picture):
    assert article(below=picture).figures == ()


def test_the_first_words_of_the_story_are_no_caption():
    found = extracted(below=f"<div>{PICTURE}</div>")
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_captions_are_never_in_the_body():
    blocks = article(below="".join(FORMS.values())).blocks
    assert all(CAPTION not in block_text(block) for block in blocks)
