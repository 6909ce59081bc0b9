"""At which scales a map is looked at while it is edited."""

from __future__ import annotations

import pytest

from journeydesk.desktop.canvas.widget import Canvas

SCALES = [1.0, 0.75, 0.5, 0.25, None]
"""None where all of it is in sight, so that an edit changes its scale, too."""

seen_at = pytest.mark.parametrize("scale", SCALES, ids=["100%", "75%", "50%", "25%", "all"])


def look_at(canvas: Canvas, scale: float | None) -> None:
    """Show a map at a scale, or all of it."""
    canvas.zoom_to(scale) if scale else canvas.fit()
