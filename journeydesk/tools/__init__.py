"""Gestures as small state machines: a frozen state and an event give the next state and what shall happen."""
