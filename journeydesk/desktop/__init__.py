"""The program with its window: canvas, panels, dialogs; everything here is wiring around the pure core."""
