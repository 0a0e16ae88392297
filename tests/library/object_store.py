"""A server on this machine that speaks S3, carried by a wheel, that runs while the tests do."""

import re
import subprocess
import sys
import threading
from contextlib import contextmanager

import pytest


@contextmanager
def running_object_store():
    """The address of the server; meanwhile drivers are told by their own environment variables to go there."""
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    log = threading.Thread(target=server.stderr.read)
    try:
        address = next(found[0] for line in server.stderr if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))
        log.start()  # it tells of every request, and would wait for somebody to hear it
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("AWS_ENDPOINT_URL", address)
            patch.setenv("AWS_ACCESS_KEY_ID", "ada")
            patch.setenv("AWS_SECRET_ACCESS_KEY", "sesame")
            patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
            patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
            yield address
    finally:
        server.kill()
        if log.ident:
            log.join()
        server.stderr.close()
        server.wait()


def new_bucket(name):
    """Its address."""
    import fsspec

    fsspec.filesystem("s3").mkdir(name)
    return f"s3://{name}"
