"""The sample under a hand without a window."""

from __future__ import annotations

import pytest

from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.resources import resource
from tests.support.editor import Editor


@pytest.fixture(scope="session")
def sample() -> Document:
    return jmap.read(resource("templates", "home-internet.jmap"))


@pytest.fixture
def editor(sample: Document) -> Editor:
    return Editor(sample)
