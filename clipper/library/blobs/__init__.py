"""Pages and pictures: bytes kept once under the SHA-256 of what they are."""

from clipper.library.blobs.files import FileBlobs
from clipper.library.blobs.store import BlobName, Blobs, NoSuchBlob

__all__ = ["BlobName", "Blobs", "FileBlobs", "NoSuchBlob"]
