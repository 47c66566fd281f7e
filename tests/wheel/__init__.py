"""Tests of the installed wheel, in an environment of its own."""
