"""What the tests of exports share."""

import pytest
from pypdf import PdfReader

from clipper.export import ReviewOptions, format_named, write
from clipper.jobs import Watch


@pytest.fixture
def export(tmp_path):
    """Writes a selection and gives the file and the notes."""

    def run(selection, key, watch=None, **options):
        path = tmp_path / f"out.{key}"
        form = format_named(key)
        notes = write(selection, form, path, ReviewOptions(**{"language": "en-GB"} | options), watch or Watch())
        return path, notes

    return run


@pytest.fixture
def review(export):
    """Prints a selection and gives the PDF, read, and the notes."""

    def run(selection, **options):
        path, notes = export(selection, "pdf", **options)
        return PdfReader(path), notes

    return run


@pytest.fixture
def text(export):
    """Writes a selection as a format of text and gives it."""

    def run(selection, key, **options):
        path, _ = export(selection, key, **options)
        return path.read_text("utf-8")

    return run
