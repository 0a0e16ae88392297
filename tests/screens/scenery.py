"""Drawn landscapes for the sample stories: ridges of hills under a sky, different for each number."""

import math
from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

_SKIES = (
    ((158, 180, 192), (226, 224, 210)),
    ((201, 176, 140), (240, 222, 190)),
    ((150, 176, 150), (224, 230, 206)),
    ((126, 156, 190), (236, 214, 198)),
    ((176, 160, 184), (240, 218, 204)),
    ((140, 170, 178), (214, 226, 224)),
)
_RIDGES = 5


def landscape(number: int, width: int = 1280, height: int = 640) -> bytes:
    """The landscape with this number as a JPEG."""
    top, bottom = _SKIES[number % len(_SKIES)]
    picture = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(picture)
    for y in range(height):
        draw.line((0, y, width, y), fill=_between(top, bottom, y / height))
    sun = width * (0.2 + 0.12 * (number % 6)), height * 0.3
    draw.ellipse((sun[0] - 34, sun[1] - 34, sun[0] + 34, sun[1] + 34), fill=_between(bottom, (255, 255, 245), 0.8))
    for ridge in range(_RIDGES):
        share = (ridge + 1) / _RIDGES
        colour = _between(top, (34, 48, 58), share)
        base = height * (0.42 + 0.46 * share)
        points = [(x, base - _hill(x / width, number * 7 + ridge) * height * 0.16) for x in range(0, width + 8, 8)]
        draw.polygon([(0, height), *points, (width, height)], fill=colour)
    content = BytesIO()
    picture.filter(ImageFilter.GaussianBlur(0.8)).save(content, "JPEG", quality=88)
    return content.getvalue()


def _hill(x: float, seed: int) -> float:
    return sum(math.sin(x * (3.1 + 2.3 * wave) + seed * (1.7 + wave)) / (1 + wave) for wave in range(4))


def _between(one: tuple[int, ...], other: tuple[int, ...], share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
