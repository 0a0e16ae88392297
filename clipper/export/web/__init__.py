"""A web page: one file with the pictures inside, for any browser."""
