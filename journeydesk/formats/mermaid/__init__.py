"""Mermaid's `journey` diagrams: read, alone or from Markdown, and understood as maps."""
