"""What is needed of the operating system: this one has it, and who may not install it is told the command."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from system import GO_ON_WITHOUT, command_for, missing


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these libraries to the system")
@pytest.mark.skipif(GO_ON_WITHOUT in os.environ, reason="whoever started this wants to go on without")
def test_nothing_is_missing_here():
    assert list(missing()) == []


def test_the_command_for_an_administrator_is_one_line():
    command = command_for(["libegl1", "fonts-noto-cjk"], have_lists=True)
    assert command == "sudo apt-get install -y --no-install-recommends libegl1 fonts-noto-cjk"


def test_without_package_lists_the_command_gets_them_first():
    command = command_for(["libegl1"], have_lists=False)
    assert command == "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1"


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="becomes another user")
@pytest.mark.skipif(not shutil.which("apt-get"), reason="another system has another command")
def test_who_may_not_install_is_told_the_command_and_how_to_go_on_without(packaging):
    """Nobody looks for fonts and sees none."""
    program = "import os, system; os.setuid(65534); system.provide()"
    surroundings = {name: value for name, value in os.environ.items() if name != GO_ON_WITHOUT}
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as no_fonts:
        no_fonts.write("<fontconfig></fontconfig>")
        no_fonts.flush()
        Path(no_fonts.name).chmod(0o644)
        told = subprocess.run(
            [sys.executable, "-c", program],
            cwd=packaging,
            env=surroundings | {"FONTCONFIG_FILE": no_fonts.name, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
        )
    assert "SetupFailed" in told.stderr
    assert "sudo apt-get" in told.stderr
    assert "fonts-noto-cjk" in told.stderr
    assert f"{GO_ON_WITHOUT}=1" in told.stderr
