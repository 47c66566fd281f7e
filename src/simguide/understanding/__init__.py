"""Turns what people type into exact command lines, before options are read; a plain line never comes here.

What means one thing only is run. What could be wrong is suggested, and never run.
"""
