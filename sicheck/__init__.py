"""sicheck: how socially innovative a project is, and what to do next."""

__version__ = "0.1.0"
