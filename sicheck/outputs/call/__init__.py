"""A call, and what it says of projects: as data, in the sentences that all readers share, and as a page."""
