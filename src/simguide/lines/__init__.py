"""Keeps the user's own lines on the user's machine."""
