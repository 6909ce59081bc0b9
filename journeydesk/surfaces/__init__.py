"""The things a drawing can be put on; each is thin, and none knows what a journey map is."""
