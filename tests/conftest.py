"""What all tests share: the shared samples, a text shaper without Qt, and how long hypothesis plays."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.fake_shaper import FakeShaper

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PATIENT = [HealthCheck.too_slow, HealthCheck.data_too_large]

# The quick profile plays the same examples every time: a run speaks of the change and not of luck.
# The others say that they do not, for they would take that over from it.
settings.register_profile(
    "default",
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=_PATIENT,
)
settings.register_profile(
    "ci",
    max_examples=100,
    stateful_step_count=30,
    deadline=None,
    derandomize=False,
    suppress_health_check=_PATIENT,
)
settings.register_profile(
    "long",
    max_examples=2000,
    stateful_step_count=80,
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=_PATIENT,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_finish() -> None:
    """Tests stay until the end: the collector of garbage need not walk through all of them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    folder = Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the shared samples (the folder shared/data beside this checkout) are not here")
    return folder


@pytest.fixture(scope="session")
def shaper() -> FakeShaper:
    """Text without Qt: every character is as wide as every other."""
    return FakeShaper()
