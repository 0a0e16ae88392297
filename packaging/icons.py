"""``python packaging/icons.py OUT`` makes the program's icon as each system wants it.

The picture is ``resources/icons/clipper.svg``. ``clipper.ico`` is for Windows, ``clipper.icns`` for macOS, and
``hicolor/`` for the icon theme of a Linux desktop. It needs what Clipper itself needs: Qt draws the picture at each
size, Pillow writes the files.
"""

import os
import sys
from io import BytesIO
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "resources" / "icons" / "clipper.svg"
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MACOS = 1024
"""The largest; Pillow makes the others from it."""


def main(words: list[str]) -> None:
    if len(words) != 1:
        sys.exit("usage: python packaging/icons.py OUT")
    make_icons(Path(words[0]))


def make_icons(out: Path) -> None:
    """Write the icons of all systems to the folder ``out``."""
    from PIL import Image

    drawn = {size: Image.open(BytesIO(drawn_at(size))) for size in {*WINDOWS, *LINUX, MACOS}}
    out.mkdir(parents=True, exist_ok=True)
    sizes = [(size, size) for size in WINDOWS]
    drawn[256].save(out / "clipper.ico", sizes=sizes, append_images=[drawn[size] for size in WINDOWS if size != 256])
    drawn[MACOS].save(out / "clipper.icns", append_images=[drawn[size] for size in (16, 32, 64, 128, 256, 512)])
    theme = out / "hicolor"
    for size in LINUX:
        folder = theme / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True, exist_ok=True)
        drawn[size].save(folder / "clipper.png")
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    (scalable / "clipper.svg").write_bytes(SOURCE.read_bytes())


def drawn_at(size: int) -> bytes:
    """The icon as a PNG of so many pixels."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1:])
