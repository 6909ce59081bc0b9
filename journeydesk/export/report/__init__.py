"""What reports say of a document, as plain values: tables and profiles, in the document's language."""
