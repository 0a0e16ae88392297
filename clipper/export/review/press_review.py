"""The press review: clippings become a PDF."""

import json
import shutil
import tempfile
from pathlib import Path

from clipper.export.options import ReviewOptions
from clipper.export.review.document import document
from clipper.export.review.glyphs import glyph_notes
from clipper.export.review.job import BEST_STANDARD, Job, Result
from clipper.export.review.pictures import Pictures
from clipper.export.review.typesetter import Typesetter
from clipper.export.selection import Selection
from clipper.export.words import Words
from clipper.jobs import Stage, Watch

_SET = "review.pdf"


def write_press_review(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write the review to ``path``; returns what was left out or replaced.

    Raises TypesettingFailed, Cancelled, OSError.
    """
    with tempfile.TemporaryDirectory(prefix="clipper-review-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        with Typesetter(folder) as typesetter, Pictures(selection, folder, watch.token) as pictures:
            record = document(selection, options, Words.of(options.language), pictures, watch)
            (folder / "review.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
            languages = {record["in"]["fonts"], *(item["in"]["fonts"] for item in record["clippings"])}
            job = Job(str(folder / _SET), round(selection.newest.timestamp()), tuple(sorted(languages)))
            result = typesetter.typeset(job, watch)
        watch.at(Stage.WRITING)
        # Here, not in the child: what the disk says of it is heard.
        shutil.copyfile(folder / _SET, path)
    return (*pictures.notes.sentences(), *glyph_notes(result.missing), *_standard_notes(result))


def _standard_notes(result: Result) -> tuple[str, ...]:
    if result.standard == BEST_STANDARD:
        return ()
    kept = "accessible but not archival" if result.standard else "neither archival nor accessible"
    return (f"The PDF is {kept}: {result.diagnostic.partition(chr(10))[0]}",)
