"""The JSON Schema that other programs rely on."""

import json
import re
from collections.abc import Iterator
from typing import Any

from journeydesk.formats.jmap import json_schema
from journeydesk.formats.jmap.text import encode
from tests.formats.jmap.samples import sample


def walk(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from walk(child)
    elif isinstance(node, list):
        for child in node:
            yield from walk(child)


def test_the_schema_is_plain_json_with_a_dialect():
    schema = json_schema()
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_reference_of_the_schema_leads_somewhere():
    schema = json_schema()
    names = {node["$ref"] for node in walk(schema) if isinstance(node.get("$ref"), str)}
    assert names
    assert names == {f"#/$defs/{name}" for name in schema["$defs"]}


def test_the_schema_knows_format_and_version_but_no_pictures():
    schema = json_schema()
    assert schema["properties"]["format"]["const"] == "jmap"
    assert schema["properties"]["version"]["const"] == 1
    assert {"format", "version", "maps"} <= set(schema["required"])
    assert "media" not in schema["properties"]
    assert schema["additionalProperties"] is False


def test_the_schema_describes_every_field_that_a_file_holds():
    schema = json_schema()
    described = {name for node in walk(schema) for name in node.get("properties", {})}
    held = {name for node in walk(json.loads(encode(sample()))) for name in node}
    assert held <= described


def test_the_schema_refuses_what_opening_would_refuse():
    schema = json_schema()
    assert schema["properties"]["maps"]["minItems"] == 1
    day, nothing = schema["$defs"]["Evidence"]["properties"]["on"]["anyOf"]
    assert nothing == {"type": "null"}
    assert re.search(day["pattern"], "2026-09-30")
    assert not any(
        re.search(day["pattern"], wrong) for wrong in ("yesterday", "30.09.2026", "2026-09-30T00:00")
    )
