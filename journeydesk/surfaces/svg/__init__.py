"""Drawings as SVG: a file of its own, or a part of a page for browsers."""
