"""On a full disk each act ends in a sentence and an intact library. ``python -m tests.bench durability`` does all."""

import pytest

from tests.library.full_disks import runs_of
from tests.library.small_disks import needs_mount


@needs_mount
@pytest.mark.parametrize("act", ["keep with pictures", "migrate", "backup"])
def test_each_act(act):
    runs = runs_of(act, step=8)
    assert [run.wrong for run in runs if run.wrong] == []
    assert [run.code for run in runs[-1:]] == [0]
    assert runs[0].code == 1
