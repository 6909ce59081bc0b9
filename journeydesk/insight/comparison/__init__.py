"""One map beside another: what was added, removed, moved and changed, and how differently it feels."""
