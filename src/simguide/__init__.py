"""The trustworthy answer to: how do I renew, check, keep, choose my Japanese SIM or eSIM?"""

__version__ = "0.1.0"
