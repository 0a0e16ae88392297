"""``python -m tests.screens OUT`` writes pictures of every state of the window, light and dark, at 100 and 200 %."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.screens.library import fill
from tests.web import ALLOWED

SCALES = {"1": "", "2": "@2x"}
COLOURS = ("light", "dark")


def main(words: list[str]) -> None:
    if len(words) != 1:
        sys.exit("usage: python -m tests.screens OUT")
    out = Path(words[0])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "library"
        settings = Path(home) / "settings.toml"
        settings.write_text(ALLOWED, "utf-8")
        os.environ["CLIPPER_SETTINGS"] = str(settings)
        fill(library)
        for scale, suffix in SCALES.items():
            for colours in COLOURS:
                # A process each: Qt reads its scale once, when it starts.
                environment = os.environ | {
                    "CLIPPER_COLOURS": colours,
                    "LC_ALL": "C.UTF-8",
                    "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
                    "QT_SCALE_FACTOR": scale,
                }
                copy = Path(home) / f"library-{colours}-{scale}"
                shutil.copytree(library, copy)
                shoot = [sys.executable, "-m", "tests.screens.shoot", str(copy), str(out), f"-{colours}{suffix}"]
                subprocess.run(shoot, env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
