"""Where things are on this machine: settings, the default library, logs, and what ships with the program."""

import os
from pathlib import Path

_APPLICATION = "clipper"


def settings_file() -> Path:
    """The settings file of this user (it need not exist); ``CLIPPER_SETTINGS`` names another."""
    named = os.environ.get("CLIPPER_SETTINGS")
    if named:
        return Path(named)
    import platformdirs  # 10 ms, which the child process that only cuts pages need not spend

    return platformdirs.user_config_path(_APPLICATION, appauthor=False, roaming=True) / "settings.toml"


def default_library() -> Path:
    """The folder of the library that is used when none is named."""
    import platformdirs

    return platformdirs.user_data_path(_APPLICATION, appauthor=False) / "library"


def log_file() -> Path:
    """The file that unexpected errors are written to with their traceback."""
    import platformdirs

    return platformdirs.user_log_path(_APPLICATION, appauthor=False) / "clipper.log"


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder below ``resources/``.

    In a wheel or a frozen program the folder lies inside the package, in a checkout beside it.
    """
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    root = inside if inside.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
