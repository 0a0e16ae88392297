"""A build backend after PEP 660 for the small checkout: writes the wheel by hand, and waits where tests want it to."""

import zipfile
from pathlib import Path

INFO = "clipper-1.dist-info"
WHEEL = "clipper-1-py3-none-any.whl"


def build_editable(folder, config_settings=None, metadata_directory=None):
    with Path("builds").open("a") as log:
        log.write("built\n")
    if Path("begun").exists():
        Path("begun").write_bytes(b"")
        Path("go on").read_bytes()
    with zipfile.ZipFile(Path(folder) / WHEEL, "w") as wheel:
        wheel.writestr("_editable_impl_clipper.pth", str(Path.cwd()))
        wheel.writestr(f"{INFO}/METADATA", metadata())
        wheel.writestr(f"{INFO}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{INFO}/RECORD", "")
    return WHEEL


def metadata():
    lines = ["Metadata-Version: 2.1", "Name: clipper", "Version: 1"]
    if Path("needs").exists():
        lines.append(f"Requires-Dist: {Path('needs').read_text()}")
    return "\n".join([*lines, ""])
