"""What starting the cleaner costs, in processes of its own."""

import json
import os
import subprocess
import sys

import pytest

SECONDS, MARGIN = 0.15, 2
SELDOM_NEEDED = {"babel", "bs4", "charset_normalizer", "email", "http", "platformdirs", "sqlalchemy", "urllib.request"}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """The environment of a process that finds all modules compiled, as they are once installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    # Its threads for large matrices wait by spinning, and the model needs none.
    environment |= {"PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("compiled")), "OPENBLAS_NUM_THREADS": "1"}
    return environment


def spent(code, environment):
    """The least processor time of three processes that run ``code``, after one that has compiled what it imports."""
    told = f"{code}\nimport json, sys, time; print(json.dumps([time.process_time(), sorted(sys.modules)]))"
    runs = [
        json.loads(
            subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, env=environment).stdout
        )
        for _ in range(4)
    ]
    return min(seconds for seconds, _ in runs[1:]), set(runs[-1][1])


def test_cleaner_and_model_start_quickly_and_load_no_more_than_they_need(compiled):
    numpy, _ = spent("import numpy", compiled)
    cleaner, modules = spent(
        "import clipper.extract; from clipper.extract.body import shipped_model; shipped_model()", compiled
    )
    assert cleaner < numpy + SECONDS * MARGIN
    assert not SELDOM_NEEDED & modules


def test_an_ordinary_page_needs_no_more(compiled):
    _, modules = spent(
        "from clipper.extract import extract_page; extract_page(b'<h1>A</h1><p>One &amp; two.</p>', 'https://a.example')",
        compiled,
    )
    assert not SELDOM_NEEDED & modules
