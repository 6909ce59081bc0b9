"""Where everything stands: columns, bands, boxes, curves and lines of text; pure, and remembered by identity."""
