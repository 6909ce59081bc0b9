"""What a map tells that nobody has written on it: on what its claims rest, and where the experience breaks."""
