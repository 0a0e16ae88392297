"""The child process that typesets: ``python -m clipper.export.review.child JOB``, with the word to begin on stdin.

JOB is a folder with ``review.json`` (the record), ``job.json`` (``Job``) and the pictures; ``result.json`` (``Result``)
is written into it. The fonts are read while the parent still prepares the job: it is complete when a line arrives on
stdin. When stdin ends, the parent is gone or no longer wants the document, and so this process ends as well.
"""

import json
import os
import shutil
import sys
import threading
import unicodedata
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from clipper.export.review.fonts import font_chains
from clipper.export.review.glyphs import missing_glyphs, without_glyphs
from clipper.export.review.job import Job, Result
from clipper.places import resource

if TYPE_CHECKING:
    from typst import PDFStandard

STANDARDS: "tuple[list[PDFStandard], ...]" = (["a-2a", "ua-1"], ["ua-1"], [])
"""What the document tries to be, best first: archival and accessible, accessible, any PDF."""

_ROUNDS = 3
"""How often missing letters are replaced before the next standard is tried; replacing some can show others."""


def main(folder: Path) -> int:
    """Typeset the job in ``folder``; returns the exit status."""
    fonts = typst.Fonts(font_paths=[str(resource("fonts"))])
    if not sys.stdin.readline():
        return 1
    threading.Thread(target=_end_with_parent, daemon=True).start()
    result = Press(folder, fonts).run()
    (folder / "result.json").write_text(json.dumps(asdict(result)), "utf-8")
    return 0 if result.standard is not None else 1


class Press:
    """Makes the document of one job folder."""

    def __init__(self, folder: Path, fonts: typst.Fonts) -> None:
        self._folder = folder
        self._fonts = fonts
        self._job = Job(**json.loads((folder / "job.json").read_text("utf-8")))
        self._faces = json.dumps(font_chains(set(fonts.families()), self._job.languages))
        self._record = folder / "review.json"
        self._missing: set[str] = set()
        for part in resource("review").glob("*.typ"):
            shutil.copyfile(part, folder / part.name)

    def run(self) -> Result:
        """Write the document in the best standard that it can keep."""
        self._replace(self._letters_without_font())
        refused = ""
        for standards in STANDARDS:
            for _ in range(_ROUNDS):
                try:
                    document = self._compile("review.typ", standards)
                except typst.TypstError as error:
                    refused = error.diagnostic or error.message
                    missing = missing_glyphs(refused)
                    if not missing:
                        break
                    self._replace(missing)
                else:
                    Path(self._job.output).write_bytes(document)
                    return Result("+".join(standards), sorted(self._missing), refused)
        return Result(None, sorted(self._missing), refused)

    def _compile(self, main: str, standards: "list[PDFStandard]") -> bytes:
        return typst.compile(
            str(self._folder / main),
            root=str(self._folder),
            font_paths=self._fonts,
            format="pdf",
            sys_inputs={"faces": self._faces},
            pdf_standards=standards,
            timestamp=self._job.timestamp,
        )

    def _letters_without_font(self) -> set[str]:
        """Most of what no font has, found in a page of single letters rather than by setting the whole review twice.

        Marks and joiners stand on no page alone; what they lack shows when the review is set.
        """
        letters = {letter for letter in self._record.read_text("utf-8") if not letter.isascii()}
        alone = sorted(letter for letter in letters if unicodedata.category(letter)[0] in "LNPS")
        (self._folder / "letters.json").write_text(json.dumps(alone), "utf-8")
        try:
            self._compile("letters.typ", STANDARDS[0])
        except typst.TypstError as error:
            return missing_glyphs(error.diagnostic)
        return set()

    def _replace(self, missing: set[str]) -> None:
        if missing:
            self._missing |= missing
            record = without_glyphs(json.loads(self._record.read_text("utf-8")), missing)
            self._record.write_text(json.dumps(record, ensure_ascii=False), "utf-8")


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
