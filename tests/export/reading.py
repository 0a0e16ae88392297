"""Reading a printed review back: what stands on its pages, where its links lead, what it says of itself."""

import re
from collections.abc import Iterator
from functools import cache

from pypdf import PageObject, PdfReader
from pypdf.generic import IndirectObject


@cache
def page_texts(pdf: PdfReader) -> list[str]:
    """The text of each page, white space folded, without marks that only steer line breaks."""
    return [folded(page.extract_text()) for page in pdf.pages]


def whole_text(pdf: PdfReader) -> str:
    return " ".join(page_texts(pdf))


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u200b\u2060\u2066-\u2069]", "", text)).strip()


def letters(text: str) -> str:
    """``text`` without blanks and hyphens: readers of PDFs guess the ones, and line ends add the others."""
    return re.sub(r"[\s\u00ad-]+", "", text)


def bookmarks(pdf: PdfReader) -> list[tuple[str, int]]:
    """Title and page, from 1, of the first level of the outline."""
    return [
        (folded(item.title), pdf.get_destination_page_number(item) + 1)
        for item in pdf.outline
        if not isinstance(item, list)
    ]


def web_links(pdf: PdfReader) -> set[str]:
    """The addresses that lead out of the document."""
    return {link["/A"]["/URI"] for _, link in _links(pdf) if "/URI" in link.get("/A", {})}


def inner_links(pdf: PdfReader, page: int) -> list[int]:
    """The pages, from 1, that the links on a page lead to, in the order of the page's list."""
    pages = {reference.idnum: number for number, reference in enumerate(_page_references(pdf), start=1)}
    found = []
    for number, link in _links(pdf):
        target = link.get("/Dest") or link.get("/A", {}).get("/D")
        if number == page and target is not None:
            found.append(pages[_destination(pdf, target).idnum])
    return found


def picture_boxes(page: PageObject) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top, in points, of every picture on the page."""
    matrices = []

    def visit(operator, operands, matrix, text_matrix):
        if operator == b"Do":
            matrices.append(matrix)

    page.extract_text(visitor_operand_before=visit)
    return [(x, y, x + width, y + height) for width, _, _, height, x, y in matrices]


def fonts(pdf: PdfReader) -> Iterator[tuple[str, bool]]:
    """Name, and whether it is embedded, of every font on every page."""
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            described = font.get_object()
            for face in described.get("/DescendantFonts", [described]):
                descriptor = face.get_object()["/FontDescriptor"]
                embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                yield descriptor["/FontName"], embedded


def _links(pdf: PdfReader) -> Iterator[tuple[int, dict]]:
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in page.get("/Annots", []):
            link = annotation.get_object()
            if link["/Subtype"] == "/Link":
                yield number, link


def _page_references(pdf: PdfReader) -> list[IndirectObject]:
    return [page.indirect_reference for page in pdf.pages]


def _destination(pdf: PdfReader, target: object) -> IndirectObject:
    if isinstance(target, str):
        return pdf.named_destinations[target].raw_get("/Page")
    return target[0] if isinstance(target[0], IndirectObject) else target[0].indirect_reference
