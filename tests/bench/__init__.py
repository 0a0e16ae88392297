"""Measurements by hand: ``python -m tests.bench NAME …``. One file each, with ``add_arguments`` and ``run``."""
