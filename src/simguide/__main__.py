"""Runs simguide as `python -m simguide`."""

from simguide.entry import main

main()
