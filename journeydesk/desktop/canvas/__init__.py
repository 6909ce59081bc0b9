"""The map in the window: painted through tiles, worked on with mouse and keyboard."""
