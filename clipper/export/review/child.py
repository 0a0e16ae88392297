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
    job = Job(**json.loads((folder / "job.json").read_text("utf-8")))
    result = typeset(folder, job, fonts)
    (folder / "result.json").write_text(json.dumps(asdict(result)), "utf-8")
    return 0 if result.standard is not None else 1


def typeset(folder: Path, job: Job, fonts: typst.Fonts) -> Result:
    """Write the document of ``job`` in the best standard that it can keep."""
    result = Result()
    record = folder / "review.json"
    faces = json.dumps(font_chains(set(fonts.families()), job.languages))
    for part in resource("review").glob("*.typ"):
        shutil.copyfile(part, folder / part.name)
    for standards in STANDARDS:
        for _ in range(_ROUNDS):
            try:
                document = typst.compile(
                    str(folder / "review.typ"),
                    root=str(folder),
                    font_paths=fonts,
                    format="pdf",
                    sys_inputs={"faces": faces},
                    pdf_standards=standards,
                    timestamp=job.timestamp,
                )
            except typst.TypstError as error:
                result.diagnostic = error.diagnostic or error.message
                missing = missing_glyphs(result.diagnostic)
                if not missing:
                    break
                result.missing = sorted({*result.missing, *missing})
                record.write_text(without_glyphs(record.read_text("utf-8"), missing), "utf-8")
            else:
                Path(job.output).write_bytes(document)
                result.standard = "+".join(standards)
                return result
    return result


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
