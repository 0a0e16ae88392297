"""A PDF becomes an extraction: all of its text, with a divider between pages."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from clipper.article import (
    Article,
    Block,
    Divider,
    Extraction,
    Paragraph,
    Place,
    Removal,
    RemovalKind,
    Run,
    Stretch,
)
from clipper.article.language import written_language
from clipper.extract.fields.people import looks_like_person, people_in
from clipper.extract.noise.wording import language_of
from clipper.extract.pdf.paragraphs import paragraphs_of
from clipper.extract.pdf.reading import Lack, PdfText, read_pdf
from clipper.markup import fold

_LACKS = {
    Lack.PASSWORD: "This PDF opens only with a password, so its text is not known here.",
    Lack.PICTURES: "This PDF holds pictures of its pages and no text that could be searched.",
    Lack.DAMAGED: "This PDF is damaged, or was cut short: no text could be read from it.",
}
_NOT_WHOLE = "This PDF is longer; its text was read up to here."

_SAMPLE = 2_000
_LONGEST_TITLE = 200
_NO_TITLE = re.compile(
    r"untitled|microsoft (?:word|powerpoint|excel) - |.*\.(?:docx?|indd|qxd|pdf|pptx?|xlsx?|rtf|odt|tex|dvi|html?)$"
    r"|(?:document|layout|title|dokument|slide|page|presentation)\s*\d*$|https?:",
    re.IGNORECASE,
)
"""What programs write into the title of a PDF whose author wrote none."""


def extract_pdf(content: bytes, address: str) -> Extraction:
    """The text of a PDF that was had from ``address``, whose last part names it where nothing else does.

    Never raises: one that gives no text says why in a sentence, which is all that it has to read.
    """
    read = read_pdf(content)
    pages = [[fold(text) for text in paragraphs_of(page)] for page in read.pages]
    pages = [page for page in ([text for text in page if text] for page in pages) if page]
    notes = [_LACKS[read.lack]] if read.lack else [] if read.whole else [_NOT_WHOLE]
    texts = [text for page in pages for text in page]
    title, is_first = _headline(read, texts, address)
    blocks: list[Block] = []
    for page in (*pages, notes):
        if page and blocks:
            blocks.append(Divider())
        blocks += (Paragraph((Run(text, emphasis=page is notes),)) for text in page)
    whole = tuple(blocks)
    removals: tuple[Removal, ...] = ()
    if is_first:
        cut = Removal(
            texts[0],
            RemovalKind.TITLE,
            "field.title",
            "The headline, kept as the title",
            0.9,
            Place(0),
            stretch=Stretch(0, len(texts[0])),
        )
        blocks, removals = blocks[1:], (cut,)
    told = "\n".join((title, *texts))
    article = Article(
        title=title,
        blocks=tuple(blocks),
        authors=_authors(read.author),
        published=read.written,
        language=language_of(told[:_SAMPLE]) or written_language("", told),
        address=address if address.startswith("http") else "",
    )
    return Extraction(article, removals, whole=whole)


def _headline(read: PdfText, texts: list[str], address: str) -> tuple[str, bool]:
    """The title as the PDF tells it, else its first line, else the name of the file; and whether the first line is it.

    It is left in the text where it is all there is.
    """
    told = fold(read.title)
    if not (3 < len(told) <= _LONGEST_TITLE and not _NO_TITLE.match(told) and any(map(str.isalpha, told))):
        told = ""
    first = texts[0] if len(texts) > 1 else ""
    if told:
        return told, told.casefold() == first.casefold()
    words = len(first.split()) > 1 or (len(first) > 3 and not first.isascii())
    if words and len(first) <= _LONGEST_TITLE and not first.endswith((".", "。", ",", ":")):
        return first, True
    return _name(address), False


def _name(address: str) -> str:
    try:
        path = urlsplit(address).path
    except ValueError:
        return "PDF"
    stem = PurePosixPath(unquote(path)).stem
    return fold(re.sub(r"[_\-+]+", " ", stem)) or "PDF"


def _authors(written: str) -> tuple[str, ...]:
    """The people in the metadata, where programs write the name of an account or of themselves as well."""
    names = people_in([fold(written)]) if written else ()
    return names if names and all(map(looks_like_person, names)) else ()
