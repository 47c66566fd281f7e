"""Writes answers as tables, JSON, CSV and Markdown."""
