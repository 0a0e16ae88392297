"""From the place a user names to an open library: telling it from a stranger, making it, bringing it up to date."""
