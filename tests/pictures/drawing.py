"""Pictures drawn for the tests: two halves, so that it shows which side is up."""

import io
import struct
import zlib
from pathlib import Path

from PIL import Image

RED = (200, 30, 30)
BLUE = (30, 30, 200)


def two_halves(size=(40, 20), mode="RGB"):
    """Left half red, right half blue."""
    width, height = size
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture.convert(mode)


def saved(picture, kind="PNG", **options):
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def reopened(content):
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def near(pixel, colour, tolerance=12):
    return all(abs(have - want) <= tolerance for have, want in zip(pixel, colour, strict=True))


def png_head(width, height):
    """A PNG that says it has so many pixels, and brings hardly any."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(64))) + chunk(b"IEND", b"")
    )


HEIC = Path(__file__).with_name("halves.heic").read_bytes()
"""The two halves; nothing that we may use writes such files, so that it was written once."""

SAMPLES = [*(saved(two_halves(), kind) for kind in ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF")), HEIC]
