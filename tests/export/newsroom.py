"""Clippings to export: stories in many languages with everything that a story can have, all of it made up."""

import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw

from clipper.article import (
    Article,
    Cell,
    Extraction,
    Figure,
    Heading,
    Paragraph,
    Run,
)
from clipper.article.record import from_record
from clipper.clipping import Clipping, Picture, State
from clipper.errors import ClipperError
from clipper.export import Selection

CLIPPED = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)


class NoSuchPicture(ClipperError):
    """The newsroom has no picture with this digest."""


@cache
def photograph(width: int, height: int, hue: int = 200) -> bytes:
    """A landscape with a sky, hills and a sun, as a JPEG."""
    image = Image.new("HSV", (width, height))
    draw = ImageDraw.Draw(image)
    for y in range(height):
        draw.line(((0, y), (width, y)), fill=(hue % 256, 40 + 90 * y // height, 250 - 90 * y // height))
    draw.ellipse((width * 0.62, height * 0.14, width * 0.62 + height * 0.2, height * 0.34), fill=(30, 60, 255))
    for n, shade in enumerate((170, 130, 95)):
        base = height * (0.55 + 0.13 * n)
        points = [(x * width / 12, base + height * 0.08 * ((x * (n + 3) * 7) % 5 - 2) / 2) for x in range(13)]
        draw.polygon([(0, height), *points, (width, height)], fill=((hue + 20 * n) % 256, 110, shade))
    grain = Image.effect_noise((width, height), 40).convert("RGB")
    return encoded(Image.blend(image.convert("RGB"), grain, 0.12), "JPEG", quality=85)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of ``image`` as a file of ``kind``, as Pillow names them."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def heading(text: str, level: int = 2) -> Heading:
    return Heading((Run(text),), level)


def row(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell((Run(text),), header) for text in texts)


def clipping(
    number: int,
    article: Article,
    pictures: Mapping[str, bytes] | None = None,
    **fields: object,
) -> Clipping:
    """A kept clipping of ``article``; ``pictures`` are the bytes of those that the library has, by address."""
    held = {
        address: Picture(sha256(content).hexdigest(), "image/jpeg", 1, 1)
        for address, content in (pictures or {}).items()
    }
    values = {
        "number": number,
        "origin": article.address or f"pasted:{number:016x}",
        "state": State.KEPT,
        "clipped_at": CLIPPED - timedelta(minutes=number),
        "extraction": Extraction(article),
        "pictures": held,
    }
    return Clipping(**(values | fields))


def selection(title: str, clippings: Iterable[Clipping], pictures: Iterable[bytes] = ()) -> Selection:
    """A selection whose library holds ``pictures``."""
    held = {sha256(content).hexdigest(): content for content in pictures}

    def picture(digest: str) -> bytes:
        if digest not in held:
            raise NoSuchPicture(digest)
        return held[digest]

    return Selection(title, tuple(clippings), picture)


def story(name: str) -> Article:
    """The story in ``stories/NAME.json``, an article's record."""
    file = Path(__file__).parent / "stories" / f"{name}.json"
    return from_record(Article, json.loads(file.read_text("utf-8")))


ENGLISH, KOREAN, JAPANESE, CHINESE = story("english"), story("korean"), story("japanese"), story("chinese")
GERMAN, ARABIC, HEBREW, RUSSIAN, FRENCH = map(story, ("german", "arabic", "hebrew", "russian", "french"))

PICTURES = {
    ENGLISH.figures[0].picture: photograph(1800, 1150),
    ENGLISH.figures[1].picture: photograph(700, 1000, 20),
    "https://k.example/1.jpg": photograph(1600, 900, 140),
    "https://j.example/1.jpg": photograph(320, 220, 90),
    "https://a.example/1.jpg": photograph(1200, 800, 30),
}

WORLD = tuple(
    clipping(number, article, {figure.picture: PICTURES[figure.picture] for figure in article.figures})
    for number, article in enumerate(
        (ENGLISH, KOREAN, JAPANESE, CHINESE, GERMAN, ARABIC, HEBREW, RUSSIAN, FRENCH), start=1
    )
)


def world(title: str = "Morning review") -> Selection:
    """A selection of one story in each language."""
    return selection(title, WORLD, PICTURES.values())


def two() -> Selection:
    """A selection of one story with everything in it and one of a single paragraph."""
    return selection("Two stories", (WORLD[0], WORLD[-1]), PICTURES.values())


def many(number: int) -> Selection:
    """A selection of ``number`` clippings of the size that papers print, each with a picture of its own."""
    paragraphs = [block for block in ENGLISH.blocks if isinstance(block, Paragraph)]
    clippings = []
    pictures = []
    for n in range(number):
        picture = photograph(1200, 800, n)
        figure = Figure(f"https://harbour.example/{n}.jpg", "", f"Picture {n}: the basin at dawn.", "Courier")
        blocks = (figure, *paragraphs, *paragraphs, heading("What it costs"), *paragraphs)
        article = replace(ENGLISH, title=f"{n}. {ENGLISH.title}", blocks=blocks, source=f"Paper {n % 17}")
        clippings.append(clipping(n, article, {figure.picture: picture}))
        pictures.append(picture)
    return selection("A long review", clippings, pictures)
