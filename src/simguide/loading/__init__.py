"""Finds, reads and checks the catalogue."""
