"""A gigabyte that was packed into next to nothing costs a program of its own less than 64 MB."""

import subprocess
import sys
import zlib

import brotli
import pytest
import zstandard

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
