"""Clippings become a file. One format a file or folder; the catalogue lists them in menu order."""
