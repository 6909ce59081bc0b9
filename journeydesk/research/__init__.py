"""What customers really did: event logs, counted where they lie; only small results come back."""
