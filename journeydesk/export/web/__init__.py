"""A document as a page for browsers: what it tells beside its drawings, and how all is put together."""
