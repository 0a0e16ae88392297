"""The program's icon, as Windows, macOS and Linux want it."""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

CHECKOUT = Path(__file__).parents[2]


def test_each_system_gets_the_icon_in_its_sizes(tmp_path):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "packaging/icons.py", str(tmp_path)], cwd=CHECKOUT, env=environment, check=True)
    with Image.open(tmp_path / "clipper.ico") as windows:
        assert {(16, 16), (32, 32), (256, 256)} <= windows.info["sizes"]
    with Image.open(tmp_path / "clipper.icns") as macos:
        assert (512, 512, 2) in macos.info["sizes"]
    for size in (16, 48, 512):
        with Image.open(tmp_path / "hicolor" / f"{size}x{size}" / "apps" / "clipper.png") as linux:
            assert linux.size == (size, size)
            assert linux.convert("RGBA").getpixel((0, 0))[3] == 0, "its corners are round"
            assert linux.convert("RGB").getpixel((size // 2, size // 10)) == (10, 92, 125)
