"""Runs simguide as `python -m simguide`."""

from simguide.cli.app import main

main()
