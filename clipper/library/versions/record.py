"""All that a version is made of, as ``version.extraction`` holds it: a packed JSON record."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clipper.article import Extraction
from clipper.article.record import BadRecord, from_record, to_record
from clipper.library.packing import pack, unpack
from clipper.library.recut import Former


@dataclass(frozen=True, slots=True)
class Told:
    """A story with what has to come back with it."""

    extraction: Extraction
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The digests of its pictures by their addresses: another picture may have come for the same address."""
    former: Former | None = None


def packed_version(told: Told) -> bytes:
    record = {"extraction": to_record(told.extraction), "pictures": dict(told.pictures)}
    if told.former is not None:
        former = told.former
        record["former"] = {"extraction": to_record(former.extraction), "recut_at": former.recut_at.isoformat()}
    return pack(json.dumps(record).encode())


def unpacked_version(content: bytes) -> Told:
    """Raises packing.Torn, clipper.article.record.BadRecord."""
    record = json.loads(unpack(content))
    try:
        former = record.get("former")
        extraction = from_record(Extraction, record["extraction"])
        return Told(extraction, dict(record["pictures"]), _former(former) if former else None)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise BadRecord("version", record) from error


def _former(record: Mapping[str, str]) -> Former:
    return Former(from_record(Extraction, record["extraction"]), datetime.fromisoformat(record["recut_at"]))
