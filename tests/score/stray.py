"""Puts noise into our own stories, as pages and as plain text, and counts what the cleaner makes of it.

``python -m tests.score.stray`` runs both files of noise in ``tests/score/noise``: from ``learned`` the rules were
learned, ``kept_aside`` was written before them and is only measured; ``--missed`` names what was missed. Shares:

whole    paragraphs that came out as they went in     stray    labels inside sentences that are gone
foreign  foreign phrases that rightly stayed          blocks   promotions between paragraphs that are gone
form     lines of the comment form that are gone      title, caption, credit, perfect    stories with nothing wrong
"""

import argparse
import html
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

from clipper.article import Extraction
from clipper.extract import extract_page, extract_text
from clipper.extract.noise.scripts import count_of, writing_of

FOLDER = Path(__file__).with_name("noise")
PAGES = Path(__file__).parents[1] / "pages"
ADDRESS = "https://daily.example/2026/03/story.html"
FILES = ("learned", "kept_aside")
KEYS = ("whole", "stray", "foreign", "blocks", "form", "title", "caption", "credit", "perfect")
_WITHOUT_BLANKS = frozenset({"Chinese or Japanese", "Korean", "Thai"})
_SHORTEST, _FEWEST = 40, 3
_ROUNDS = 6

Noise = dict[str, list[Any]]


@dataclass(frozen=True)
class Story:
    """A story of our own: a golden page as it was proof-read."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def script(self) -> str:
        return writing_of(self.paragraphs).script


@dataclass
class Noisy:
    """A story with noise in it, and what must come out."""

    title: str
    caption: str
    credit: str
    form: list[str]
    whole: list[str] = field(default_factory=list)
    hit: list[str] = field(default_factory=list)
    """Paragraphs that hold a stray label."""
    foreign: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    pieces: list[tuple[str, str, str]] = field(default_factory=list)
    """In order: text, the label in it and what follows the label; a block has no label and nothing after it."""


def noise_of(name: str) -> Noise:
    found: Noise = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return found


def stories() -> Iterator[Story]:
    for proof in sorted(PAGES.glob("*/article.txt")):
        head, _, rest = proof.read_text("utf-8").partition("\n\n")
        title = re.search(r"^title: (.+)$", head, re.MULTILINE)
        lines = rest.partition("=== cut ===")[0].split("\n")
        prose = [line for line in lines if len(line) >= _SHORTEST and not re.search(r"^[#*>|:\[{/ \d]|[*_`<{]", line)]
        if title and len(prose) >= _FEWEST:
            yield Story(title[1], tuple(dict.fromkeys(prose)))


def with_noise(story: Story, noise: Noise, chance: random.Random, number: int) -> Noisy:
    """``story`` with noise drawn by ``chance``; every fourth ``number`` gets rightful foreign phrases, no labels."""
    caption, credit = chance.choice(noise["captions"])
    noisy = Noisy(story.title, caption, credit, chance.choice(noise["forms"]))
    targets = set(chance.sample(range(len(story.paragraphs)), 2))
    for at, paragraph in enumerate(story.paragraphs):
        before, label, after = paragraph, "", ""
        gap = _gap(paragraph, story, chance) if at in targets else None
        if gap and number % 4 == 3:
            phrase = chance.choice(_others(noise["foreign"], story))
            before = f"{paragraph[:gap]} {phrase}{paragraph[gap:]}"
            noisy.foreign.append(phrase)
        elif gap:
            label = chance.choice(_others(noise["stray"], story))
            before, after = paragraph[:gap], paragraph[gap:]
            noisy.hit.append(paragraph)
        noisy.whole.append(before + after)
        noisy.pieces.append((before, label, after))
        if (at and at % 2 == 0) or len(story.paragraphs) == _FEWEST:
            noisy.blocks.append(chance.choice(noise["blocks"]))
            noisy.pieces.append((noisy.blocks[-1], "", "block"))
    return noisy


def as_text(noisy: Noisy) -> str:
    body = [text if after == "block" else _joined(text, label, after) for text, label, after in noisy.pieces]
    return "\n\n".join([noisy.title, f"{noisy.caption} {noisy.credit}", *body, *noisy.form])


def as_page(noisy: Noisy, noise: Noise, chance: random.Random) -> bytes:
    body = []
    for text, label, after in noisy.pieces:
        if after == "block":
            body.append(chance.choice(noise["block_html"]).replace("TEXT", html.escape(text)))
        else:
            way = chance.choice(["{}", '<a href="https://other.example/1">{}</a>', "<span>{}</span>"])
            marked = way.format(html.escape(label)) if label else ""
            body.append(f"<p>{_joined(html.escape(text), marked, html.escape(after))}</p>")
    values = {
        "TITLE": html.escape(noisy.title),
        "CAPTION": html.escape(noisy.caption),
        "CREDIT": html.escape(noisy.credit),
        "BODY": "\n".join(body),
        "FORM": "\n".join(f"<p>{html.escape(line)}</p>" for line in noisy.form),
        "FORM1": html.escape(noisy.form[0]),
        "FORM2": html.escape(noisy.form[-1]),
        "NAV": "".join(f'<li><a href="/{at}">{html.escape(text)}</a></li>' for at, text in enumerate(noise["nav"])),
        "RELATED": "".join(f'<li><a href="/r{at}">{text}</a></li>' for at, text in enumerate(noise["related"])),
    }
    template: str = chance.choice(noise["templates"])
    return re.sub(r"\{([A-Z0-9]+)\}", lambda found: values[found[1]], template).encode()


def judged(extraction: Extraction, noisy: Noisy, missed: Callable[[str], None]) -> dict[str, float]:
    """The shares for one story; ``missed`` is told of each piece that is wrong."""
    lines = [" ".join(line.split()) for line in extraction.text.split("\n")]
    text = " ".join(extraction.text.split())

    def share(wanted: Sequence[str], good: Callable[[str], bool]) -> float:
        for piece in wanted:
            if not good(piece):
                missed(piece)
        return mean(good(piece) for piece in wanted)

    shares = {"whole": mean(paragraph in lines for paragraph in noisy.whole)}
    if noisy.hit:
        shares["stray"] = share(noisy.hit, lambda paragraph: paragraph in lines)
    if noisy.foreign:
        shares["foreign"] = share(noisy.foreign, lambda phrase: phrase in text)
    if noisy.blocks:
        shares["blocks"] = share(noisy.blocks, lambda block: block not in text)
    shares["form"] = share(noisy.form, lambda line: line not in text)
    shares["title"] = float(extraction.title == noisy.title)
    shares["caption"] = float(extraction.captions == (noisy.caption,))
    shares["credit"] = float(extraction.credits == (noisy.credit,))
    everything = all(value == 1 for value in shares.values())
    shares["perfect"] = float(everything and text == " ".join(noisy.whole))
    return shares


def measured(name: str, missed: Callable[[str], None] = lambda _: None) -> dict[str, dict[str, float]]:
    """The mean shares over all stories with the noise of one file, for ``page`` and ``text``."""
    noise = noise_of(name)
    rows: dict[str, list[dict[str, float]]] = {"page": [], "text": []}
    for number, (story, turn) in enumerate((story, turn) for story in stories() for turn in range(_ROUNDS)):
        chance = random.Random(f"{story.title} {turn}")  # the same noise in every run
        noisy = with_noise(story, noise, chance, number)
        rows["page"].append(judged(extract_page(as_page(noisy, noise, chance), ADDRESS), noisy, missed))
        rows["text"].append(judged(extract_text(as_text(noisy)), noisy, missed))
    return {
        kind: {key: mean(row[key] for row in shares if key in row) for key in KEYS} for kind, shares in rows.items()
    }


def _others(words: Sequence[str], story: Story) -> list[str]:
    """Those of ``words`` that are in another script than the story."""
    return [word for word in words if count_of(word, story.script) == 0 or story.script == "Latin"]


def _gap(text: str, story: Story, chance: random.Random) -> int | None:
    """A blank between two words of one clause; None where the script has none or the story no such place."""
    if story.script in _WITHOUT_BLANKS:
        return None
    gaps = [at for at, letter in enumerate(text) if letter == " " and text[at - 1].isalnum() and text[at + 1].isalnum()]
    return chance.choice(gaps) if gaps else None


def _joined(before: str, label: str, after: str) -> str:
    return f"{before} {label}{after}" if label else before + after


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--noise", choices=FILES, nargs="*", default=FILES)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    for name in options.noise:
        pieces: list[str] = []
        for kind, shares in measured(name, pieces.append).items():
            print(f"{name:11} {kind}  " + "  ".join(f"{key} {value:.3f}" for key, value in shares.items()))
        if options.missed:
            for piece in sorted(set(pieces), key=pieces.count, reverse=True):
                print(f"{pieces.count(piece):5}  {piece}")


if __name__ == "__main__":
    main()
