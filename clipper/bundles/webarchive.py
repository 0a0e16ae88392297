"""The web archives of Safari: a property list of the page (WebMainResource) and what it shows (WebSubresources)."""

import plistlib
from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers.expat import ExpatError

from clipper.bundles.bundle import MOST_PARTS, Bundle, Part
from clipper.bundles.errors import BrokenBundle


def read_webarchive(content: bytes) -> Bundle:
    """The page in ``content``. Raises BrokenBundle if there is none."""
    try:
        archive = plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, RecursionError, LookupError) as error:
        raise BrokenBundle from error
    except (AttributeError, TypeError, MemoryError) as error:
        # What else the library says to a list that is none.
        raise BrokenBundle from error
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    page = _part(main)
    if page is None:
        raise BrokenBundle
    parts: dict[str, Part] = {}
    for resource in _resources(archive):
        part, address = _part(resource), _address(resource)
        if part is not None and address:
            parts.setdefault(address, part)
        if len(parts) >= MOST_PARTS:
            break
    address = _address(main)
    return Bundle(page, address if address.startswith(("http://", "https://")) else "", parts)


def _resources(archive: Mapping[str, Any]) -> Iterator[object]:
    found = archive.get("WebSubresources")
    yield from found if isinstance(found, list) else ()


def _part(resource: object) -> Part | None:
    content = resource.get("WebResourceData") if isinstance(resource, dict) else None
    if not isinstance(resource, dict) or not isinstance(content, bytes):
        return None
    media_type, charset = resource.get("WebResourceMIMEType"), resource.get("WebResourceTextEncodingName")
    return Part(
        media_type.lower() if isinstance(media_type, str) else "",
        charset if isinstance(charset, str) else "",
        lambda: content,
    )


def _address(resource: object) -> str:
    address = resource.get("WebResourceURL") if isinstance(resource, dict) else None
    return address if isinstance(address, str) else ""
