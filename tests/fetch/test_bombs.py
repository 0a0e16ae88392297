"""A gigabyte that was packed into next to nothing costs less than 64 MB; nor does the reverse get in."""

import subprocess
import sys
import zlib

import brotli
import pytest
import zstandard

from clipper.fetch import Fetcher, FetchError, FetchOptions, TooLarge
from clipper.jobs import Watch
from tests.web import HERE

GIGABYTE = 1024
"""In pieces of a mebibyte."""

FETCHING = """
import re, sys
from pathlib import Path
from clipper.fetch import Fetcher, FetchOptions, TooLarge
from clipper.jobs import Watch

def most():
    # Not what getrusage tells, which begins with the most that our parent had.
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text()).group(1))

with Fetcher(FetchOptions(allowed_hosts=("127.0.0.1",))) as fetcher:
    fetcher.page(sys.argv[1], Watch())
    before = most()
    try:
        fetcher.page(sys.argv[2], Watch())
    except TooLarge:
        print(most() - before)
"""


def gzipped():
    packer = zlib.compressobj(1, wbits=31)
    return packer.compress, packer.flush


def brotlied():
    packer = brotli.Compressor(quality=1)
    return packer.process, packer.finish


def zstandarded():
    """With the widest window that a decoder is asked to take: 128 MB."""
    parameters = zstandard.ZstdCompressionParameters(window_log=27, compression_level=1)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return packer.compress, packer.flush


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process is not told in the same way how much it used")
@pytest.mark.parametrize(("encoding", "packing"), [("gzip", gzipped), ("br", brotlied), ("zstd", zstandarded)])
def test_a_gigabyte_costs_little_memory(web, encoding, packing):
    compress, finish = packing()
    zeros = bytes(2**20)
    web.file(
        "/bomb", b"".join(compress(zeros) for _ in range(GIGABYTE)) + finish(), "text/html", Content_Encoding=encoding
    )
    web.page("/story", "<p>one")
    words = [sys.executable, "-c", FETCHING, web.url("/story"), web.url("/bomb")]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert 1024 < int(ran.stdout) < 64 * 1024


EMPTY_BLOCKS = {
    "gzip": (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", b"\0\0\0\xff\xff" * 2_000),
    "deflate": (b"\x78\x9c", b"\0\0\0\xff\xff" * 2_000),
    "zstd": (b"\x28\xb5\x2f\xfd\0\x58", b"\0\0\0" * 3_000),
}
"""How a packed text begins, and blocks that each unpack to nothing (RFC 1951, section 3.2.4; RFC 8878, 3.1.1.2)."""


@pytest.mark.parametrize("encoding", EMPTY_BLOCKS)
def test_what_unpacks_to_nothing_for_ever_is_too_large(web, encoding):
    begins, blocks = EMPTY_BLOCKS[encoding]
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\n\r\n".encode()
    web.drip("/bomb", head + begins, blocks * 20)
    options = FetchOptions(allowed_hosts=HERE, page_limit=100_000, total_timeout=30)
    with Fetcher(options) as fetcher, pytest.raises(TooLarge):
        fetcher.page(web.url("/bomb"), Watch())


def test_headers_without_end_are_too_large(web):
    web.drip("/bomb", b"HTTP/1.1 200 OK\r\n", b"".join(b"X-%d: %s\r\n" % (n, b"x" * 60_000) for n in range(3)))
    with Fetcher(FetchOptions(allowed_hosts=HERE, total_timeout=30)) as fetcher, pytest.raises(FetchError):
        fetcher.page(web.url("/bomb"), Watch())
