"""From the words in the code to what the program speaks: find them, keep them in a .ts file, make a .qm of it."""
