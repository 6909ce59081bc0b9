"""Slides of shapes that whoever receives them can edit: boxes with their words in them, lines that stick to cards."""
