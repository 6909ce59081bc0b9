"""Files in and out: the program's own .jmap and the formats of others."""
