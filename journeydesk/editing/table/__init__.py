"""A map as a table and back: stages are columns, lanes are rows, the lines of a cell are its elements."""

from journeydesk.editing.table.paste import pasted_table
from journeydesk.editing.table.write import table_of

__all__ = ["pasted_table", "table_of"]
