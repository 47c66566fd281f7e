"""Runs simguide as `python -m simguide`."""

from simguide.main import main

main()
