"""The version of newsdoc, as installed."""

__version__ = "0.1.0"
