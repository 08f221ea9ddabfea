"""A route to a target or a call: as text and as JSON."""
