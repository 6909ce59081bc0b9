"""The sample under a hand without a window."""

from __future__ import annotations

import pytest

from journeydesk.model.document import Document
from tests.support.editor import Editor
from tests.support.sample import sample as the_sample


@pytest.fixture(scope="session")
def sample() -> Document:
    return the_sample()


@pytest.fixture
def editor(sample: Document) -> Editor:
    return Editor(sample)
