"""The documents that packaging/make_sample.py makes, by the names of their files."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from journeydesk.model.document import Document

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def made() -> Mapping[str, Callable[[], Document]]:
    """Return what makes each template."""
    if str(PACKAGING) not in sys.path:
        sys.path.insert(0, str(PACKAGING))
    found: Mapping[str, Callable[[], Document]] = importlib.import_module("make_sample").TEMPLATES
    return found
