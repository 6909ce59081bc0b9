"""What document.json holds: the document without its pictures, under the name and version of the format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, create_model

from journeydesk.formats.jmap.migrations import VERSION
from journeydesk.model.document import Document
from journeydesk.model.inventory import Media
from journeydesk.model.value import Value

FIELDS = tuple(name for name in Document.model_fields if name != "media")
"""The fields of a document that document.json holds; pictures are entries of their own."""


def _fields() -> dict[str, Any]:
    version = Annotated[int, Field(ge=VERSION, le=VERSION, json_schema_extra={"const": VERSION})]
    known = Document.model_fields
    inherited = {name: (known[name].annotation, known[name]) for name in FIELDS}
    return {"format": (Literal["jmap"], ...), "version": (version, ...), **inherited}


# Made from Document, so that a field added there is a field of the file; without Document's own check,
# which needs the pictures and runs when `document` puts both together.
Body: type[BaseModel] = create_model("Body", __base__=Value, **_fields())


def document(text: str | bytes, media: Iterable[Media]) -> Document:
    """Return the document whose document.json is `text`; raises `pydantic.ValidationError`."""
    body = Body.model_validate_json(text, strict=True)
    return Document(**{name: getattr(body, name) for name in FIELDS}, media=tuple(media))
