"""JSON Schemas of what sicheck writes."""
