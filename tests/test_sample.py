"""The committed sample is what its script makes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from journeydesk.formats import jmap
from journeydesk.resources import resource

SCRIPT = Path(__file__).resolve().parents[1] / "packaging" / "make_sample.py"


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_sample", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_sample_is_the_document_of_its_script() -> None:
    committed = jmap.read(resource("templates", "home-internet.jmap"))
    assert committed == script().sample(), "run `make sample` and commit the file"
