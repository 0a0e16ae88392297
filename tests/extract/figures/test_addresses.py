"""Which address of a picture is fetched, and which after it, in the forms in which pages offer them."""

import pytest

from clipper.extract.figures.srcset import Offer, offers
from tests.extract.story import extracted

ROOT = "https://www.islandpost.example"
SPACER = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
INSIDE = "data:image/jpeg;base64,/9j/" + "A" * 4_000

SETS = {
    "widths": ("/s.jpg 480w, /l.jpg 1200w", [("/s.jpg", 480), ("/l.jpg", 1200)]),
    "densities": ("/1.jpg, /2.jpg 2x,/3.jpg 2.5x", [("/1.jpg", 0), ("/2.jpg", 1000), ("/3.jpg", 1250)]),
    "commas in addresses": (
        "https://c.example/w_300,h_200,c_fill/a.jpg 300w, https://c.example/w_900,h_600,c_fill/a.jpg 900w",
        [("https://c.example/w_300,h_200,c_fill/a.jpg", 300), ("https://c.example/w_900,h_600,c_fill/a.jpg", 900)],
    ),
    "no blank after commas": ("/s.jpg 480w,/l.jpg 900w", [("/s.jpg", 480), ("/l.jpg", 900)]),
    "no blank and no size": ("/s.jpg,https://c.example/l.jpg 2x", [("/s.jpg", 0), ("https://c.example/l.jpg", 1000)]),
    "data first": (f"{SPACER} 1w, /l.jpg 900w", [(SPACER, 1), ("/l.jpg", 900)]),
    "data with slashes": (f"{INSIDE} 40w, /l.jpg 900w", [(INSIDE, 40), ("/l.jpg", 900)]),
    "width and height": ("/l.jpg 900w 600h, /s.jpg 300w 200h", [("/l.jpg", 900), ("/s.jpg", 300)]),
    "line feeds": ("\n  /s.jpg 480w,\n  /l.jpg 900w,\n", [("/s.jpg", 480), ("/l.jpg", 900)]),
    "nothing": (" , ,, ", []),
}


@pytest.mark.parametrize(("srcset", "expected"), SETS.values(), ids=SETS.keys())
def test_a_set_is_read_as_browsers_do(srcset, expected):
    assert list(offers(srcset)) == [Offer(address, width) for address, width in expected]


FORMS = {
    "one address": ('<img src="/a.jpg">', ["/a.jpg"]),
    "the largest": ('<img src="/s.jpg" srcset="/m.jpg 800w, /l.jpg 1600w">', ["/l.jpg", "/m.jpg", "/s.jpg"]),
    "no larger than useful": (
        '<img srcset="/m.jpg 800w, /l.jpg 2000w, /o.jpg 9000w" src="/s.jpg">',
        ["/l.jpg", "/o.jpg", "/m.jpg", "/s.jpg"],
    ),
    "rather too large than too small": (
        '<img srcset="/s.jpg 300w, /x.jpg 5000w, /o.jpg 9000w">',
        ["/x.jpg", "/o.jpg", "/s.jpg"],
    ),
    "picture by type": (
        (
            '<picture><source type="image/avif" srcset="/a.avif 1200w"><source type="image/jxl" srcset="/a.jxl 1300w">'
            '<img src="/a.jpg"></picture>'
        ),
        ["/a.avif", "/a.jpg"],
    ),
    "picture by media": (
        (
            '<picture><source media="(max-width: 600px)" srcset="/phone.jpg 1400w">'
            '<source media="(min-width: 900px)" srcset="/desk.jpg 1200w"><img src="/a.jpg"></picture>'
        ),
        ["/desk.jpg", "/a.jpg", "/phone.jpg"],
    ),
    "picture by media without sizes": (
        (
            '<picture><source media="(min-width: 600px)" srcset="/m.jpg"><source media="(min-width: 1200px)" '
            'srcset="/l.jpg"><img src="/s.jpg"></picture>'
        ),
        ["/l.jpg", "/m.jpg", "/s.jpg"],
    ),
    "picture for the dark": (
        '<picture><source media="(prefers-color-scheme: dark)" srcset="/dark.png"><img src="/light.png"></picture>',
        ["/light.png", "/dark.png"],
    ),
    "late source": (
        f'<picture><source srcset="{SPACER}" data-srcset="/l.webp 1200w"><img src="{SPACER}"></picture>',
        ["/l.webp"],
    ),
    "data-src": (f'<img class="lazy" src="{SPACER}" data-src="/a.jpg">', ["/a.jpg"]),
    "data-original": ('<img src="/img/grey.gif" data-original="/a.jpg">', ["/a.jpg"]),
    "data-lazy-src": (
        '<img src="/spacer.gif" data-lazy-src="/a.jpg" data-lazy-srcset="/l.jpg 1100w">',
        ["/l.jpg", "/a.jpg"],
    ),
    "blurred preview": (
        '<img src="/a.jpg?w=20&amp;blur=9" data-src="/a.jpg?w=900">',
        ["/a.jpg?w=900", "/a.jpg?w=20&blur=9"],
    ),
    "a width to be filled in": (
        '<img src="/spacer.gif" data-src="/img_{width}.jpg" data-widths="[240, 1200, 9600]">',
        ["/img_1200.jpg"],
    ),
    "what is no picture": ('<img src="/a.jpg" data-share-url="https://x.example/share" data-url-key="no">', ["/a.jpg"]),
    "linked original": (
        '<a href="/u/boat.jpg"><img src="/u/boat-300x200.jpg"></a>',
        ["/u/boat.jpg", "/u/boat-300x200.jpg"],
    ),
    "linked original, but large enough": (
        '<a href="/u/boat.jpg"><img src="/u/boat-300x200.jpg" srcset="/u/boat-1024x700.jpg 1024w"></a>',
        ["/u/boat-1024x700.jpg", "/u/boat.jpg", "/u/boat-300x200.jpg"],
    ),
    "noscript after it": (
        f'<img class="lazy" src="{SPACER}" data-src="/a.jpg?w=800"><noscript><img src="/a.jpg"></noscript>',
        ["/a.jpg?w=800", "/a.jpg"],
    ),
    "only in noscript": (
        f'<img class="lazy" src="{SPACER}" alt="Boat"><noscript><img src="/a.jpg"></noscript>',
        ["/a.jpg"],
    ),
    "noscript before it": (
        '<noscript><img src="/a.jpg"></noscript><img data-src="/a.jpg?w=800">',
        ["/a.jpg", "/a.jpg?w=800"],
    ),
    "background": ("<div style=\"color: red; background-image: url('/a.jpg')\"></div>", ["/a.jpg"]),
    "late background": ('<div class="lazy" data-bg="url(/a.jpg)"></div>', ["/a.jpg"]),
    "background behind a picture": ('<div style="background: url(/b.jpg)"><img src="/a.jpg"></div>', ["/a.jpg"]),
    "the picture itself": (f'<img src="{INSIDE}">', [INSIDE]),
    "AMP": ('<amp-img src="/s.jpg" srcset="/l.jpg 1200w" width="600" height="400"></amp-img>', ["/l.jpg", "/s.jpg"]),
}


def addresses(figure):
    return [address.removeprefix(ROOT) for address in (figure.picture, *figure.others)]


@pytest.mark.parametrize(("markup", "expected"), FORMS.values(), ids=FORMS.keys())
def test_the_best_address_first(markup, expected):
    extraction = extracted(below=f"<figure>{markup}<figcaption>The ferry after dark.</figcaption></figure>")
    assert [addresses(figure) for figure in extraction.article.figures] == [expected]
    assert extraction.captions == ("The ferry after dark.",)


def test_what_all_pictures_fall_back_on_is_none_of_them():
    figures = "".join(
        f'<figure><img src="/wait.jpg" data-src="/{name}.jpg"><figcaption>Ferry {name} leaves.</figcaption></figure>'
        for name in ("one", "two", "three")
    )
    found = extracted(below=figures).article.figures
    assert [addresses(figure) for figure in found] == [["/one.jpg"], ["/two.jpg"], ["/three.jpg"]]


def test_a_background_outside_of_figures_is_decoration():
    assert extracted(below='<div style="background: url(/wall.jpg)"></div>').article.figures == ()
