"""Pages saved in one file, as browsers do it."""

import base64
import plistlib
import quopri

ADDRESS = "https://paper.example/news/quay?id=7"
PICTURE = "https://cdn.paper.example/tugs.png"
PARAGRAPHS = tuple(
    f"Paragraph {number} tells at some length what the port authority has said about the second quay, and why it "
    f"matters to the {number} tugs that lie there in winter, as the harbour master explained on Tuesday."
    for number in range(1, 7)
)


def story(picture=PICTURE, title="Harbour reopens", head="", paragraphs=PARAGRAPHS):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    figure = f'<figure><img src="{picture}" width="800" height="500"><figcaption>Two tugs</figcaption></figure>'
    return (
        f"<!DOCTYPE html><html>{head}<head><title>{title}</title></head><body><nav>Home</nav>"
        f"<article><h1>{title}</h1>{figure}{body}</article></body></html>"
    )


def mhtml(page, pictures=(), *, address=ADDRESS, boundary="----MultipartBoundary--x7----", charset="utf-8", end="\r\n"):
    """What Chromium writes; ``pictures`` are pairs of an address and bytes."""
    head = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {address}",
        "Subject: Harbour reopens",
        "Date: Tue, 3 Mar 2026 07:30:00 -0000",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="' + boundary + '"',
        "",
        "",
        f"--{boundary}",
        f"Content-Type: text/html; charset={charset}",
        "Content-ID: <frame-1@mhtml.blink>",
        "Content-Transfer-Encoding: quoted-printable",
        f"Content-Location: {address}",
        "",
    ]
    written = end.join(head).replace("\r\n", end).encode() + end.encode()
    written += quopri.encodestring(page.encode(charset)) + end.encode()
    for where, content in pictures:
        name = f"Content-ID: <{where[4:]}>" if where.startswith("cid:") else f"Content-Location: {where}"
        lines = [f"--{boundary}", "Content-Type: image/png", "Content-Transfer-Encoding: base64", name, "", ""]
        written += end.join(lines).encode() + base64.encodebytes(content) + end.encode()
    return written + f"--{boundary}--{end}".encode()


def webarchive(page, pictures=(), *, address=ADDRESS, form=plistlib.FMT_BINARY):
    """What Safari writes."""
    main = {
        "WebResourceData": page.encode(),
        "WebResourceFrameName": "",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": address,
    }
    parts = [
        {"WebResourceData": content, "WebResourceMIMEType": "image/png", "WebResourceURL": where}
        for where, content in pictures
    ]
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": parts}, fmt=form)
