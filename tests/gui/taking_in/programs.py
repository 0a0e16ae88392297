"""What programs put on the clipboard and into a drag, flavour by flavour: names, encodings, order, empty ones too.

Written after what was seen of the programs themselves, as Qt hands it over, and after their sources; each function says
which. "Seen" is Firefox 153, Chromium 156 and LibreOffice 7.4 under X11, dragged and copied by hand.
"""

import plistlib
import struct

from PySide6.QtCore import QMimeData

SITE = "https://www.harbourpost.example"
ADDRESS = f"{SITE}/2026/storm?id=7"
TITLE = "The harbour opens again — 항구"
OTHER = f"{SITE}/2026/tugs"
SELECTION = (
    "<h2>The harbour opens again</h2><p>The harbour opened again on <b>Tuesday</b> after a storm that had kept every "
    'ship outside for <a href="https://www.harbourpost.example/log">nine days</a>, the port said.</p><ul><li>Two tugs '
    "brought in the first freighter.</li><li>Families waited on the quay with lanterns.</li></ul>"
)
PLAIN = (
    "The harbour opens again\n\nThe harbour opened again on Tuesday after a storm that had kept every ship outside for "
    "nine days, the port said.\n\n    Two tugs brought in the first freighter.\n    Families waited on the quay with "
    "lanterns."
)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)

_MOZ_PREFIX = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'


def mime(*flavours):
    """Flavours in the order given, each a name and its bytes."""
    data = QMimeData()
    for name, content in flavours:
        data.setData(name, content)
    return data


def utf16(text):
    return text.encode("utf-16-le")


def firefox_link():
    """A link of a page. Seen: Qt makes ``text/uri-list`` of ``text/x-moz-url``, and the title is in Netscape's flavour
    in UTF-8, in Mozilla's in UTF-16 without a mark."""
    context = "<html><body><div></div></body></html>"
    return mime(
        ("text/uri-list", ADDRESS.encode()),
        ("_NETSCAPE_URL", f"{ADDRESS}\n{TITLE}".encode()),
        ("text/x-moz-url-data", utf16(ADDRESS)),
        ("text/x-moz-url-desc", utf16(TITLE)),
        ("application/x-moz-custom-clipdata", b"\0\0\0\1"),
        ("text/_moz_htmlcontext", utf16(context)),
        ("text/_moz_htmlinfo", utf16("0,0")),
        ("text/html", f'{_MOZ_PREFIX}<a href="{ADDRESS}" style="font-size:30px">{TITLE}</a>'.encode()),
        ("text/plain", ADDRESS.encode()),
        ("text/plain;charset=utf-8", ADDRESS.encode()),
    )


def firefox_link_as_it_is():
    """The same without Qt's help, as Wayland and other toolkits hand it on (``nsContentAreaDragDrop.cpp``,
    ``nsDragService.cpp``)."""
    return mime(
        ("text/x-moz-url", utf16(f"{ADDRESS}\n{TITLE}")),
        ("_NETSCAPE_URL", b""),
        ("text/x-moz-url-data", utf16(ADDRESS)),
        ("text/x-moz-url-desc", utf16(TITLE)),
        ("text/uri-list", b""),
        ("text/_moz_htmlcontext", b""),
        ("text/_moz_htmlinfo", b""),
        ("text/html", f'{_MOZ_PREFIX}<a href="{ADDRESS}">{TITLE}</a>'.encode()),
        ("text/plain", ADDRESS.encode()),
    )


def firefox_tabs():
    """Two tabs or bookmarks: ``text/x-moz-url`` has addresses and titles by turns (MDN, "Recommended drag types")."""
    return mime(("text/x-moz-url", utf16(f"{ADDRESS}\n{TITLE}\n{OTHER}\nTwo tugs")), ("text/plain", b""))


def firefox_linked_picture():
    """A picture inside a link. Seen: the address is the link's and its own title; the picture comes in five types, some
    of them empty, and its file is promised besides."""
    return mime(
        ("text/uri-list", f"{ADDRESS}\r\n".encode()),
        ("_NETSCAPE_URL", f"{ADDRESS}\n{ADDRESS}".encode()),
        ("text/x-moz-url-desc", utf16(ADDRESS)),
        ("image/jpg", b""),
        ("application/x-moz-file-promise", b""),
        ("application/x-moz-file-promise-url", utf16("https://img.harbourpost.example/quay.jpg")),
        ("application/x-moz-nativeimage", b""),
        (
            "text/html",
            f'{_MOZ_PREFIX}<a href="{ADDRESS}"><img src="https://img.harbourpost.example/quay.jpg"></a>'.encode(),
        ),
        ("text/plain", ADDRESS.encode()),
        ("image/png", PNG),
    )


def firefox_picture():
    """A picture that leads nowhere. Seen: every flavour has the picture's own address."""
    address = "https://img.harbourpost.example/quay.jpg?w=1&h=2"
    return mime(
        ("text/uri-list", f"{address}\r\n".encode()),
        ("_NETSCAPE_URL", f"{address}\n{address}".encode()),
        ("text/x-moz-url-data", utf16(address)),
        ("application/x-moz-file-promise-url", utf16(address)),
        ("text/html", f'{_MOZ_PREFIX}<img src="{address.replace("&", "&amp;")}" alt="A quay">'.encode()),
        ("text/plain", address.encode()),
    )


def firefox_selection():
    """A selection that was copied. Seen: ``text/x-moz-url-priv`` tells the site, but not the page any more."""
    return mime(
        ("text/html", (_MOZ_PREFIX + SELECTION).encode()),
        ("text/_moz_htmlcontext", utf16("<html><body><article></article></body></html>")),
        ("text/_moz_htmlinfo", utf16("0,0")),
        ("text/x-moz-url-priv", utf16(SITE)),
        ("text/plain;charset=utf-8", PLAIN.encode()),
        ("text/plain", PLAIN.encode()),
    )


def firefox_selection_in_utf16():
    """The same as older versions on GTK hand it over: "Firefox uses UTF16 without BOM" (Qt, ``qxcbmime.cpp``)."""
    return mime(("text/html", utf16(SELECTION)), ("text/unicode", utf16(PLAIN)), ("text/plain", PLAIN.encode()))


def chromium_link():
    """A link. Seen: HTML in UTF-8 with a mark, and ``text/uri-list`` made by Qt of Mozilla's flavour."""
    return mime(
        ("text/uri-list", ADDRESS.encode()),
        ("text/plain", ADDRESS.encode()),
        ("text/html", f'\ufeff<a href="{ADDRESS}" style="font-size:30px">{TITLE}</a>'.encode()),
        ("_NETSCAPE_URL", f"{ADDRESS}\n{TITLE}".encode()),
        ("chromium/x-renderer-taint", SITE.encode()),
        ("chromium/x-drag-id", b"28BE68B1D9CBC6E3C5A1521114951053"),
    )


def chromium_link_as_it_is():
    """The same without Qt's help: UTF-16 for Mozilla's flavour, no ``text/uri-list``
    (``x11_os_exchange_data_provider.cc``, ``SetURL``), and older versions' HTML in UTF-16 with a mark."""
    return mime(
        ("text/x-moz-url", utf16(f"{ADDRESS}\n{TITLE}")),
        ("text/html", f'<a href="{ADDRESS}">{TITLE}</a>'.encode("utf-16")),
        ("chromium/x-web-custom-data", bytes(12)),
        ("text/plain", b""),
    )


def chromium_link_on_wayland():
    """``text/uri-list`` beside Mozilla's flavour (``wayland_exchange_data_provider.cc``)."""
    return mime(
        ("text/uri-list", f"{ADDRESS}\r\n".encode()),
        ("text/x-moz-url", utf16(f"{ADDRESS}\n{TITLE}")),
        ("text/html", b""),
        ("text/plain;charset=utf-8", ADDRESS.encode()),
    )


def chromium_selection():
    """A selection that was copied. Seen: ``chromium/x-source-url`` tells the page."""
    return mime(
        ("text/plain", PLAIN.encode()),
        ("text/plain;charset=utf-8", PLAIN.encode()),
        ("text/html", SELECTION.encode()),
        ("chromium/x-source-url", f"{ADDRESS}#comments".encode()),
        ("chromium/x-internal-source-rfh-token", bytes(24)),
        ("chromium/x-web-custom-data", b""),
    )


def chromium_dragged_selection():
    """A selection that was dragged. Seen: only the site is told, for the browser's own use."""
    return mime(
        ("text/plain", PLAIN.encode()),
        ("text/html", f"\ufeff{SELECTION}".encode()),
        ("chromium/x-renderer-taint", SITE.encode()),
        ("chromium/x-drag-id", b"7422B3B8C89299D8BE589C6F230E4ED0"),
    )


def chromium_picture():
    """A picture that leads nowhere. Seen: its file comes as bytes of no type."""
    address = "https://img.harbourpost.example/quay"
    return mime(
        ("text/uri-list", address.encode()),
        ("text/plain", address.encode()),
        ("text/html", f'\ufeff<img src="{address}" width="100" height="100">'.encode()),
        ("XdndDirectSave0", b"F"),
        ("application/octet-stream", PNG),
        ("chromium/x-renderer-taint", SITE.encode()),
    )


def chromium_linked_picture():
    """A picture inside a link. Seen: the link is in the list, and in the HTML there is the picture alone."""
    return mime(
        ("text/uri-list", ADDRESS.encode()),
        ("text/plain", ADDRESS.encode()),
        ("text/html", '\ufeff<img src="https://img.harbourpost.example/quay">'.encode()),
        ("application/octet-stream", PNG),
    )


def safari_link():
    """``public.url`` and ``public.file-url`` reach us as ``text/uri-list`` (Qt, ``qutimimeconverter.mm``); the others
    under their own names, if at all."""
    return mime(
        ("text/uri-list", ADDRESS.encode()),
        ("public.url-name", TITLE.encode()),
        ("com.apple.webarchive", b""),
        ("text/plain", ADDRESS.encode()),
    )


def safari_selection():
    """A selection with a web archive, which names the page (WebKit, ``PasteboardMac.mm``)."""
    page = {
        "WebResourceURL": ADDRESS,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceData": SELECTION.encode(),
    }
    archive = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)
    return mime(
        ("com.apple.webarchive", archive),
        ("text/html", SELECTION.encode()),
        ("text/rtf", rb"{\rtf1 The harbour}"),
        ("text/plain", PLAIN.encode()),
    )


def windows_link():
    """UniformResourceLocatorW reaches us as ``text/uri-list``; what Qt does not know (``qwindowsmimeregistry.cpp``,
    ``QLastResortMimes``) has its name in quotation marks. A link file is offered to the desktop."""
    name = "The harbour opens again.url".encode("utf-16-le")
    descriptor = struct.pack("<I", 1) + bytes(72) + name.ljust(520, b"\0")
    return mime(
        ('application/x-qt-windows-mime;value="FileGroupDescriptorW"', descriptor),
        ('application/x-qt-windows-mime;value="FileContents"', f"[InternetShortcut]\r\nURL={ADDRESS}\r\n".encode()),
        ("text/uri-list", ADDRESS.encode()),
        ("text/html", b""),
        ("text/plain", ADDRESS.encode()),
    )


def windows_link_file():
    """The same with nothing but the link file."""
    full = windows_link()
    return mime(*((name, bytes(full.data(name))) for name in full.formats() if name.startswith("application/")))


def cf_html(fragment, source=""):
    """``fragment`` with the header of Windows' "HTML Format"; its numbers count bytes."""
    before, after = "<html>\r\n<body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body>\r\n</html>"
    origin = f"SourceURL:{source}\r\n" if source else ""
    head = (
        "Version:0.9\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\n" + origin
    )
    start = len(head.format(0, 0, 0, 0).encode())
    inside = start + len(before.encode())
    end = inside + len(fragment.encode())
    return (head.format(start, end + len(after.encode()), inside, end) + before + fragment + after).encode()


def windows_selection():
    """A selection of Chrome or Edge: the header tells where it is from."""
    return mime(
        ('application/x-qt-windows-mime;value="HTML Format"', cf_html(SELECTION, ADDRESS)),
        ('application/x-qt-windows-mime;value="Chromium internal source URL"', ADDRESS.encode()),
        ("text/plain", PLAIN.encode()),
    )


def nautilus_files(*addresses):
    """Files that were copied: a verb, then an address a line; ``text/uri-list`` has line ends of its own."""
    return mime(
        ("x-special/gnome-copied-files", "\n".join(("copy", *addresses)).encode()),
        ("text/uri-list", "".join(f"{address}\r\n" for address in addresses).encode()),
        ("application/vnd.portal.filetransfer", b"10641596561086006366"),
        ("text/plain;charset=utf-8", b""),
    )


def thunar_files(*addresses):
    """Files that were cut, in no shape but GNOME's."""
    return mime(("x-special/gnome-copied-files", "\n".join(("cut", *addresses)).encode()))


def dolphin_files(*addresses):
    """Files that were copied (KIO, ``KUrlMimeData``)."""
    listed = "\r\n".join(addresses).encode()
    return mime(
        ("application/x-kde4-urilist", listed),
        ("text/uri-list", listed),
        ("application/x-kde-cutselection", b"0"),
        ("text/plain", b""),
    )


def thunderbird_message():
    """A letter of the list: addresses that only Thunderbird can follow (``ThreadPaneOnDragStart``)."""
    return mime(
        ("text/x-moz-message", utf16("imap-message://ada@mail.example/INBOX#7")),
        ("text/x-moz-url", utf16("imap://ada@mail.example:993/fetch%3EUID%3E/INBOX%3E7")),
        ("application/x-moz-file-promise-url", utf16("imap://ada@mail.example:993/fetch?fileName=message.eml")),
        ("application/x-moz-file-promise", b""),
    )


def thunderbird_link():
    """A link of a letter."""
    return mime(
        ("text/x-moz-url", utf16(f"{ADDRESS}\nhere")),
        ("text/html", f'{_MOZ_PREFIX}<a class="moz-txt-link-freetext" href="{ADDRESS}">here</a>'.encode()),
        ("text/plain", ADDRESS.encode()),
    )


def libreoffice_selection():
    """Paragraphs that were copied from Writer. Seen: a whole HTML document with a style sheet and the language at the
    body, ended by a zero, after RTF and formats of its own; other versions add a picture of it all."""
    html = (
        '<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t'
        '<title></title>\n\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n'
        '\t<style type="text/css">\n\t'
        "\tp { line-height: 115% }\n\t</style>\n</head>\n"
        f'<body lang="en-GB" link="#000080" dir="ltr">{SELECTION}</body>\n</html>\0'
    )
    return mime(
        ("application/x-openoffice-embed-source-xml", bytes(32)),
        ("text/rtf", rb"{\rtf1 The harbour}"),
        ("text/html", html.encode()),
        ("text/plain;charset=utf-16", PLAIN.encode("utf-16")),
        ("text/plain;charset=utf-8", PLAIN.encode()),
        ("image/png", PNG),
    )


def slack_link():
    """A link of a message that was copied from Slack, Teams or Outlook for the web: HTML of one link, and its text."""
    return mime(
        ("text/plain", TITLE.encode()),
        ("text/html", f'<meta charset=\'utf-8\'><a target="_blank" href="{ADDRESS}">{TITLE}</a>'.encode()),
        ("chromium/x-web-custom-data", bytes(20)),
    )


def outlook_digest():
    """A letter with many links, as Word writes HTML: conditional comments, and headlines with a teaser each."""
    stories = "".join(
        f'<p class=MsoNormal><b><a href="https://paper.example/{n}">Story number {n} of this morning</a></b></p>'
        f"<p class=MsoNormal>What has happened in the town of the number {n} since yesterday, told in a few words.</p>"
        for n in range(12)
    )
    html = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content=Word>'
        '<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml"><!--[if gte mso 9]><xml></xml>'
        f"<![endif]--></head><body lang=EN-GB><!--StartFragment-->{stories}<!--EndFragment--></body></html>"
    )
    return mime(("text/html", html.encode()), ("text/plain", b""))


def screenshot():
    """A picture and nothing else."""
    return mime(("image/png", PNG), ("application/x-qt-image", PNG))
