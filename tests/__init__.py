"""Tests of simguide."""
