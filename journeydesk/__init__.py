"""JourneyDesk draws customer journey maps, offline."""

__version__ = "0.1.0"
