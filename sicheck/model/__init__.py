"""Frozen pydantic models: the shapes that data has on its way through sicheck."""
