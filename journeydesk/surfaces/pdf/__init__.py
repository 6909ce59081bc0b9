"""Drawing into a PDF file with reportlab."""
