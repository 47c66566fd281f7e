"""Runs simguide as `python -m simguide`."""

from simguide.cli.main import main

main()
