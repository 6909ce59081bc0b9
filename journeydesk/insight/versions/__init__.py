"""Two versions of a document and what became of it: told field by field, and brought together again."""
