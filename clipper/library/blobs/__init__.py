"""Pages and pictures: bytes kept once under the SHA-256 of what they are."""

from clipper.library.blobs.files import FileBlobs
from clipper.library.blobs.store import Blobs, NoSuchBlob

__all__ = ["Blobs", "FileBlobs", "NoSuchBlob"]
