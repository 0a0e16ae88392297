"""Measures the cleaner on annotated pages, and learns its model from them."""
