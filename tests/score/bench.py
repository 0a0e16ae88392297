"""Where the annotated pages are, and how they are read. They belong to others and are no part of this repository."""

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

SETS = ("aeb", "wcxb", "fundus", "segments")


@dataclass(frozen=True)
class Case:
    """One annotated page."""

    set: str
    name: str
    truth: dict[str, Any]
    """What must come out: ``body``, or phrases ``with`` and ``without``, and fields."""
    file: Path

    @property
    def url(self) -> str:
        return str(self.truth.get("url") or "")

    @cached_property
    def page(self) -> bytes:
        """The page as served."""
        return gzip.decompress(self.file.read_bytes())


def folder() -> Path | None:
    """The folder of the annotated pages: ``CLIPPER_BENCH``, or ``shared/bench`` beside the checkout; None if absent."""
    named = os.environ.get("CLIPPER_BENCH")
    place = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "bench"
    return place if (place / "cases").is_dir() else None


def cases(place: Path, *sets: str) -> Iterator[Case]:
    """The cases of the sets named, or of all, always in the same order."""
    for name in sets or SETS:
        for truth in sorted((place / "cases" / name).glob("*.json")):
            yield Case(name, truth.stem, json.loads(truth.read_text("utf-8")), truth.with_suffix(".html.gz"))


def scorer(place: Path) -> ModuleType:
    """The collection's own metrics, so that nothing is measured by another yardstick than the judges'."""
    spec = spec_from_file_location("clipper_bench_score", place / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(place / "score.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
