"""The panels beside the canvas: what to put on the map, and what is known of what is selected."""
