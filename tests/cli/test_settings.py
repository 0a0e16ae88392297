"""``clipper settings``: told, changed, and refused where they cannot be used."""


def test_a_setting_is_told_changed_and_refused(clipper, tmp_path):
    file = tmp_path / "settings.toml"
    assert clipper("settings", "fetch.next_pages").out.endswith("\nfetch.next_pages = 10\n")
    assert clipper("settings", "fetch.next_pages", "3").code == 0
    assert clipper("settings", "review.title", "2026").code == 0
    assert clipper("settings", "fetch.allowed_hosts", '["a.example"]').code == 0
    assert 'title = "2026"' in file.read_text("utf-8")
    told = clipper("settings", "--json").json
    assert (told["fetch.next_pages"], told["review.title"], told["fetch.allowed_hosts"]) == (3, "2026", ["a.example"])

    before = file.read_text("utf-8")
    refused = clipper("settings", "review.paper", "a3")
    assert refused.code == 1
    assert "review.paper must be one of a4, us-letter" in refused.err
    assert clipper("settings", "fetch.colour", "red").code == 1
    assert clipper("settings", "nothing", "1").code == 1
    assert file.read_text("utf-8") == before
