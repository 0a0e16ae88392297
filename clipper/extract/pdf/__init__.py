"""A PDF → its text by paragraphs and pages. It is read, not cut: a PDF has no marks that tell story from the rest."""

from clipper.extract.pdf.from_pdf import extract_pdf

__all__ = ["extract_pdf"]
