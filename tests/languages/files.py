"""Keeps the ``.ts`` files in step with the sources, by Qt's ``lupdate``, and tells what they lack."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from clipper.languages import ENGLISH
from tests.languages.sources import ROOT, Sentence, as_cpp

FOLDER = ROOT / "resources" / "languages"


def bring_up_to_date(language: str, sentences: Iterable[Sentence]) -> None:
    """Add to the file of ``language`` what is new, and take out what is said no longer; make it if there is none."""
    wanted = [sentence for sentence in sentences if sentence.plural or language != ENGLISH]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sentences.cpp"
        source.write_text(as_cpp(wanted), "utf-8")
        manner = ["-locations", "none", "-no-obsolete", "-source-language", ENGLISH, "-target-language", language]
        command = [Path(sys.executable).with_name("pyside6-lupdate"), *manner, source, "-ts", path_of(language)]
        subprocess.run(command, check=True, capture_output=True)


def path_of(language: str) -> Path:
    return FOLDER / f"clipper_{language}.ts"


def unfinished(language: str) -> Iterator[str]:
    """What has no finished translation, with its context."""
    for context in ElementTree.parse(path_of(language)).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                yield f"{context.findtext('name')}: {message.findtext('source')}"
