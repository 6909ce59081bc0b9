"""What a customer journey map is: frozen values in a tree of tuples, and the checks that hold them together."""
