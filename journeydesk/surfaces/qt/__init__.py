"""Drawing with Qt: fonts, text shaping, the painter behind the canvas and the PNG."""
