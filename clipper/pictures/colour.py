"""Any picture in the colours that paper and screens are given: 8-bit grey or sRGB, on white."""

import io

from PIL import Image, ImageCms

_GREY = ("1", "L")
_GREY_16 = ("I;16", "I;16L", "I;16B", "I;16N")
_WIDE_GREY = ("I", "F")


def flattened(picture: Image.Image) -> Image.Image:
    """``picture`` in mode ``L`` or ``RGB``, with white behind what is transparent and nothing of its metadata."""
    profile = picture.info.get("icc_profile")
    if picture.mode in _GREY_16:
        picture = picture.convert("I")
    if picture.mode in _WIDE_GREY:
        picture = _narrowed(picture)
    if picture.has_transparency_data:
        picture = _on_white(picture)
    picture = picture.convert("L") if picture.mode in _GREY else _in_srgb(picture, profile)
    # A comment, a profile or a colour key in here would be written out with the pixels.
    picture.info = {}
    return picture


def _narrowed(picture: Image.Image) -> Image.Image:
    """In 8 bits, grey that has more; where nobody knows the scale, from the darkest value to the lightest."""
    low, high = picture.getextrema()
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return picture.convert("L")
    if picture.mode == "I" and low >= 0 and high <= 0xFFFF:
        low, high = 0, 0xFFFF
    scale = 255 / (high - low) if high > low else 0.0
    return picture.point(lambda value: value * scale + -low * scale).convert("L")


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode == "La":
        picture = picture.convert("LA")
    layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Through the picture's own colour profile if it brings one that fits, else by plain arithmetic."""
    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            converted = None
        if converted is not None:
            return converted
    return picture.convert("RGB")
