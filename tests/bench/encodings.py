"""How many pages in encodings of before UTF-8 are read right: here, by UnicodeDammit and by charset-normalizer."""

import argparse
import time
from collections import Counter
from collections.abc import Callable

from bs4.dammit import UnicodeDammit
from charset_normalizer import from_bytes

from clipper.markup import decode
from tests.markup import legacy


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--missed", action="store_true", help="name the pages that we read wrongly")


def run(arguments: argparse.Namespace) -> None:
    right: Counter[tuple[str, str]] = Counter()
    seconds: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for name, how, sent in corpus():
        asked[how] += 1
        for reader, read in READERS.items():
            began = time.process_time()
            text = read(sent.content, sent.transport)
            seconds[reader] += time.process_time() - began
            is_right = text == sent.text
            right[reader, how] += is_right
            if arguments.missed and reader == "clipper" and not is_right:
                print(f"missed: {name}, {how}")
    print(f"{'':32}" + "".join(f"{reader:>20}" for reader in READERS))
    for how, count in asked.items():
        print(f"{how:24} of {count:4} " + "".join(f"{right[reader, how]:20}" for reader in READERS))
    print(
        f"{'milliseconds a page':32}" + "".join(f"{1000 * seconds[reader] / asked.total():20.2f}" for reader in READERS)
    )


def corpus():
    """Every page, with what it is written in and how it is declared."""
    for written in legacy.WRITTEN:
        for tongue in (False, True):
            for how, sent in legacy.pages(written, tongue=tongue):
                yield written.name, how + (", lang" if tongue else ""), sent


def _dammit(content: bytes, transport: str) -> str:
    labels = [transport] if transport else []
    return UnicodeDammit(content, known_definite_encodings=labels, is_html=True).unicode_markup or ""


def _normalizer(content: bytes, _: str) -> str:
    best = from_bytes(content).best()
    return str(best) if best else ""


READERS: dict[str, Callable[[bytes, str], str]] = {
    "clipper": decode,
    "UnicodeDammit": _dammit,
    "charset-normalizer": _normalizer,
}
