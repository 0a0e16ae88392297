"""PDFs to read, printed by the program's own typesetter or put together by hand."""

import typst

STORY = """#set document(title: {title}, author: "Ada Quay", date: datetime(year: 2026, month: 3, day: 2))
#set page(width: 148mm, height: 120mm)
#set text(lang: "en", hyphenate: false)
{body}
"""


def printed(*pages, title="none"):
    """A PDF of pages, each of paragraphs."""
    body = "\n#pagebreak()\n".join("\n\n".join(page) for page in pages)
    return typst.compile(STORY.format(title=title, body=body).encode())


def encrypted(content, password):
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.encrypt(password, algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
