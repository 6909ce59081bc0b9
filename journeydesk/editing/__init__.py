"""How a document is edited: pure functions from document to document, commands, selection, history."""
