"""Folders in which a library is not safe: known by file system, by name, or by what a service leaves in them."""

from pathlib import Path

import pytest

from clipper.library.opening.danger import Danger, Endangered, Mount, endangered

MOUNTS = (
    Mount(Path("/"), "ext4"),
    Mount(Path("/home"), "nfs4"),
    Mount(Path("/home/ada/local"), "ext4"),
    Mount(Path("/media/press"), "cifs"),
    Mount(Path("/media/press"), "tmpfs"),
    Mount(Path("/z"), "", remote=True),
)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/ada/Clipper", "nfs4"),
        ("/z/Clipper", "network drive"),
        ("/home/ada/local/Clipper", None),
        ("/media/press/Clipper", None),
        ("/srv/Clipper", None),
    ],
)
def test_file_systems_of_other_machines(folder, name):
    assert endangered(Path(folder), MOUNTS) == (name and Endangered(Danger.NETWORK, name))


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        ("Dropbox/Clipper", "Dropbox"),
        ("Dropbox (Personal)/Clipper", "Dropbox"),
        ("OneDrive - Harbour Post/Clipper", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Clipper", "iCloud Drive"),
        ("Google Drive/My Drive/Clipper", "Google Drive"),
        ("Nextcloud/Clipper", "Nextcloud"),
        ("Boxes/Clipper", None),
        ("Documents/Clipper", None),
    ],
)
def test_folders_that_a_service_copies(tmp_path, inside, name):
    assert endangered(tmp_path / inside) == (name and Endangered(Danger.SYNCED, name))


def test_what_a_service_leaves_in_its_folder_tells_too(tmp_path):
    (tmp_path / "papers" / ".stfolder").mkdir(parents=True)
    assert endangered(tmp_path / "papers" / "Clipper") == Endangered(Danger.SYNCED, "Syncthing")
    assert endangered(tmp_path / "other" / "Clipper") is None
