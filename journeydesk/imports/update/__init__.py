"""A document brought up to what was changed in a workbook that was made of it: everything is known again by its id."""

from journeydesk.imports.update.update import Updated, updated

__all__ = ["Updated", "updated"]
