"""The wheel is all that a machine needs: installed alone, it clips a page and prints the review."""

import os
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.stories import HARBOUR, HARBOUR_PARAGRAPHS, story_page

CHECKOUT = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


@dataclass(frozen=True)
class Installed:
    """The wheel in a virtual environment that holds it, what it needs, and nothing else."""

    programs: Path

    def run(self, program, *words, folder):
        return subprocess.run(
            [self.programs / program, *words],
            cwd=folder,
            env=surroundings() | {"CLIPPER_SETTINGS": str(folder / "settings.toml")},
            capture_output=True,
            encoding="utf-8",
        )


def surroundings():
    """The environment variables, without those that lead a Python to other packages."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", folder, CHECKOUT]
    built = subprocess.run(build, env=surroundings(), capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Without pip of its own: the one that runs here installs into it, which saves seconds."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", programs / "python", "install", "--quiet", "--no-compile", wheel]
    done = subprocess.run(pip, env=surroundings(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return Installed(programs)


def test_everything_in_resources_is_inside(wheel):
    resources = CHECKOUT / "resources"
    shipped = {
        f"clipper/resources/{file.relative_to(resources).as_posix()}": file.read_bytes()
        for file in resources.rglob("*")
        if file.is_file()
    }
    with zipfile.ZipFile(wheel) as content:
        inside = {name: content.read(name) for name in content.namelist() if name.startswith("clipper/resources/")}
    assert inside == shipped


def test_every_module_is_inside_and_no_test(wheel):
    with zipfile.ZipFile(wheel) as content:
        inside = {name for name in content.namelist() if name.endswith(".py")}
    assert inside == {file.relative_to(CHECKOUT).as_posix() for file in (CHECKOUT / "clipper").rglob("*.py")}


def test_the_installed_program_clips_a_page_and_prints_the_review(installed, tmp_path):
    (tmp_path / "harbour.html").write_text(story_page(), "utf-8")

    done = installed.run(
        "clipper", "review", "harbour.html", "-o", "review.pdf", "--library", "library", folder=tmp_path
    )

    assert (done.returncode, done.stderr) == (0, "")
    printed = " ".join(page.extract_text() for page in PdfReader(tmp_path / "review.pdf").pages)
    printed = " ".join(printed.split())
    assert HARBOUR in printed
    assert HARBOUR_PARAGRAPHS[0].split(" after ")[0] in printed
    assert "Leave a Reply" not in printed


def test_the_installed_program_knows_its_version_and_both_its_names(installed, tmp_path):
    from clipper import __version__

    assert installed.run("clipper", "--version", folder=tmp_path).stdout == f"clipper {__version__}\n"
    assert list(installed.programs.glob("clipper-gui*"))
