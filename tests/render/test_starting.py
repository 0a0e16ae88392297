"""The program does without the browser: it is loaded by the process that draws a page, and by nothing else."""

import json
import subprocess
import sys

import pytest

from clipper.render.child import switches
from clipper.render.job import Job

TOLD = "import json, sys; print(json.dumps(sorted(sys.modules)))"


@pytest.mark.parametrize("modules", ["clipper.cli, clipper.desk", "clipper.gui.application", "clipper.render"])
def test_nothing_loads_the_browser(modules):
    done = subprocess.run([sys.executable, "-c", f"import {modules}; {TOLD}"], capture_output=True, check=True)
    assert not [name for name in json.loads(done.stdout) if "WebEngine" in name]


@pytest.mark.parametrize("sandbox", [True, False])
def test_the_browser_has_no_way_but_the_gateway_and_does_without_a_sandbox_only_where_it_is_told_to(sandbox):
    job = Job("https://a.example/", "127.0.0.1:4711", "secret", "Clipper", "ko", 1000, 10.0, "", sandbox)
    told = switches(job)
    assert "--proxy-server=http://127.0.0.1:4711" in told
    assert "--proxy-bypass-list=<-loopback>" in told
    assert '--host-resolver-rules="MAP * 127.0.0.1:4711"' in told
    assert ("--no-sandbox" in told) is not sandbox
    assert not [switch for switch in told if "secret" in switch]
