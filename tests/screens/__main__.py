"""``python -m tests.screens OUT`` writes pictures of all states of the window: by language, light, dark, at 200 %."""

import os
import shutil
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from clipper.languages import ENGLISH, shipped_languages
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
        for language, (scale, suffix), colours in product(shipped_languages(), SCALES.items(), COLOURS):
            # A process each: Qt reads its scale once, when it starts.
            environment = os.environ | {
                "CLIPPER_COLOURS": colours,
                "LC_ALL": "C.UTF-8",
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
                "QT_SCALE_FACTOR": scale,
            }
            named = f"-{colours}{suffix}" if language == ENGLISH else f"-{colours}{suffix}-{language}"
            copy = Path(home) / f"library{named}"
            shutil.copytree(library, copy)
            shoot = [sys.executable, "-m", "tests.screens.shoot", str(copy), str(out), named, language]
            subprocess.run(shoot, env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
