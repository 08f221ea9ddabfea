"""For whoever writes criteria: check a set, run its cases, and write its reference pages."""
