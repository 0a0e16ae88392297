"""Pages and pictures: bytes kept once under the SHA-256 of what they are."""

from clipper.library.blobs.address import DATABASE, address_of
from clipper.library.blobs.files import FileBlobs
from clipper.library.blobs.owned import OwnedBlobs
from clipper.library.blobs.settled import MovableBlobs, Settled
from clipper.library.blobs.store import BlobName, Blobs, Kept, NewBlob, NoSuchBlob

__all__ = [
    "DATABASE",
    "BlobName",
    "Blobs",
    "FileBlobs",
    "Kept",
    "MovableBlobs",
    "NewBlob",
    "NoSuchBlob",
    "OwnedBlobs",
    "Settled",
    "address_of",
]
