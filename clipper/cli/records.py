"""What ``--json`` prints: cards and clippings as plain records."""

import json
from typing import Any

from clipper.article.record import to_record
from clipper.clipping import Card, Clipping, Delay, Version


def print_json(value: Any) -> None:
    """Print ``value``, made of JSON's own types, in a form for people and programs."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def card_record(card: Card) -> dict[str, Any]:
    return {
        "id": card.number,
        "state": card.state.value,
        "title": card.title,
        "source": card.source,
        "published": card.published.isoformat() if card.published else None,
        "clipped": card.clipped_at.isoformat(),
        "address": card.address,
        "origin": card.origin,
        "tags": list(card.tags),
        "starred": card.starred,
        "read": card.read,
        "twins": card.twins,
        "excerpt": card.excerpt,
        "failure": card.failure or None,
        "delay": delay_record(card.delay) if card.delay else None,
    }


def delay_record(delay: Delay) -> dict[str, Any]:
    return {"until": delay.until.isoformat(), "reason": delay.reason, "tries": delay.tries}


def version_record(version: Version) -> dict[str, Any]:
    return {
        "version": version.number,
        "title": version.title,
        "fetched": version.fetched_at.isoformat() if version.fetched_at else None,
        "replaced": version.replaced_at.isoformat() if version.replaced_at else None,
        "shown": version.shown,
    }


def clipping_record(clipping: Clipping) -> dict[str, Any]:
    """Everything the library holds of a clipping, but for the bytes of page and pictures."""
    return {
        "id": clipping.number,
        "origin": clipping.origin,
        "state": clipping.state.value,
        "clipped": clipping.clipped_at.isoformat(),
        "failure": clipping.failure or None,
        "tags": list(clipping.tags),
        "note": clipping.note,
        "highlights": highlight_records(clipping),
        "twins": [
            {
                "id": twin.number,
                "title": twin.title,
                "source": twin.source,
                "address": twin.address,
                "published": twin.published.isoformat() if twin.published else None,
                "earlier": twin.earlier,
            }
            for twin in clipping.twins
        ],
        "versions": [version_record(version) for version in clipping.versions],
        "article": to_record(clipping.article),
        "pictures": {address: picture.digest for address, picture in clipping.pictures.items()},
        "removals": to_record(clipping.removals),
        "edits": to_record(clipping.edits),
        "missed": to_record(clipping.replayed.missed),
    }


def highlight_records(clipping: Clipping) -> list[dict[str, Any]]:
    """The highlights of a clipping, with the places where they are now; none for one whose words are gone."""
    return [
        {
            "id": found.highlight.number,
            "clipping": clipping.number,
            "words": to_record(found.highlight.words),
            "colour": found.highlight.colour.value,
            "remark": found.highlight.remark,
            "made": found.highlight.made_at.isoformat(),
            "places": to_record(found.spots),
        }
        for found in clipping.found_highlights
    ]
