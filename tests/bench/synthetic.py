"""Made-up libraries of any size: several languages, words as rare and as common as in life, CJK without blanks."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, insert

from clipper.library.copying import count_on
from clipper.library.library import Library
from clipper.library.packing import pack
from clipper.library.schema import clipping, clipping_doc, clipping_tag, collection, collection_item, story, tag

_LANGUAGES = {"en": 0.6, "ko": 0.2, "ja": 0.05, "zh": 0.05, "de": 0.06, "fr": 0.04}
_WORDS = 60_000
_LETTERS = {
    "en": [head + tail for head in "bcdfghlmnprstvw" for tail in "aeiou"],
    "de": [head + tail for head in "bcdfghklmnprstwz" for tail in "aeiouäöü"],
    "fr": [head + tail for head in "bcdfglmnprstv" for tail in "aeiouéèà"],
    "ko": [chr(code) for code in range(0xAC00, 0xD7A4, 9)],
    "ja": [chr(code) for code in range(0x5000, 0x5BB8)],
    "zh": [chr(code) for code in range(0x4E00, 0x59B8)],
}
"""What words are made of: syllables or characters."""
_LENGTHS = {"en": (2, 5), "de": (2, 6), "fr": (2, 5), "ko": (2, 4), "ja": (1, 4), "zh": (1, 4)}
_PARTICLES = ("은", "는", "이", "가", "을", "를", "에서", "으로", "의", "", "", "했다", "하는")
_COMMON = {
    "en": ("the", "of", "and", "to", "in", "for", "on", "with", "that", "harbour"),
    "ko": ("한국", "정부", "대통령", "서울", "경제"),
}
"""Put in front of the made-up words, so that there is something to ask for by name."""
_MEAN, _SPREAD = 6.3, 0.6
"""Of the logarithm of how many words a story has: a median of 540, a tenth over 1,170."""
_TAGS, _SOURCES = 200, 400
_MINUTES = 10 * 365 * 24 * 60
_BATCH = 5000
_UNMERGED = {"automerge": 0, "crisismerge": 1000, "hashsize": 256_000_000}
_AS_USUAL = {"automerge": 4, "crisismerge": 16, "hashsize": 1_048_576}
"""What FTS5 is told while a library is made, so that its index is merged once, at the end; and what after that."""
START = datetime(2016, 1, 1, tzinfo=UTC)


def words_of(language: str, rng: np.random.Generator) -> list[str]:
    """The words of ``language``, the most common first."""
    letters = _LETTERS[language]
    lengths = rng.integers(*_LENGTHS[language], size=_WORDS).tolist()
    drawn = iter(rng.integers(len(letters), size=sum(lengths)).tolist())
    made = ("".join(letters[next(drawn)] for _ in range(length)) for length in lengths)
    return list(dict.fromkeys((*_COMMON.get(language, ()), *made)))


def fill(library: Library, size: int, seed: int = 42) -> None:
    """Put ``size`` clippings into the empty ``library``."""
    rng = np.random.default_rng(seed)
    vocabulary = {language: words_of(language, rng) for language in _LANGUAGES}
    names = [f"Topic {n}" for n in range(_TAGS)]
    with library.writing() as connection:
        connection.execute(insert(tag), [{"name": name, "key": name.lower()} for name in names])
        connection.execute(insert(collection), [{"name": "Morning review", "key": "morning review"}])
        _tell_index(connection, _UNMERGED)
    minutes = np.sort(rng.choice(_MINUTES, size, replace=size > _MINUTES))
    for first in range(0, size, _BATCH):
        rows = list(_stories(rng, vocabulary, minutes[first : first + _BATCH], first))
        with library.writing() as connection:
            connection.execute(insert(clipping), [row["clipping"] for row in rows])
            connection.execute(insert(clipping_doc), [row["doc"] for row in rows])
            connection.execute(insert(story), [row["story"] for row in rows])
            pairs = {(row["clipping"]["id"], int(n)) for row in rows for n in rng.zipf(1.5, 2) if n <= _TAGS}
            connection.execute(insert(clipping_tag), [{"clipping_id": one, "tag_id": n} for one, n in sorted(pairs)])
            numbers = [row["clipping"]["id"] for row in rows[::10]]
            items = [{"collection_id": 1, "clipping_id": n, "position": n, "heading": ""} for n in numbers]
            connection.execute(insert(collection_item), items)
            library.text_index.refresh(connection, [row["clipping"]["id"] for row in rows])
    with library.writing() as connection:
        count_on(connection)
        _tell_index(connection, {"optimize": None} | _AS_USUAL)
    with library.reading() as connection:
        connection.exec_driver_sql("ANALYZE")


def _tell_index(connection: Connection, orders: Mapping[str, int | None]) -> None:
    """Give orders to FTS5, if there is one."""
    if connection.dialect.name == "sqlite":
        for order in orders.items():
            connection.exec_driver_sql("INSERT INTO clipping_fts(clipping_fts, rank) VALUES (?, ?)", order)


def _stories(
    rng: np.random.Generator, vocabulary: dict[str, list[str]], minutes: npt.NDArray[np.int64], first: int
) -> Iterator[dict[str, dict[str, object]]]:
    languages = rng.choice(list(_LANGUAGES), len(minutes), p=list(_LANGUAGES.values()))
    lengths = rng.lognormal(_MEAN, _SPREAD, len(minutes)).astype(int) + 20
    taken: set[int] = set()
    for place, (language, length, minute) in enumerate(zip(languages.tolist(), lengths.tolist(), minutes, strict=True)):
        number = first + place + 1
        published = START + timedelta(minutes=int(minute))
        key = int(published.timestamp()) // 60 * 64
        while key in taken:
            key += 1
        taken.add(key)
        words = _sample(rng, vocabulary[language], length, language)
        title, body = _joined(words[:8], language), _joined(words[8:], language)
        facts = {"title": title, "source": f"Paper {int(rng.integers(_SOURCES))}"}
        record = {"article": {"title": title, "blocks": [], "language": language}}
        yield {
            "clipping": facts
            | {
                "id": number,
                "sort_key": key,
                "origin": f"https://paper.example/{number}",
                "state": "kept",
                "failure": "",
                "address": "",
                "published": published.isoformat(),
                "excerpt": body[:250],
                "picture": "",
                "clipped_at": published,
                "trashed_at": None,
                "language": language,
                "starred_at": published if number % 50 == 0 else None,
                "read_at": published if number % 3 else None,
            },
            "doc": facts
            | {
                "sort_key": key,
                "clipping_id": number,
                "byline": "",
                "tags": "",
                "keywords": "",
                "captions": _joined(words[:12], language),
                "credits": "",
                "note": "" if number % 100 else "look again",
                "body": body,
            },
            "story": {"clipping_id": number, "extraction": pack(json.dumps(record).encode())},
        }


def _sample(rng: np.random.Generator, words: Sequence[str], length: int, language: str) -> list[str]:
    """Words by Zipf's law (the n-th most common is as frequent as 1/n), some of them again and again in one story."""
    ranks = np.exp(rng.random(length) * np.log(len(words))).astype(int) - 1
    topic = ranks[rng.integers(length, size=max(1, length // 10))]
    ranks[rng.random(length) < 0.1] = topic[rng.integers(len(topic))]
    chosen = [words[rank] for rank in ranks]
    if language == "ko":
        endings = rng.integers(len(_PARTICLES), size=length)
        return [word + _PARTICLES[ending] for word, ending in zip(chosen, endings, strict=True)]
    return chosen


def _joined(words: Sequence[str], language: str) -> str:
    """Sentences of a dozen words, paragraphs of five sentences."""
    blank, stop = ("", "。") if language in ("ja", "zh") else (" ", ". ")
    sentences = [blank.join(words[n : n + 12]) for n in range(0, len(words), 12)]
    paragraphs = [stop.join(sentences[n : n + 5]) + stop.strip() for n in range(0, len(sentences), 5)]
    return "\n\n".join(paragraphs)
