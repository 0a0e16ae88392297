"""Makes pictures of the window from a sample library: ``python -m tests.screens OUT``."""
