"""Safari's web archives are taken apart, or named as broken."""

import plistlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.bundles import WEBARCHIVE, BrokenBundle, bundle_type, open_bundle
from tests.bundles.saving import ADDRESS, PICTURE, story, webarchive


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_its_address_and_its_pictures(form):
    content = webarchive(story(), [(PICTURE, b"\x89PNG")], form=form)
    assert bundle_type(content) == WEBARCHIVE
    bundle = open_bundle(content, WEBARCHIVE)
    assert (bundle.address, bundle.page.charset) == (ADDRESS, "UTF-8")
    assert bundle.page.unpack().decode() == story()
    assert bundle.parts[PICTURE].unpack() == b"\x89PNG"


@pytest.mark.parametrize(
    "content",
    [
        b"bplist00",
        plistlib.dumps(["WebMainResource"], fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": "text"}}, fmt=plistlib.FMT_BINARY),
        webarchive(story())[:400],
        b"<!DOCTYPE plist" + b"<array>" * 50_000,
    ],
)
def test_what_holds_no_page_is_broken(content):
    with pytest.raises(BrokenBundle):
        open_bundle(content, WEBARCHIVE)


@given(st.binary(max_size=40), st.integers(0, 3_000), st.integers(0, 40))
def test_any_damage_is_a_page_or_a_named_error(noise, at, length):
    whole = webarchive(story(), [(PICTURE, bytes(200))])
    try:
        open_bundle(whole[:at] + noise + whole[at + length :], WEBARCHIVE).page.unpack()
    except BrokenBundle:
        return
