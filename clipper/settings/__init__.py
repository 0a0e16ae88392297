"""Gathers the options that each stage owns and loads them from the user's settings file."""
