"""Tests of modules, one file each."""
