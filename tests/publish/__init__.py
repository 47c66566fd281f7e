"""Tests of the site: its pages, its API, what the phone works out by itself."""
