"""The rules that find gaps, each by itself; `insight.finder` puts them together."""
