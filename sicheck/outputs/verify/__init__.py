"""Whether a verdict stands: as text and as JSON."""
