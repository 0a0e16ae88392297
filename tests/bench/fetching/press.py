"""A paper on this machine, in a process of its own: as many stories as are asked for, each answer after a while.

``main`` prints the port. ``/story/7`` has four pictures, ``/picture/7-2.jpg``
is one of them: no two are the same.
"""

import asyncio
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO

from PIL import Image

PICTURES = 4
_PARAGRAPHS = 18
_VOCABULARY = """harbour storm tugs freighter captain quay lanterns ministry budget schools estuary railway night report
council river mill houses valley flood builders said after before during would have been which their under between"""
_WORDS = _VOCABULARY.split()


@contextmanager
def press(latency: float) -> Iterator[str]:
    """The address of a paper whose every answer takes ``latency`` seconds."""
    command = [sys.executable, "-c", "from tests.bench.fetching.press import main; main()", str(latency)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


def story(number: int) -> bytes:
    """A page of some 30 kB: menu, story, pictures, what else there is to read."""
    chance = random.Random(number)
    body = []
    for place in range(_PARAGRAPHS):
        sentences = [" ".join(chance.choices(_WORDS, k=chance.randint(9, 24))).capitalize() for _ in range(4)]
        body.append(f"<p>{'. '.join(sentences)}.</p>")
        if place < PICTURES:
            picture = f"/picture/{number}-{place}.jpg"
            body.append(
                f'<figure><img src="{picture}"><figcaption>Picture {place}. Photo: Ada Quay</figcaption></figure>'
            )
    links = "".join(f'<li><a href="/story/{n}">{" ".join(chance.choices(_WORDS, k=7))}</a></li>' for n in range(60))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Story {number} - Bench Post</title>'
        f'<meta property="og:title" content="Story {number}"><meta property="og:site_name" content="Bench Post">'
        f"<script>{'var a = 1;' * 1200}</script></head><body><nav><ul>{links}</ul></nav>"
        f"<main><article><h1>Story {number}</h1>{''.join(body)}</article></main><aside><ul>{links}</ul></aside>"
        "<footer><p>Copyright Bench Post</p></footer></body></html>"
    ).encode()


@cache
def _photograph() -> bytes:
    content = BytesIO()
    noise = Image.effect_noise((640, 420), 60).convert("RGB")
    noise.save(content, "JPEG", quality=70)
    return content.getvalue()


def picture(name: str) -> bytes:
    """A photograph of some 100 kB that says in a comment which one it is."""
    jpeg, comment = _photograph(), name.encode()
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + jpeg[2:]


async def _serve(latency: float) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (line := await reader.readline()).startswith(b"GET "):
                while (await reader.readline()).strip():
                    pass
                await asyncio.sleep(latency)
                path = line.split()[1].decode()
                kind, _, name = path.strip("/").partition("/")
                content = story(int(name)) if kind == "story" else picture(name)
                media_type = "text/html; charset=utf-8" if kind == "story" else "image/jpeg"
                head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(content)}\r\n\r\n"
                writer.write(head.encode() + content)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def main() -> None:
    """The first argument is the latency in seconds."""
    asyncio.run(_serve(float(sys.argv[1])))
