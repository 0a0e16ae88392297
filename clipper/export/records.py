"""Records: everything about the clippings as JSON, for other programs and for safe keeping."""

from pathlib import Path

from clipper.archive import VERSION, clipping_json, json_text, record_of
from clipper.export.options import ReviewOptions
from clipper.export.selection import Selection
from clipper.jobs import Stage, Watch


def write_records(selection: Selection, path: Path, options: ReviewOptions, watch: Watch) -> tuple[str, ...]:
    """Write one object: ``clipper`` (the version), ``title``, and ``clippings`` with what the library holds of each.

    A clipping's record is ``ClippingRecord``, as in an archive, but for what only the library knows. Pictures are named
    by the SHA-256 of their bytes and not enclosed.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        title = options.title or selection.title
        file.write(f'{{"clipper": {VERSION}, "title": {json_text(title)}, "clippings": [\n')
        for done, clipping in enumerate(selection.clippings):
            watch.at(Stage.WRITING, done, len(selection.clippings))
            file.write((",\n" if done else "") + json_text(clipping_json(record_of(clipping))))
        file.write("\n]}\n")
    return ()
