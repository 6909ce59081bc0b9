"""What a map looks like: a flat list of blocks of a few primitives that every surface draws."""
