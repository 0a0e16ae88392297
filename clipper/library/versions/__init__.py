"""A story whose page is fetched again: what stood there before is kept, and can take its place again."""
